import type { SampledWords } from '../fingerprint/sampled.ts';
import { SAMPLE_WORDS, sample } from './sample.ts';

/** The words at hand, and then the slots of those that are still to be counted. */
const sampled = new Int32Array(SAMPLE_WORDS);

/** A word that stands in more than one article of a hundred is no rare word. */
const RARE_SHARE = 0.01;
const RARE_COUNT = 8;
/** Slots of the table of document frequencies, as powers of two. */
const LEAST_SLOTS = 16;
const MOST_SLOTS = 22;
/** Articles that the slots that were seen can be told to be of: their numbers stand above the bits of a slot. */
const EPOCH = 2 ** (31 - MOST_SLOTS) - 1;
/** Up to this limit 16 bits are enough, be there many threads that count at the same time, and go over it by one each. */
const LIMIT_OF_16_BITS = 0xff00;

/**
 * In how many articles of a corpus the words of each slot stand (an upper bound: words may share a slot). Above the limit they are not
 * counted on: those are most words of most articles.
 */
export interface Frequencies {
  readonly counts: Uint16Array | Uint32Array;
  /** Words of more articles than this are not rare. */
  readonly limit: number;
}

/** Nothing counted yet for a corpus of so many articles and words, in memory that threads share. */
export function noFrequencies(articles: number, words: number): Frequencies {
  const limit = Math.max(RARE_COUNT, Math.floor(articles * RARE_SHARE));
  const slots = slotsFor(words);
  const small = limit < LIMIT_OF_16_BITS;
  const memory = new SharedArrayBuffer((small ? 2 : 4) * slots);
  const counts = small ? new Uint16Array(memory) : new Uint32Array(memory);
  // Counting reads a slot before it writes it: each page of fresh memory would fault twice, to be read as zeros and then to be written.
  return { counts: counts.fill(0), limit };
}

/** Slots for the document frequencies of a corpus of so many words: a table no larger than its vocabulary needs. */
function slotsFor(words: number): number {
  return 2 ** Math.min(MOST_SLOTS, Math.max(LEAST_SLOTS, Math.ceil(Math.log2(words / 2 + 1))));
}

/**
 * Counts in how many articles words stand, stop words aside. Several may count articles of one corpus into the same frequencies, on
 * threads of their own.
 */
export class DocumentFrequency {
  readonly #frequencies: Frequencies;
  /**
   * A hash table of the slots that the article at hand was counted for, with the number of the article above each: what those before it
   * have left is nothing, and need not be cleared. It stays in the cache next to the core. (A mark for every slot of the corpus instead
   * took longer to be mapped, page by page, than the counting.)
   */
  #seen: Int32Array = new Int32Array(2 * SAMPLE_WORDS);
  #article = 0;

  constructor(frequencies: Frequencies) {
    this.#frequencies = frequencies;
  }

  /** Counts one article: the words from `from` up to `to`. */
  add(words: SampledWords, from = 0, to: number = words.hash.length): void {
    const size = tableFor(to - from);
    if (this.#article === EPOCH || size > this.#seen.length) this.#forget(size);
    const mark = ++this.#article << MOST_SLOTS;
    for (let at = from; at < to; at += SAMPLE_WORDS) {
      const count = sample(words, at, Math.min(to, at + SAMPLE_WORDS), 0, sampled);
      countNew(this.#frequencies.counts, keepRare(this.#frequencies, count), this.#seen, size - 1, mark);
    }
  }

  #forget(size: number): void {
    if (size > this.#seen.length) this.#seen = new Int32Array(size);
    else this.#seen.fill(0);
    this.#article = 0;
  }
}

/** Slots for the table of an article of so many words: half of it stays empty. */
function tableFor(words: number): number {
  let size = 1 << 8;
  while (size < 2 * words && size < 2 ** (MOST_SLOTS + 1)) size *= 2;
  return size;
}

/**
 * Puts in place of the first `count` sampled words the slots of those that are rare as far as is known; returns how many they are. Nothing
 * else is done here, and without a branch: so the waiting for counts that are in no cache goes on for several at once.
 */
function keepRare({ counts, limit }: Frequencies, count: number): number {
  const mask = counts.length - 1;
  let kept = 0;
  for (let w = 0; w < count; w++) {
    const slot = sampled[w]! & mask;
    sampled[kept] = slot;
    kept += (counts[slot]! - limit - 1) >>> 31;
  }
  return kept;
}

/** Counts the article at hand for the first `count` slots, each unless it was before. */
function countNew(
  counts: Uint16Array | Uint32Array,
  count: number,
  seen: Int32Array,
  mask: number,
  article: number,
): void {
  for (let s = 0; s < count; s++) {
    const slot = sampled[s]!;
    const own = article | slot;
    let at = slot & mask;
    while (seen[at]! >= article && seen[at] !== own) at = (at + 1) & mask;
    if (seen[at] === own) continue;
    seen[at] = own;
    Atomics.add(counts, slot, 1);
  }
}

/**
 * How rare the words of each slot are, in memory that threads share: 0 those that cannot tell, for they stand in one article only or in
 * too many; else the higher the more articles have them, in powers of two.
 */
export function rarityOf({ counts, limit }: Frequencies): Uint8Array {
  const rarity = new Uint8Array(new SharedArrayBuffer(counts.length));
  for (let slot = 0; slot < counts.length; slot++) {
    const count = counts[slot]!;
    if (count > 1 && count <= limit) rarity[slot] = 32 - Math.clz32(count);
  }
  return rarity;
}
