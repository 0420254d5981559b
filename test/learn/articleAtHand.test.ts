import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { ArticleAtHand, NO_LINE } from '../../src/learn/articleAtHand.ts';
import { lineIdentity } from '../../src/learn/identity.ts';
import { LineFlag } from '../../src/learn/lineFlag.ts';
import type { LineBlock } from '../../src/learn/lines.ts';

/** A line: its words by hash and flags, and what is noted of it. */
interface Line {
  readonly words: readonly (readonly [hash: number, flags: number])[];
  readonly noted: number;
}

const { Capital, Number: Digits, ParagraphStart, Quiet, Stop } = WordFlag;

function wordsOf(lines: readonly Line[]): Words {
  const all = lines.flatMap(({ words }) =>
    words.map(([hash, flags], i) => [hash, flags | (i === 0 ? ParagraphStart : 0)]),
  );
  return { hash: Uint32Array.from(all, ([hash]) => hash!), flags: Uint8Array.from(all, ([, flags]) => flags!) };
}

const identityOf = (line: Line): number => lineIdentity(wordsOf([line]), 0, line.words.length, line.noted);

/** A block of one article before this one, which has a line, and this one. */
function blockOf(article: readonly Line[]): LineBlock {
  return {
    lineAt: Uint32Array.of(0, 1, 1 + article.length),
    lineFlags: Uint8Array.from([0xff, ...article.map(({ noted }) => noted)]),
    identities: () => Float64Array.from([1, ...article.map(identityOf)]),
    words: (i) => (i === 1 ? wordsOf(article) : wordsOf([])),
  };
}

/** The names of an article by the plain words of their definition. */
function plainNames(article: readonly Line[], but: number): number[] {
  const times = new Map<number, number>();
  for (const [hash, flags] of article.filter((line) => identityOf(line) !== but).flatMap(({ words }) => words)) {
    if ((flags & (Capital | Stop | Digits)) === Capital) times.set(hash, (times.get(hash) ?? 0) + 1);
  }
  return [...times]
    .filter(([, count]) => count > 1)
    .sort(([x, a], [y, b]) => b - a || x - y)
    .slice(0, 6)
    .map(([name]) => name);
}

/** Whether a line stands in a paragraph of nine words or more: looked for in texts of their words. */
function plainInProse(article: readonly Line[], line: number): boolean {
  const textOf = ({ words }: Line): string => words.map(([hash]) => `[${hash}]`).join('');
  const own = article.find((some) => identityOf(some) === line);
  return own !== undefined && article.some((some) => some.words.length >= 9 && textOf(some).includes(textOf(own)));
}

/** Few words, some of which differ in their high bits only, so that they share a slot. */
const word = fc.tuple(
  fc.oneof(
    fc.nat(9),
    fc.nat(3).map((n) => n * 2 ** 24),
    fc.constantFrom(0xffffffff, 0xfffff3ff),
  ),
  fc.constantFrom(Capital, Capital, Capital | Quiet, Capital | Stop, Capital | Digits, Digits, 0),
);
const noted = fc.constantFrom(0, LineFlag.Unspaced, LineFlag.Loud | LineFlag.Sentence);
const lineOf = (minLength: number, maxLength: number): fc.Arbitrary<Line> =>
  fc.record({ words: fc.array(word, { minLength, maxLength }), noted });
const article = fc.array(fc.oneof(lineOf(1, 3), lineOf(1, 12), lineOf(60, 70)), { maxLength: 9 });

describe('the article at hand', () => {
  const atHand = new ArticleAtHand();

  it('is about the names that counting its words tells, without one of its lines', () => {
    fc.assert(
      fc.property(article, fc.nat(9), (lines, but) => {
        const line = lines[but] ? identityOf(lines[but]) : NO_LINE;
        expect([...atHand.namesWithout(line, blockOf(lines), 1)]).toEqual(plainNames(lines, line));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells whether a line stands in its prose', () => {
    let inProse = 0;
    fc.assert(
      fc.property(article, fc.nat(8), (lines, own) => {
        const line = lines[own] ? identityOf(lines[own]) : identityOf({ words: [[77, 0]], noted: 0 });
        const told = atHand.standsInProse(line, blockOf(lines), 1);
        expect(told).toBe(plainInProse(lines, line));
        inProse += Number(told && lines[own]!.words.length < 9);
      }),
      { numRuns: 1000 },
    );
    expect(inProse).toBeGreaterThan(50);
  });

  it('may have more words than any before it', () => {
    const names = Array.from({ length: 40_000 }, (_, i) => [(i % 10_000) * 4096, Capital] as const);
    const long = [{ words: [...names, [8192, Capital] as const, [12288, Capital] as const], noted: 0 }];
    expect([...atHand.namesWithout(NO_LINE, blockOf(long), 1)]).toEqual([8192, 12288, 0, 4096, 16384, 20480]);
    expect([...atHand.namesWithout(NO_LINE, blockOf([]), 1)]).toEqual([]);
  });
});
