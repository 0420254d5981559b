import { type BucketRange, bucketsFor, CELLS } from '../../match/buckets.ts';
import type { PostingBlock } from '../../match/postingSorter.ts';
import { BLOCK_ARTICLES, type PostingSorter, type SortedPostings } from '../../match/postingSorter.ts';
import type { Postings } from '../../match/postings.ts';
import type { Steps } from '../../steps.ts';
import { type Bodies, bytesOf, uint32 } from '../store/batch.ts';
import { type Block, Scratch, type Store } from '../store/store.ts';
import type { RankedCorpus } from './ranks.ts';

/** The batches from `from` up to `to`. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** Sorted postings of some articles in the store, in two blocks that may hold others too. */
export interface StoredBlock {
  readonly hash: Block;
  readonly rest: Block;
  /** How many postings stand before them in the blocks. */
  readonly at: number;
  readonly starts: Uint32Array;
  /** Where in `rankOf` the ranks of its articles begin, and how many they are. */
  readonly place: number;
  readonly articles: number;
}

/** All postings of a corpus in the store: data that a message can carry. */
export interface StoredPostings {
  readonly blocks: readonly StoredBlock[];
  /** How many are in each cell. */
  readonly sizes: Uint32Array;
}

/** What is to be sorted: a slice, into so many buckets. */
export interface SortPiece {
  readonly slice: Slice;
  readonly buckets: number;
}

/** A piece cut from the postings of a corpus: a range of buckets, and the bytes to work in. */
export interface MeetPiece {
  readonly postings: StoredPostings;
  readonly range: BucketRange;
  readonly memory: number;
}

/** Batches cut into slices of `size` at most. */
export function slicesOf(batches: number, size: number): Slice[] {
  return Array.from({ length: Math.ceil(batches / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(batches, (i + 1) * size),
  }));
}

/** Postings that were sorted in pieces. */
export function together(parts: readonly StoredPostings[]): StoredPostings {
  const sizes = new Uint32Array(parts[0]?.sizes.length ?? CELLS);
  for (const part of parts) for (let c = 0; c < sizes.length; c++) sizes[c]! += part.sizes[c]!;
  return { blocks: parts.flatMap(({ blocks }) => blocks), sizes };
}

/** Into how many buckets the fingerprints of some batches are sorted. */
export function printBuckets(batches: readonly Bodies[]): number {
  return bucketsFor(batches.reduce((sum, { low }) => sum + low.length / 4, 0));
}

/**
 * Sorts the fingerprints of a slice where they stand in the store: nobody asks for them again but by bucket. Those of articles
 * without a rank are left out.
 *
 * @param sorter one that is used for all slices: the memory of one for each would wait for the garbage collector together
 */
export function* sortPrints(
  corpus: RankedCorpus,
  { slice, buckets }: SortPiece,
  sorter: PostingSorter,
): Steps<StoredPostings> {
  const { batches, store, firstOf, rankOf } = corpus;
  const sizes = new Uint32Array(CELLS * buckets);
  const [ofStarts, ofHigh, ofLow] = [new Scratch(), new Scratch(), new Scratch()];
  const blocks: StoredBlock[] = [];
  for (let b = slice.from; b < slice.to; b++) {
    const { count, printAt: starts, high, low } = batches[b]!;
    const printAt = uint32(store.getInto(ofStarts, starts));
    const [highs, lows] = [uint32(store.getInto(ofHigh, high)), uint32(store.getInto(ofLow, low))];
    for (let from = 0; from < count; from += BLOCK_ARTICLES) {
      const place = firstOf[b]! + from;
      const articles = Math.min(BLOCK_ARTICLES, count - from);
      sorter.addPrints({
        high: highs,
        low: lows,
        printAt: printAt.subarray(from, from + articles + 1),
        ranks: rankOf.subarray(place, place + articles),
      });
      const sorted = sorter.take(sizes);
      const at = printAt[from]!;
      store.set(low, 4 * at, bytesOf(sorted.hash));
      store.set(high, 4 * at, bytesOf(sorted.rest));
      blocks.push({ hash: low, rest: high, at, starts: inShared(sorted.starts), place, articles });
    }
    yield;
  }
  return { blocks, sizes };
}

/** Keeps sorted postings in the store. */
export function putPostings(
  store: Store,
  { hash, rest, starts }: SortedPostings,
  place: number,
  articles: number,
): StoredBlock {
  const [hashes, rests] = [store.put(bytesOf(hash)), store.put(bytesOf(rest))];
  return { hash: hashes, rest: rests, at: 0, starts: inShared(starts), place, articles };
}

/** Gives up postings that were put by {@link putPostings}. */
export function dropPostings(store: Store, { blocks }: StoredPostings): void {
  for (const { hash, rest } of blocks) {
    store.drop(hash);
    store.drop(rest);
  }
}

/** Stored postings by rank. Of those in the file a range of buckets is read at a time. */
export function postingsIn({ store, rankOf }: RankedCorpus, { blocks, sizes }: StoredPostings): Postings {
  const scratch = new Scratch();
  const within = ({ from, to }: BucketRange): PostingBlock[] => {
    const bytes = ({ starts }: StoredBlock): number => 4 * (starts[to]! - starts[from]!);
    const inFile = (part: 'hash' | 'rest'): number =>
      blocks.reduce((sum, block) => sum + (block[part].bytes ? 0 : bytes(block)), 0);
    const memory = scratch.take(inFile('hash') + inFile('rest'));
    let taken = 0;
    const get = (stored: Block, at: number, size: number): Uint32Array => {
      const into = memory.subarray(taken);
      if (!stored.bytes) taken += size;
      return uint32(store.getPart(stored, 4 * at, size, into));
    };
    return blocks.map((block) => {
      const { hash, rest, at, starts, place, articles } = block;
      const first = starts[from]!;
      return {
        hash: get(hash, at + first, bytes(block)),
        rest: get(rest, at + first, bytes(block)),
        starts,
        first,
        articles: rankOf.subarray(place, place + articles),
      };
    });
  };
  return { sizes, within };
}

function inShared(values: Uint32Array): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
