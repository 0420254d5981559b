import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { mix } from '../../src/fingerprint/hash.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { distinct } from './bodies.ts';

function wordsOf(numbers: readonly number[], flag = 0): Words {
  return { hash: Uint32Array.from(numbers, mix), flags: new Uint8Array(numbers.length).fill(flag) };
}

/** Words that count, which are those that repeat no earlier passage. */
const counted = (words: Words): number => compare(words, wordsOf([])).words.a;

/** Words that stand in a run of twelve that stood earlier, by looking at all of them. */
function plainly({ hash }: Words): Set<number> {
  const runs = new Set<string>();
  const repeated = new Set<number>();
  for (let i = 0; i + 12 <= hash.length; i++) {
    const run = hash.slice(i, i + 12).join();
    if (runs.has(run)) for (let k = 0; k < 12; k++) repeated.add(i + k);
    runs.add(run);
  }
  return repeated;
}

describe('what a body says again', () => {
  it('is in a run of twelve words that stood earlier', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 150 }), (numbers) => {
        const words = wordsOf(numbers);
        expect(counted(words)).toBeGreaterThanOrEqual(words.hash.length - plainly(words).size);
      }),
    );
  });

  it('does not count, wherever it stands', () => {
    const length = fc.nat(60);
    fc.assert(
      fc.property(length, length, length, fc.integer({ min: 40, max: 80 }), (before, between, behind, size) => {
        const passage = distinct(1, size);
        const [x, y, z] = [distinct(2, before), distinct(3, between), distinct(4, behind)];
        const once = before + size + between + behind;
        const words = counted(wordsOf([...x, ...passage, ...y, ...passage, ...z]));
        expect(words).toBeGreaterThanOrEqual(once);
        // Places of runs are kept in a table without chains: a passage may be known a few words late.
        expect(words).toBeLessThanOrEqual(once + 20);
      }),
    );
  });

  it('stands where it stood first: shared once, it is shared', () => {
    const passage = distinct(1, 40);
    const twice = wordsOf([...passage, ...distinct(2, 30), ...passage]);
    for (const other of [passage, [...distinct(3, 30), ...passage]]) {
      expect(compare(twice, wordsOf(other)).shared).toEqual({ a: 40, b: 40 });
    }
    expect(compare(twice, wordsOf([...distinct(2, 30), ...passage])).coverage).toEqual({ a: 1, b: 1 });
  });

  it('is all but the first of one word that goes on', () => {
    expect(counted(wordsOf(new Array(40).fill(7)))).toBe(1);
  });

  it('is nothing in short bodies', () => {
    expect(counted(wordsOf(distinct(1, 30)))).toBe(30);
    for (const size of [0, 1, 7, 8, 12]) expect(counted(wordsOf(new Array(size).fill(7)))).toBe(size);
  });

  it('is not told of quiet words', () => {
    const passage = distinct(1, 30);
    const { hash, flags } = wordsOf([...passage, ...passage]);
    flags.fill(WordFlag.Quiet, 30);
    expect(counted({ hash, flags })).toBe(30);
  });
});
