import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatsIn } from '../../src/compare/repeats.ts';
import { mix } from '../../src/fingerprint/hash.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { distinct } from './bodies.ts';

function wordsOf(numbers: readonly number[]): Words {
  return { hash: Uint32Array.from(numbers, mix), flags: new Uint8Array(numbers.length) };
}

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

describe('repeatsIn', () => {
  it('points from words that repeat to equal ones before them, in runs of twelve', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 150 }), (numbers) => {
        const words = wordsOf(numbers);
        const allowed = plainly(words);
        for (const [i, first] of (repeatsIn(words) ?? []).entries()) {
          if (first < 0) continue;
          expect(first).toBeLessThan(i);
          expect(words.hash[first]).toBe(words.hash[i]);
          expect(allowed).toContain(i);
        }
      }),
    );
  });

  it('finds a passage that stands twice, wherever', () => {
    const length = fc.nat(60);
    fc.assert(
      fc.property(length, length, length, fc.integer({ min: 40, max: 80 }), (before, between, behind, size) => {
        const passage = distinct(1, size);
        const [x, y, z] = [distinct(2, before), distinct(3, between), distinct(4, behind)];
        const repeats = repeatsIn(wordsOf([...x, ...passage, ...y, ...passage, ...z]));
        const again = before + size + between;
        // Places of runs are kept in a table without chains: a passage may be known a few words late.
        for (let k = 20; k < size; k++) expect(repeats![again + k]).toBe(before + k);
        expect(repeats!.findIndex((first) => first >= 0)).toBeGreaterThanOrEqual(again);
        expect(repeats!.subarray(again + size).every((first) => first < 0)).toBe(true);
      }),
    );
  });

  it('knows one word that goes on for repeating itself', () => {
    const repeats = repeatsIn(wordsOf(new Array(40).fill(7)));
    expect([...repeats!]).toEqual([-1, ...new Array(39).fill(0)]);
  });

  it('passes over quiet words, and over bodies that are too short', () => {
    const words = wordsOf([...distinct(1, 30), ...distinct(1, 30)]);
    expect(repeatsIn({ ...words, flags: words.flags.slice().fill(WordFlag.Quiet) })).toBeNull();
    expect(repeatsIn(wordsOf(distinct(1, 30)))).toBeNull();
    for (const size of [0, 1, 7, 8, 12]) expect(repeatsIn(wordsOf(new Array(size).fill(7)))).toBeNull();
  });
});
