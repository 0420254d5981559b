import type { Words } from '../fingerprint/words.ts';
import { Features } from '../match/features.ts';
import { DocumentFrequency, rarityOf, slotsFor } from '../match/frequency.ts';
import type { Candidates } from '../match/pairKeys.ts';
import { NO_ARTICLE } from '../match/postings.ts';
import type { HashRange } from '../match/ranges.ts';
import { candidatesOfMeetings, meetingsOf } from '../match/rewrites.ts';
import type { Steps } from '../steps.ts';
import { uint32 } from './batch.ts';
import { articleCount, type Corpus } from './corpus.ts';
import type { Engine } from './engine.ts';
import { inParallel } from './parallel.ts';
import { rangesFor } from './passes.ts';
import type { RankedCorpus } from './ranks.ts';
import { type Block, Scratch } from './store.ts';

/** An article and its feature. */
const FEATURE_BYTES = 8;

/** Bytes of features that are sorted at a time: it is done at a stretch, and Ctrl-C waits. */
const MOST_MEETINGS = 64 * 1024 * 1024;

/** The batches from `from` up to `to`. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * Candidates by rank among texts that were rewritten; see `rewrites` for how, which this does on all threads. They were told the
 * corpus.
 */
export async function rewritten(engine: Engine, corpus: Corpus, memory: number): Promise<Candidates> {
  const slices = slicesFor(corpus.batches.length, engine.width);
  const words = corpus.batches.reduce((sum, { wordAt }) => sum + wordAt.at(-1)!, 0);
  const slots = slotsFor(words);
  const frequency = new Int32Array(new SharedArrayBuffer(4 * slots));
  engine.tell({ frequency });
  await inParallel(engine.width, slices, (slice) => engine.run('frequency', slice));
  const rarity = rarityOf(frequency, articleCount(corpus), new Uint8Array(new SharedArrayBuffer(slots)));
  engine.tell({ rarity });
  const small = slicesFor(corpus.batches.length, Math.ceil(corpus.batches.length / FEATURED));
  const blocks = await inParallel(engine.ahead, small, (slice) => engine.run('features', slice));
  const bytes = blocks.reduce((sum, { length }) => sum + length, 0);
  const ranges = rangesFor(3 * bytes, Math.min(memory, MOST_MEETINGS), engine.width);
  const parts = await inParallel(engine.width, ranges, (range) => engine.run('meetings', { blocks, range }));
  for (const block of blocks) corpus.store.drop(block);
  return candidatesOfMeetings(parts);
}

/** Batches whose features are collected in one piece: some megabytes, which each thread holds twice. */
const FEATURED = 64;

function slicesFor(batches: number, most: number): Slice[] {
  const slices = Math.min(batches, most);
  const start = (i: number): number => Math.floor((i * batches) / slices);
  return Array.from({ length: slices }, (_, i) => ({ from: start(i), to: start(i + 1) }));
}

/** Counts in how many articles of a slice the words stand, into the counts of the whole corpus. */
export function* countWords(corpus: RankedCorpus, slice: Slice, counts: Int32Array): Steps<void> {
  const frequency = new DocumentFrequency(counts);
  yield* forEachRanked(corpus, slice, (_, words, from, to) => frequency.add(words, from, to));
  frequency.finish();
}

/** The features of the articles of a slice, in the store. */
export function* featuresOf(corpus: RankedCorpus, slice: Slice, rarity: Uint8Array): Steps<Block> {
  const features = new Features(rarity);
  yield* forEachRanked(corpus, slice, (rank, words, from, to) => features.add(rank, words, from, to));
  const found = features.take();
  return corpus.store.put(new Uint8Array(found.buffer, found.byteOffset, found.byteLength));
}

/** The meetings by features within a range. */
export function meetingsIn({ store }: RankedCorpus, blocks: readonly Block[], range: HashRange): Float64Array {
  const scratch = new Scratch();
  const parts: Iterable<Uint32Array> = {
    *[Symbol.iterator]() {
      for (const block of blocks) yield uint32(store.getInto(scratch, block));
    },
  };
  const bytes = blocks.reduce((sum, { length }) => sum + length, 0);
  return meetingsOf({ count: bytes / FEATURE_BYTES, parts }, range);
}

/** Goes through the articles that have a rank, a batch a step: the words of each are those from `from` up to `to`. */
function* forEachRanked(
  { batches, store, firstOf, rankOf }: RankedCorpus,
  slice: Slice,
  visit: (rank: number, words: Words, from: number, to: number) => void,
): Steps<void> {
  const [ofHash, ofFlags] = [new Scratch(), new Scratch()];
  for (let b = slice.from; b < slice.to; b++) {
    const { wordAt, hash, flags } = batches[b]!;
    const words = { hash: uint32(store.getInto(ofHash, hash)), flags: store.getInto(ofFlags, flags) };
    for (let w = 0; w + 1 < wordAt.length; w++) {
      const rank = rankOf[firstOf[b]! + w]!;
      if (rank !== NO_ARTICLE) visit(rank, words, wordAt[w]!, wordAt[w + 1]!);
    }
    yield;
  }
}
