import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { winnow } from '../../src/fingerprint/winnow.ts';
import { Winnower } from '../../src/fingerprint/winnower.ts';
import { WordFlag } from '../../src/fingerprint/words.ts';

/** Few different words: many of their shingles are the same, and the least of several windows. */
const few = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 0, 0, 0, 0, WordFlag.Quiet)), {
  maxLength: 200,
});
const many = fc
  .integer({ min: 1, max: 90_000 })
  .map((count) => Array.from({ length: count }, (_, i): [number, number] => [i % 97, i % 501 === 0 ? 0xff : 0]));

describe('Winnower', () => {
  it('gives what winnow gives, of one body after another, however long', () => {
    const winnower = new Winnower();
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: few }, { weight: 1, arbitrary: many }), (words) => {
        const body = {
          hash: Uint32Array.from(words, ([hash]) => Math.imul(hash, 0x9e3779b1)),
          flags: Uint8Array.from(words, ([, flags]) => flags),
        };
        const { high, low } = winnow(body);
        expect(winnower.winnow(body)).toEqual({ high, low });
      }),
    );
  });
});
