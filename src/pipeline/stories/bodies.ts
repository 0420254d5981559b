import type { Words } from '../../fingerprint/words.ts';
import { lastUpTo } from '../search.ts';
import { type Bodies, rangeAt, uint32, wordsOf } from '../store/batch.ts';
import type { WordCorpus } from '../store/corpus.ts';

/** Words of bodies read from a file that are kept at hand: the partners of one article come back with the next of a crowd. */
const WORDS_AT_HAND = 1 << 20;
/** Of these, words that stand in memory that is used again: a megabyte in each thread. */
const WORDS_READ = 1 << 18;
/** A longer body gets memory for itself, so that several shorter ones always fit. */
const LARGE = WORDS_READ / 8;

/** All words of a batch that stands in memory, one body behind the other, as numbers: to look at its blocks anew for each body took twice as long. */
interface Columns extends Words {
  readonly wordAt: Uint32Array;
}

/**
 * The words of a corpus: views of them where they stand in memory; some of those that do not are kept. A class, not a closure: each closure
 * is another function to the engine, which would undo its code for comparing with every batch.
 *
 * What must be read from a file comes to stand in memory that is used again: if each body had its own, a hundred megabytes of
 * them would wait for the garbage collector of each thread.
 */
export class BodiesAtHand {
  readonly #corpus: WordCorpus;
  /** By batch; null for those in a file. */
  readonly #columns: (Columns | null | undefined)[] = [];
  readonly #kept: Map<number, Words> = new Map();
  #count = 0;
  #room: Words | null = null;
  #filled = 0;
  #round = 0;

  constructor(corpus: WordCorpus) {
    this.#corpus = corpus;
  }

  /** Times that the memory was filled from its beginning again: words hold as long as it is what it was when they were asked for. */
  get round(): number {
    return this.#round;
  }

  /** The words of an article, which hold until others are asked for. */
  at(index: number): Words {
    const { batches, firstOf, numberOf } = this.#corpus;
    const number = numberOf[index]!;
    const place = lastUpTo(firstOf, number);
    const within = number - firstOf[place]!;
    const batch = batches[place]!;
    let columns = this.#columns[place];
    if (columns === undefined) columns = this.#columns[place] = columnsOf(batch);
    return columns ? bodyIn(columns, within) : this.#outOfFile(index, batch, within);
  }

  /** The words of a few articles, which hold together until others are asked for. */
  together(...indices: readonly number[]): Words[] {
    const round = this.#round;
    const found = indices.map((index) => this.at(index));
    // What the last of them was written over is read again: behind that there is room for a few.
    return round === this.#round ? found : indices.map((index) => this.at(index));
  }

  #outOfFile(index: number, batch: Bodies, within: number): Words {
    const known = this.#kept.get(index);
    if (known !== undefined) return known;
    const words = this.#read(batch, within);
    this.#count += words.hash.length;
    if (this.#count > WORDS_AT_HAND) {
      this.#kept.clear();
      this.#count = words.hash.length;
    }
    this.#kept.set(index, words);
    return words;
  }

  #read(batch: Bodies, within: number): Words {
    const { store } = this.#corpus;
    const [from, to] = rangeAt(store, batch.wordAt, within);
    const length = to - from;
    if (length > LARGE) return wordsOf(store, batch, within);
    this.#room ??= { hash: new Uint32Array(WORDS_READ), flags: new Uint8Array(WORDS_READ) };
    const { hash, flags } = this.#room;
    if (this.#filled + length > WORDS_READ) {
      this.#kept.clear();
      this.#count = 0;
      this.#filled = 0;
      this.#round++;
    }
    const start = this.#filled;
    this.#filled += length;
    const words = { hash: hash.subarray(start, this.#filled), flags: flags.subarray(start, this.#filled) };
    store.copy(batch.hash, 4 * from, new Uint8Array(hash.buffer, 4 * start, 4 * length));
    store.copy(batch.flags, from, words.flags);
    return words;
  }
}

function columnsOf({ wordAt, hash, flags }: Bodies): Columns | null {
  if (!wordAt.bytes || !hash.bytes || !flags.bytes) return null;
  return { wordAt: uint32(wordAt.bytes), hash: uint32(hash.bytes), flags: flags.bytes };
}

function bodyIn({ wordAt, hash, flags }: Columns, article: number): Words {
  const from = wordAt[article]!;
  const to = wordAt[article + 1]!;
  return { hash: hash.subarray(from, to), flags: flags.subarray(from, to) };
}
