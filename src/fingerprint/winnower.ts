import { WordKernel } from '../kernel/words/kernel.ts';
import { FLAGS, HASHES, HIGHS, LOWS, MOST_TOLD, TOLD } from '../kernel/words/layout.ts';
import { bytesOf } from './bodyReader.ts';
import type { Prints } from './prints.ts';
import type { Words } from './words.ts';

/** Words that there is room for from the first: hardly any article has more. */
const LEAST_ROOM = 1 << 14;

/** Nobody asks while winnowing. */
const none = (): number => 0;
const NO_QUESTIONS = {
  chars: { learn: none, expand: none, astral: none },
  hash: { powerOfTen: none },
  marks: { unitOfSymbol: none },
  introduction: { isLabel: none },
  lines: { holdsFormula: none },
};

/**
 * Winnows bodies whose words were read before. A kernel for nothing else: a thread that reads no words is spared all that is needed to read
 * them.
 */
export class Winnower {
  #room = 0;
  #kernel!: WordKernel;
  #hash!: Uint32Array;
  #flags!: Uint8Array;
  #high!: Uint32Array;
  #low!: Uint32Array;

  /** The fingerprints of a body, as `winnow` gives them: views that hold until the next. */
  winnow({ hash, flags }: Words): Prints {
    const count = hash.length;
    if (count > this.#room || this.#room === 0) this.#make(Math.max(LEAST_ROOM, Math.ceil(1.5 * count)));
    this.#hash.set(hash);
    this.#flags.set(flags);
    const prints = this.#kernel.functions.winnowAlone(count);
    return { high: this.#high.subarray(0, prints), low: this.#low.subarray(0, prints) };
  }

  /** Another kernel where there is more to do than ever: to let the memory of one grow costs more, see {@link Kernel}. */
  #make(words: number): void {
    const kernel = new WordKernel(NO_QUESTIONS, bytesOf({ units: 0, paragraphs: 0, words, longest: words }));
    kernel.functions.begin(0, 0, words, words);
    const { buffer } = kernel;
    const told = new Uint32Array(buffer, TOLD, MOST_TOLD);
    this.#room = words;
    this.#kernel = kernel;
    this.#hash = new Uint32Array(buffer, told[HASHES], words);
    this.#flags = new Uint8Array(buffer, told[FLAGS], words);
    this.#high = new Uint32Array(buffer, told[HIGHS], words);
    this.#low = new Uint32Array(buffer, told[LOWS], words);
  }
}
