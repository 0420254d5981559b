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
  NEAR,
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

/** What the kernel has measured of the two bodies in its memory. */
export function comparisonOf({ told, numbers }: PairMemory): Comparison {
  const runs = told[RUNS]! >> 2;
  const equalQuoted = told[EQUAL_QUOTED]!;
  // Written out, for V8 knows the shape of an object that is: one that is put together is looked up property by property.
  return {
    runs: numbers.slice(runs, runs + 3 * told[RUN_COUNT]!),
    segments: segmentsAt(numbers, told[SEGMENTS]! >> 2, told[SEGMENT_COUNT]!),
    words: both(told, WORDS),
    narrativeWords: both(told, NARRATIVE),
    shared: both(told, SHARED),
    sharedNarrative: both(told, SHARED_NARRATIVE),
    coverage: shares(told, SHARED, WORDS),
    narrativeCoverage: shares(told, SHARED_NARRATIVE, NARRATIVE),
    equalNarrative: told[EQUAL]! - equalQuoted,
    equalQuoted,
    equalContent: told[EQUAL_CONTENT]!,
    alignedParagraphs: both(told, ALIGNED_PARAGRAPHS),
    paragraphs: both(told, PARAGRAPHS),
    alignedSentences: both(told, ALIGNED_SENTENCES),
    longestRun: told[LONGEST_RUN]!,
    longestNarrativeRun: told[LONGEST_NARRATIVE_RUN]!,
    numbersChanged: told[NUMBERS_CHANGED]!,
    namesChanged: told[NAMES_CHANGED]!,
    edits: told[EDITS]!,
    writtenCues: told[NEAR]!,
  };
}

interface Both {
  readonly a: number;
  readonly b: number;
}

/** A number of each side. */
function both(told: Uint32Array, place: number): Both {
  return { a: told[SIDES + place]!, b: told[SIDES + SIDE_NUMBERS + place]! };
}

/** Of each side, which share one number is of another. */
function shares(told: Uint32Array, part: number, whole: number): Both {
  const parts = both(told, part);
  const wholes = both(told, whole);
  return { a: share(parts.a, wholes.a), b: share(parts.b, wholes.b) };
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
