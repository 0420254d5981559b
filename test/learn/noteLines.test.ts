import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';
import { WordFlag } from '../../src/fingerprint/words.ts';
import { holdsFormula } from '../../src/learn/formulas.ts';
import { lineIdentity, lineReader, lineStarts } from '../../src/learn/identity.ts';
import { LineFlag } from '../../src/learn/lineFlag.ts';

/** The edges of a line by the plain words of its definition. */
function edgesOf(text: string, start: number, end: number): number {
  const before =
    text
      .slice(0, start)
      .split(/[\n\r\u2028\u2029]/)
      .at(-1) ?? '';
  const behind = text.slice(end - 1).split(/[\n\r\u2028\u2029]/)[0] ?? '';
  const sentence = /["«“”„‟「]/.test(before) || /[.!?…。！？]/.test(behind);
  return (sentence ? LineFlag.Sentence : 0) | (/[:：]/.test(behind) ? LineFlag.Colon : 0);
}

const char = fc.constantFrom('a', 'b', ' ', '\n', '\u2029', '"', '“', '«', '.', '?', '。', ':', '：', ',');

describe('the edges of lines', () => {
  it('are what stands between their words and the breaks round them', () => {
    const spans = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(char, { minLength: 1, maxLength: 80 }), spans, (chars, gaps) => {
        const text = chars.join('');
        let end = 0;
        const paragraphs = gaps.map(([gap, length]) => {
          const start = end + gap;
          end = start + length;
          return { start, end, quiet: false };
        });
        const words = lineReader().read(text, paragraphs);
        const starts = lineStarts(words);
        const noted = [...lineReader().noteLines().flags];
        expect(noted.map((flags) => flags & (LineFlag.Sentence | LineFlag.Colon))).toEqual(
          noted.map((_, l) => edgesOf(text, words.start[starts[l]!]!, words.end[starts[l + 1]! - 1]!)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('noteLines', () => {
  const line = fc
    .array(
      fc.constantFrom(
        'Sign up',
        'all rights reserved',
        'all',
        'newsletter',
        'follow us',
        'the harbour',
        'said.',
        '12',
        '“No',
        'no:',
        '$5',
        '日',
        'Fähre',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(' '));

  it('notes of each line what it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.boolean()), { maxLength: 8 }), (lines) => {
        const text = lines.map(([some]) => some).join('\n');
        const quiet = new Set(lines.flatMap(([, isQuiet], i) => (isQuiet ? [i] : [])));
        const words = lineReader().read(
          text,
          splitLines(text).map(({ start, end }, i) => ({ start, end, quiet: quiet.has(i) })),
        );
        const starts = lineStarts(words);
        const noted = lineReader().noteLines();
        expect(noted.flags).toHaveLength(starts.length - 1);
        noted.flags.forEach((flags, l) => {
          const [from, to] = [starts[l]!, starts[l + 1]!];
          const worded = words.flags.subarray(from, to).some((flag) => (flag & WordFlag.Number) === 0);
          expect((flags & LineFlag.Worded) !== 0).toBe(worded);
          expect((flags & LineFlag.Formula) !== 0).toBe(holdsFormula(words, from, to));
          expect((flags & LineFlag.Loud) === 0).toBe((words.flags[from]! & WordFlag.Quiet) !== 0);
          expect(flags & (LineFlag.Sentence | LineFlag.Colon)).toBe(
            edgesOf(text, words.start[from]!, words.end[to - 1]!),
          );
          expect(noted.identities[l]).toBe(lineIdentity(words, from, to, flags));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has room for any number of lines', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `Ferry ${'x'.repeat(1 + (i % 7))}.`).join('\n');
    lineReader().read(
      text,
      splitLines(text).map(({ start, end }) => ({ start, end, quiet: false })),
    );
    const { flags, identities } = lineReader().noteLines();
    expect(flags).toHaveLength(10_000);
    expect(new Set(identities).size).toBe(7);
  });
});
