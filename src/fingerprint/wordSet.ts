import { canonicalWords } from './canonical.ts';

/** A set of words to look canonical words up in: nearly all are not in it, which one bit tells. */
export class WordSet {
  readonly #hashes: ReadonlySet<number>;
  readonly #present = new Int32Array(2048);

  /** @param text the words, with spaces between */
  constructor(text: string) {
    this.#hashes = new Set(canonicalWords(text, [{ start: 0, end: text.length, quiet: false }]).hash);
    for (const hash of this.#hashes) this.#present[(hash >>> 5) & 2047]! |= 1 << hash;
  }

  has(hash: number): boolean {
    return ((this.#present[(hash >>> 5) & 2047]! >>> hash) & 1) !== 0 && this.#hashes.has(hash);
  }
}
