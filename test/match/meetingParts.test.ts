import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MeetingParts, partsOf, repeatedPairs } from '../../src/match/meetingParts.ts';

/** Articles round the bounds of parts, so that there are several and pairs of one part cross into others. */
const article = fc.constantFrom(0, 1, 0xffff, 0x10000, 0x10001, 0x2ffff, 0x30000);
const pair = fc.tuple(article, article).filter(([a, b]) => a < b);

function partsOfMeetings(pairs: readonly (readonly [number, number])[]): number[][] {
  const kept: number[][] = Array.from({ length: partsOf(0x30001) }, () => []);
  const meetings = new MeetingParts(0x30001, (part, keys) => kept[part]!.push(...keys));
  for (const [a, b] of pairs) meetings.add(a, b);
  meetings.finish();
  return kept;
}

describe('MeetingParts', () => {
  it('finds the pairs that come often enough, in order, as counting them all does', () => {
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(1500),
        (pairs, least, times) => {
          // Often enough that a part is kept in several pieces.
          const all = [...pairs, ...Array.from({ length: times }, () => pairs.slice(0, 3)).flat()];
          const counts = new Map<string, number>();
          for (const [a, b] of all) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
          const often = [...counts].flatMap(([key, count]) => (count >= least ? [key.split(' ').map(Number)] : []));
          often.sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]!);
          const parts = partsOfMeetings(all).map((keys) => Float64Array.from(keys));
          const { a, b } = repeatedPairs(parts, least);
          expect(Array.from(a, (first, i) => [first, b[i]])).toEqual(often);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has one part for few articles, and none is larger than sixty-five thousand first articles', () => {
    expect([0, 1, 0x10000, 0x10001, 2 ** 24].map(partsOf)).toEqual([1, 1, 1, 2, 256]);
  });
});
