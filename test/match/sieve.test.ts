import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashRanges, within } from '../../src/match/ranges.ts';
import { Sieve, sieveBytes } from '../../src/match/sieve.ts';

const hashes = fc.array(fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 1, 0xfffff, 0x80000000, 0xffffffff)), {
  maxLength: 200,
});

/** Hash number `n` of many, spread over all bits. */
const spread = (n: number): number => Math.imul(n, 0x9e3779b1) >>> 0;

describe('Sieve', () => {
  it('lets through whatever comes again, and tells how many that will be', () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 5 }), fc.nat(100_000), (list, ranges, count) => {
        for (const range of hashRanges(ranges)) {
          const own = [...list, ...list.slice(0, 20)].filter((hash) => within(hash, range));
          const sieve = new Sieve(count, range);
          let told = 0;
          for (const hash of own) told += sieve.note(hash);
          expect(own.filter((hash) => sieve.passes(hash))).toHaveLength(told);
          for (const [i, hash] of own.entries()) if (own.indexOf(hash) !== i) expect(sieve.passes(hash)).toBe(true);
        }
      }),
    );
  });

  it('lets through the same in many ranges as in one', () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 2, max: 9 }), fc.nat(1000), (list, ranges, count) => {
        const passing = (parts: number): number[] =>
          hashRanges(parts).flatMap((range) => {
            const sieve = new Sieve(count, range);
            const own = list.filter((hash) => within(hash, range));
            for (const hash of own) sieve.note(hash);
            return own.filter((hash) => sieve.passes(hash));
          });
        const sorted = (numbers: number[]): number[] => numbers.sort((x, y) => x - y);
        expect(sorted(passing(ranges))).toEqual(sorted(passing(1)));
      }),
    );
  });

  it('keeps back at least three in four of the hashes that come once', () => {
    const count = 50_000;
    const sieve = new Sieve(count, hashRanges(1)[0]!);
    let passing = 0;
    for (let n = 0; n < count; n++) passing += sieve.note(spread(n));
    expect(passing).toBeLessThan(count / 4);
  });

  it('takes a byte or two for each hash', () => {
    for (const count of [10_000, 16_384, 1_000_000, 100_000_000]) {
      expect(sieveBytes(count) / count).toBeGreaterThanOrEqual(1);
      expect(sieveBytes(count) / count).toBeLessThanOrEqual(2.001);
    }
  });
});
