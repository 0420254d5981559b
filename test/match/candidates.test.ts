import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketRanges } from '../../src/match/buckets.ts';
import { candidateKeys, candidatesOf } from '../../src/match/candidates.ts';
import { everyBucket, forEachShared, NO_ARTICLE, type PrintList, postingsOf } from '../../src/match/postings.ts';
import { atOnce } from '../../src/steps.ts';

/** Postings as [fingerprint number, article], spread over `lists` lists. */
function listsOf(postings: readonly (readonly [number, number])[], lists = 1): PrintList[] {
  return Array.from({ length: lists }, (_, n) => {
    const part = postings.filter((_, i) => i % lists === n);
    return {
      high: Uint32Array.from(part, ([print]) => Math.imul(print, 0x9e3779b1)),
      low: Uint32Array.from(part, ([print]) => Math.imul(print, 0x85ebca6b)),
      article: Uint32Array.from(part, ([, article]) => article),
    };
  });
}

function pairsOf(lists: readonly PrintList[], ranges = 1, buckets = 8, memory?: number): string[] {
  const postings = postingsOf(lists, buckets);
  const parts = bucketRanges(buckets, ranges).map((range) => candidateKeys(postings, range, memory));
  const { a, b } = candidatesOf(parts);
  return Array.from(a, (left, i) => `${left}-${b[i]}`);
}

const postings = fc.array(fc.tuple(fc.nat(20), fc.nat(12)), { maxLength: 120 });

describe('candidates', () => {
  it('pairs the articles of a short posting list all with one another', () => {
    expect(
      pairsOf(
        listsOf([
          [7, 2],
          [7, 0],
          [7, 5],
        ]),
      ),
    ).toEqual(['0-2', '0-5', '2-5']);
  });

  it('links a long posting list linearly: each member to the least and to its predecessor', () => {
    const members = Array.from({ length: 1000 }, (_, i) => [3, i] as const);
    const pairs = pairsOf(listsOf(members));
    expect(pairs).toHaveLength(999 + 998);
    expect(pairs).toContain('0-999');
    expect(pairs).toContain('998-999');
    expect(pairs).not.toContain('500-999');
  });

  it('does not pair an article with itself, however often it has a fingerprint', () => {
    expect(
      pairsOf(
        listsOf([
          [1, 4],
          [1, 4],
          [1, 4],
        ]),
      ),
    ).toEqual([]);
  });

  it('passes over postings of no article', () => {
    const [list] = listsOf([
      [1, 0],
      [1, 1],
      [1, NO_ARTICLE],
    ]);
    expect(pairsOf([list!])).toEqual(['0-1']);
  });

  it('pairs nothing across different fingerprints', () => {
    expect(
      pairsOf(
        listsOf([
          [1, 0],
          [2, 1],
          [3, 2],
        ]),
      ),
    ).toEqual([]);
  });

  it('gives each pair once, sorted, least article first, whatever the lists and their order', () => {
    fc.assert(
      fc.property(postings, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), (list, lists, ranges) => {
        const pairs = pairsOf(listsOf(list));
        expect(pairsOf(listsOf([...list].reverse(), lists), ranges)).toEqual(pairs);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const pair of pairs) {
          const [a, b] = pair.split('-').map(Number) as [number, number];
          expect(a).toBeLessThan(b);
        }
      }),
    );
  });

  it('gives the same pairs however many buckets there are and however little memory', () => {
    fc.assert(
      fc.property(postings, fc.nat(8), fc.nat(2), fc.nat(200), (list, bits, ranges, memory) => {
        expect(pairsOf(listsOf(list, 2), ranges + 1, 2 ** bits, memory)).toEqual(pairsOf(listsOf(list)));
      }),
    );
  });

  it('keeps all articles that share a fingerprint connected, and connects no others', () => {
    fc.assert(
      fc.property(postings, (list) => {
        const pairs = new Set(pairsOf(listsOf(list)));
        for (let print = 0; print <= 20; print++) {
          const members = [...new Set(list.filter(([p]) => p === print).map(([, article]) => article))].sort(
            (x, y) => x - y,
          );
          for (let i = 1; i < members.length; i++) expect(pairs).toContain(`${members[0]}-${members[i]}`);
        }
        for (const pair of pairs) {
          const [a, b] = pair.split('-').map(Number);
          const prints = (article: number | undefined): number[] =>
            list.filter(([, x]) => x === article).map(([p]) => p);
          expect(prints(a).some((p) => prints(b).includes(p))).toBe(true);
        }
      }),
    );
  });
});

describe('forEachShared', () => {
  const groupsOf = (lists: readonly PrintList[], buckets: number, most?: number): number[][] => {
    const postings = postingsOf(lists, buckets);
    const groups: number[][] = [];
    const visit = (numbers: Uint32Array, from: number, end: number): number =>
      groups.push([...numbers.subarray(from, end)]);
    atOnce(forEachShared(postings, everyBucket(postings), 1000, visit, most));
    return groups.sort();
  };

  it('tells fingerprints apart that differ in one half only', () => {
    const list = {
      high: Uint32Array.of(5, 5, 6, 6, 5, 5),
      low: Uint32Array.of(1, 1, 1, 1, 2, 2),
      article: Uint32Array.of(0, 1, 2, 3, 4, 5),
    };
    expect(groupsOf([list], 2)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('finds the groups that a plain table finds, of no more than so many postings', () => {
    const half = fc.constantFrom(0, 1, 2, 0x40, 0x41, 0x1000, 0x80000000, 0xffffffff);
    const posting = fc.tuple(half, half, fc.constantFrom(0, 1, 2, 3, 4000, 5000, 0xfffffe, NO_ARTICLE));
    const most = fc.constantFrom(2, 5, Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 300 }), fc.nat(4), most, (list, bits, size) => {
        const plain = new Map<string, number[]>();
        for (const [high, low, article] of list) {
          const key = `${high & 0xfffff} ${low}`;
          if (article !== NO_ARTICLE) plain.set(key, [...(plain.get(key) ?? []), article]);
        }
        const expected = [...plain.values()]
          .filter((members) => members.length <= size)
          .map((members) => [...new Set(members)].sort((x, y) => x - y))
          .filter((members) => members.length > 1);
        const column = (n: 0 | 1 | 2): Uint32Array => Uint32Array.from(list, (one) => one[n]);
        const prints = { high: column(0), low: column(1), article: column(2) };
        expect(groupsOf([prints], 2 ** bits, size)).toEqual(expected.sort());
      }),
    );
  });

  it('goes through lists of more articles than a block can hold', () => {
    const count = 10_000;
    const article = Uint32Array.from({ length: count }, (_, i) => i);
    const prints = { high: new Uint32Array(count), low: article.map((i) => i % 5000), article };
    const groups = groupsOf([prints], 4);
    expect(groups).toHaveLength(5000);
    expect(groups.every(([x, y]) => y === x! + 5000)).toBe(true);
  });
});
