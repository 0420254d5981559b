/**
 * Postings (hash → article), and the groups of articles that share a hash.
 *
 * To go through all postings with one table as large as they are is to wait for memory at every single one. So each block is sorted
 * into some buckets by itself, while it is in the cache; then one bucket of all blocks after the other is gathered, cell by
 * cell, and what is in one cell fits into the cache next to the core: a third of the time.
 *
 * Of a fingerprint 52 of its 64 bits are kept: the low half, and of the high half, which winnowing selects the least of, the
 * last 20 bits. They leave about one chance meeting among a hundred million distinct fingerprints, and every meeting is proved by
 * alignment anyway. The 12 bits that are free tell the article of the block.
 */

import type { Steps } from '../steps.ts';
import { type BucketRange, CELLS } from './buckets.ts';
import { Groups, type VisitGroup } from './groups.ts';
import { BLOCK_ARTICLES, type PostingBlock, PostingSorter } from './postingSorter.ts';

/** Articles that one index can hold: their index has 24 bits. */
export const MAX_ARTICLES: number = 1 << 24;

/** The article of postings that count for nothing. */
export const NO_ARTICLE = 0xffffffff;

/** Bytes of a posting. */
const POSTING = 8;

/** All postings of a corpus. */
export interface Postings {
  /** How many postings are in each cell, bucket by bucket. */
  readonly sizes: Uint32Array;
  /** All blocks, with those of their postings that are in a range of buckets. They hold until others are asked for. */
  readonly within: (range: BucketRange) => readonly PostingBlock[];
}

/** Fingerprints as they are listed: number i (64 bits in two halves) stands in article `article[i]`. Equal lengths. */
export interface PrintList {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly article: Uint32Array;
}

/** The postings of a few lists of fingerprints, in so many buckets and as many blocks as it takes. */
export function postingsOf(lists: Iterable<PrintList>, buckets = 1): Postings {
  const sizes = new Uint32Array(CELLS * buckets);
  const blocks: PostingBlock[] = [];
  const sorter = new PostingSorter();
  for (const { high, low, article } of lists) {
    for (let from = 0; from < low.length; from += BLOCK_ARTICLES) {
      const articles = article.subarray(from, from + BLOCK_ARTICLES);
      for (const [i, own] of articles.entries()) {
        if (own !== NO_ARTICLE) sorter.add(high, low, from + i, from + i + 1, i);
      }
      const { hash, rest, starts } = sorter.take(sizes);
      blocks.push({ hash: hash.slice(), rest: rest.slice(), starts: starts.slice(), first: 0, articles });
    }
  }
  return { sizes, within: () => blocks };
}

/** All buckets of some postings. */
export const everyBucket = ({ sizes }: Postings): BucketRange => ({ from: 0, to: sizes.length / CELLS });

/**
 * Calls `visit` once for each hash within the range that stands in at least two articles, with the sorted, distinct
 * articles. The array that they stand in is reused: read it before returning. Hashes that more than `most` postings have are passed
 * over. As many buckets as fit into `memory` bytes, one at least, are asked for at a time. Works in steps.
 */
export function* forEachShared(
  { sizes, within }: Postings,
  range: BucketRange,
  memory: number,
  visit: VisitGroup,
  most: number = Number.POSITIVE_INFINITY,
): Steps<void> {
  const groups = new Groups(sizes);
  for (let from = range.from; from < range.to; ) {
    let to = from;
    let size = 0;
    do size += groups.sizeOf(to++);
    while (to < range.to && POSTING * (size + groups.sizeOf(to)) <= memory);
    const blocks = within({ from, to });
    for (let bucket = from; bucket < to; bucket++) {
      yield;
      groups.begin(bucket);
      for (const block of blocks) groups.add(block);
      groups.forEach(visit, most);
    }
    from = to;
  }
}
