import { PostingKernel } from '../kernel/postings/kernel.ts';
import * as layout from '../kernel/postings/layout.ts';
import { CELLS } from './buckets.ts';

// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const ARTICLE_BITS = layout.ARTICLE_BITS;
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

/** One block of the postings of a corpus, or some buckets of it. */
export interface PostingBlock extends SortedPostings {
  /** What of `starts` the first posting that is there has. */
  readonly first: number;
  /** The articles of the block: what `forEachShared` tells of them. */
  readonly articles: Uint32Array;
}

/** What must be equal of two postings beside their hash, given their `rest`. */
export const moreOf = (rest: number): number => rest >>> ARTICLE_BITS;

/** The number of the article of a posting within its block, given its `rest`. */
export const articleOf = (rest: number): number => rest & ARTICLE_MASK;

/** Postings that there is room for from the first. */
const LEAST_ROOM = 1 << 14;
/** Bytes of its memory that do not grow with the postings. */
const FIXED = 1 << 18;

/** Fingerprints of some articles, as they stand among those of others. */
export interface ArticlePrints {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Article i has those from `printAt[i]` up to `printAt[i + 1]`. */
  readonly printAt: Uint32Array;
  /** Of each article; one that has NO_ARTICLE is left out. */
  readonly ranks: Uint32Array;
}

/** Sorts the postings of one block after another, in memory that is used again. */
export class PostingSorter {
  #room = 0;
  #length = 0;
  #kernel!: PostingKernel;
  /** The memory of the kernel in numbers of four bytes, and which of them stand first of what. */
  #numbers!: Uint32Array;
  #at!: Uint32Array;

  /** Adds the hashes from `from` up to `to` of an article of the block, given as halves of 32 bits. */
  add(high: Uint32Array, low: Uint32Array, from: number, to: number, article: number): void {
    this.#reserve(this.#length + to - from);
    const numbers = this.#numbers;
    let hash = this.#at[layout.HASHES]! + this.#length;
    let rest = this.#at[layout.RESTS]! + this.#length;
    for (let i = from; i < to; i++) {
      numbers[hash++] = low[i]!;
      numbers[rest++] = (high[i]! << ARTICLE_BITS) | article;
    }
    this.#length += to - from;
  }

  /** Adds the fingerprints of the first articles of a block. */
  addPrints({ high, low, printAt, ranks }: ArticlePrints): void {
    const [first, end] = [printAt[0]!, printAt[ranks.length]!];
    this.#reserve(this.#length + end - first);
    this.#put(layout.HIGHS, high.subarray(first, end));
    this.#put(layout.LOWS, low.subarray(first, end));
    this.#put(layout.PRINT_AT, printAt);
    this.#put(layout.RANKS, ranks);
    this.#length = this.#kernel.functions.addPrints(ranks.length, first, this.#length);
  }

  /** Adds so many hashes of 32 bits, given the number within the block of the article of each. */
  addAll(low: Uint32Array, articles: Uint32Array, count: number): void {
    this.#reserve(this.#length + count);
    this.#put(layout.HASHES, low.subarray(0, count), this.#length);
    this.#put(layout.RESTS, articles.subarray(0, count), this.#length);
    this.#length += count;
  }

  /** What was added since it was last asked for, as views that hold until more is added; `sizes` is told how many are in each cell. */
  take(sizes: Uint32Array): SortedPostings {
    this.#reserve(0);
    const buckets = sizes.length / CELLS;
    this.#put(layout.SIZES, sizes);
    this.#kernel.functions.sort(this.#length, buckets);
    sizes.set(this.#view(layout.SIZES, sizes.length));
    const length = this.#length;
    this.#length = 0;
    return {
      hash: this.#view(layout.SORTED_HASHES, length),
      rest: this.#view(layout.SORTED_RESTS, length),
      starts: this.#view(layout.STARTS, buckets + 1),
    };
  }

  #put(place: number, numbers: Uint32Array, behind = 0): void {
    this.#numbers.set(numbers, this.#at[place]! + behind);
  }

  #view(place: number, count: number): Uint32Array {
    return this.#numbers.subarray(this.#at[place], this.#at[place]! + count);
  }

  /** Another kernel where there is more to sort than ever: to let the memory of one grow costs more, see {@link PostingKernel}. */
  #reserve(least: number): void {
    if (least <= this.#room && this.#room > 0) return;
    const before =
      this.#length === 0 ? [] : [layout.HASHES, layout.RESTS].map((place) => this.#view(place, this.#length));
    this.#room = Math.max(LEAST_ROOM, 2 * least);
    this.#kernel = new PostingKernel(16 * this.#room + FIXED);
    this.#kernel.functions.beginSorter(this.#room);
    const { buffer } = this.#kernel;
    this.#numbers = new Uint32Array(buffer);
    this.#at = new Uint32Array(buffer, layout.TOLD, layout.MOST_TOLD).map((at) => at / 4);
    for (const [i, numbers] of before.entries()) this.#put(i === 0 ? layout.HASHES : layout.RESTS, numbers);
  }
}
