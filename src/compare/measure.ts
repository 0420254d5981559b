import { WordFlag, type Words } from '../fingerprint/words.ts';
import { type Profile, profileOf } from './profile.ts';
import { zeroed } from './scratch.ts';
import type { Both, Comparison, Segment } from './types.ts';

/** Replaced gaps of up to this many words on a side count as shared: the sentence is the same, a word or two is not. */
const REPLACED_WORDS = 3;
/** Paragraphs shorter than this say nothing. */
const PARAGRAPH_WORDS = 8;
const SENTENCE_WORDS = 6;
/** A paragraph or sentence is aligned when this share of its words stands in the other body. */
const ALIGNED_PARAGRAPH = 0.7;
const ALIGNED_SENTENCE = 0.8;

/** Marks of one word: equal, in a replaced gap, and whether the word it is equal to is quoted in the other body. */
const EQUAL = 1;
const REPLACED = 2;
const QUOTED_THERE = 4;

/** Works out every measure of a comparison from its runs and passages. */
export function measure(a: Words, b: Words, runs: Uint32Array, segments: readonly Segment[]): Comparison {
  const marksA = zeroed('marks.a', a.hash.length);
  const marksB = zeroed('marks.b', b.hash.length);
  const counts = markRuns(a, b, runs, marksA, marksB);
  const edits = markGaps(a, b, runs, segments, marksA, marksB);
  const sideA = side(a, profileOf(a), marksA);
  const sideB = side(b, profileOf(b), marksB);
  const both = (of: keyof Side): Both => ({ a: sideA[of], b: sideB[of] });
  return {
    runs,
    segments,
    words: both('words'),
    narrativeWords: both('narrative'),
    shared: both('shared'),
    sharedNarrative: both('sharedNarrative'),
    coverage: { a: share(sideA.shared, sideA.words), b: share(sideB.shared, sideB.words) },
    narrativeCoverage: {
      a: share(sideA.sharedNarrative, sideA.narrative),
      b: share(sideB.sharedNarrative, sideB.narrative),
    },
    alignedParagraphs: both('alignedParagraphs'),
    paragraphs: both('paragraphs'),
    alignedSentences: both('alignedSentences'),
    ...counts,
    ...edits,
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function markRuns(a: Words, b: Words, runs: Uint32Array, marksA: Int32Array, marksB: Int32Array) {
  let equalNarrative = 0;
  let equalQuoted = 0;
  let equalContent = 0;
  let longestRun = 0;
  let longestNarrativeRun = 0;
  for (let r = 0; r < runs.length; r += 3) {
    const length = runs[r + 2]!;
    let narrativeRun = 0;
    if (length > longestRun) longestRun = length;
    for (let k = 0; k < length; k++) {
      const i = runs[r]! + k;
      const j = runs[r + 1]! + k;
      const quotedA = a.flags[i]! & WordFlag.Quoted;
      const quotedB = b.flags[j]! & WordFlag.Quoted;
      marksA[i] = EQUAL | (quotedB !== 0 ? QUOTED_THERE : 0);
      marksB[j] = EQUAL | (quotedA !== 0 ? QUOTED_THERE : 0);
      if ((quotedA | quotedB) !== 0) {
        equalQuoted++;
        narrativeRun = 0;
        continue;
      }
      equalNarrative++;
      if ((a.flags[i]! & WordFlag.Stop) === 0) equalContent++;
      if (++narrativeRun > longestNarrativeRun) longestNarrativeRun = narrativeRun;
    }
  }
  return { equalNarrative, equalQuoted, equalContent, longestRun, longestNarrativeRun };
}

function markGaps(
  a: Words,
  b: Words,
  runs: Uint32Array,
  segments: readonly Segment[],
  marksA: Int32Array,
  marksB: Int32Array,
) {
  let numbersChanged = 0;
  let namesChanged = 0;
  let edits = 0;
  for (const { firstRun, runs: count } of segments) {
    for (let r = 3 * firstRun; r < 3 * (firstRun + count - 1); r += 3) {
      const a0 = runs[r]! + runs[r + 2]!;
      const b0 = runs[r + 1]! + runs[r + 2]!;
      const gapA = runs[r + 3]! - a0;
      const gapB = runs[r + 4]! - b0;
      edits++;
      if (gapA === 0 || gapB === 0) continue;
      const flagsA = markGap(a, a0, gapA, marksA);
      const flagsB = markGap(b, b0, gapB, marksB);
      if ((flagsA & flagsB & WordFlag.Number) !== 0) numbersChanged++;
      else if ((flagsA & flagsB & WordFlag.Capital) !== 0) namesChanged++;
    }
  }
  return { numbersChanged, namesChanged, edits };
}

/** Marks the words of a small gap as replaced; returns the flags its words have among them. */
function markGap(words: Words, from: number, length: number, marks: Int32Array): number {
  let flags = 0;
  for (let i = from; i < from + length; i++) {
    flags |= words.flags[i]!;
    if (length <= REPLACED_WORDS) marks[i] = REPLACED;
  }
  return flags;
}

interface Side {
  readonly words: number;
  readonly narrative: number;
  readonly shared: number;
  readonly sharedNarrative: number;
  readonly alignedParagraphs: number;
  readonly paragraphs: number;
  readonly alignedSentences: number;
}

function side(words: Words, profile: Profile, marks: Int32Array): Side {
  const { flags } = words;
  const { repeats } = profile;
  // A passage that stands twice here and once there is matched at one place: that counts for both.
  if (repeats !== null) {
    for (let i = 0; i < repeats.length; i++) {
      const first = repeats[i]!;
      if (first >= 0 && marks[i] !== 0 && marks[first] === 0) marks[first] = marks[i]!;
    }
  }
  let narrative = 0;
  let shared = 0;
  let sharedNarrative = 0;
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & WordFlag.Quiet) !== 0 || (repeats !== null && repeats[i]! >= 0)) continue;
    const mark = marks[i]!;
    if (mark !== 0) shared++;
    if ((flags[i]! & WordFlag.Quoted) !== 0 || (mark & QUOTED_THERE) !== 0) continue;
    narrative++;
    if (mark !== 0) sharedNarrative++;
  }
  return {
    words: profile.words,
    narrative,
    shared,
    sharedNarrative,
    ...aligned(words, profile, marks),
  };
}

