import { compare } from '../../compare/compare.ts';
import type { Words } from '../../fingerprint/words.ts';
import { sortBy } from '../../match/sortBy.ts';
import { buildFamilies, type Families } from '../../story/families.ts';
import { emptyLinks, type Links, setLink } from '../../story/links.ts';
import { keepsSubject, sameSubject } from '../../story/subject.ts';
import type { ReadCorpus } from '../read/readAll.ts';
import { placeIn } from '../search.ts';
import { articleCount, type Corpus, contentKeyReader, wordCountReader } from '../store/corpus.ts';
import { inParallel } from '../threads/parallel.ts';
import type { BodiesAtHand } from './bodies.ts';
import { type ComparedPairs, linkEdges } from './pairs.ts';

/** Articles that links connect, to be sorted into families without regard to any others. */
export interface FamilyPiece {
  /** Their indices in the corpus, ascending. All else here calls them by their place in it. */
  readonly article: Uint32Array;
  readonly words: Uint32Array;
  /** The two halves of the keys of their bodies. */
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly links: Links;
}

/** Families of a piece, their articles by index in the corpus; how many words those have, and the keys of the representatives' bodies. */
export interface FamilyBatch extends Families {
  readonly representativeWords: Uint32Array;
  readonly memberWords: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Links in one piece of work, unless more of them hang together. */
const PIECE_LINKS = 4000;

/** Sorts the articles of all pairs into families, piece by piece: articles that nothing connects do not matter to one another. */
export function familiesOf({ engine, corpus }: ReadCorpus, pairs: ComparedPairs): Promise<FamilyBatch[]> {
  return inParallel(engine.ahead, piecesOf(corpus, pairs), (piece) => engine.run('families', piece));
}

/** The families of a piece. */
export function familiesIn(bodies: BodiesAtHand, { article, words, high, low, links }: FamilyPiece): FamilyBatch {
  const both = (a: number, b: number): [Words, Words] => bodies.together(article[a]!, article[b]!) as [Words, Words];
  const families = buildFamilies(ranks(words, high, low), links, {
    verify: (a, b) => linkEdges(...both(a, b)),
    kin: (a, b) => sameSubject(...both(a, b)),
    coherent: (whole, a, b) => {
      const [all, x, y] = bodies.together(article[whole]!, article[a]!, article[b]!) as [Words, Words, Words];
      return keepsSubject(all, compare(all, x), compare(all, y));
    },
  });
  const { representative, member } = families;
  const of = (column: Uint32Array, places: Uint32Array): Uint32Array => places.map((place) => column[place]!);
  return {
    ...families,
    representative: of(article, representative),
    member: of(article, member),
    representativeWords: of(words, representative),
    memberWords: of(words, member),
    high: of(high, representative),
    low: of(low, representative),
  };
}

/** The place of each article among all: the longest body first, those of one length by their keys. */
function ranks(words: Uint32Array, high: Uint32Array, low: Uint32Array): Uint32Array {
  const order = Uint32Array.from(words, (_, i) => i);
  sortBy(order, [low, high, words.map((count) => ~count)]);
  const rank = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) rank[order[place]!] = place;
  return rank;
}

function* piecesOf(corpus: Corpus, pairs: ComparedPairs): Generator<FamilyPiece> {
  const { pair, start } = grouped(pairs, articleCount(corpus));
  for (let p = 0; p + 1 < start.length; p++) yield pieceOf(corpus, pairs, pair.subarray(start[p]!, start[p + 1]!));
}

function pieceOf(corpus: Corpus, pairs: ComparedPairs, some: Uint32Array): FamilyPiece {
  const links = emptyLinks(some.length);
  for (let i = 0; i < some.length; i++) {
    const pair = pairs.at(some[i]!);
    setLink(links, i, pair.a, pair.b, pair);
  }
  const article = distinct(links.a, links.b);
  for (let i = 0; i < some.length; i++) {
    links.a[i] = placeIn(article, links.a[i]!);
    links.b[i] = placeIn(article, links.b[i]!);
  }
  const wordsAt = wordCountReader(corpus);
  const keyAt = contentKeyReader(corpus);
  const words = sharedNumbers(article.length);
  const high = sharedNumbers(article.length);
  const low = sharedNumbers(article.length);
  for (let place = 0; place < article.length; place++) {
    const index = article[place]!;
    words[place] = wordsAt(index);
    const key = keyAt(index);
    high[place] = key[0];
    low[place] = key[1];
  }
  return { article, words, high, low, links };
}

/** Numbers that threads hand over without a copy: one story may be most of a corpus. */
const sharedNumbers = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length));

/** The distinct values of both, ascending. */
function distinct(a: Uint32Array, b: Uint32Array): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  all.sort();
  let count = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[count - 1] !== all[i]) all[count++] = all[i]!;
  const found = sharedNumbers(count);
  found.set(all.subarray(0, count));
  return found;
}

/**
 * The pairs whose articles links connect, piece by piece: piece p has those from `start[p]` up to `start[p + 1]`, in the order of all
 * pairs. Pairs that do not link are among them where their articles hang together, for nobody need compare those again.
 */
function grouped(pairs: ComparedPairs, articles: number): { readonly pair: Uint32Array; readonly start: Uint32Array } {
  const { a, b } = pairs;
  const group = connected(pairs, articles);
  const size = new Uint32Array(articles);
  // What links its articles has them in one group.
  for (let i = 0; i < a.length; i++) if (group[a[i]!] === group[b[i]!]) size[group[a[i]!]!]!++;
  // From here on, the number of the piece that a group stands in.
  const piece = size;
  const sizes = [0];
  for (let g = 0; g < articles; g++) {
    const links = size[g]!;
    if (links === 0) continue;
    if (sizes.at(-1)! > 0 && sizes.at(-1)! + links > PIECE_LINKS) sizes.push(0);
    piece[g] = sizes.length - 1;
    sizes[sizes.length - 1]! += links;
  }
  const start = new Uint32Array(sizes.length + 1);
  for (const [p, links] of sizes.entries()) start[p + 1] = start[p]! + links;
  const next = start.slice();
  const pair = new Uint32Array(start.at(-1)!);
  for (let i = 0; i < a.length; i++) {
    const of = group[a[i]!]!;
    if (of === group[b[i]!]) pair[next[piece[of]!]!++] = i;
  }
  return { pair, start: pair.length === 0 ? new Uint32Array(1) : start };
}

/** For each article the least of those that links connect it with. */
function connected({ a, b, links }: ComparedPairs, articles: number): Uint32Array {
  const group = new Uint32Array(articles);
  for (let i = 0; i < articles; i++) group[i] = i;
  const find = (article: number): number => {
    let at = article;
    while (group[at] !== at) {
      group[at] = group[group[at]!]!;
      at = group[at]!;
    }
    return at;
  };
  for (let i = 0; i < links.length; i++) {
    if (links[i] === 0) continue;
    const x = find(a[i]!);
    const y = find(b[i]!);
    group[Math.max(x, y)] = Math.min(x, y);
  }
  for (let i = 0; i < articles; i++) group[i] = group[group[i]!]!;
  return group;
}
