import { WordFlag, type Words } from './words.ts';

/** Words, and which of them are sampled: a bit each, bit `w & 31` of `sampled[w >>> 5]` for word w. What else is in the last number means nothing. */
export interface SampledWords extends Words {
  readonly sampled: Uint32Array;
}

/**
 * Marks the words that stand for all where it takes no more to tell which are rare: half of the vocabulary, those whose hash is below 2^31, stop
 * words aside. It is the same half in all articles, and tells as much for less work. Scans have the kernel do this while the words are in
 * the cache: to look for one word in four among all, twice, took 90 of the 5,300 ms of 118 MB of news.
 */
export function sampledOf({ hash, flags }: Words): Uint32Array {
  const sampled = new Uint32Array((hash.length + 31) >>> 5);
  for (let w = 0; w < hash.length; w++) {
    if (hash[w]! < 2 ** 31 && (flags[w]! & WordFlag.Stop) === 0) sampled[w >>> 5]! |= 1 << (w & 31);
  }
  return sampled;
}
