import { type Candidates, candidates } from '../match/candidates.ts';
import type { PostingBlock } from '../match/postings.ts';
import { rewrites } from '../match/rewrites.ts';
import type { Batch } from './batch.ts';
import { articleCount, type Corpus, wordsAt } from './corpus.ts';

/** Set in `b` of a pair that met by its rare words only: it shares no run of words for the screen to count. */
export const REWRITTEN = 0x80000000;

/**
 * The pairs of articles that share a fingerprint, by index; the longer article of each pair is `a`, and equal `a` stand
 * together.
 *
 * Which pairs of a crowd are looked at (see {@link candidates}) depends on their order. Articles are therefore ranked by
 * their bodies, the longest first, never by their names: files renamed give the same pairs, and the one that all are
 * compared with is the one that most likely holds the whole story.
 *
 * With `weak`, pairs that met only as {@link rewrites} come behind, marked {@link REWRITTEN}. Which they are depends on what
 * words are rare in this corpus, so a scan that is to learn nothing from its input does without.
 */
export function meetings(corpus: Corpus, weak: boolean): Candidates {
  const ranked = byBody(corpus);
  const met = candidates(postingBlocks(corpus, ranked));
  const more = weak
    ? without(
        rewrites(ranked.length, (rank) => wordsAt(corpus, ranked[rank]!)),
        met,
      )
    : { a: [], b: [] };
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

/** Article indices, longest body first; bodies of one length in the order of a hash of their fingerprints. */
function byBody({ batches, batch, within }: Corpus): Uint32Array {
  const count = batch.length;
  const words = new Uint32Array(count);
  const body = new Uint32Array(count);
  const indices = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const own = batches[batch[i]!]!;
    const at = within[i]!;
    words[i] = own.wordAt[at + 1]! - own.wordAt[at]!;
    body[i] = printsHash(own, at);
    indices[i] = i;
  }
  return indices.sort((x, y) => words[y]! - words[x]! || body[x]! - body[y]! || x - y);
}

function printsHash({ low, printAt }: Batch, article: number): number {
  let hash = 0x811c9dc5;
  for (let p = printAt[article]!; p < printAt[article + 1]!; p++) hash = Math.imul(hash ^ low[p]!, 0x01000193);
  return hash >>> 0;
}

/** Postings by rank. */
function postingBlocks(corpus: Corpus, ranked: Uint32Array): PostingBlock[] {
  const rankOf = corpus.batches.map((batch) => new Uint32Array(batch.records.length));
  for (let rank = 0; rank < articleCount(corpus); rank++) {
    const i = ranked[rank]!;
    rankOf[corpus.batch[i]!]![corpus.within[i]!] = rank;
  }
  return corpus.batches.map((batch, n) => {
    const article = new Uint32Array(batch.high.length);
    for (let w = 0; w < batch.records.length; w++) {
      article.fill(rankOf[n]![w]!, batch.printAt[w]!, batch.printAt[w + 1]!);
    }
    return { high: batch.high, low: batch.low, article };
  });
}
