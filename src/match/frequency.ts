import { WordFlag, type Words } from '../fingerprint/words.ts';
import { Sample } from './sample.ts';

// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const STOP = WordFlag.Stop;

/** A word that stands in more than one article of a hundred is no rare word. */
const RARE_SHARE = 0.01;
const RARE_COUNT = 8;
/** Slots of the table of document frequencies, as powers of two. */
const LEAST_SLOTS = 16;
const MOST_SLOTS = 22;
/** Articles that one count of 16 bits can tell apart, and cannot overflow. */
const EPOCH = 0xffff;

/** Slots for the document frequencies of a corpus of so many words: a table no larger than its vocabulary needs. */
export function slotsFor(words: number): number {
  return 2 ** Math.min(MOST_SLOTS, Math.max(LEAST_SLOTS, Math.ceil(Math.log2(words / 2 + 1))));
}

/**
 * Counts in how many articles the words of each slot stand, stop words aside (an upper bound: words may share a slot). Several
 * may count articles of one corpus into the same `counts`, on threads of their own.
 */
export class DocumentFrequency {
  readonly #counts: Int32Array;
  /** For each slot the last article that counted above 16 bits of how many did: one look for each word. */
  readonly #recent: Int32Array;
  readonly #sample: Sample = new Sample();
  #article = 0;

  /** `counts` has as many elements as {@link slotsFor} says. */
  constructor(counts: Int32Array) {
    this.#counts = counts;
    this.#recent = new Int32Array(counts.length);
  }

  /** Counts one article: the words from `from` up to `to`. */
  add(words: Words, from = 0, to: number = words.hash.length): void {
    if (this.#article === EPOCH) this.finish();
    const article = ++this.#article;
    const recent = this.#recent;
    const mask = recent.length - 1;
    const count = this.#sample.take(words, from, to, STOP);
    const { hash } = this.#sample;
    for (let w = 0; w < count; w++) {
      const slot = hash[w]! & mask;
      const before = recent[slot]!;
      if (before >>> 16 !== article) recent[slot] = (article << 16) | ((before & 0xffff) + 1);
    }
  }

  /** Adds what was counted to the counts. */
  finish(): void {
    const recent = this.#recent;
    for (let slot = 0; slot < recent.length; slot++) {
      const count = recent[slot]! & 0xffff;
      if (count !== 0) Atomics.add(this.#counts, slot, count);
    }
    recent.fill(0);
    this.#article = 0;
  }
}

/**
 * How rare the words of each slot are, into `into`: 0 those that cannot tell, for they stand in one article only or in too many
 * of the `articles`; else the higher the more articles have them, in powers of two.
 */
export function rarityOf(counts: Int32Array, articles: number, into: Uint8Array): Uint8Array {
  const limit = Math.max(RARE_COUNT, Math.floor(articles * RARE_SHARE));
  for (let slot = 0; slot < counts.length; slot++) {
    const count = counts[slot]!;
    into[slot] = count > 1 && count <= limit ? 32 - Math.clz32(count) : 0;
  }
  return into;
}
