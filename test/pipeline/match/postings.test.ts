import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateKeys } from '../../../src/match/candidates.ts';
import { pairKey } from '../../../src/match/pairKeys.ts';
import { PostingSorter } from '../../../src/match/postingSorter.ts';
import { NO_ARTICLE, postingsOf } from '../../../src/match/postings.ts';
import { postingsIn, slicesOf, sortPrints, together } from '../../../src/pipeline/match/postings.ts';
import type { RankedCorpus } from '../../../src/pipeline/match/ranks.ts';
import type { Bodies } from '../../../src/pipeline/store/batch.ts';
import { Store } from '../../../src/pipeline/store/store.ts';
import { atOnce } from '../../../src/steps.ts';

/** For each batch, for each article, its fingerprints, as small numbers. */
type Prints = readonly (readonly (readonly number[])[])[];

const bytesOf = (numbers: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(numbers).buffer);

/** Where each of some lists that stand one behind the other begins, and the end of the last. */
function endsOf(lengths: readonly number[]): Uint32Array {
  const ends = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) ends[i + 1] = ends[i]! + length;
  return ends;
}

/** A corpus of articles with these fingerprints and no words, ranked backwards; every seventh article has no rank. */
function corpusOf(prints: Prints, store: Store): RankedCorpus {
  const count = prints.flat().length;
  const rankOf = Uint32Array.from({ length: count }, (_, i) => (i % 7 === 6 ? NO_ARTICLE : count - 1 - i));
  const firstOf = endsOf(prints.map(({ length }) => length));
  const none = store.put(new Uint8Array());
  const batches = prints.map((articles): Bodies => {
    const all = articles.flat();
    return {
      count: articles.length,
      wordAt: none,
      hash: none,
      flags: none,
      sampled: none,
      printAt: store.put(bytesOf([...endsOf(articles.map(({ length }) => length))])),
      high: store.put(bytesOf(all.map((print) => Math.imul(print, 0x9e3779b1) >>> 0))),
      low: store.put(bytesOf(all.map((print) => Math.imul(print, 0x85ebca6b) >>> 0))),
      recordAt: none,
      records: none,
    };
  });
  return { batches, store, numberOf: new Uint32Array(), firstOf, rankOf };
}

/** The same postings as a list. */
function listed(prints: Prints, { rankOf }: RankedCorpus): ReturnType<typeof postingsOf> {
  const all = prints.flat().flatMap((own, i) => own.map((print) => [print, rankOf[i]!] as const));
  return postingsOf([
    {
      high: Uint32Array.from(all, ([print]) => Math.imul(print, 0x9e3779b1)),
      low: Uint32Array.from(all, ([print]) => Math.imul(print, 0x85ebca6b)),
      article: Uint32Array.from(all, ([, rank]) => rank),
    },
  ]);
}

function storedKeys(corpus: RankedCorpus, slice: number, buckets: number, memory: number): number[] {
  const slices = slicesOf(corpus.batches.length, slice);
  const sorter = new PostingSorter();
  const sorted = together(slices.map((one) => atOnce(sortPrints(corpus, { slice: one, buckets }, sorter))));
  return [...candidateKeys(postingsIn(corpus, sorted), { from: 0, to: buckets }, memory)];
}

describe('the postings of a corpus in the store', () => {
  it('meet as they would in a list, in memory, in the file and in both', () => {
    const prints = fc.array(fc.array(fc.array(fc.nat(30), { maxLength: 6 }), { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        prints,
        fc.constantFrom(0, 60, 1e6),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(3),
        (list, limit, slice, bits) => {
          const store = Store.spilling(limit, tmpdir());
          try {
            const corpus = corpusOf(list, store);
            const expected = [...candidateKeys(listed(list, corpus))];
            expect(storedKeys(corpus, slice, 2 ** bits, 40)).toEqual(expected);
          } finally {
            store.close();
          }
        },
      ),
    );
  });

  it('meet from one end of a batch of many thousand articles to the other', () => {
    const prints = [Array.from({ length: 9001 }, (_, i) => [i % 9000])];
    const corpus = corpusOf(prints, Store.inMemory());
    expect(storedKeys(corpus, 1, 16, 1000)).toEqual([pairKey(0, 9000)]);
  });
});
