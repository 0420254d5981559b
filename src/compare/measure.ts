import { WordFlag, type Words } from '../fingerprint/words.ts';
import { PARAGRAPH_WORDS, type Profile, profileOf } from './profile.ts';
import { zeroedBytes } from './scratch.ts';
import type { Comparison, Segment } from './types.ts';

/** Replaced gaps of up to this many words on a side count as shared: the sentence is the same, a word or two is not. */
const REPLACED_WORDS = 3;
const SENTENCE_WORDS = 6;
/** A paragraph or sentence is aligned when this share of its words stands in the other body. */
const ALIGNED_PARAGRAPH = 0.7;
const ALIGNED_SENTENCE = 0.8;

/** Mark of a word that stands in the other body, equal or replaced; two bits above it that of one that is quoted there. */
const SHARED = 1;
const QUOTED_THERE_SHIFT = 2;

// The flags of words by their place, since the loops below count bits: no branch, for which words are what is by chance.
const QUOTED = WordFlag.Quoted;
const QUIET_SHIFT = Math.log2(WordFlag.Quiet);
const STOP_SHIFT = Math.log2(WordFlag.Stop);

/** Works out every measure of a comparison from its runs and passages. */
export function measure(a: Words, b: Words, runs: Uint32Array, segments: readonly Segment[]): Comparison {
  const marksA = zeroedBytes('marks.a', a.hash.length);
  const marksB = zeroedBytes('marks.b', b.hash.length);
  const equal = markRuns(a, b, runs, marksA, marksB);
  const changed = markGaps(a, b, runs, segments, marksA, marksB);
  const sideA = side(a, profileOf(a), marksA, extent(segments, 'aStart', 'aEnd'));
  const sideB = side(b, profileOf(b), marksB, extent(segments, 'bStart', 'bEnd'));
  // Written out, for V8 knows the shape of an object that is: one that is put together is looked up property by property.
  return {
    runs,
    segments,
    words: { a: sideA.words, b: sideB.words },
    narrativeWords: { a: sideA.narrative, b: sideB.narrative },
    shared: { a: sideA.shared, b: sideB.shared },
    sharedNarrative: { a: sideA.sharedNarrative, b: sideB.sharedNarrative },
    coverage: { a: share(sideA.shared, sideA.words), b: share(sideB.shared, sideB.words) },
    narrativeCoverage: {
      a: share(sideA.sharedNarrative, sideA.narrative),
      b: share(sideB.sharedNarrative, sideB.narrative),
    },
    equalNarrative: equal.narrative,
    equalQuoted: equal.quoted,
    equalContent: equal.content,
    alignedParagraphs: { a: sideA.alignedParagraphs, b: sideB.alignedParagraphs },
    paragraphs: { a: sideA.paragraphs, b: sideB.paragraphs },
    alignedSentences: { a: sideA.alignedSentences, b: sideB.alignedSentences },
    longestRun: equal.longestRun,
    longestNarrativeRun: equal.longestNarrativeRun,
    numbersChanged: changed.numbers,
    namesChanged: changed.names,
    edits: changed.edits,
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function markRuns(a: Words, b: Words, runs: Uint32Array, marksA: Uint8Array, marksB: Uint8Array) {
  const flagsA = a.flags;
  const flagsB = b.flags;
  let equal = 0;
  let equalQuoted = 0;
  let equalContent = 0;
  let longestRun = 0;
  let longestNarrativeRun = 0;
  for (let r = 0; r < runs.length; r += 3) {
    const length = runs[r + 2]!;
    const end = runs[r]! + length;
    let narrativeRun = 0;
    equal += length;
    if (length > longestRun) longestRun = length;
    for (let i = runs[r]!, j = runs[r + 1]!; i < end; i++, j++) {
      const flags = flagsA[i]!;
      const quotedA = flags & QUOTED;
      const quotedB = flagsB[j]! & QUOTED;
      marksA[i] = SHARED | (quotedB << QUOTED_THERE_SHIFT);
      marksB[j] = SHARED | (quotedA << QUOTED_THERE_SHIFT);
      const quoted = quotedA | quotedB;
      equalQuoted += quoted;
      equalContent += ~(quoted | (flags >> STOP_SHIFT)) & 1;
      // Goes on, or starts anew behind a quoted word.
      narrativeRun = (narrativeRun + 1) & (quoted - 1);
      if (narrativeRun > longestNarrativeRun) longestNarrativeRun = narrativeRun;
    }
  }
  return {
    narrative: equal - equalQuoted,
    quoted: equalQuoted,
    content: equalContent,
    longestRun,
    longestNarrativeRun,
  };
}

function markGaps(
  a: Words,
  b: Words,
  runs: Uint32Array,
  segments: readonly Segment[],
  marksA: Uint8Array,
  marksB: Uint8Array,
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
  return { numbers: numbersChanged, names: namesChanged, edits };
}

/** Marks the words of a small gap as replaced; returns the flags its words have among them. */
function markGap(words: Words, from: number, length: number, marks: Uint8Array): number {
  let flags = 0;
  for (let i = from; i < from + length; i++) {
    flags |= words.flags[i]!;
    if (length <= REPLACED_WORDS) marks[i] = SHARED;
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

/** From where to where a body has passages, and marks. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

function extent(segments: readonly Segment[], start: 'aStart' | 'bStart', end: 'aEnd' | 'bEnd'): Extent {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (let s = 0; s < segments.length; s++) {
    const segment = segments[s]!;
    if (segment[start] < from) from = segment[start];
    if (segment[end] > to) to = segment[end];
  }
  return { from, to };
}

function side({ flags }: Words, profile: Profile, marks: Uint8Array, { from, to: last }: Extent): Side {
  const { repeats, paragraphs, sentences, narrative: all, longParagraphs } = profile;
  // A passage that stands twice here and once there is matched at one place: that counts for both.
  if (repeats !== null) {
    for (let i = 0; i < repeats.length; i++) {
      const first = repeats[i]!;
      if (first >= 0 && marks[i] !== 0 && marks[first] === 0) marks[first] = marks[i]!;
    }
  }
  const result = {
    words: profile.words,
    narrative: all,
    shared: 0,
    sharedNarrative: 0,
    alignedParagraphs: 0,
    paragraphs: longParagraphs,
    alignedSentences: 0,
  };
  let sentence = 0;
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const start = paragraphs[p]!;
    const end = paragraphs[p + 1]!;
    // What stands twice has marks elsewhere, too.
    if (repeats === null && start >= last) break;
    // Most paragraphs share nothing: what they are in themselves the profile knows.
    if ((repeats === null && end <= from) || !hasMark(marks, start, end)) {
      while (sentences[sentence]! < end) sentence++;
      continue;
    }
    let words = 0;
    let shared = 0;
    for (; sentences[sentence]! < end; sentence++) {
      const to = sentences[sentence + 1]!;
      let narrative = 0;
      let quotedThere = 0;
      let sharedNarrative = 0;
      for (let i = sentences[sentence]!; i < to; i++) {
        if (repeats !== null && repeats[i]! >= 0) continue;
        const flag = flags[i]!;
        const mark = marks[i]!;
        const counts = ~(flag >> QUIET_SHIFT) & 1;
        const plain = counts & ~flag;
        const tells = plain & ~(mark >> QUOTED_THERE_SHIFT);
        words += counts;
        quotedThere += plain ^ tells;
        shared += counts & mark;
        narrative += tells;
        sharedNarrative += tells & mark;
      }
      result.narrative -= quotedThere;
      result.sharedNarrative += sharedNarrative;
      if (narrative >= SENTENCE_WORDS && sharedNarrative >= ALIGNED_SENTENCE * narrative) result.alignedSentences++;
    }
    result.shared += shared;
    if (words >= PARAGRAPH_WORDS && shared >= ALIGNED_PARAGRAPH * words) result.alignedParagraphs++;
  }
  return result;
}

function hasMark(marks: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks[i] !== 0) return true;
  return false;
}
