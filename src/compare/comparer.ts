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
 * Compares one body with others, one after the other: it is copied into the kernel's memory once, and what is worked out of it stays there. Bodies must
 * not change while they are at work here.
 */
export class Comparer {
  readonly #memory = pairMemory();
  #body: Words | null = null;
  #other: Words | null = null;
  /** The numbers of the two in the memory, which others use too. */
  #left = -1;
  #right = -1;

  /** Sets the body that others are compared with. */
  load(body: Words): void {
    this.#body = body;
    this.#left = -1;
  }

  /** Sets the body that it is compared with next. */
  meet(other: Words): void {
    this.#other = other;
    this.#right = -1;
  }

  /**
   * A quick count of what the two share, to spare the full alignment of pairs that met by a stock phrase or a shared quotation: the words of the other
   * body, neither quoted nor quiet, that stand in a run of six words which the one that others are compared with has too. Counting ends when there
   * are `enough`; {@link whole} is not told then.
   */
  shared(enough: number = ALL): number {
    this.#place();
    return this.#memory.functions.shared(enough);
  }

  /** Whether, of the two of which {@link shared} counted last, one is nearly all in the other, and the reverse, quotations included. */
  get whole(): boolean {
    return this.#memory.told[WHOLE] !== 0;
  }

  /** Aligns the two. If they are `turned`, the other one is side a of what comes of it. */
  align(turned = false): Aligned {
    this.#place();
    const memory = this.#memory;
    while (memory.functions.align(turned) === 0) memory.makeRoomForRuns();
    return { equal: memory.told[EQUAL]!, extent: memory.told[EXTENT]! };
  }

  /** Measures what the two share, {@link align} having been asked last. */
  measured(): Comparison {
    this.#memory.functions.measure();
    return comparisonOf(this.#memory);
  }

  /** Measures given runs of the two, the one that others are compared with being side a. */
  measureRuns(runs: Uint32Array): Comparison {
    this.#place();
    this.#memory.putRuns(runs);
    this.#memory.functions.measureRuns(runs.length / 3);
    return comparisonOf(this.#memory);
  }

  #place(): void {
    const memory = this.#memory;
    if (this.#left !== memory.left) this.#left = memory.putLeft(this.#body!);
    if (this.#right !== memory.right) this.#right = memory.putRight(this.#other!);
  }
}
