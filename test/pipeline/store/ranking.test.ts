import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranking } from '../../../src/pipeline/store/ranking.ts';
import { atOnce } from '../../../src/steps.ts';

const ranked = (names: readonly string[]): number[] => [...atOnce(ranking(names))];

test('orders as a stable sort by code units does', () => {
  const name = fc.string({ unit: 'binary', maxLength: 3 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), (names) => {
      const plain = names
        .map((_, i) => i)
        .sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b));
      expect(ranked(names)).toEqual(plain);
    }),
  );
});

test('merges any number of runs that are in order already', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(50), { maxLength: 9 }), { maxLength: 9 }), (runs) => {
      const names = runs.flatMap((run) => run.sort((a, b) => a - b).map((n) => String(n).padStart(2, '0')));
      expect(ranked(names).map((i) => names[i])).toEqual([...names].sort());
    }),
  );
});

test('nothing is in order', () => {
  expect(ranked([])).toEqual([]);
  expect(ranked(['only'])).toEqual([0]);
});
