import { NO_ARTICLE } from '../../match/postings.ts';
import { noRareWords, type RareWordRoom, type RareWords } from '../../match/rareWords.ts';
import type { Steps } from '../../steps.ts';
import type { Bodies } from '../store/batch.ts';
import { articleCount, type Corpus } from '../store/corpus.ts';
import type { Engine } from '../threads/engine.ts';
import { inParallel } from '../threads/parallel.ts';
import type { Told } from '../threads/tasks.ts';
import { tellCorpus } from '../threads/tellCorpus.ts';
import { type Slice, slicesOf } from './postings.ts';
import { takeWords } from './rankedWords.ts';
import { type BodyOrder, orderOf, type RankedCorpus, type Ranks, ranksOf } from './ranks.ts';

/** In how many articles of a corpus words stand, of those that have a rank. */
export interface WordCounts {
  readonly rareWords: RareWords;
  readonly order: BodyOrder;
  /** The corpus whose words were counted, before or after learned lines were taken out, and the ranks that articles had in it. */
  readonly counted: Corpus;
  readonly ranks: Ranks;
}

/** Batches that are counted in one piece of work. */
const COUNTED = 8;

/**
 * Counts in how many articles words stand. Furniture counts like anything else, so that the counting need not wait until it is known:
 * one thread learns, the others count meanwhile. Tells all threads the corpus, as far as counting goes.
 */
export async function countWords(engine: Engine, corpus: Corpus): Promise<WordCounts> {
  const order = orderOf(corpus);
  const ranks = ranksOf(corpus, order);
  const rareWords = noRareWords(
    { articles: articleCount(corpus), words: sum(corpus.batches.map(({ flags }) => flags.length)) },
    {
      articles: most(corpus.batches.map(({ count }) => count)),
      words: most(corpus.batches.map(({ flags }) => flags.length)),
    },
    engine.width,
  );
  await countRanked(engine, corpus, ranks.rankOf, { rareWords });
  return { rareWords, order, counted: corpus, ranks };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, own) => all + own, 0);
const most = (numbers: readonly number[]): number => numbers.reduce((before, own) => Math.max(before, own), 0);

/**
 * Counts the articles that have a rank now and had none when the others were counted: those of crowds with one body that have lost
 * all their fingerprints to learned lines. There are hardly ever any.
 */
export async function countRest(
  engine: Engine,
  corpus: Corpus,
  counts: WordCounts,
  rankOf: Uint32Array,
): Promise<void> {
  const before = counts.ranks.rankOf;
  if (rankOf === before) return;
  const isNew = (rank: number, number: number): boolean => rank !== NO_ARTICLE && before[number] === NO_ARTICLE;
  if (!rankOf.some(isNew)) return;
  const rest = new Uint32Array(new SharedArrayBuffer(rankOf.byteLength)).fill(NO_ARTICLE);
  for (const [number, rank] of rankOf.entries()) if (isNew(rank, number)) rest[number] = rank;
  await countRanked(engine, corpus, rest);
}

async function countRanked(
  engine: Engine,
  { batches, firstOf, numberOf, store }: Corpus,
  rankOf: Uint32Array,
  more: Pick<Told, 'rareWords'> = {},
): Promise<void> {
  const none = store.put(new Uint8Array());
  const words = batches.map(
    ({ count, wordAt, hash, flags, sampled }): Bodies => ({
      ...{ count, wordAt, hash, flags, sampled },
      ...{ printAt: none, high: none, low: none, recordAt: none, records: none },
    }),
  );
  tellCorpus(engine, { batches: words, firstOf, numberOf, rankOf }, more);
  await inParallel(engine.ahead, slicesOf(batches.length, COUNTED), (slice) => engine.run('count', slice));
  await engine.run('rate', {});
}

/** Counts the articles of a slice into the counts of the whole corpus. */
export function* countSlice(corpus: RankedCorpus, slice: Slice, room: RareWordRoom): Steps<void> {
  for (let b = slice.from; b < slice.to; b++) {
    room.countWords(takeWords(corpus, b, room));
    yield;
  }
}
