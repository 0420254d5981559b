import { Kernel } from '../kernel.ts';
import { BYTES } from './bytes.ts';

/** What the kernel of recurring lines can do, see assembly/recurring.ts. */
interface Functions {
  /** Makes room for so many articles and lines in all, and for so many of a block. Returns the bytes of memory that it takes. */
  begin(articles: number, lines: number, blockArticles: number, blockLines: number): number;
  /** Adds up the lines of each article of a block. */
  addUp(articles: number): void;
  /** Counts the lines of a block by partition, and the prose of its texts. Returns how many lines are notices, which it has found. */
  countLines(articles: number): number;
  /** Begins with the partitions from `from` up to `to`, then takes their lines out of each block, and gathers those that recur. */
  beginPass(from: number, to: number): void;
  post(articles: number, from: number, to: number): void;
  gather(from: number, to: number, least: number): void;
  /** Finds the lines of a block whose slots are marked. Returns how many. */
  find(lines: number, slots: number): number;
}

/**
 * Goes through the lines of a corpus, some times. In TypeScript each loop was run once, for millions of lines before V8 had compiled it, and in a
 * small corpus all of them.
 */
export class RecurringKernel extends Kernel<Functions> {
  /** @param bytes of its memory, at least */
  constructor(bytes: number) {
    super(BYTES, {}, bytes);
  }
}
