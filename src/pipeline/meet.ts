import { candidatesOf } from '../match/candidates.ts';
import type { Candidates } from '../match/pairKeys.ts';
import type { PostingBlock, Postings } from '../match/postings.ts';
import { sieveBytes } from '../match/sieve.ts';
import { type Bodies, uint32 } from './batch.ts';
import type { Corpus } from './corpus.ts';
import type { Engine } from './engine.ts';
import { inParallel } from './parallel.ts';
import { rangesFor } from './passes.ts';
import { type RankedCorpus, ranksOf } from './ranks.ts';
import { rewritten } from './rewritten.ts';
import { Scratch } from './store.ts';

/** Set in `b` of a pair that met by its rare words only: it shares no run of words for the screen to count. */
export const REWRITTEN = 0x80000000;

/**
 * The pairs of articles that share a fingerprint, by index; the longer article of each pair is `a`, and equal `a` stand
 * together. Tells all threads the corpus.
 *
 * Which pairs of a crowd are looked at (see `candidateKeys`) depends on their order. Articles are therefore ranked by
 * their bodies, the longest first, never by their names: files renamed give the same pairs, and the one that all are
 * compared with is the one that most likely holds the whole story.
 *
 * With `weak`, pairs that met only as rewrites (see `rewrites`) come behind, marked {@link REWRITTEN}. Which they are depends
 * on what words are rare in this corpus, so a scan that is to learn nothing from its input does without.
 *
 * Each thread works in `memory` bytes at a time; what it needs more is gone through in several passes.
 */
export async function meetings(engine: Engine, corpus: Corpus, weak: boolean, memory: number): Promise<Candidates> {
  const { ranked, firstOf, rankOf, twins } = ranksOf(corpus);
  const { batches, batch, within } = corpus;
  engine.tell({ corpus: { batches: batches.map(bodiesOf), batch, within, firstOf, rankOf } });
  // One half for the sieve, one for what passes it.
  const half = memory / 2;
  const ranges = rangesFor(sieveBytes(printsOf(batches)), half, engine.width);
  const parts = await inParallel(engine.width, ranges, (range) => engine.run('candidates', { range, memory: half }));
  const met = candidatesOf([...parts, twins]);
  const more = weak ? without(await rewritten(engine, corpus, memory), met) : { a: [], b: [] };
  const count = met.a.length;
  const a = new Uint32Array(count + more.a.length);
  const b = new Uint32Array(count + more.a.length);
  for (let i = 0; i < count; i++) {
    a[i] = ranked[met.a[i]!]!;
    b[i] = ranked[met.b[i]!]!;
  }
  for (let i = 0; i < more.a.length; i++) {
    a[count + i] = ranked[more.a[i]!]!;
    b[count + i] = ranked[more.b[i]!]! | REWRITTEN;
  }
  return { a, b };
}

const bodiesOf = ({ wordAt, hash, flags, printAt, high, low }: Bodies): Bodies => ({
  wordAt,
  hash,
  flags,
  printAt,
  high,
  low,
});

const printsOf = (batches: readonly Bodies[]): number => batches.reduce((sum, { printAt }) => sum + printAt.at(-1)!, 0);

/** The postings of a corpus by rank: read anew each time they are gone through. */
export function postings({ batches, store, firstOf, rankOf }: RankedCorpus): Postings {
  function* blocks(): Generator<PostingBlock> {
    const [ofHigh, ofLow, ofArticle] = [new Scratch(), new Scratch(), new Scratch()];
    for (const [b, { printAt, high, low }] of batches.entries()) {
      const article = uint32(ofArticle.take(4 * printAt.at(-1)!));
      for (let w = 0; w + 1 < printAt.length; w++) {
        article.fill(rankOf[firstOf[b]! + w]!, printAt[w]!, printAt[w + 1]!);
      }
      yield { high: uint32(store.getInto(ofHigh, high)), low: uint32(store.getInto(ofLow, low)), article };
    }
  }
  return { count: printsOf(batches), blocks: { [Symbol.iterator]: blocks } };
}

/** The pairs of `some` that are not among `others`; both sorted. */
function without(some: Candidates, others: Candidates): { readonly a: number[]; readonly b: number[] } {
  const a: number[] = [];
  const b: number[] = [];
  let o = 0;
  for (let i = 0; i < some.a.length; i++) {
    const [x, y] = [some.a[i]!, some.b[i]!];
    while (o < others.a.length && (others.a[o]! < x || (others.a[o] === x && others.b[o]! < y))) o++;
    if (others.a[o] === x && others.b[o] === y) continue;
    a.push(x);
    b.push(y);
  }
  return { a, b };
}
