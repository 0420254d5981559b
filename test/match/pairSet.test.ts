import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairKey, pairsOf, sortedKeys } from '../../src/match/pairKeys.ts';
import { PairSet } from '../../src/match/pairSet.ts';
import { MAX_ARTICLES } from '../../src/match/postings.ts';

const pair = fc
  .tuple(fc.nat(MAX_ARTICLES - 2), fc.nat(40))
  .map(([a, more]) => [a, Math.min(MAX_ARTICLES - 1, a + 1 + more)] as const);

describe('PairSet', () => {
  it('holds each pair once, in order, however many they are', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 50 }), fc.integer({ min: 1, max: 60 }), (some, times) => {
        const set = new PairSet();
        const expected = new Map<number, readonly [number, number]>();
        for (let n = 0; n < times; n++) {
          for (const [a, b] of some) {
            const [x, y] = [Math.max(0, a - n), b] as const;
            set.add(x, y);
            expected.set(pairKey(x, y), [x, y]);
          }
        }
        const { a, b } = pairsOf(set.sorted());
        const found = Array.from(a, (x, i) => [x, b[i]!] as const);
        expect(found).toEqual([...expected].sort(([x], [y]) => x - y).map(([, own]) => own));
      }),
    );
  });
});

describe('pairsOf', () => {
  it('gives the pairs of several lists each once, the least first', () => {
    const parts = [
      Float64Array.of(pairKey(3, 9), pairKey(0, 1)),
      Float64Array.of(pairKey(0, 1), pairKey(0, 16_777_215)),
    ];
    const { a, b } = pairsOf(sortedKeys(parts));
    expect([...a]).toEqual([0, 0, 3]);
    expect([...b]).toEqual([1, 16_777_215, 9]);
  });
});
