import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InlineMarks, mayHoldInline, nextButton } from '../../src/clean/runs/inline.ts';

const PART = fc.constantFrom(
  ' ',
  '/',
  'MOR',
  'E',
  '/t.co',
  't.co/',
  'https://',
  '.twitter',
  '.com',
  'pic.twitter.com/',
);

it('a text holds a button or a link as its strings say', () => {
  fc.assert(
    fc.property(fc.array(PART, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const held = ['MORE', '/t.co/', '.twitter.com/'].some((mark) => text.includes(mark));
      expect(mayHoldInline(text)).toBe(held);
    }),
    { numRuns: 1000 },
  );
});

it('its rows, asked in their order, hold one where a word or the slash of a link stands in them', () => {
  let held = 0;
  fc.assert(
    fc.property(fc.array(PART, { maxLength: 20 }), fc.array(fc.nat(6), { maxLength: 12 }), (parts, sizes) => {
      const text = parts.join('');
      const marks = new InlineMarks(text);
      let start = 0;
      for (const size of sizes) {
        const end = Math.min(text.length, start + size);
        const stands = [...text.matchAll(/MORE|(?<=t\.co|\.twitter\.com)\//g)].some(
          ({ index }) => index >= start && index < end,
        );
        if (stands) held++;
        expect(marks.standIn(start, end)).toBe(stands);
        start = Math.min(text.length, end + (size & 1));
      }
    }),
    { numRuns: 1000 },
  );
  expect(held).toBeGreaterThan(0);
});

it('a button is the word behind a blank, and no part of another', () => {
  const part = fc.constantFrom('MORE', ' MORE', 'MO', 'RE', ' ', 'é', '1', 'a', '.', '😀', '𝒜', '\u00a0');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const found: number[] = [];
      for (let at = nextButton(text, 0); at >= 0; at = nextButton(text, at + 4)) found.push(at);
      expect(found).toEqual([...text.matchAll(/(?<= )MORE(?![\p{L}\p{N}])/gu)].map(({ index }) => index));
    }),
    { numRuns: 500 },
  );
});
