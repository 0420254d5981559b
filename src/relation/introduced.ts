import { measure } from '../compare/compare.ts';
import type { Comparison } from '../compare/types.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';
import { isSaying } from './thirdParty.ts';

/** An introduction may be shared itself, or the first words behind it may differ, by so many words. */
const SHARED_INTRODUCTION = 14;
const DIFFERENT_START = 3;
/** Words before the colon that are looked at for who speaks. */
const INTRODUCTION = 12;
/** Passages of fewer words than this are not what an article is linked for. */
const LEAST_PASSAGE = 16;
const HALF = 0.5;
// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const INTRODUCED = WordFlag.Introduced;

/** A comparison in which the passages that an article introduces count as quotations. */
export interface WithoutIntroduced {
  readonly comparison: Comparison;
  /** Equal words of narrative that so became quotations. */
  readonly words: number;
  /** Both articles introduce most of them: they are a third party's. */
  readonly byBoth: boolean;
}

/**
 * Takes as quoted what at least one of the two articles introduces ("Here is what he wrote:", a paragraph that ends in a
 * colon) and then prints as a block: a letter, a post, a list of changes, a stretch of another paper's report. Often no
 * quotation marks stand round it, and yet it is not the narrative of the article that introduces it. Null when nothing
 * shared is introduced.
 */
export function withoutIntroduced(a: Words, b: Words, comparison: Comparison): WithoutIntroduced | null {
  const { runs } = comparison;
  const segments = comparison.segments.filter(
    ({ words, aStart, aEnd, bStart, bEnd }) =>
      words >= LEAST_PASSAGE && (hasIntroduction(a, aStart, aEnd) || hasIntroduction(b, bStart, bEnd)),
  );
  if (segments.length === 0) return null;
  const flagsA = a.flags.slice();
  const flagsB = b.flags.slice();
  let introduced = 0;
  let byBoth = 0;
  for (const { aStart, aEnd, bStart, bEnd, words, firstRun, runs: count } of segments) {
    const inA = new Set<number>();
    const inB = new Set<number>();
    for (let r = 3 * firstRun; r < 3 * (firstRun + count) && runs[r]! < aStart + SHARED_INTRODUCTION; r += 3) {
      for (let k = 0; k < Math.min(runs[r + 2]!, SHARED_INTRODUCTION); k++) {
        inA.add(runs[r]! + k);
        inB.add(runs[r + 1]! + k);
      }
    }
    const byA = isIntroduced(a, aStart, aEnd, inA);
    const byB = isIntroduced(b, bStart, bEnd, inB);
    if (!byA && !byB) continue;
    for (let i = aStart; i < aEnd; i++) flagsA[i]! |= WordFlag.Quoted;
    for (let i = bStart; i < bEnd; i++) flagsB[i]! |= WordFlag.Quoted;
    introduced += words;
    if (byA && byB) byBoth += words;
  }
  if (introduced === 0) return null;
  const quoted = measure({ hash: a.hash, flags: flagsA }, { hash: b.hash, flags: flagsB }, runs);
  return {
    comparison: quoted,
    words: comparison.equalNarrative - quoted.equalNarrative,
    byBoth: byBoth >= HALF * introduced,
  };
}

/** Whether some word where a passage begins stands behind an introduction, as few do. */
function hasIntroduction({ flags }: Words, start: number, end: number): boolean {
  const to = Math.min(end, start + SHARED_INTRODUCTION);
  for (let i = Math.max(1, start - DIFFERENT_START); i < to; i++) if ((flags[i]! & INTRODUCED) !== 0) return true;
  return false;
}

/**
 * Whether a passage begins behind an introduction. What follows in quotation marks ends where they close, and needs no
 * introduction to be known. An introduction that both bodies share (its words are among `shared`) may be their own, as "What
 * we know so far:" is: it must name who speaks or writes.
 */
function isIntroduced({ hash, flags }: Words, start: number, end: number, shared: ReadonlySet<number>): boolean {
  const to = Math.min(end, start + SHARED_INTRODUCTION);
  for (let i = Math.max(1, start - DIFFERENT_START); i < to; i++) {
    if ((flags[i]! & WordFlag.Introduced) === 0 || (flags[i]! & WordFlag.Quoted) !== 0) continue;
    if (!shared.has(i - 1)) return true;
    for (let w = i - 1; w >= 0 && w >= i - INTRODUCTION; w--) {
      if (isSaying(hash[w]!)) return true;
      if ((flags[w]! & WordFlag.ParagraphStart) !== 0) break;
    }
  }
  return false;
}
