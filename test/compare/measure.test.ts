import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/types.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';

const START = WordFlag.ParagraphStart | WordFlag.SentenceStart;

/** A body of numbered words; now and then a paragraph begins, a sentence, a quotation or quiet words. */
function bodyOf(numbers: readonly number[], flags: readonly number[]): Words {
  return {
    hash: Uint32Array.from(numbers, (n) => Math.imul(n + 1, 0x9e3779b1)),
    flags: Uint8Array.from(numbers, (n, i) => (i === 0 ? START : 0) | flags[n % flags.length]!),
  };
}

const flag = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  fc.constantFrom(START, WordFlag.SentenceStart, WordFlag.Quoted, WordFlag.Quiet, WordFlag.Stop),
);
const flags = fc.array(flag, { minLength: 40, maxLength: 60 });
/** Stretches of a text of which no word comes twice: from where, and how many words. */
const stretches = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 5, max: 40 })), { maxLength: 6 });

/** Two bodies that have stretches of one text in common, each with words of its own between them. */
const pair = fc.tuple(stretches, stretches, flags, flags).map(([inA, inB, ofA, ofB]) => {
  const numbers = (some: readonly (readonly [number, number])[], own: number): number[] => {
    const taken = new Set<number>();
    return some.flatMap(([at, count], s) => {
      const words = Array.from({ length: count }, (_, i) => 50 * at + i).filter((n) => !taken.has(n));
      for (const n of words) taken.add(n);
      return [...words, ...Array.from({ length: (7 * s) % 40 }, (_, i) => own + 100 * s + i)];
    });
  };
  return [bodyOf(numbers(inA, 10_000), ofA), bodyOf(numbers(inB, 20_000), ofB)] as const;
});

/** For each word of A whether it stands in B, and whether it is quoted there, as the runs and the small gaps between them say. */
function marksOf(b: Words, { runs, segments }: Comparison): Map<number, { readonly quotedThere: boolean }> {
  const marks = new Map<number, { readonly quotedThere: boolean }>();
  for (const { firstRun, runs: count } of segments) {
    for (let r = firstRun; r < firstRun + count; r++) {
      const [at, there, length] = runs.slice(3 * r, 3 * r + 3) as unknown as [number, number, number];
      for (let k = 0; k < length; k++) {
        marks.set(at + k, { quotedThere: (b.flags[there + k]! & WordFlag.Quoted) !== 0 });
      }
      if (r + 1 === firstRun + count) continue;
      const [nextAt, nextThere] = runs.slice(3 * r + 3, 3 * r + 5) as unknown as [number, number];
      const gap = nextAt - at - length;
      if (nextThere === there + length || gap > 3) continue;
      for (let i = at + length; i < nextAt; i++) marks.set(i, { quotedThere: false });
    }
  }
  return marks;
}

describe('measure', () => {
  it('counts what a plain count of marked words counts', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const found = compare(a, b);
        const marks = marksOf(b, found);
        const has = (i: number, flag: number): boolean => (a.flags[i]! & flag) !== 0;
        const counted = [...a.hash.keys()].filter((i) => !has(i, WordFlag.Quiet));
        const narrative = counted.filter((i) => !has(i, WordFlag.Quoted) && marks.get(i)?.quotedThere !== true);
        const paragraphs: number[][] = [];
        for (const i of a.hash.keys()) {
          if (i === 0 || has(i, WordFlag.ParagraphStart)) paragraphs.push([]);
          if (!has(i, WordFlag.Quiet)) paragraphs.at(-1)!.push(i);
        }
        const long = paragraphs.filter((words) => words.length >= 8);
        expect(found.words.a).toBe(counted.length);
        expect(found.narrativeWords.a).toBe(narrative.length);
        expect(found.shared.a).toBe(counted.filter((i) => marks.has(i)).length);
        expect(found.sharedNarrative.a).toBe(narrative.filter((i) => marks.has(i)).length);
        expect(found.paragraphs.a).toBe(long.length);
        expect(found.alignedParagraphs.a).toBe(
          long.filter((words) => words.filter((i) => marks.has(i)).length >= 0.7 * words.length).length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
