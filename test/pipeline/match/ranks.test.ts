import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { pairKey } from '../../../src/match/pairKeys.ts';
import { NO_ARTICLE } from '../../../src/match/postings.ts';
import { indicesByRank, orderOf, ranksOf } from '../../../src/pipeline/match/ranks.ts';
import { type Batch, bytesOf } from '../../../src/pipeline/store/batch.ts';
import type { Corpus } from '../../../src/pipeline/store/corpus.ts';
import { Store } from '../../../src/pipeline/store/store.ts';
import { startsOf, unasked } from '../batches.ts';

const store = Store.spilling(200, tmpdir());
afterAll(() => store.close());

interface Body {
  readonly words: number;
  readonly high: number;
  readonly low: number;
  /** Where it stands among all by id. */
  readonly by: number;
}

/** A body of three words or more has a fingerprint. */
function batchOf(bodies: readonly Body[]): Batch {
  const put = (numbers: Uint32Array) => store.put(bytesOf(numbers));
  return {
    ...unasked(store.put(new Uint8Array())),
    count: bodies.length,
    wordAt: put(startsOf(bodies.map(({ words }) => words))),
    flags: store.put(new Uint8Array(bodies.reduce((sum, { words }) => sum + words, 0))),
    contentKey: put(Uint32Array.from(bodies.flatMap(({ high, low }) => [high, low]))),
  };
}

function corpusOf(batches: readonly (readonly Body[])[]): Corpus {
  const all = batches.flat();
  const numberOf = Uint32Array.from(all, (_, n) => n).sort((x, y) => all[x]!.by - all[y]!.by || x - y);
  return { batches: batches.map(batchOf), firstOf: startsOf(batches.map(({ length }) => length)), numberOf, store };
}

const body = fc.record({
  words: fc.constantFrom(0, 2, 5, 2 ** 16),
  high: fc.constantFrom(0, 1, 0xffffffff),
  low: fc.constantFrom(0, 1, 0x80000000),
  by: fc.nat(1000),
});
const crowd = fc
  .tuple(body, fc.nat(9))
  .map(([one, count]) => Array.from({ length: count }, (_, i) => ({ ...one, by: i })));

it('ranks the longest body first, then by key, then by id; a crowd has one rank for its words, and twins', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.array(body, { maxLength: 6 }), crowd), { maxLength: 5 }), (batches) => {
      const corpus = corpusOf(batches);
      const all = batches.flat();
      const bodies = Array.from(corpus.numberOf, (n) => all[n]!);
      const order = [...bodies.keys()].sort((x, y) => {
        const [a, b] = [bodies[x]!, bodies[y]!];
        return b.words - a.words || a.high - b.high || a.low - b.low || x - y;
      });
      const bodyOrder = orderOf(corpus);
      const { rankOf, twins } = ranksOf(corpus, bodyOrder);
      const ranked = indicesByRank(corpus, bodyOrder);
      expect([...ranked]).toEqual(order);
      const nameOf = ({ words, high, low }: Body): string => `${words} ${high} ${low}`;
      const names = order.map((i) => nameOf(bodies[i]!));
      const expectedTwins: number[] = [];
      for (const [rank, name] of names.entries()) {
        const first = names.indexOf(name);
        const isTwin = rank > first && bodies[order[rank]!]!.words >= 3 && names.filter((n) => n === name).length >= 5;
        if (isTwin) expectedTwins.push(pairKey(first, rank));
        expect(rankOf[corpus.numberOf[order[rank]!]!]).toBe(isTwin ? NO_ARTICLE : rank);
      }
      expect([...twins]).toEqual(expectedTwins);
    }),
    { numRuns: 200 },
  );
});
