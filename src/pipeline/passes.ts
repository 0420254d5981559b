import { type HashRange, hashRanges } from '../match/ranges.ts';

/** As many ranges of hashes as keep the share of each of `bytes` below `memory`, and all of `width` threads busy. */
export function rangesFor(bytes: number, memory: number, width: number): HashRange[] {
  return hashRanges(width * Math.max(1, Math.ceil(bytes / memory / width)));
}
