import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { WordSet } from '../../src/fingerprint/wordSet.ts';

const hashes = (text: string): Uint32Array => canonicalWords(text, [{ start: 0, end: text.length, quiet: false }]).hash;

describe('WordSet', () => {
  it('has its words in any house style, and no others', () => {
    const set = new WordSet('programmes letter coloured');
    for (const hash of hashes('Programs LETTER colored')) expect(set.has(hash)).toBe(true);
    for (const hash of hashes('the letters of another hand')) expect(set.has(hash)).toBe(false);
  });

  it('has no hash that is not a word of it', () => {
    const words = hashes('statement tweet memo');
    const set = new WordSet('statement tweet memo');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(...words), fc.nat(31), (any, word, bit) => {
        expect(set.has(any)).toBe(words.includes(any));
        expect(set.has((word ^ (1 << bit)) >>> 0)).toBe(false);
      }),
    );
  });
});
