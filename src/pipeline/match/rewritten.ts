import { bucketRanges, bucketsFor, CELLS } from '../../match/buckets.ts';
import { MeetingParts } from '../../match/meetingParts.ts';
import type { Candidates } from '../../match/pairKeys.ts';
import { BLOCK_ARTICLES, type PostingSorter } from '../../match/postingSorter.ts';
import type { Postings } from '../../match/postings.ts';
import { FEATURES, type RareWordRoom } from '../../match/rareWords.ts';
import { candidatesOfMeetings, meetingSteps } from '../../match/rewrites.ts';
import type { Steps } from '../../steps.ts';
import { bytesOf, float64 } from '../store/batch.ts';
import { articleCount, type Corpus } from '../store/corpus.ts';
import { type Block, Scratch, type Store } from '../store/store.ts';
import type { Engine } from '../threads/engine.ts';
import { inParallel } from '../threads/parallel.ts';
import {
  dropPostings,
  type MeetPiece,
  putPostings,
  type SortPiece,
  type StoredBlock,
  type StoredPostings,
  slicesOf,
  together,
} from './postings.ts';
import { takeWords } from './rankedWords.ts';
import type { RankedCorpus } from './ranks.ts';

/**
 * Candidates by rank among texts that were rewritten; see `rewrites` for how, which this does on all threads. They were told the
 * corpus.
 */
export async function rewritten(engine: Engine, corpus: Corpus, memory: number): Promise<Candidates> {
  const buckets = bucketsFor(FEATURES * articleCount(corpus));
  const size = Math.min(FEATURED, Math.ceil(corpus.batches.length / (PIECES * engine.width)));
  const postings = together(
    await inParallel(engine.ahead, slicesOf(corpus.batches.length, size), (slice) =>
      engine.run('features', { slice, buckets }),
    ),
  );
  // Nobody asks for words any more: all threads let go of the memory they share for them.
  engine.tell({ rareWords: null });
  const width = Math.min(engine.width, Math.ceil((FEATURES * articleCount(corpus)) / MET));
  const ranges = bucketRanges(buckets, Math.max(1, width));
  const met = await inParallel(engine.width, ranges, (range) => {
    return engine.run('meetings', { postings, range, memory: memory / 2 });
  });
  dropPostings(corpus.store, postings);
  return candidatesOfMeetings(meetingsIn(corpus.store, met));
}

/** Keys of pairs that met, in the store: block i holds some of part `part[i]`, see {@link MeetingParts}. */
export interface StoredMeetings {
  readonly part: readonly number[];
  readonly blocks: readonly Block[];
}

/** Finds the meetings in a range of buckets, and keeps them in the store. */
export function* meetingsOf(
  { store, rankOf }: RankedCorpus,
  postings: Postings,
  { range, memory }: Pick<MeetPiece, 'range' | 'memory'>,
): Steps<StoredMeetings> {
  const part: number[] = [];
  const blocks: Block[] = [];
  const meetings = new MeetingParts(rankOf.length, (own, keys) => {
    part.push(own);
    blocks.push(store.put(bytesOf(keys)));
  });
  yield* meetingSteps(postings, range, memory, meetings);
  return { part, blocks };
}

/** All meetings of each part, which are given up with it: in memory that is used again for the next. */
function* meetingsIn(store: Store, met: readonly StoredMeetings[]): Generator<Float64Array> {
  const ofPart: Block[][] = [];
  for (const { part, blocks } of met) {
    for (const [i, block] of blocks.entries()) {
      ofPart[part[i]!] ??= [];
      ofPart[part[i]!]!.push(block);
    }
  }
  const scratch = new Scratch();
  for (const blocks of ofPart) {
    if (blocks === undefined) continue;
    const bytes = scratch.take(blocks.reduce((sum, { length }) => sum + length, 0));
    let filled = 0;
    for (const block of blocks) {
      store.copy(block, 0, bytes.subarray(filled, filled + block.length));
      filled += block.length;
      store.drop(block);
    }
    yield float64(bytes);
  }
}

/** Batches whose features are collected in one piece, at most: some megabytes, which each thread holds twice. */
const FEATURED = 64;
/** Pieces that each thread gets at least, so that all end at about the same time. */
const PIECES = 8;
/** Features that a thread looks for meetings among: of fewer one does alone, for to begin on another takes as long. */
const MET = 1 << 20;

/** The features of the articles of a slice, found in a `room`, sorted by `sorter`, in the store. */
export function* featuresOf(
  corpus: RankedCorpus,
  { slice, buckets }: SortPiece,
  room: RareWordRoom,
  sorter: PostingSorter,
): Steps<StoredPostings> {
  const sizes = new Uint32Array(CELLS * buckets);
  const blocks: StoredBlock[] = [];
  let first = corpus.firstOf[slice.from]!;
  const keep = (end: number): void => {
    sorter.addAll(room.found, room.owners, room.count);
    room.count = 0;
    blocks.push(putPostings(corpus.store, sorter.take(sizes), first, end - first));
  };
  for (let b = slice.from; b < slice.to; b++) {
    const count = takeWords(corpus, b, room);
    for (let from = 0; from < count; ) {
      const place = corpus.firstOf[b]! + from;
      if (place - first === BLOCK_ARTICLES) {
        keep(place);
        first = place;
      }
      const to = Math.min(count, from + first + BLOCK_ARTICLES - place);
      room.findFeatures(from, to, place - first);
      from = to;
    }
    yield;
  }
  keep(corpus.firstOf[slice.to]!);
  return { blocks, sizes };
}
