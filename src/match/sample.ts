import type { SampledWords } from '../fingerprint/sampled.ts';

/**
 * Words that are sampled at a time: those who use them keep them in an array of this length that their module holds once and for
 * all. Of such an array the engine knows where it is and how long: with nothing else to look up it waits for several words
 * that are in no cache at once (a quarter of the time of counting and finding features).
 */
export const SAMPLE_WORDS = 4096;

/**
 * The sampled ones of the words from `from` up to `to`, {@link SAMPLE_WORDS} at most, that have none of some flags. Puts their hashes into
 * `into`, in order, with what is no more behind them; returns how many they are.
 */
export function sample(
  { hash, flags, sampled }: SampledWords,
  from: number,
  to: number,
  without: number,
  into: Int32Array,
): number {
  let count = 0;
  for (let at = from; at < to; ) {
    const group = at >>> 5;
    const end = (group + 1) << 5;
    let bits = sampled[group]! & (-1 << (at & 31));
    if (end > to) bits &= (1 << (to & 31)) - 1;
    while (bits !== 0) {
      const w = (group << 5) + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      // Each word is written, and the next goes over those that are not to stay: which they are is chance, and a branch that
      // goes either way by chance costs more than a word does.
      into[count] = hash[w]!;
      count += 1 - (((flags[w]! & without) + 0xff) >>> 8);
    }
    at = end;
  }
  return count;
}
