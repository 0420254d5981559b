import * as layout from '../layout';
import { beginRoom, lay, numberAt, put } from './room';

const CELLS: u32 = 1 << layout.CELL_BITS;

/* Where things stand, see layout.ts. */
let hashes: usize = 0;
let rests: usize = 0;
let sizes: usize = 0;
let starts: usize = 0;
let next: usize = 0;
let sortedHashes: usize = 0;
let sortedRests: usize = 0;
let highs: usize = 0;
let lows: usize = 0;
let printAt: usize = 0;
let ranks: usize = 0;

/** Makes room for so many postings. */
export function beginSorter(postings: u32): void {
  beginRoom();
  const bytes = 4 * <u64>postings;
  const articles: u64 = 1 << layout.ARTICLE_BITS;
  sizes = lay(4 * CELLS * layout.MOST_BUCKETS, layout.SIZES);
  starts = lay(4 * (layout.MOST_BUCKETS + 1), layout.STARTS);
  next = lay(4 * (layout.MOST_BUCKETS + 1));
  printAt = lay(4 * (articles + 1), layout.PRINT_AT);
  ranks = lay(4 * articles, layout.RANKS);
  hashes = lay(bytes, layout.HASHES);
  rests = lay(bytes, layout.RESTS);
  sortedHashes = lay(bytes, layout.SORTED_HASHES);
  sortedRests = lay(bytes, layout.SORTED_RESTS);
  // What was taken of these stands before in the postings: they are sorted once it is no more asked for.
  lows = sortedHashes;
  highs = sortedRests;
  store<u32>(layout.TOLD + (layout.LOWS << 2), <u32>lows);
  store<u32>(layout.TOLD + (layout.HIGHS << 2), <u32>highs);
}

/**
 * Adds the fingerprints of so many articles behind the `before` postings that there are, those of articles without a rank aside; the first of the
 * fingerprints is number `first`. Returns how many postings there are then.
 */
export function addPrints(articles: i32, first: u32, before: i32): i32 {
  let to = before;
  for (let article = 0; article < articles; article++) {
    if (numberAt(ranks, article) === 0xffffffff) continue;
    const end = numberAt(printAt, article + 1) - first;
    for (let i = numberAt(printAt, article) - first; i < end; i++, to++) {
      put(hashes, to, numberAt(lows, i));
      put(rests, to, (numberAt(highs, i) << layout.ARTICLE_BITS) | article);
    }
  }
  return to;
}

/** Sorts so many postings into so many buckets, and adds up how many are in each cell. */
export function sort(postings: i32, buckets: u32): void {
  const bits = 31 - clz(buckets);
  for (let b: u32 = 0; b <= buckets; b++) put(starts, b, 0);
  for (let i = 0; i < postings; i++) {
    const own = numberAt(hashes, i);
    const bucket = own & (buckets - 1);
    const cell = bucket * CELLS + ((own >>> bits) & (CELLS - 1));
    put(starts, bucket + 1, numberAt(starts, bucket + 1) + 1);
    put(sizes, cell, numberAt(sizes, cell) + 1);
  }
  put(next, 0, 0);
  for (let b: u32 = 1; b <= buckets; b++) {
    put(starts, b, numberAt(starts, b) + numberAt(starts, b - 1));
    put(next, b, numberAt(starts, b));
  }
  for (let i = 0; i < postings; i++) {
    const own = numberAt(hashes, i);
    const bucket = own & (buckets - 1);
    const at = numberAt(next, bucket);
    put(next, bucket, at + 1);
    put(sortedHashes, at, own);
    put(sortedRests, at, numberAt(rests, i));
  }
}
