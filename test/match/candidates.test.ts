import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateKeys, candidatesOf } from '../../src/match/candidates.ts';
import { forEachShared, NO_ARTICLE, type PostingBlock } from '../../src/match/postings.ts';
import { hashRanges } from '../../src/match/ranges.ts';
import { atOnce } from '../../src/steps.ts';

/** Postings as [fingerprint number, article], spread over `blocks` blocks. */
function blocksOf(postings: readonly (readonly [number, number])[], blocks = 1): PostingBlock[] {
  return Array.from({ length: blocks }, (_, n) => {
    const part = postings.filter((_, i) => i % blocks === n);
    return {
      high: Uint32Array.from(part, ([print]) => Math.imul(print, 0x9e3779b1)),
      low: Uint32Array.from(part, ([print]) => Math.imul(print, 0x85ebca6b)),
      article: Uint32Array.from(part, ([, article]) => article),
    };
  });
}

function pairsOf(blocks: readonly PostingBlock[], ranges = 1, count = 100, memory?: number): string[] {
  const { a, b } = candidatesOf(hashRanges(ranges).map((range) => candidateKeys({ count, blocks }, range, memory)));
  return Array.from(a, (left, i) => `${left}-${b[i]}`);
}

const postings = fc.array(fc.tuple(fc.nat(20), fc.nat(12)), { maxLength: 120 });

describe('candidates', () => {
  it('pairs the articles of a short posting list all with one another', () => {
    expect(
      pairsOf(
        blocksOf([
          [7, 2],
          [7, 0],
          [7, 5],
        ]),
      ),
    ).toEqual(['0-2', '0-5', '2-5']);
  });

  it('links a long posting list linearly: each member to the least and to its predecessor', () => {
    const members = Array.from({ length: 1000 }, (_, i) => [3, i] as const);
    const pairs = pairsOf(blocksOf(members));
    expect(pairs).toHaveLength(999 + 998);
    expect(pairs).toContain('0-999');
    expect(pairs).toContain('998-999');
    expect(pairs).not.toContain('500-999');
  });

  it('does not pair an article with itself, however often it has a fingerprint', () => {
    expect(
      pairsOf(
        blocksOf([
          [1, 4],
          [1, 4],
          [1, 4],
        ]),
      ),
    ).toEqual([]);
  });

  it('passes over postings of no article', () => {
    const [block] = blocksOf([
      [1, 0],
      [1, 1],
      [1, NO_ARTICLE],
    ]);
    expect(pairsOf([block!])).toEqual(['0-1']);
  });

  it('pairs nothing across different fingerprints', () => {
    expect(
      pairsOf(
        blocksOf([
          [1, 0],
          [2, 1],
          [3, 2],
        ]),
      ),
    ).toEqual([]);
  });

  it('gives each pair once, sorted, least article first, whatever the blocks and their order', () => {
    fc.assert(
      fc.property(postings, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), (list, blocks, ranges) => {
        const pairs = pairsOf(blocksOf(list));
        expect(pairsOf(blocksOf([...list].reverse(), blocks), ranges)).toEqual(pairs);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const pair of pairs) {
          const [a, b] = pair.split('-').map(Number) as [number, number];
          expect(a).toBeLessThan(b);
        }
      }),
    );
  });

  it('gives the same pairs however coarse the sieve is and however little memory it has', () => {
    fc.assert(
      fc.property(postings, fc.nat(1_000_000), fc.nat(200), (list, count, memory) => {
        const blocks = blocksOf(list, 2);
        expect(pairsOf(blocks, 2, count, memory)).toEqual(pairsOf(blocks));
      }),
    );
  });

  it('keeps all articles that share a fingerprint connected, and connects no others', () => {
    fc.assert(
      fc.property(postings, (list) => {
        const pairs = new Set(pairsOf(blocksOf(list)));
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
  it('tells fingerprints apart that differ in one half only', () => {
    const groups: number[][] = [];
    const block: PostingBlock = {
      high: Uint32Array.of(5, 5, 5, 5),
      low: Uint32Array.of(1, 1, 2, 2),
      article: Uint32Array.of(0, 1, 2, 3),
    };
    const steps = forEachShared({ count: 4, blocks: [block] }, hashRanges(1)[0]!, 1000, (members, count) =>
      groups.push([...members.subarray(0, count)]),
    );
    atOnce(steps);
    expect(groups).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});
