import { CELLS } from './buckets.ts';

/** Bits of a posting that tell its article. */
const ARTICLE_BITS = 12;
/** Articles that a block of postings can hold. */
export const BLOCK_ARTICLES: number = 1 << ARTICLE_BITS;
const ARTICLE_MASK = BLOCK_ARTICLES - 1;

/** The postings of some articles, bucket by bucket. */
export interface SortedPostings {
  /** Hash of each posting: the low half of a fingerprint, or a feature. */
  readonly hash: Uint32Array;
  /** What else must be equal, above the number of the article within the block, see {@link moreOf} and {@link articleOf}. */
  readonly rest: Uint32Array;
  /** Bucket b has the postings from `starts[b]` up to `starts[b + 1]`. */
  readonly starts: Uint32Array;
}

/** What must be equal of two postings beside their hash, given their `rest`. */
export const moreOf = (rest: number): number => rest >>> ARTICLE_BITS;

/** The number of the article of a posting within its block, given its `rest`. */
export const articleOf = (rest: number): number => rest & ARTICLE_MASK;

/** Sorts the postings of one block after another, in memory that is used again. */
export class PostingSorter {
  #hash: Uint32Array = new Uint32Array(0);
  #rest: Uint32Array = new Uint32Array(0);
  #sortedHash: Uint32Array = new Uint32Array(0);
  #sortedRest: Uint32Array = new Uint32Array(0);
  #length = 0;

  /** Adds the hashes from `from` up to `to` of an article of the block, given as halves of 32 bits. */
  add(high: Uint32Array, low: Uint32Array, from: number, to: number, article: number): void {
    const end = this.#length + to - from;
    if (end > this.#hash.length) this.#grow(end);
    const [hash, rest] = [this.#hash, this.#rest];
    let length = this.#length;
    for (let i = from; i < to; i++) {
      hash[length] = low[i]!;
      rest[length++] = (high[i]! << ARTICLE_BITS) | article;
    }
    this.#length = length;
  }

  /** Adds so many hashes of 32 bits, given the number within the block of the article of each. */
  addAll(low: Uint32Array, articles: Uint32Array, count: number): void {
    const end = this.#length + count;
    if (end > this.#hash.length) this.#grow(end);
    this.#hash.set(low.subarray(0, count), this.#length);
    this.#rest.set(articles.subarray(0, count), this.#length);
    this.#length = end;
  }

  /** What was added since it was last asked for, as views that hold until then; `sizes` is told how many are in each cell. */
  take(sizes: Uint32Array): SortedPostings {
    const [hash, rest, length] = [this.#hash, this.#rest, this.#length];
    const [sortedHash, sortedRest] = [this.#sortedHash, this.#sortedRest];
    const buckets = sizes.length / CELLS;
    const starts = new Uint32Array(buckets + 1);
    countCells(hash, length, sizes, starts);
    const next = starts.slice();
    for (let i = 0; i < length; i++) {
      const own = hash[i]!;
      const at = next[own & (buckets - 1)]!++;
      sortedHash[at] = own;
      sortedRest[at] = rest[i]!;
    }
    this.#length = 0;
    return { hash: sortedHash.subarray(0, length), rest: sortedRest.subarray(0, length), starts };
  }

  #grow(least: number): void {
    const size = Math.max(2 * least, 1 << 12);
    const [hash, rest] = [this.#hash, this.#rest];
    this.#hash = new Uint32Array(size);
    this.#rest = new Uint32Array(size);
    this.#hash.set(hash);
    this.#rest.set(rest);
    this.#sortedHash = new Uint32Array(size);
    this.#sortedRest = new Uint32Array(size);
  }
}

/** Finds where each bucket starts, and adds up how many hashes are in each cell. */
function countCells(hash: Uint32Array, length: number, sizes: Uint32Array, starts: Uint32Array): void {
  const buckets = sizes.length / CELLS;
  // Not `Math.log2`, which V8 would work out again for each hash: 18 ms of 3.5 million.
  const bits = 31 - Math.clz32(buckets);
  for (let i = 0; i < length; i++) {
    const own = hash[i]!;
    const bucket = own & (buckets - 1);
    starts[bucket + 1]!++;
    sizes[bucket * CELLS + ((own >>> bits) & (CELLS - 1))]!++;
  }
  addUp(starts);
}

/** By itself: V8 compiles the loop before it in the middle of it, knowing nothing yet of what comes after, and threw that away each time. */
function addUp(starts: Uint32Array): void {
  for (let b = 1; b < starts.length; b++) starts[b]! += starts[b - 1]!;
}
