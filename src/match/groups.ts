import { PostingKernel } from '../kernel/postings/kernel.ts';
import * as layout from '../kernel/postings/layout.ts';
import { CELLS } from './buckets.ts';
import type { PostingBlock } from './postingSorter.ts';

/** Bytes of memory that do not grow with the postings. */
const FIXED = 1 << 17;
/** What lies across eight bytes as it does where it comes from is copied eight at a time; of memory that threads share, else byte by byte. */
const STEP = 8;

/** Called with the members of a group in `numbers[from..end)`: an array for each group would take longer to make than to read. */
export type VisitGroup = (numbers: Uint32Array, from: number, end: number) => void;

/**
 * Finds those of the postings of a bucket that are equal: most are like no other and can meet nobody. The postings are
 * gathered cell by cell; those of a cell go into a hash table with chains, and only slots that a second posting came to are looked
 * at again.
 */
export class Groups {
  /** How many postings each cell has, bucket by bucket; and each bucket. */
  readonly #sizes: Uint32Array;
  readonly #bucketSizes: Uint32Array;
  readonly #kernel: PostingKernel;
  /** The memory of the kernel in numbers of four bytes, and where things stand in it, in bytes. */
  readonly #numbers: Uint32Array;
  readonly #told: Uint32Array;
  #bucket = 0;

  /** For postings of which so many are in each cell. */
  constructor(sizes: Uint32Array) {
    this.#sizes = sizes;
    const buckets = sizes.length / CELLS;
    this.#bucketSizes = Uint32Array.from({ length: buckets }, (_, b) => {
      return sizes.subarray(CELLS * b, CELLS * (b + 1)).reduce((sum, own) => sum + own, 0);
    });
    const most = (numbers: Uint32Array): number => numbers.reduce((before, own) => Math.max(before, own), 0);
    const [bucket, cell] = [most(this.#bucketSizes), most(sizes)];
    const table = Math.min(layout.MOST_SLOTS, Math.max(layout.LEAST_SLOTS, 2 * layout.SLOTS_PER_POSTING * cell));
    this.#kernel = new PostingKernel(20 * bucket + 6 * cell + 4 * table + FIXED);
    this.#kernel.functions.beginGroups(bucket, cell, Math.log2(buckets));
    this.#numbers = new Uint32Array(this.#kernel.buffer);
    this.#told = new Uint32Array(this.#kernel.buffer, layout.TOLD, layout.MOST_TOLD);
  }

  /** How many postings a bucket has. */
  sizeOf(bucket: number): number {
    return this.#bucketSizes[bucket]!;
  }

  /** Begins with a bucket. */
  begin(bucket: number): void {
    this.#bucket = bucket;
    this.#put(this.#sizes.subarray(CELLS * bucket, CELLS * (bucket + 1)), layout.SIZES);
    this.#kernel.functions.beginBucket();
  }

  /** Adds the postings that a block has in the bucket. */
  add({ starts, first, articles, hash, rest }: PostingBlock): void {
    const [from, to] = [starts[this.#bucket]! - first, starts[this.#bucket + 1]! - first];
    if (from === to) return;
    this.#put(articles, layout.RANKS);
    const hashesAt = this.#put(hash.subarray(from, to), layout.HASHES);
    this.#kernel.functions.add(to - from, hashesAt, this.#put(rest.subarray(from, to), layout.RESTS));
  }

  /** Calls `visit` once for each group of at most `most` equal postings that stand in two articles or more. */
  forEach(visit: VisitGroup, most: number): void {
    const numbers = this.#numbers;
    const first = this.#told[layout.GROUPS]! / 4;
    const last = first + this.#kernel.functions.findGroups(Math.min(most, 0xffffffff));
    for (let at = first; at < last; ) {
      const from = at + 1;
      at = from + numbers[at]!;
      visit(numbers, from, at);
    }
  }

  /** Puts numbers to a place, or four bytes behind it, see {@link STEP}. Returns where they stand. */
  #put(numbers: Uint32Array, place: number): number {
    const at = this.#told[place]! + (place === layout.SIZES || place === layout.RANKS ? 0 : numbers.byteOffset % STEP);
    this.#numbers.set(numbers, at / 4);
    return at;
  }
}
