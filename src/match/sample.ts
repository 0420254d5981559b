import type { Words } from '../fingerprint/words.ts';

/**
 * A sample of the words of one article after another: half of the vocabulary, those whose hash is below 2^31. It is the same half
 * in all articles, and tells as much for less work.
 */
export class Sample {
  /** The hashes of the words, in order; those of the article before may stand behind them. */
  hash: Uint32Array = new Uint32Array(1 << 12);

  /** Takes the words from `from` up to `to` that have none of some flags; returns how many they are. */
  take({ hash, flags }: Words, from: number, to: number, without: number): number {
    if (this.hash.length < to - from) this.hash = new Uint32Array(2 * (to - from));
    const into = this.hash;
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
}
