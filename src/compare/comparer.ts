import type { Words } from '../fingerprint/words.ts';
import { EQUAL, EXTENT, WHOLE } from '../kernel/compare/layout.ts';
import { comparisonOf } from './comparisonOf.ts';
import { PairMemory } from './pairMemory.ts';
import type { Aligned, Comparison } from './types.ts';

/** More than any body has words. */
const ALL = 2 ** 31 - 1;

/** One for all of a thread, made when it is asked for. */
let made: PairMemory | null = null;

function pairMemory(): PairMemory {
  made ??= new PairMemory();
  return made;
}

/**
 * Compares one body with others, one after the other: what is worked out of it is kept as long as it stands in the kernel's memory. What stands there is a
 * copy: the bodies need not hold.
 */
export class Comparer {
  readonly #memory = pairMemory();
  /** The numbers of the two in the memory, which others use too. */
  #body = 0;
  #other = 0;

  /** Sets the body that others are compared with. */
  load(body: Words): void {
    this.#body = this.#memory.putLeft(body);
  }

  /** Whether that body still stands in the memory: whatever is compared in between takes its place. */
  get isLoaded(): boolean {
    return this.#body !== 0 && this.#memory.left === this.#body;
  }

  /** Sets the body that it is compared with next. */
  meet(other: Words): void {
    this.#other = this.#memory.putRight(other);
  }

  /**
   * A quick count of what the two share, to spare the full alignment of pairs that met by a stock phrase or a shared quotation: the words of the other
   * body, neither quoted nor quiet, that stand in a run of six words which the one that others are compared with has too. Counting ends when there
   * are `enough`; {@link whole} is not told then.
   */
  shared(enough: number = ALL): number {
    return this.#functions.shared(enough);
  }

  /** Whether, of the two of which {@link shared} counted last, one is nearly all in the other, and the reverse, quotations included. */
  get whole(): boolean {
    return this.#memory.told[WHOLE] !== 0;
  }

  /** Aligns the two. If they are `turned`, the other one is side a of what comes of it. */
  align(turned = false): Aligned {
    while (this.#functions.align(turned) === 0) this.#memory.makeRoomForRuns();
    const { told } = this.#memory;
    return { equal: told[EQUAL]!, extent: told[EXTENT]! };
  }

  /** Measures what the two share, {@link align} having been asked last. */
  measured(): Comparison {
    this.#functions.measure();
    return comparisonOf(this.#memory);
  }

  /** Measures given runs of the two, the one that others are compared with being side a. */
  measureRuns(runs: Uint32Array): Comparison {
    this.#memory.putRuns(runs);
    this.#functions.measureRuns(runs.length / 3);
    return comparisonOf(this.#memory);
  }

  /** What the kernel can do with the two. */
  get #functions(): PairMemory['functions'] {
    const { left, right, functions } = this.#memory;
    if (left !== this.#body || right !== this.#other)
      throw new Error('another body stands in the place of one that was to be compared');
    return functions;
  }
}
