import {
  ALIGNED_PARAGRAPHS,
  ALIGNED_SENTENCES,
  EDITS,
  EQUAL,
  EQUAL_CONTENT,
  EQUAL_QUOTED,
  LONGEST_NARRATIVE_RUN,
  LONGEST_RUN,
  NAMES_CHANGED,
  NARRATIVE,
  NUMBERS_CHANGED,
  PARAGRAPHS,
  RUN_COUNT,
  RUNS,
  SEGMENT_COUNT,
  SEGMENT_NUMBERS,
  SEGMENTS,
  SHARED,
  SHARED_NARRATIVE,
  SIDE_NUMBERS,
  SIDES,
  WORDS,
} from '../kernel/compare/layout.ts';
import type { PairMemory } from './pairMemory.ts';
import type { Comparison, Segment } from './types.ts';

const A = SIDES;
const B = SIDES + SIDE_NUMBERS;

/** What the kernel has measured of the two bodies in its memory. */
export function comparisonOf({ told, numbers }: PairMemory): Comparison {
  const runs = told[RUNS]! >> 2;
  const equalQuoted = told[EQUAL_QUOTED]!;
  // Written out, for V8 knows the shape of an object that is: one that is put together is looked up property by property.
  return {
    runs: numbers.slice(runs, runs + 3 * told[RUN_COUNT]!),
    segments: segmentsAt(numbers, told[SEGMENTS]! >> 2, told[SEGMENT_COUNT]!),
    words: { a: told[A + WORDS]!, b: told[B + WORDS]! },
    narrativeWords: { a: told[A + NARRATIVE]!, b: told[B + NARRATIVE]! },
    shared: { a: told[A + SHARED]!, b: told[B + SHARED]! },
    sharedNarrative: { a: told[A + SHARED_NARRATIVE]!, b: told[B + SHARED_NARRATIVE]! },
    coverage: {
      a: share(told[A + SHARED]!, told[A + WORDS]!),
      b: share(told[B + SHARED]!, told[B + WORDS]!),
    },
    narrativeCoverage: {
      a: share(told[A + SHARED_NARRATIVE]!, told[A + NARRATIVE]!),
      b: share(told[B + SHARED_NARRATIVE]!, told[B + NARRATIVE]!),
    },
    equalNarrative: told[EQUAL]! - equalQuoted,
    equalQuoted,
    equalContent: told[EQUAL_CONTENT]!,
    alignedParagraphs: { a: told[A + ALIGNED_PARAGRAPHS]!, b: told[B + ALIGNED_PARAGRAPHS]! },
    paragraphs: { a: told[A + PARAGRAPHS]!, b: told[B + PARAGRAPHS]! },
    alignedSentences: { a: told[A + ALIGNED_SENTENCES]!, b: told[B + ALIGNED_SENTENCES]! },
    longestRun: told[LONGEST_RUN]!,
    longestNarrativeRun: told[LONGEST_NARRATIVE_RUN]!,
    numbersChanged: told[NUMBERS_CHANGED]!,
    namesChanged: told[NAMES_CHANGED]!,
    edits: told[EDITS]!,
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function segmentsAt(numbers: Uint32Array, from: number, count: number): Segment[] {
  const segments: Segment[] = [];
  for (let s = 0, at = from; s < count; s++, at += SEGMENT_NUMBERS) {
    segments.push({
      aStart: numbers[at]!,
      aEnd: numbers[at + 1]!,
      bStart: numbers[at + 2]!,
      bEnd: numbers[at + 3]!,
      words: numbers[at + 4]!,
      firstRun: numbers[at + 5]!,
      runs: numbers[at + 6]!,
    });
  }
  return segments;
}
