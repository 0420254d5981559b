import { Kernel } from '../kernel.ts';
import { BYTES } from './bytes.ts';

/** What the kernel of comparing can do, see assembly/compare.ts. */
interface Functions {
  /** Makes room for two bodies of so many words each, and for so many runs. Returns the bytes of memory that it takes. */
  begin(words: number, runs: number): number;
  /** Takes a body of so many words, whose hashes and flags have been put at two places. */
  takeLeft(count: number, hashes: number, flags: number): void;
  takeRight(count: number, hashes: number, flags: number): void;
  /** Words of the right body in runs of six that the left one has; counting ends when there are enough. */
  shared(enough: number): number;
  /** Aligns the two, the right one being side a if they are turned. 0 where there was no room for so many runs. */
  align(turned: boolean): number;
  /** Measures what was aligned. */
  measure(): void;
  /** Measures so many runs that have been put where they stand, the left body being side a. */
  measureRuns(count: number): void;
}

/**
 * Finds what two bodies share. In TypeScript the same took a tenth of a second in each thread until V8 had compiled it for the second time, and half as
 * long again from then on.
 */
export class CompareKernel extends Kernel<Functions> {
  /** @param bytes of its memory, at least */
  constructor(bytes: number) {
    super(BYTES, {}, bytes);
  }
}
