import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { winnow } from '../../src/fingerprint/winnow.ts';
import { hasFingerprint, Winnower } from '../../src/fingerprint/winnower.ts';
import { WordFlag } from '../../src/fingerprint/words.ts';

/** Few different words: many of their shingles are the same, and the least of several windows. */
const few = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 0, 0, 0, 0, WordFlag.Quiet)), {
  maxLength: 200,
});
/** Hardly any has a shingle. */
const short = fc.array(fc.tuple(fc.constant(1), fc.constantFrom(0, 0, 0, WordFlag.Quiet)), { maxLength: 12 });
const many = fc
  .integer({ min: 1, max: 90_000 })
  .map((count) => Array.from({ length: count }, (_, i): [number, number] => [i % 97, i % 501 === 0 ? 0xff : 0]));

const body = fc
  .oneof({ weight: 20, arbitrary: few }, { weight: 20, arbitrary: short }, { weight: 1, arbitrary: many })
  .map((words) => ({
    hash: Uint32Array.from(words, ([hash]) => Math.imul(hash, 0x9e3779b1)),
    flags: Uint8Array.from(words, ([, flags]) => flags),
  }));

describe('Winnower', () => {
  it('gives what winnow gives, of some bodies after others, however long', () => {
    const winnower = new Winnower();
    fc.assert(
      fc.property(fc.array(body, { maxLength: 4 }), (bodies) => {
        const wordAt = new Uint32Array(bodies.length + 1);
        for (const [i, { hash }] of bodies.entries()) wordAt[i + 1] = wordAt[i]! + hash.length;
        const all = {
          hash: Uint32Array.from(bodies.flatMap(({ hash }) => [...hash])),
          flags: Uint8Array.from(bodies.flatMap(({ flags }) => [...flags])),
        };
        const { printAt, high, low } = winnower.winnow(all, wordAt);
        expect(printAt.at(-1)).toBe(high.length);
        for (const [i, own] of bodies.entries()) {
          const [from, to] = [printAt[i]!, printAt[i + 1]!];
          const plain = winnow(own);
          expect({ high: high.slice(from, to), low: low.slice(from, to) }).toEqual({
            high: plain.high,
            low: plain.low,
          });
        }
      }),
    );
  });
});

describe('hasFingerprint', () => {
  it('tells of a body whether winnow gives one', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(few, short), (words) => {
        const hash = Uint32Array.from(words, ([own]) => own);
        const flags = Uint8Array.from(words, ([, own]) => own);
        const has = winnow({ hash, flags }).high.length > 0;
        expect(hasFingerprint(flags)).toBe(has);
        seen.add(has);
      }),
      { numRuns: 1000 },
    );
    expect(seen.size).toBe(2);
  });
});
