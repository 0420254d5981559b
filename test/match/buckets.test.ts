import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketRanges, bucketsFor, CELLS } from '../../src/match/buckets.ts';
import { type ArticlePrints, articleOf, moreOf, PostingSorter } from '../../src/match/postingSorter.ts';
import { forEachShared, NO_ARTICLE, postingsOf } from '../../src/match/postings.ts';
import { atOnce } from '../../src/steps.ts';

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

  /** The same articles one behind the other; among them some that have no rank, and whose fingerprints count for nothing. */
  function printsOf(list: readonly (readonly (readonly [number, number])[])[]): ArticlePrints {
    const all = [[0, 0] as const, ...list.flat(), [5, 6] as const];
    const printAt = [1];
    for (const prints of list) printAt.push(printAt.at(-1)! + prints.length);
    return {
      high: Uint32Array.from(all, ([high]) => high),
      low: Uint32Array.from(all, ([, low]) => low),
      printAt: Uint32Array.from([...printAt, all.length]),
      ranks: Uint32Array.from([...list.map((_, i) => 7 * i), NO_ARTICLE]),
    };
  }

  it('gives back what was added, bucket by bucket in the order of adding, block after block', () => {
    const sorter = new PostingSorter();
    fc.assert(
      fc.property(articles, fc.nat(4), fc.boolean(), (list, bits, oneByOne) => {
        const buckets = 2 ** bits;
        const sizes = new Uint32Array(CELLS * buckets);
        for (const [article, prints] of list.entries()) {
          // The prints of an article stand among others.
          const high = Uint32Array.from([1, ...prints.map(([one]) => one), 2]);
          const low = Uint32Array.from([3, ...prints.map(([, other]) => other), 4]);
          if (oneByOne) sorter.add(high, low, 1, 1 + prints.length, article);
        }
        if (!oneByOne) sorter.addPrints(printsOf(list));
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

describe('forEachShared', () => {
  /** Few hashes, which differ in their high halves too, and many articles with some of them. */
  const print = fc.tuple(
    fc.constantFrom(0, 64, 4096, 0xfff00000),
    fc.constantFrom(0, 16, 0x10000, 0xffff0000),
    fc.nat(90),
  );

  it('tells of each hash that several articles have which they are, in order and each once, in blocks and buckets of any number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(print, { maxLength: 120 }), { maxLength: 3 }),
        fc.nat(3),
        fc.constantFrom(2, 30, Infinity),
        (blocks, bits, most) => {
          const lists = blocks.map((prints) => ({
            high: Uint32Array.from(prints, ([high]) => high),
            low: Uint32Array.from(prints, ([, low]) => low),
            article: Uint32Array.from(prints, ([, , article]) => article),
          }));
          const postings = postingsOf(lists, 2 ** bits);
          const found: number[][] = [];
          const visit = (numbers: Uint32Array, from: number, end: number): void => {
            found.push([...numbers.subarray(from, end)]);
          };
          atOnce(forEachShared(postings, { from: 0, to: 2 ** bits }, 64, visit, most));
          const groups = new Map<string, number[]>();
          for (const [high, low, article] of blocks.flat()) {
            const key = `${high & 0xfffff} ${low}`;
            groups.set(key, [...(groups.get(key) ?? []), article]);
          }
          const expected = [...groups.values()]
            .filter((articles) => articles.length <= most && new Set(articles).size > 1)
            .map((articles) => [...new Set(articles)].sort((a, b) => a - b));
          const inOrder = (lists: number[][]): string[] => lists.map((list) => list.join()).sort();
          expect(inOrder(found)).toEqual(inOrder(expected));
        },
      ),
    );
  });
});
