/** Postings that a bucket should hold: they are gathered in some megabytes. */
const USUAL = 1 << 20;
/** Buckets as powers of two: enough for many threads, and no more than leave a block some hundreds of postings in each. */
const LEAST_BITS = 4;
const MOST_BITS = 8;
/** Cells of a bucket, so many that what is in one stays in the cache next to a core. */
export const CELLS = 64;

/** The buckets from `from` up to, not including, `to`. */
export interface BucketRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Into how many buckets so many postings are sorted: a power of two. The last bits of a posting's hash say which bucket it is in, the
 * six before them which cell of the bucket.
 */
export function bucketsFor(postings: number): number {
  return 2 ** Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(postings / USUAL + 1))));
}

/** All buckets, cut into `count` ranges of about equal numbers of them. */
export function bucketRanges(buckets: number, count: number): BucketRange[] {
  const ranges = Math.min(count, buckets);
  const start = (i: number): number => Math.floor((i * buckets) / ranges);
  return Array.from({ length: ranges }, (_, i) => ({ from: start(i), to: start(i + 1) }));
}
