import { Kernel } from '../kernel.ts';
import { BYTES } from './bytes.ts';

/** What the kernel of postings can do, see assembly/. Places are bytes of its memory. */
interface Functions {
  /** Makes room to sort so many postings. */
  beginSorter(postings: number): void;
  /** Adds the fingerprints of so many articles, of which the first is number `first`, behind the postings `before`. Returns how many there are then. */
  addPrints(articles: number, first: number, before: number): number;
  /** Sorts so many postings into so many buckets. */
  sort(postings: number, buckets: number): void;
  /** Makes room for buckets of so many postings and cells of so many; so many bits of a hash say which bucket. */
  beginGroups(bucketSize: number, cellSize: number, bits: number): void;
  /** Begins with a bucket whose sizes have been put down. */
  beginBucket(): void;
  /** Adds so many postings of a block that have been put at two places. */
  add(count: number, hashes: number, rests: number): void;
  /** Finds the groups in the bucket, of `most` at most. Returns how many numbers these are. */
  findGroups(most: number): number;
}

/** Sorts postings, and finds those that are equal. In TypeScript a small corpus was done before V8 had compiled it. */
export class PostingKernel extends Kernel<Functions> {
  /** @param bytes of its memory, at least */
  constructor(bytes: number) {
    super(BYTES, {}, bytes);
  }
}
