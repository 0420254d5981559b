import { canonicalWords } from './canonical.ts';

/** A set of words to look canonical words up in: nearly all are not in it, which one bit tells. */
export class WordSet {
  readonly #text: string;
  #hashes: ReadonlySet<number> | null = null;
  readonly #present = new Int32Array(2048);

  /** @param text the words, with spaces between; they are read when the first word is looked up */
  constructor(text: string) {
    this.#text = text;
  }

  has(hash: number): boolean {
    this.#hashes ??= this.#read();
    return ((this.#present[(hash >>> 5) & 2047]! >>> hash) & 1) !== 0 && this.#hashes.has(hash);
  }

  /** The hashes of its words. */
  get hashes(): ReadonlySet<number> {
    this.#hashes ??= this.#read();
    return this.#hashes;
  }

  #read(): ReadonlySet<number> {
    const { length } = this.#text;
    const hashes = new Set(canonicalWords(this.#text, [{ start: 0, end: length, quiet: false }]).hash);
    for (const hash of hashes) this.#present[(hash >>> 5) & 2047]! |= 1 << hash;
    return hashes;
  }
}
