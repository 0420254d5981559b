import { measure } from '../compare/measure.ts';
import type { Comparison } from '../compare/types.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';

/** An introduction may be shared itself, or the first words behind it may differ, by so many words. */
const SHARED_INTRODUCTION = 14;
const DIFFERENT_START = 3;
/** Passages of fewer words than this are not what an article is linked for. */
const LEAST_PASSAGE = 16;
const HALF = 0.5;

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
  const { runs, segments } = comparison;
  const flagsA = a.flags.slice();
  const flagsB = b.flags.slice();
  let introduced = 0;
  let byBoth = 0;
  for (const { aStart, aEnd, bStart, bEnd, words } of segments) {
    if (words < LEAST_PASSAGE) continue;
    const byA = isIntroduced(a, aStart, aEnd);
    const byB = isIntroduced(b, bStart, bEnd);
    if (!byA && !byB) continue;
    for (let i = aStart; i < aEnd; i++) flagsA[i]! |= WordFlag.Quoted;
    for (let i = bStart; i < bEnd; i++) flagsB[i]! |= WordFlag.Quoted;
    introduced += words;
    if (byA && byB) byBoth += words;
  }
  if (introduced === 0) return null;
  const quoted = measure({ hash: a.hash, flags: flagsA }, { hash: b.hash, flags: flagsB }, runs, segments);
  return {
    comparison: quoted,
    words: comparison.equalNarrative - quoted.equalNarrative,
    byBoth: byBoth >= HALF * introduced,
  };
}

function isIntroduced({ flags }: Words, start: number, end: number): boolean {
  const to = Math.min(end, start + SHARED_INTRODUCTION);
  for (let i = Math.max(0, start - DIFFERENT_START); i < to; i++)
    if ((flags[i]! & WordFlag.Introduced) !== 0) return true;
  return false;
}
