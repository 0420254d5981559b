/**
 * Postings (fingerprint → article) as packed 64-bit keys, and the groups of articles that share a fingerprint.
 *
 * A key holds 40 bits of the hash above 24 bits of the article's index; the partition it stands in gives 12 more bits of
 * the hash. 52 bits leave about one chance meeting among a hundred million distinct fingerprints, and every meeting is
 * proved by alignment anyway. Sorting a partition at a time keeps the working set in cache, and where memory is short ranges
 * of partitions are gone through one after the other.
 */

const PARTITION_BITS = 12;
const PARTITIONS = 1 << PARTITION_BITS;
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

/** Fingerprints whose hash begins (in its first {@link PARTITION_BITS} bits) with `from` up to, not including, `to`. */
export interface HashRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a hash (its upper 32 bits, when it has more) is within a range. */
export function within(hash: number, { from, to }: HashRange): boolean {
  const prefix = hash >>> (32 - PARTITION_BITS);
  return prefix >= from && prefix < to;
}

/** All fingerprints, cut into ranges of about equal numbers of them. */
export function hashRanges(count: number): HashRange[] {
  const ranges = Math.min(count, PARTITIONS);
  const start = (i: number): number => Math.floor((i * PARTITIONS) / ranges);
  return Array.from({ length: ranges }, (_, i) => ({ from: start(i), to: start(i + 1) }));
}

/**
 * Calls `visit` once for each fingerprint within the range that stands in at least two articles, with the sorted, distinct
 * article indices in `members[0..count)`. The array is reused: read it before returning. Order: by hash, so the same for
 * any order of blocks. The blocks are gone through twice. Takes 8 bytes for each posting within the range.
 */
export function forEachShared(
  blocks: Iterable<PostingBlock>,
  { from: first, to: last }: HashRange,
  visit: (members: Uint32Array, count: number) => void,
): void {
  const sizes = new Uint32Array(PARTITIONS);
  for (const { high, article } of blocks) {
    for (let i = 0; i < high.length; i++) {
      if (article[i] !== NO_ARTICLE) sizes[high[i]! >>> (32 - PARTITION_BITS)]!++;
    }
  }
  sizes.fill(0, 0, first).fill(0, last);
  const cursor = new Float64Array(PARTITIONS + 1);
  for (let p = 0; p < PARTITIONS; p++) cursor[p + 1] = cursor[p]! + sizes[p]!;
  const total = cursor[PARTITIONS]!;
  const keys = new BigUint64Array(total);
  const halves = new Uint32Array(keys.buffer);
  const next = cursor.slice();
  for (const { high, low, article } of blocks) {
    for (let i = 0; i < high.length; i++) {
      const h = high[i]!;
      const p = h >>> (32 - PARTITION_BITS);
      if (p < first || p >= last || article[i] === NO_ARTICLE) continue;
      const at = 2 * next[p]!;
      next[p]!++;
      // Typed arrays are little-endian on every platform that runs Node: the low half comes first.
      halves[at] = ((h & 0xff) << 24) | article[i]!;
      halves[at + 1] = low[i]!;
    }
  }
  let members = new Uint32Array(64);
  for (let p = first; p < last; p++) {
    const from = cursor[p]!;
    const to = cursor[p + 1]!;
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
