import { Kernel, MOST, sharedMemory } from '../kernel.ts';
import { BYTES } from './bytes.ts';

/** What the kernel of words can do, see assembly/words.ts. Places are bytes of its memory. */
interface Functions {
  /** Makes what stands in the memory from the first. */
  prepare(): void;
  /**
   * Makes room for texts of up to `units` code units and `longest` words each, with so many paragraphs and words in all, and forgets those before.
   * Returns the bytes of memory that it takes.
   */
  begin(units: number, paragraphs: number, words: number, longest: number): number;
  /**
   * Reads a text of so many code units in so many paragraphs, or a further part of the text before, of which the last paragraph may go on in the
   * next. Returns how many words.
   */
  read(units: number, paragraphs: number, goesOn: boolean, endsWithin: boolean): number;
  /** Notes the lines that end in the text or part that was read last. Returns how many. */
  note(): number;
  /** Marks which words of all texts are sampled, a bit each. */
  sample(): void;
}

/** What the kernel asks of the program while it reads, each as seldom as can be. Truth is any number but 0. */
export interface WordQuestions {
  readonly chars: {
    /** What is known of a code unit that is met for the first time, which it keeps: see `CHARS` in layout.ts. */
    readonly learn: (code: number) => number;
    /** Puts down at `EXPANSION` what a code unit or point expands to. Returns how many code units. */
    readonly expand: (code: number) => number;
    /** Class of a code point above the Basic Multilingual Plane. */
    readonly astral: (point: number) => number;
  };
  readonly hash: {
    readonly powerOfTen: (exponent: number) => number;
  };
  readonly marks: {
    /** Unit of the currency that a symbol means, which folds to `fold`; or 0. */
    readonly unitOfSymbol: (code: number, fold: number) => number;
  };
  readonly introduction: {
    /** Whether a paragraph that ends in a colon is a label. */
    readonly isLabel: (start: number, end: number) => number;
  };
  readonly lines: {
    /** Whether the words in `[from, to)` hold a formula. */
    readonly holdsFormula: (from: number, to: number) => number;
  };
}

/**
 * Reads the canonical words of texts and notes their lines. In TypeScript this took twice the time once V8 had compiled it for the second
 * time, and a fifth of a second of a scan until then. Its memory is the largest of all, 46 MB for pieces of lines: it is of the kind that threads could
 * share, which V8 does not count, and so collects garbage once less in a scan of whatever size.
 */
export class WordKernel extends Kernel<Functions> {
  /** @param bytes what its memory begins with */
  constructor(questions: WordQuestions, bytes: number) {
    super(BYTES, { ...questions }, sharedMemory(bytes, MOST));
  }
}
