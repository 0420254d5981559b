import { mirroredCut } from './cut.ts';
import { type Compared, type Links, relationNumber } from './links.ts';

/** What comparing gives; without the edges it is as if they told nothing. */
export type Probed = Pick<Compared, 'relation' | 'coverage'> & Partial<Pick<Compared, 'cut'>>;

/** What one article is to another that holds it, found by a comparison that no link gave. */
interface Finding {
  readonly article: number;
  readonly relation: number;
  readonly own: number;
  readonly ofRepresentative: number;
  readonly cut: number;
}

/** No finding: the two were compared, and are not linked. */
export const NONE = -1;

/**
 * What articles are to one another, each pair compared once. A finding is a number; those of the links given stand in columns,
 * so that a story in a million papers is no million objects: article x has the neighbours from `start[x]` up to `start[x + 1]`,
 * ascending, and each of those places is the finding of what that neighbour is to x.
 */
export class Findings {
  readonly start: Uint32Array;
  readonly #count: number;
  readonly #to: Uint32Array;
  readonly #links: Links;
  /** For each place twice the number of its link, and one more where the neighbour is its a: the other way round. */
  readonly #link: Uint32Array;
  /** Of pairs that were compared beside those given: both ways, by key. */
  readonly #probed: Finding[] = [];
  readonly #places = new Map<number, number>();

  constructor(count: number, links: Links) {
    const { a, b } = links;
    this.#count = count;
    this.#links = links;
    this.start = startsOf(count, a, b);
    this.#to = new Uint32Array(2 * a.length);
    this.#link = new Uint32Array(2 * a.length);
    const next = this.start.slice(0, count);
    const put = (from: number, to: number, link: number): void => {
      const at = next[from]!++;
      this.#to[at] = to;
      this.#link[at] = link;
    };
    // In order of a, then b, every article meets its neighbours in ascending order: first as b, then as a.
    for (let i = 0; i < a.length; i++) {
      put(a[i]!, b[i]!, 2 * i);
      put(b[i]!, a[i]!, 2 * i + 1);
    }
  }

  /** The article that a finding tells of. */
  article(finding: number): number {
    return finding < this.#to.length ? this.#to[finding]! : this.#beyond(finding).article;
  }

  /** Its relation, see `relationNumber`. */
  relation(finding: number): number {
    return finding < this.#to.length
      ? this.#links.relation[this.#link[finding]! >>> 1]!
      : this.#beyond(finding).relation;
  }

  /** Share of its words that stand in the representative. */
  own(finding: number): number {
    return finding < this.#to.length ? this.#links.coverage[this.#link[finding]! ^ 1]! : this.#beyond(finding).own;
  }

  /** Share of the representative's words that stand in it. */
  ofRepresentative(finding: number): number {
    return finding < this.#to.length
      ? this.#links.coverage[this.#link[finding]!]!
      : this.#beyond(finding).ofRepresentative;
  }

  /** What the edges of the representative and of it tell, the representative being a. */
  cut(finding: number): number {
    if (finding >= this.#to.length) return this.#beyond(finding).cut;
    const link = this.#link[finding]!;
    const cut = this.#links.cut[link >>> 1]!;
    return (link & 1) === 0 ? cut : mirroredCut(cut);
  }

  /** What `article` is to `representative`: {@link NONE}, or undefined while nobody has compared them. */
  known(representative: number, article: number): number | undefined {
    const place = this.#place(representative, article);
    if (place >= 0) return this.relation(place) === 0 ? NONE : place;
    return this.#places.get(representative * this.#count + article);
  }

  /** Keeps what comparing a with b gave; null and what does not join are {@link NONE}. */
  keep(a: number, b: number, found: Probed | null): void {
    const relation = found === null ? 0 : relationNumber(found.relation);
    const add = (from: number, article: number, own: number, ofRepresentative: number, cut: number): void => {
      if (relation !== 0) this.#probed.push({ article, relation, own, ofRepresentative, cut });
      const place = relation === 0 ? NONE : this.#to.length + this.#probed.length - 1;
      this.#places.set(from * this.#count + article, place);
    };
    const { a: ofA, b: ofB } = found?.coverage ?? { a: 0, b: 0 };
    const cut = found?.cut ?? 0;
    add(a, b, ofB, ofA, cut);
    add(b, a, ofA, ofB, mirroredCut(cut));
  }

  #beyond(finding: number): Finding {
    return this.#probed[finding - this.#to.length]!;
  }

  #place(representative: number, article: number): number {
    let from = this.start[representative]!;
    let to = this.start[representative + 1]!;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#to[middle]! < article) from = middle + 1;
      else to = middle;
    }
    return from < this.start[representative + 1]! && this.#to[from] === article ? from : NONE;
  }
}

/** Where the neighbours of each article start, and behind the last end. */
function startsOf(count: number, a: Uint32Array, b: Uint32Array): Uint32Array {
  const start = new Uint32Array(count + 1);
  for (let i = 0; i < a.length; i++) {
    start[a[i]! + 1]!++;
    start[b[i]! + 1]!++;
  }
  for (let x = 0; x < count; x++) start[x + 1]! += start[x]!;
  return start;
}