function aligned(words: Words, profile: Profile, marks: Int32Array) {
  const paragraphs = countAligned(words, profile, marks, profile.paragraphs, PARAGRAPH_WORDS, ALIGNED_PARAGRAPH, false);
  const sentences = countAligned(words, profile, marks, profile.sentences, SENTENCE_WORDS, ALIGNED_SENTENCE, true);
  return { alignedParagraphs: paragraphs.aligned, paragraphs: paragraphs.all, alignedSentences: sentences.aligned };
}

/** Of the units (paragraphs, sentences) that begin at `starts` and have at least `least` words: how many, how many aligned. */
function countAligned(
  { flags }: Words,
  { repeats }: Profile,
  marks: Int32Array,
  starts: Uint32Array,
  least: number,
  need: number,
  narrativeOnly: boolean,
): { all: number; aligned: number } {
  let all = 0;
  let aligned = 0;
  for (let u = 0; u + 1 < starts.length; u++) {
    let total = 0;
    let marked = 0;
    for (let i = starts[u]!; i < starts[u + 1]!; i++) {
      if ((flags[i]! & WordFlag.Quiet) !== 0 || (repeats !== null && repeats[i]! >= 0)) continue;
      if (narrativeOnly && ((flags[i]! & WordFlag.Quoted) !== 0 || (marks[i]! & QUOTED_THERE) !== 0)) continue;
      total++;
      if (marks[i] !== 0) marked++;
    }
    if (total < least) continue;
    all++;
    if (marked >= need * total) aligned++;
  }
  return { all, aligned };
}
