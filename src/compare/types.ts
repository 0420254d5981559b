import type { Coverage } from '../relation/types.ts';

/**
 * A passage that stands in both bodies: a chain of exact runs in the same order on both sides, with small edits between
 * them. Word indices are half-open.
 */
export interface Segment {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
  /** Words that are equal on both sides (the sum of its runs). */
  readonly words: number;
  /** Index of its first run in {@link Comparison.runs} (in triples), and how many runs it has. */
  readonly firstRun: number;
  readonly runs: number;
}

/** What two bodies share, as far as aligning them tells before it is measured. */
export interface Aligned {
  /** Equal words. */
  readonly equal: number;
  /** Words of side a from the first to the last of each passage. */
  readonly extent: number;
}

/** A measure of each side, in words or paragraphs. */
interface Both {
  readonly a: number;
  readonly b: number;
}

/** What two bodies share, as measured by aligning their canonical words. No text: indices are word indices. */
export interface Comparison {
  /**
   * The exact runs kept, as triples aStart, bStart, length: sorted by aStart, disjoint on both sides. Order in B may
   * differ, for paragraphs move.
   */
  readonly runs: Uint32Array;
  /** Passages, sorted by aStart. Every run belongs to exactly one. */
  readonly segments: readonly Segment[];
  /** Words that count: not quiet, and text that a body repeats within itself counted once. */
  readonly words: Both;
  /** Of these, words outside quotations. */
  readonly narrativeWords: Both;
  /** Words of each side that stand in the other (equal words, and those in small replaced gaps of a passage). */
  readonly shared: Both;
  /** The same outside quotations. */
  readonly sharedNarrative: Both;
  /** Share of the words that count that stand in the other body, quotations included. */
  readonly coverage: Coverage;
  /** The same outside quotations; a body that is all quotation has 0. */
  readonly narrativeCoverage: Coverage;
  /** Equal words on both sides, not counting replaced gaps; outside quotations, and inside. */
  readonly equalNarrative: number;
  readonly equalQuoted: number;
  /** Equal narrative words that carry meaning (not flagged Stop). */
  readonly equalContent: number;
  /** Paragraphs of eight words or more of which most words stand in the other body, and how many there are. */
  readonly alignedParagraphs: Both;
  readonly paragraphs: Both;
  /** Sentences of six words or more outside quotations that stand almost wholly in the other body. */
  readonly alignedSentences: Both;
  /** The longest exact run, in words, and the longest outside quotations. */
  readonly longestRun: number;
  readonly longestNarrativeRun: number;
  /** Replaced gaps inside passages where both sides hold a number, and where both hold a name, that differ. */
  readonly numbersChanged: number;
  readonly namesChanged: number;
  /** Places inside passages where words were replaced, cut or added. */
  readonly edits: number;
  /** Words that name a written text of a third party ("statement", "tweet", "letter") in or near the passages, on both sides, outside quotations. */
  readonly writtenCues: number;
}
