/**
 * Postings (fingerprint → article) as packed 64-bit keys, and the groups of articles that share a fingerprint.
 *
 * Most fingerprints stand in one article only and can meet nobody: a {@link Sieve} keeps them out. Of the rest a key holds 40
 * bits of the hash above 24 bits of the article's index; the partition it stands in gives 12 more bits of the hash. 52 bits leave
 * about one chance meeting among a hundred million distinct fingerprints, and every meeting is proved by alignment anyway.
 * Sorting a partition at a time keeps the working set in cache, and where memory is short ranges of partitions are gone
 * through one after the other.
 *
 * Partitions and slots go by the low half of a fingerprint. The high half is what winnowing selects the least of: nine in ten
 * begin with one of a few small prefixes, which would leave one range with nearly all. Of it the last 20 bits are kept.
 */

import type { Steps } from '../steps.ts';
import { type HashRange, PARTITION_BITS } from './ranges.ts';
import { Sieve } from './sieve.ts';

const PARTITION_SHIFT = 32 - PARTITION_BITS;
/** Partitions that are sorted in one step. */
const PARTITIONS_A_STEP = 64;
/** Articles that one index can hold: their index has 24 bits. */
export const MAX_ARTICLES: number = 1 << 24;

/** The article of postings that count for nothing. */
export const NO_ARTICLE = 0xffffffff;

/** One block of postings: fingerprint i (64 bits in two halves) stands in article `article[i]`. Equal lengths. */
export interface PostingBlock {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly article: Uint32Array;
}

/** All postings of a corpus. */
export interface Postings {
  /** How many there are, about: it decides how fine the sieve is. */
  readonly count: number;
  /** Gone through several times. A block may hold only until the next is asked for. */
  readonly blocks: Iterable<PostingBlock>;
}

/** Called with the members of a group in `members[0..count)`. */
export type VisitGroup = (members: Uint32Array, count: number) => void;

/**
 * Calls `visit` once for each fingerprint within the range that stands in at least two articles, with the sorted, distinct
 * article indices in `members[0..count)`. The array is reused: read it before returning. Order: by hash, so the same for
 * any order of blocks. The blocks are gone through twice, and once more for each time that the keys fill `memory`: 8 bytes for each
 * posting that the sieve lets through. Works in steps.
 */
export function* forEachShared(
  { count, blocks }: Postings,
  range: HashRange,
  memory: number,
  visit: VisitGroup,
): Steps<void> {
  const sieve = new Sieve(count, range);
  const sizes = new Uint32Array(range.to - range.from);
  for (const block of blocks) {
    note(block, range, sieve, sizes);
    yield;
  }
  for (let from = range.from; from < range.to; ) {
    let to = from;
    let keys = 0;
    do keys += sizes[to++ - range.from]!;
    while (to < range.to && 8 * (keys + sizes[to - range.from]!) <= memory);
    if (keys > 0) {
      const starts = startsOf(sizes.subarray(from - range.from, to - range.from));
      yield* visitGroups(yield* keysOf(blocks, { from, to }, sieve, starts), starts, visit);
    }
    from = to;
  }
}

/** Notes the postings of a block within the range, and adds those that the sieve will let through to the sizes of its partitions. */
function note({ low, article }: PostingBlock, { from, to }: HashRange, sieve: Sieve, sizes: Uint32Array): void {
  for (let i = 0; i < low.length; i++) {
    const hash = low[i]!;
    const partition = hash >>> PARTITION_SHIFT;
    if (partition < from || partition >= to || article[i] === NO_ARTICLE) continue;
    sizes[partition - from]! += sieve.note(hash);
  }
}

/** Where each partition begins, and behind the last the end. */
function startsOf(sizes: Uint32Array): Float64Array {
  const starts = new Float64Array(sizes.length + 1);
  for (let p = 0; p < sizes.length; p++) starts[p + 1] = starts[p]! + sizes[p]!;
  return starts;
}

/** The keys of a range that the sieve lets through, partition by partition. */
function* keysOf(
  blocks: Iterable<PostingBlock>,
  range: HashRange,
  sieve: Sieve,
  starts: Float64Array,
): Steps<BigUint64Array> {
  const keys = new BigUint64Array(starts[starts.length - 1]!);
  const halves = new Uint32Array(keys.buffer);
  const next = starts.slice();
  for (const block of blocks) {
    scatter(block, range, sieve, next, halves);
    yield;
  }
  return keys;
}

function scatter(
  { high, low, article }: PostingBlock,
  { from, to }: HashRange,
  sieve: Sieve,
  next: Float64Array,
  halves: Uint32Array,
): void {
  for (let i = 0; i < low.length; i++) {
    const hash = low[i]!;
    const partition = hash >>> PARTITION_SHIFT;
    if (partition < from || partition >= to || article[i] === NO_ARTICLE || !sieve.passes(hash)) continue;
    const at = 2 * next[partition - from]!++;
    // Typed arrays are little-endian on every platform that runs Node: the low half comes first.
    halves[at] = (hash << 24) | article[i]!;
    halves[at + 1] = (high[i]! << 12) | ((hash >>> 8) & 0xfff);
  }
}

/** Sorts the keys of each partition, and visits the groups of equal hashes. */
function* visitGroups(keys: BigUint64Array, starts: Float64Array, visit: VisitGroup): Steps<void> {
  const halves = new Uint32Array(keys.buffer);
  let members = new Uint32Array(64);
  for (let p = 0; p + 1 < starts.length; p++) {
    const from = starts[p]!;
    const to = starts[p + 1]!;
    if (p % PARTITIONS_A_STEP === 0) yield;
    if (to - from < 2) continue;
    keys.subarray(from, to).sort();
    let i = from;
    while (i < to) {
      const lowHalf = halves[2 * i]!;
      const highHalf = halves[2 * i + 1]!;
      let j = i + 1;
      while (j < to && halves[2 * j + 1] === highHalf && (halves[2 * j]! ^ lowHalf) >>> 24 === 0) j++;
      if (j - i > 1) {
        if (members.length < j - i) members = new Uint32Array(2 * (j - i));
        let count = 0;
        for (let m = i; m < j; m++) {
          const article = halves[2 * m]! & 0xffffff;
          if (count === 0 || members[count - 1] !== article) members[count++] = article;
        }
        if (count > 1) visit(members, count);
      }
      i = j;
    }
  }
}
