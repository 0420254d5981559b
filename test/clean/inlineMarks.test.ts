import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayHoldInline } from '../../src/clean/runs/inline.ts';

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
