import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketRanges, bucketsFor, CELLS } from '../../src/match/buckets.ts';
import { articleOf, moreOf, PostingSorter } from '../../src/match/postingSorter.ts';

describe('buckets', () => {
  it('are a power of two, more for more postings, and never many', () => {
    expect([0, 1e6, 1e7, 1e8, 1e9, 1e12].map(bucketsFor)).toEqual([16, 16, 16, 128, 256, 256]);
  });

  it('are cut into ranges that follow one another and are about equal', () => {
    for (const [buckets, count] of [
      [16, 1],
      [16, 3],
      [256, 7],
      [16, 40],
    ] as const) {
      const ranges = bucketRanges(buckets, count);
      expect(ranges).toHaveLength(Math.min(buckets, count));
      expect(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
        Array.from({ length: buckets }, (_, b) => b),
      );
      const sizes = ranges.map(({ from, to }) => to - from);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });
});

describe('PostingSorter', () => {
  const half = fc.oneof(fc.nat(200), fc.nat(0xffffffff));
  const articles = fc.array(fc.array(fc.tuple(half, half), { maxLength: 20 }), { maxLength: 20 });

  it('gives back what was added, bucket by bucket in the order of adding, block after block', () => {
    const sorter = new PostingSorter();
    fc.assert(
      fc.property(articles, fc.nat(4), (list, bits) => {
        const buckets = 2 ** bits;
        const sizes = new Uint32Array(CELLS * buckets);
        for (const [article, prints] of list.entries()) {
          // The prints of an article stand among others.
          const high = Uint32Array.from([1, ...prints.map(([one]) => one), 2]);
          const low = Uint32Array.from([3, ...prints.map(([, other]) => other), 4]);
          sorter.add(high, low, 1, 1 + prints.length, article);
        }
        const { hash, rest, starts } = sorter.take(sizes);
        const all = list.flatMap((prints, article) => prints.map(([high, low]) => [low, high & 0xfffff, article]));
        const found = Array.from(hash, (low, i) => [low, moreOf(rest[i]!), articleOf(rest[i]!)]);
        for (let b = 0; b < buckets; b++) {
          expect(found.slice(starts[b], starts[b + 1])).toEqual(all.filter(([low]) => low! % buckets === b));
          for (let cell = 0; cell < CELLS; cell++) {
            const own = all.filter(([low]) => low! % buckets === b && Math.floor(low! / buckets) % CELLS === cell);
            expect(sizes[b * CELLS + cell]).toBe(own.length);
          }
        }
        expect(starts[buckets]).toBe(all.length);
      }),
      { numRuns: 40 },
    );
  });
});
