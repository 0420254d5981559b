import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wideText } from '../../src/input/wideText.ts';

/** V8 writes out a string as it keeps it, and puts a letter before it that says which of both ways that is. */
const isWide = (text: string): boolean => serialize(text).includes('c'.charCodeAt(0));

describe('wide texts', () => {
  it('have two bytes a character, and so has what is cut from them and long enough not to be copied', () => {
    const text = '4'.repeat(40);
    expect(isWide(text)).toBe(false);
    expect(isWide(wideText(text))).toBe(true);
    expect(isWide(wideText(text).slice(2, 30))).toBe(true);
    expect(isWide(wideText(text).slice(2, 15))).toBe(true);
  });

  it('are the same texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wideText(text)).toBe(text);
      }),
    );
  });
});
