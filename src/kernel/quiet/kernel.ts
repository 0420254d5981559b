import { Kernel } from '../kernel.ts';
import { BYTES } from './bytes.ts';

/** What the kernel of quiet lines can do, see assembly/quiet.ts. */
interface Functions {
  /** Makes room for a table of lines, of so many slots: a power of two, more than there are lines. Before all else, and once. */
  beginLearned(slots: number): void;
  /** Adds a line to it, by its identity. */
  addLearned(line: number): void;
  /** Makes room for a batch of so many articles, lines, words, and bytes of records. */
  begin(articles: number, lines: number, words: number, records: number): void;
  /** Makes the learned lines of these articles quiet and writes all records anew. Returns in how many articles there are some. */
  quieten(articles: number): number;
  /** Of these, how many have no body any more. */
  withoutBody(): number;
  /** Winnows so many articles. Returns how many fingerprints they have. */
  winnow(articles: number): number;
}

/**
 * Takes learned lines out of batches of articles and fingerprints these. In TypeScript, to take them out took twice as long as the fingerprints: a few short
 * loops and a few small arrays for each article.
 */
export class QuietKernel extends Kernel<Functions> {
  /** @param bytes of its memory, at least */
  constructor(bytes: number) {
    super(BYTES, {}, bytes);
  }
}
