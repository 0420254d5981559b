import type { Words } from '../fingerprint/words.ts';
import { bucketRanges, bucketsFor, CELLS } from '../match/buckets.ts';
import { FEATURES, Features } from '../match/features.ts';
import { DocumentFrequency, type Frequencies, noFrequencies, rarityOf } from '../match/frequency.ts';
import type { Candidates } from '../match/pairKeys.ts';
import { BLOCK_ARTICLES, PostingSorter } from '../match/postingSorter.ts';
import { NO_ARTICLE } from '../match/postings.ts';
import { candidatesOfMeetings } from '../match/rewrites.ts';
import type { Steps } from '../steps.ts';
import { uint32 } from './batch.ts';
import { articleCount, type Corpus } from './corpus.ts';
import type { Engine } from './engine.ts';
import { inParallel } from './parallel.ts';
import {
  dropPostings,
  putPostings,
  type Slice,
  type SortPiece,
  type StoredBlock,
  type StoredPostings,
  slicesOf,
  together,
} from './postings.ts';
import type { RankedCorpus } from './ranks.ts';
import { Scratch } from './store.ts';

/**
 * Candidates by rank among texts that were rewritten; see `rewrites` for how, which this does on all threads. They were told the
 * corpus.
 */
export async function rewritten(engine: Engine, corpus: Corpus, memory: number): Promise<Candidates> {
  const words = corpus.batches.reduce((sum, { flags }) => sum + flags.length, 0);
  const frequencies = noFrequencies(articleCount(corpus), words);
  engine.tell({ frequencies });
  const slices = slicesOf(corpus.batches.length, Math.ceil(corpus.batches.length / engine.width));
  await inParallel(engine.width, slices, (slice) => engine.run('frequency', slice));
  engine.tell({ rarity: rarityOf(frequencies) });
  const buckets = bucketsFor(FEATURES * articleCount(corpus));
  const postings = together(
    await inParallel(engine.ahead, slicesOf(corpus.batches.length, FEATURED), (slice) =>
      engine.run('features', { slice, buckets }),
    ),
  );
  const ranges = bucketRanges(buckets, engine.width);
  const parts = await inParallel(engine.width, ranges, (range) => {
    return engine.run('meetings', { postings, range, memory: memory / 2 });
  });
  dropPostings(corpus.store, postings);
  return candidatesOfMeetings(parts);
}

/** Batches whose features are collected in one piece: some megabytes, which each thread holds twice. */
const FEATURED = 64;

/** Counts in how many articles of a slice the words stand, into the counts of the whole corpus. */
export function* countWords(corpus: RankedCorpus, slice: Slice, frequencies: Frequencies): Steps<void> {
  const frequency = new DocumentFrequency(frequencies);
  yield* forEachRanked(corpus, slice, (_, words, from, to) => frequency.add(words, from, to));
}

/** The features of the articles of a slice, sorted, in the store. */
export function* featuresOf(
  corpus: RankedCorpus,
  { slice, buckets }: SortPiece,
  rarity: Uint8Array,
): Steps<StoredPostings> {
  const features = new Features(rarity);
  // A feature has 32 bits: nothing is in the other half.
  const none = new Uint32Array(FEATURES);
  const sorter = new PostingSorter();
  const sizes = new Uint32Array(CELLS * buckets);
  const blocks: StoredBlock[] = [];
  let first = corpus.firstOf[slice.from]!;
  const keep = (): number => blocks.push(putPostings(corpus.store, sorter.take(sizes), first));
  yield* forEachRanked(corpus, slice, (place, words, from, to) => {
    if (place >= first + BLOCK_ARTICLES) {
      keep();
      first = place;
    }
    sorter.add(none, features.found, 0, features.find(words, from, to), place - first);
  });
  keep();
  return { blocks, sizes };
}

/**
 * Goes through the articles that have a rank, a batch a step: the words of each are those from `from` up to `to`, and its rank is
 * at `place`.
 */
function* forEachRanked(
  { batches, store, firstOf, rankOf }: RankedCorpus,
  slice: Slice,
  visit: (place: number, words: Words, from: number, to: number) => void,
): Steps<void> {
  const [ofStarts, ofHash, ofFlags] = [new Scratch(), new Scratch(), new Scratch()];
  for (let b = slice.from; b < slice.to; b++) {
    const { count, wordAt: starts, hash, flags } = batches[b]!;
    const wordAt = uint32(store.getInto(ofStarts, starts));
    const words = { hash: uint32(store.getInto(ofHash, hash)), flags: store.getInto(ofFlags, flags) };
    for (let w = 0; w < count; w++) {
      const place = firstOf[b]! + w;
      if (rankOf[place] !== NO_ARTICLE) visit(place, words, wordAt[w]!, wordAt[w + 1]!);
    }
    yield;
  }
}
