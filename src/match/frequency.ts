import { WordFlag, type Words } from '../fingerprint/words.ts';
import { SAMPLE_WORDS, sample } from './sample.ts';

// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const STOP = WordFlag.Stop;
/** The words at hand. */
const sampled = new Uint32Array(SAMPLE_WORDS);

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
  #article = 0;

  /** `counts` has as many elements as {@link slotsFor} says. */
  constructor(counts: Int32Array) {
    this.#counts = counts;
    // Filled, though it is empty: the system maps a page that is read before it is written twice, and tells all threads so.
    this.#recent = new Int32Array(counts.length).fill(0);
  }

  /** Counts one article: the words from `from` up to `to`. */
  add(words: Words, from = 0, to: number = words.hash.length): void {
    if (this.#article === EPOCH) this.finish();
    this.#article++;
    for (let at = from; at < to; at += SAMPLE_WORDS) {
      const count = sample(words, at, Math.min(to, at + SAMPLE_WORDS), STOP, sampled);
      countSampled(count, this.#recent, this.#article);
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

/** Counts the first `count` sampled words of an article. */
function countSampled(count: number, recent: Int32Array, article: number): void {
  const mask = recent.length - 1;
  const mark = article << 16;
  for (let w = 0; w < count; w++) {
    const slot = sampled[w]! & mask;
    const before = recent[slot]!;
    // One more, unless this article was the last that counted: no branch, for which it is is chance.
    const another = (((before ^ mark) >>> 16) + 0xffff) >>> 16;
    recent[slot] = mark | ((before & 0xffff) + another);
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
