import { bucketRanges, CELLS } from '../../match/buckets.ts';
import { candidatesOf } from '../../match/candidates.ts';
import type { Candidates } from '../../match/pairKeys.ts';
import type { MemoryPlan } from '../memory.ts';
import type { Bodies } from '../store/batch.ts';
import { Column } from '../store/column.ts';
import { articleCount, type Corpus } from '../store/corpus.ts';
import type { Engine } from '../threads/engine.ts';
import { inParallel } from '../threads/parallel.ts';
import { tellCorpus } from '../threads/tellCorpus.ts';
import { printBuckets, type StoredPostings, slicesOf, together } from './postings.ts';
import { type BodyOrder, indicesByRank, orderOf, ranksOf } from './ranks.ts';
import { rewritten } from './rewritten.ts';
import { countRest, type WordCounts } from './wordCounts.ts';

/** Set in `b` of a pair that met by its rare words only: it shares no run of words for the screen to count. */
export const REWRITTEN = 0x80000000;

/**
 * Bytes that a thread may need of an article to tell which meet: where one paragraph stands in all of them, two pairs of each, and what they
 * are found by. Threads that find the same pairs hold them all: where that is more than a thread may take, one finds them alone.
 */
const PAIRED = 80;

/** Batches whose fingerprints are sorted in one piece of work. */
const SORTED = 16;

/** Pairs of articles that met; by rank, until they are asked for. */
export class Met {
  readonly #pairs: Candidates;
  readonly #indexOf: Uint32Array;
  readonly #mark: number;

  /**
   * @param indexOf the index of the article of each rank
   * @param mark what is set in each `b`
   */
  constructor(pairs: Candidates, indexOf: Uint32Array, mark: number) {
    this.#pairs = pairs;
    this.#indexOf = indexOf;
    this.#mark = mark;
  }

  get length(): number {
    return this.#pairs.a.length;
  }

  /** The pairs from `from` up to `to`, by index. */
  slice(from: number, to: number): Candidates {
    const [a, b] = [this.#pairs.a.slice(from, to), this.#pairs.b.slice(from, to)];
    for (let i = 0; i < a.length; i++) {
      a[i] = this.#indexOf[a[i]!]!;
      b[i] = this.#indexOf[b[i]!]! | this.#mark;
    }
    return { a, b };
  }
}

/**
 * The pairs of articles that share a fingerprint; the longer article of each pair is `a`, and equal `a` stand together. Tells all threads the
 * corpus.
 *
 * Which pairs of a crowd are looked at (see `candidateKeys`) depends on their order. Articles are therefore ranked by
 * their bodies, the longest first, never by their names: files renamed give the same pairs, and the one that all are
 * compared with is the one that most likely holds the whole story.
 *
 * Given how rare words are, pairs that met only as rewrites (see `rewrites`) come next, marked {@link REWRITTEN}: those that share a fingerprint can
 * be compared while these are looked for. Which they are depends on this corpus, so a scan that is to learn nothing from its input does without.
 *
 * Each thread works in `memory.work` bytes at a time; what it needs more is gone through in several passes.
 */
export async function* meetings(
  engine: Engine,
  corpus: Corpus,
  counts: WordCounts | null,
  memory: MemoryPlan,
): AsyncGenerator<Met> {
  const order = counts?.order ?? orderOf(corpus);
  const { met, rewriting } = await metByPrints(engine, corpus, counts, order, memory);
  const indexOf = indicesByRank(corpus, order);
  yield new Met(met, indexOf, 0);
  if (rewriting) yield new Met(without(await rewriting, met), indexOf, REWRITTEN);
}

/**
 * The pairs that share a fingerprint, by rank; those of rewrites are looked for then, or were found where memory is short. A function of its own: what it
 * works with is let go while pairs are compared.
 */
async function metByPrints(
  engine: Engine,
  corpus: Corpus,
  counts: WordCounts | null,
  order: BodyOrder,
  { work: memory, beside }: MemoryPlan,
): Promise<{ readonly met: Candidates; readonly rewriting: Promise<Candidates> | null }> {
  const { rankOf, twins } = counts?.counted === corpus ? counts.ranks : ranksOf(corpus, order);
  if (counts) await countRest(engine, corpus, counts, rankOf);
  const { batches, firstOf, numberOf } = corpus;
  tellCorpus(engine, { batches: batches.map(bodiesOf), firstOf, numberOf, rankOf });
  // What one thread does need not be compiled by the other: it looks for rare words meanwhile. Where memory is short, one thing after the other.
  const others = Number(beside && counts !== null);
  const width = PAIRED * articleCount(corpus) <= memory ? Math.max(1, engine.width - others) : 1;
  const postings = await sortedPrints(engine, corpus);
  const meeting = byPrints(engine, corpus, postings, { width, memory });
  if (others === 0) await meeting;
  const rewriting = counts && rewritten(engine, corpus, memory);
  // If anything else fails first, nobody will ask how this ends.
  rewriting?.catch(() => {});
  if (!beside) await rewriting;
  return { met: candidatesOf([...(await meeting), twins]), rewriting };
}

async function sortedPrints(engine: Engine, { batches }: Corpus): Promise<StoredPostings> {
  const buckets = printBuckets(batches);
  const slices = slicesOf(batches.length, SORTED);
  return together(await inParallel(engine.ahead, slices, (slice) => engine.run('prints', { slice, buckets })));
}

/** Keys of the pairs that share fingerprints, found by `width` threads in `memory` bytes each; then the fingerprints are given up. */
async function byPrints(
  engine: Engine,
  { batches, store }: Corpus,
  postings: StoredPostings,
  { width, memory }: { readonly width: number; readonly memory: number },
): Promise<Float64Array[]> {
  const ranges = bucketRanges(postings.sizes.length / CELLS, width);
  const parts = await inParallel(width, ranges, (range) => {
    // One half for what is read of the store, one for what it is gathered in.
    return engine.run('candidates', { postings, range, memory: memory / 2 });
  });
  for (const { high, low, printAt } of batches) for (const block of [high, low, printAt]) store.drop(block);
  // Other threads hold the memory of the fingerprints, too, until they are told.
  engine.tell({ met: true });
  return parts;
}

const bodiesOf = ({ count, wordAt, hash, flags, sampled, printAt, high, low, recordAt, records }: Bodies): Bodies => ({
  count,
  wordAt,
  hash,
  flags,
  sampled,
  printAt,
  high,
  low,
  recordAt,
  records,
});

/** The pairs of `some` that are not among `others`; both sorted. */
function without(some: Candidates, others: Candidates): Candidates {
  const [a, b] = [new Column<Uint32Array>(Uint32Array), new Column<Uint32Array>(Uint32Array)];
  let o = 0;
  for (let i = 0; i < some.a.length; i++) {
    const [x, y] = [some.a[i]!, some.b[i]!];
    while (o < others.a.length && (others.a[o]! < x || (others.a[o] === x && others.b[o]! < y))) o++;
    if (others.a[o] === x && others.b[o] === y) continue;
    a.add(x);
    b.add(y);
  }
  return { a: a.taken(), b: b.taken() };
}
