import { TopicKernel } from '../kernel/topics/kernel.ts';
import { FLAGS, HASHES, LINE_FLAGS, MOST_TOLD, NAMES, TOLD } from '../kernel/topics/layout.ts';
import type { LineBlock } from './lines.ts';

/** Words that there is room for from the first: hardly any article has more. */
const LEAST_ROOM = 1 << 14;
/** Room is made for a multiple of so many. */
const STEP = 16;

/** The identity of no line. */
export const NO_LINE = 0;

/** Looks at one article after another: at what it is about, and at what a line of it is. Lines are told by their identities. */
export class ArticleAtHand {
  #room = 0;
  #kernel!: TopicKernel;
  #hash!: Uint32Array;
  #flags!: Uint8Array;
  #lineFlags!: Uint8Array;

  /**
   * The names that an article is about: its words with a capital by how often they stand there, twice at least, six at most. Without those of
   * one of its lines, unless that is {@link NO_LINE}: a notice that names its outlet twice makes that no topic. A view that holds until the next.
   */
  namesWithout(line: number, block: LineBlock, article: number): Uint32Array {
    const words = this.#take(block, article, line !== NO_LINE);
    const names = this.#kernel.functions.namesWithout(line, words);
    return new Uint32Array(this.#kernel.buffer, NAMES, names);
  }

  /** Whether the words of one of its lines stand in its prose too. */
  standsInProse(line: number, block: LineBlock, article: number): boolean {
    const words = this.#take(block, article, true);
    return this.#kernel.functions.standsInProse(line, words) !== 0;
  }

  /** Puts an article where the kernel looks for it, and what is noted of its lines if it is to tell them. Returns how many words it has. */
  #take(block: LineBlock, article: number, tellsLines: boolean): number {
    const { hash, flags } = block.words(article);
    if (hash.length > this.#room || this.#room === 0) this.#make(Math.max(LEAST_ROOM, 1.5 * hash.length));
    this.#hash.set(hash);
    this.#flags.set(flags);
    if (tellsLines) {
      const { lineAt, lineFlags } = block;
      this.#lineFlags.set(lineFlags.subarray(lineAt[article]!, lineAt[article + 1]!));
    }
    return hash.length;
  }

  /** Another kernel where there is more to do than ever: to let the memory of one grow costs more, see {@link Kernel}. */
  #make(words: number): void {
    const room = STEP * Math.ceil(words / STEP);
    const kernel = new TopicKernel(room);
    kernel.functions.begin(room);
    const told = new Uint32Array(kernel.buffer, TOLD, MOST_TOLD);
    this.#room = room;
    this.#kernel = kernel;
    this.#hash = new Uint32Array(kernel.buffer, told[HASHES], room);
    this.#flags = new Uint8Array(kernel.buffer, told[FLAGS], room);
    this.#lineFlags = new Uint8Array(kernel.buffer, told[LINE_FLAGS], room);
  }
}
