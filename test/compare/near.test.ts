import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { written } from '../../src/compare/written.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';

const NEAR = 30;
const telling = [...written.hashes];

/** Passages of a text in some order with words of a body's own between them; here and there a word that tells of writing, and a quoted one. */
const sides = fc.tuple(
  fc.array(fc.tuple(fc.nat(4), fc.nat(50)), { maxLength: 5 }),
  fc.array(fc.tuple(fc.nat(4), fc.nat(50)), { maxLength: 5 }),
  fc.integer({ min: 2, max: 9 }),
  fc.integer({ min: 2, max: 9 }),
);

function bodyOf(parts: readonly (readonly [passage: number, own: number])[], own: number, quoted: number): Words {
  const word = (n: number): number => Math.imul(n + 1, 0x9e3779b1);
  const hash = parts.flatMap(([passage, count], p) => [
    ...Array.from({ length: count }, (_, i) =>
      i % 7 === 3 ? telling[(p + i) % telling.length]! : word(own + 100 * p + i),
    ),
    ...Array.from({ length: 12 }, (_, i) => (i === passage ? telling[passage]! : word(20 * passage + i))),
  ]);
  return {
    hash: Uint32Array.from(hash),
    flags: Uint8Array.from(hash, (_, i) => (i % quoted === 0 ? WordFlag.Quoted : 0)),
  };
}

/** The telling words of one side, each looked at for itself. */
function plainly({ hash, flags }: Words, passages: readonly (readonly [from: number, to: number])[]): number {
  return [...hash.keys()].filter(
    (i) =>
      telling.includes(hash[i]!) &&
      (flags[i]! & WordFlag.Quoted) === 0 &&
      passages.some(([from, to]) => i >= from - NEAR && i < to + NEAR),
  ).length;
}

describe('words that tell of a written text', () => {
  it('are counted in and near passages, once each, on both sides, outside quotations', () => {
    fc.assert(
      fc.property(sides, ([inA, inB, quotedA, quotedB]) => {
        const [a, b] = [bodyOf(inA, 10_000, quotedA), bodyOf(inB, 20_000, quotedB)];
        const { segments, writtenCues } = compare(a, b);
        expect(writtenCues).toBe(
          plainly(
            a,
            segments.map(({ aStart, aEnd }) => [aStart, aEnd]),
          ) +
            plainly(
              b,
              segments.map(({ bStart, bEnd }) => [bStart, bEnd]),
            ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are none where nothing is shared', () => {
    const words = { hash: Uint32Array.from(telling), flags: new Uint8Array(telling.length) };
    expect(compare(words, bodyOf([[0, 50]], 5000, 2)).writtenCues).toBe(0);
    expect(compare(words, words).writtenCues).toBe(2 * telling.length);
  });
});
