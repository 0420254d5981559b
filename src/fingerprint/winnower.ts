import { WordKernel } from '../kernel/words/kernel.ts';
import { FLAGS, HASHES, HIGHS, LOWS, MOST_TOLD, TOLD } from '../kernel/words/layout.ts';
import { bytesOf } from './bodyReader.ts';
import type { Prints } from './prints.ts';
import { LEAST_WORDS, SHINGLE_WORDS, WordFlag, type Words } from './words.ts';

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

/** The fingerprints of some bodies: those of body i are the ones from `printAt[i]` up to `printAt[i + 1]`. */
interface AllPrints extends Prints {
  readonly printAt: Uint32Array;
}

/**
 * Winnows bodies whose words were read before. A kernel for nothing else: a thread that reads no words is spared all that is needed to read
 * them.
 */
export class Winnower {
  #room: number;
  #kernel: WordKernel | null = null;
  #hash!: Uint32Array;
  #flags!: Uint8Array;
  #high!: Uint32Array;
  #low!: Uint32Array;

  /** @param ahead words that there is room for from the first */
  constructor(ahead = 0) {
    this.#room = Math.max(LEAST_ROOM, ahead);
  }

  /**
   * The fingerprints of bodies, as `winnow` gives them, by their words, one body behind the other: body i has those from `wordAt[i]` up to
   * `wordAt[i + 1]`. Views that hold until the next.
   */
  winnow({ hash, flags }: Words, wordAt: Uint32Array): AllPrints {
    const { functions } = this.#kernelFor(hash.length);
    this.#hash.set(hash);
    this.#flags.set(flags);
    functions.begin(0, 0, this.#room, this.#room);
    const printAt = new Uint32Array(wordAt.length);
    let prints = 0;
    for (let i = 1; i < wordAt.length; i++) {
      prints += functions.winnowAlone(wordAt[i - 1]!, wordAt[i]! - wordAt[i - 1]!);
      printAt[i] = prints;
    }
    return { printAt, high: this.#high.subarray(0, prints), low: this.#low.subarray(0, prints) };
  }

  /** Another kernel where there is more to do than ever: to let the memory of one grow costs more, see {@link Kernel}. */
  #kernelFor(words: number): WordKernel {
    if (this.#kernel && words <= this.#room) return this.#kernel;
    const room = words <= this.#room ? this.#room : Math.ceil(1.5 * words);
    const kernel = new WordKernel(NO_QUESTIONS, bytesOf({ units: 0, paragraphs: 0, words: room, longest: room }));
    kernel.functions.begin(0, 0, room, room);
    const { buffer } = kernel;
    const told = new Uint32Array(buffer, TOLD, MOST_TOLD);
    this.#room = room;
    this.#hash = new Uint32Array(buffer, told[HASHES], room);
    this.#flags = new Uint8Array(buffer, told[FLAGS], room);
    this.#high = new Uint32Array(buffer, told[HIGHS], room);
    this.#low = new Uint32Array(buffer, told[LOWS], room);
    this.#kernel = kernel;
    return kernel;
  }
}

/** Whether a body has a fingerprint: a shingle, or as few words as are hashed together. */
export function hasFingerprint(flags: Uint8Array): boolean {
  let loud = 0;
  let inRow = 0;
  for (let w = 0; w < flags.length && inRow < SHINGLE_WORDS; w++) {
    const isLoud = (flags[w]! & WordFlag.Quiet) === 0;
    inRow = isLoud ? inRow + 1 : 0;
    loud += Number(isLoud);
  }
  return inRow === SHINGLE_WORDS || (loud >= LEAST_WORDS && loud < SHINGLE_WORDS);
}
