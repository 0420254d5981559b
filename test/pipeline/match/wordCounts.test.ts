import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampledOf } from '../../../src/fingerprint/sampled.ts';
import { WordFlag } from '../../../src/fingerprint/words.ts';
import { FIELD_NAMES } from '../../../src/input/jsonLines.ts';
import { MAX_BYTES } from '../../../src/input/sources.ts';
import { NO_ARTICLE } from '../../../src/match/postings.ts';
import { countsOf } from '../../../src/match/rareWords.ts';
import { orderOf, ranksOf } from '../../../src/pipeline/match/ranks.ts';
import { countRest, countWords } from '../../../src/pipeline/match/wordCounts.ts';
import { type Batch, bytesOf } from '../../../src/pipeline/store/batch.ts';
import type { Corpus } from '../../../src/pipeline/store/corpus.ts';
import { Store } from '../../../src/pipeline/store/store.ts';
import { inlineEngine } from '../../../src/pipeline/threads/engine.ts';
import { startsOf, unasked } from '../batches.ts';

const store = Store.inMemory();
const options = { clean: {}, learns: true, maxBytes: MAX_BYTES, fields: FIELD_NAMES, metadata: new Map() };

/** An article by its words, which are small numbers; whether learned lines leave it without fingerprints. */
interface Body {
  readonly words: readonly number[];
  readonly furniture: boolean;
}

/** Articles of three words have a fingerprint; where furniture is `gone`, those that are furniture have none. */
function batchOf(bodies: readonly Body[], gone: boolean): Batch {
  const put = (numbers: Uint32Array) => store.put(bytesOf(numbers));
  const words = bodies.flatMap((body) => body.words);
  const hash = Uint32Array.from(words);
  const flags = new Uint8Array(words.length);
  const quiet = bodies.flatMap((body) => body.words.map(() => (gone && body.furniture ? WordFlag.Quiet : 0)));
  return {
    ...unasked(store.put(new Uint8Array())),
    count: bodies.length,
    wordAt: put(startsOf(bodies.map((body) => body.words.length))),
    hash: put(hash),
    flags: store.put(Uint8Array.from(quiet)),
    sampled: put(sampledOf({ hash, flags })),
    contentKey: put(Uint32Array.from(bodies.flatMap((body) => [Number(body.furniture), body.words[0] ?? 0]))),
  };
}

const corpusOf = (batches: readonly (readonly Body[])[], gone: boolean): Corpus => ({
  batches: batches.map((bodies) => batchOf(bodies, gone)),
  firstOf: startsOf(batches.map(({ length }) => length)),
  numberOf: Uint32Array.from(batches.flat(), (_, n) => n),
  store,
});

/** Bodies that begin with the same word are the same. */
const body = fc
  .record({ first: fc.nat(6), furniture: fc.boolean() })
  .map(({ first, furniture }): Body => ({ words: [first, 10 + (first % 3), 20], furniture }));
const crowd = fc.tuple(body, fc.nat(9)).map(([one, count]) => new Array<Body>(count).fill(one));

it('counts the articles that have a rank, whatever they had when furniture was not known', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.array(body, { maxLength: 6 }), crowd), { maxLength: 12 }),
      async (batches) => {
        const engine = inlineEngine(options, store);
        const counts = await countWords(engine, corpusOf(batches, false));
        const corpus = corpusOf(batches, true);
        const { rankOf } = ranksOf(corpus, orderOf(corpus));
        await countRest(engine, corpus, counts, rankOf);
        const ranked = batches.flat().filter((_, number) => rankOf[number] !== NO_ARTICLE);
        const { limit } = counts.rareWords;
        const found = countsOf(counts.rareWords);
        for (const word of [0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 20]) {
          const articles = ranked.filter(({ words }) => words.includes(word)).length;
          expect(found[word]).toBe(Math.min(articles, limit + 1));
        }
      },
    ),
  );
});
