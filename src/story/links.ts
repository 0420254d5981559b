import { isLinking, type Linking, type Relation } from '../relation/types.ts';

/** The relations that join two articles, by the numbers that columns hold for them. 0 stands for every other. */
const NUMBERED: readonly Linking[] = ['copy', 'excerpt', 'version'];

/** The number that stands for a relation in columns; 0 when it joins no story. */
export const relationNumber = (relation: Relation): number =>
  isLinking(relation) ? 1 + NUMBERED.indexOf(relation) : 0;

/** The relation that a number other than 0 stands for. */
export const relationNumbered = (number: number): Linking => NUMBERED[number - 1]!;

/** What a column holds of one pair of articles, `coverage.a` being the share of a's words that stand in b. */
export interface Compared {
  readonly relation: Relation;
  readonly coverage: { readonly a: number; readonly b: number };
  /** What their edges tell, see `cutByte`. */
  readonly cut: number;
}

/**
 * Compared pairs of articles as columns, sorted by a, then b; each pair once, `a < b`. Those that are not linked are there so that
 * nobody compares them again.
 */
export interface Links {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** See {@link relationNumber}. */
  readonly relation: Uint8Array;
  /** Of pair i, `coverage[2 * i]` is the share of a's words that stand in b, and the next that of b's in a. */
  readonly coverage: Float64Array;
  /** See `cutByte`. */
  readonly cut: Uint8Array;
}

/** Compared pairs in any order, as columns. */
export function linksOf(pairs: readonly ({ readonly a: number; readonly b: number } & Compared)[]): Links {
  const sorted = [...pairs].sort((x, y) => x.a - y.a || x.b - y.b);
  const links = emptyLinks(sorted.length);
  for (const [i, pair] of sorted.entries()) setLink(links, i, pair.a, pair.b, pair);
  return links;
}

/** Room for `length` links, to be filled in order by {@link setLink}: in memory that threads share, for they are handed over. */
export function emptyLinks(length: number): Links {
  const room = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes * length);
  return {
    a: new Uint32Array(room(4)),
    b: new Uint32Array(room(4)),
    relation: new Uint8Array(room(1)),
    coverage: new Float64Array(room(16)),
    cut: new Uint8Array(room(1)),
  };
}

/** Writes link i. */
export function setLink(links: Links, i: number, a: number, b: number, { relation, coverage, cut }: Compared): void {
  links.a[i] = a;
  links.b[i] = b;
  links.relation[i] = relationNumber(relation);
  links.coverage[2 * i] = coverage.a;
  links.coverage[2 * i + 1] = coverage.b;
  links.cut[i] = cut;
}
