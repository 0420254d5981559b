/** Bits at the beginning of a hash that say which partition it is in. */
export const PARTITION_BITS = 12;
const PARTITIONS = 1 << PARTITION_BITS;

/** Hashes that begin (in their first {@link PARTITION_BITS} bits) with `from` up to, not including, `to`. */
export interface HashRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a hash of 32 bits is within a range. */
export function within(hash: number, { from, to }: HashRange): boolean {
  const prefix = hash >>> (32 - PARTITION_BITS);
  return prefix >= from && prefix < to;
}

/** All hashes, cut into ranges of about equal numbers of them. */
export function hashRanges(count: number): HashRange[] {
  const ranges = Math.min(count, PARTITIONS);
  const start = (i: number): number => Math.floor((i * PARTITIONS) / ranges);
  return Array.from({ length: ranges }, (_, i) => ({ from: start(i), to: start(i + 1) }));
}
