import type { Words } from '../fingerprint/words.ts';

/**
 * Words that are sampled at a time: those who use them keep them in an array of this length that their module holds once and for
 * all. Of such an array the engine knows where it is and how long: with nothing else to look up it waits for several words
 * that are in no cache at once (a quarter of the time of counting and finding features).
 */
export const SAMPLE_WORDS = 4096;

/**
 * A sample of the words from `from` up to `to`, {@link SAMPLE_WORDS} at most, that have none of some flags: half of the vocabulary,
 * those whose hash is below 2^31. It is the same half in all articles, and tells as much for less work. Puts their hashes into
 * `into`, in order, with what is no more behind them; returns how many they are.
 */
export function sample({ hash, flags }: Words, from: number, to: number, without: number, into: Uint32Array): number {
  let count = 0;
  for (let w = from; w < to; w++) {
    const own = hash[w]!;
    // Each word is written, and the next goes over those that are not to stay: which they are is chance, and a branch that
    // goes either way by chance costs more than a word does.
    into[count] = own;
    count += 1 - ((own >>> 31) | (((flags[w]! & without) + 0xff) >>> 8));
  }
  return count;
}
