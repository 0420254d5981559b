import type { Words } from '../fingerprint/words.ts';
import { rangeAt } from './batch.ts';
import { placeOf, type WordCorpus, wordsAt } from './corpus.ts';

/** Words of bodies that are kept at hand: the partners of one article come back with the next of a crowd. */
const WORDS_AT_HAND = 1 << 20;
/** Of these, words that were read from a file and stand in memory of their own: a megabyte in each thread. */
const WORDS_READ = 1 << 18;
/** A longer body gets memory for itself, so that several shorter ones always fit. */
const LARGE = WORDS_READ / 8;

/**
 * The words of a corpus, some of them kept: what comparing works out about a body is found again by its identity. A class, not a
 * closure: each closure is another function to the engine, which would undo its code for comparing with every batch.
 *
 * What must be read from a file comes to stand in memory that is used again: if each body had its own, a hundred megabytes of
 * them would wait for the garbage collector of each thread.
 */
export class BodiesAtHand {
  readonly #corpus: WordCorpus;
  readonly #kept: Map<number, Words> = new Map();
  #count = 0;
  readonly #read: Words | null;
  #filled = 0;
  /** Times that the memory was filled from its beginning again. */
  #round = 0;

  constructor(corpus: WordCorpus) {
    this.#corpus = corpus;
    this.#read = corpus.store.spills ? { hash: new Uint32Array(WORDS_READ), flags: new Uint8Array(WORDS_READ) } : null;
  }

  /** The words of an article, which hold until others are asked for. */
  at(index: number): Words {
    const known = this.#kept.get(index);
    if (known !== undefined) return known;
    const words = this.#wordsAt(index);
    this.#count += words.hash.length;
    if (this.#count > WORDS_AT_HAND) {
      this.#kept.clear();
      this.#count = words.hash.length;
    }
    this.#kept.set(index, words);
    return words;
  }

  /** The words of a few articles, which hold together until others are asked for. */
  together(...indices: readonly number[]): Words[] {
    const round = this.#round;
    const found = indices.map((index) => this.at(index));
    // What the last of them was written over is read again: behind that there is room for a few.
    return round === this.#round ? found : indices.map((index) => this.at(index));
  }

  #wordsAt(index: number): Words {
    const into = this.#read;
    if (into === null) return wordsAt(this.#corpus, index);
    const { store } = this.#corpus;
    const {
      batch: { wordAt, hash, flags },
      within,
    } = placeOf(this.#corpus, index);
    const [from, to] = rangeAt(store, wordAt, within);
    const length = to - from;
    if (length > LARGE || (hash.bytes && flags.bytes)) return wordsAt(this.#corpus, index);
    if (this.#filled + length > WORDS_READ) {
      this.#kept.clear();
      this.#count = 0;
      this.#filled = 0;
      this.#round++;
    }
    const start = this.#filled;
    this.#filled += length;
    const words = { hash: into.hash.subarray(start, this.#filled), flags: into.flags.subarray(start, this.#filled) };
    store.copy(hash, 4 * from, new Uint8Array(into.hash.buffer, 4 * start, 4 * length));
    store.copy(flags, from, words.flags);
    return words;
  }
}
