import type { Words } from '../fingerprint/words.ts';
import { type Candidates, candidateKey, candidatesOf } from '../match/candidates.ts';
import { type HashRange, hashRanges, NO_ARTICLE, type PostingBlock, within } from '../match/postings.ts';
import { candidatesOfMeetings, DocumentFrequency, Features, meetingsOf, slotsFor } from '../match/rewrites.ts';
import { type Bodies, uint32 } from './batch.ts';
import { articleCount, type Corpus, inShared, type WordCorpus } from './corpus.ts';
import type { Engine } from './engine.ts';
import { inParallel } from './parallel.ts';
import { type Block, Scratch } from './store.ts';

/** Set in `b` of a pair that met by its rare words only: it shares no run of words for the screen to count. */
export const REWRITTEN = 0x80000000;

/**
 * A corpus whose articles are ranked by their bodies. Article w of batch b has the rank `rankOf[firstOf[b] + w]`, or
 * NO_ARTICLE when it does not count.
 */
export interface RankedCorpus extends WordCorpus {
  readonly firstOf: Uint32Array;
  readonly rankOf: Uint32Array;
}

/** The batches from `from` up to `to`. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

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
  const ranked = byBody(corpus);
  const twins = twinsIn(corpus, ranked);
  const { batches, batch, within: withinOf } = corpus;
  engine.tell({
    corpus: { batches: batches.map(bodiesOf), batch, within: withinOf, ...ranksOf(corpus, ranked, twins) },
  });
  const prints = batches.reduce((sum, { printAt }) => sum + printAt.at(-1)!, 0);
  const parts = await inParallel(engine.width, rangesFor(8 * prints, memory, engine.width), (range) =>
    engine.run('candidates', range),
  );
  const met = candidatesOf([...parts, twins.keys]);
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

/** As many ranges as keep the share of each of `bytes` below `memory`, and all threads busy. */
function rangesFor(bytes: number, memory: number, width: number): HashRange[] {
  return hashRanges(width * Math.max(1, Math.ceil(bytes / memory / width)));
}

/** {@link Candidates} by rank among texts that were rewritten; see `rewrites` for how, which this does on all threads. */
async function rewritten(engine: Engine, corpus: Corpus, memory: number): Promise<Candidates> {
  const count = articleCount(corpus);
  const slices = slicesFor(corpus.batches.length, engine.width);
  const words = corpus.batches.reduce((sum, { wordAt }) => sum + wordAt.at(-1)!, 0);
  const slots = slotsFor(words);
  const frequency = new Uint32Array(new SharedArrayBuffer(4 * slots));
  await inParallel(engine.width, slices, async (slice) => {
    const counts = await engine.run('frequency', { slice, slots });
    for (let i = 0; i < counts.length; i++) if (counts[i] !== 0) frequency[i]! += counts[i]!;
  });
  engine.tell({ frequency });
  const blocks = await inParallel(engine.width, slices, (slice) => engine.run('features', slice));
  const bytes = blocks.reduce((sum, { length }) => sum + length, 0);
  const ranges = rangesFor(3 * bytes, memory, engine.width);
  const parts = await inParallel(engine.width, ranges, (range) => engine.run('meetings', { blocks, range }));
  for (const block of blocks) corpus.store.drop(block);
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    all.set(part, filled);
    filled += part.length;
  }
  return candidatesOfMeetings(all, count);
}

function slicesFor(batches: number, width: number): Slice[] {
  const slices = Math.min(batches, width);
  const start = (i: number): number => Math.floor((i * batches) / slices);
  return Array.from({ length: slices }, (_, i) => ({ from: start(i), to: start(i + 1) }));
}

/** The postings of a corpus by rank: read anew each time they are gone through. A block holds until the next. */
export function postings({ batches, store, firstOf, rankOf }: RankedCorpus): Iterable<PostingBlock> {
  return {
    *[Symbol.iterator]() {
      const [ofHigh, ofLow, ofArticle] = [new Scratch(), new Scratch(), new Scratch()];
      for (const [b, { printAt, high, low }] of batches.entries()) {
        const article = uint32(ofArticle.take(4 * printAt.at(-1)!));
        for (let w = 0; w + 1 < printAt.length; w++) {
          article.fill(rankOf[firstOf[b]! + w]!, printAt[w]!, printAt[w + 1]!);
        }
        yield { high: uint32(store.getInto(ofHigh, high)), low: uint32(store.getInto(ofLow, low)), article };
      }
    },
  };
}

/** In how many articles of a slice the words stand. */
export function frequencyOf(corpus: RankedCorpus, slice: Slice, slots: number): Uint32Array {
  const frequency = new DocumentFrequency(slots);
  for (const { words } of ranked(corpus, slice)) frequency.add(words);
  return frequency.counts();
}

/** The features of the articles of a slice, in the store. */
export function featuresOf(corpus: RankedCorpus, slice: Slice, frequency: Uint32Array): Block {
  const features = new Features(frequency, articleCount(corpus));
  for (const { rank, words } of ranked(corpus, slice)) features.add(rank, words);
  const found = features.take();
  return corpus.store.put(new Uint8Array(found.buffer, found.byteOffset, found.byteLength));
}

/** The meetings by features within a range. */
export function meetingsIn(corpus: RankedCorpus, blocks: readonly Block[], range: HashRange): Float64Array {
  const found: Uint32Array[] = [];
  for (const block of blocks) {
    const pairs = uint32(corpus.store.get(block));
    let kept = 0;
    for (let i = 0; i < pairs.length; i += 2) if (within(pairs[i + 1]!, range)) kept += 2;
    const own = new Uint32Array(kept);
    for (let i = 0, to = 0; i < pairs.length; i += 2) {
      if (!within(pairs[i + 1]!, range)) continue;
      own[to++] = pairs[i]!;
      own[to++] = pairs[i + 1]!;
    }
    found.push(own);
  }
  return meetingsOf(found, articleCount(corpus));
}

function* ranked(
  corpus: RankedCorpus,
  { from, to }: Slice,
): Generator<{ readonly rank: number; readonly words: Words }> {
  const { batches, store, firstOf, rankOf } = corpus;
  const [ofHash, ofFlags] = [new Scratch(), new Scratch()];
  for (let b = from; b < to; b++) {
    const { wordAt, hash, flags } = batches[b]!;
    const [allHash, allFlags] = [uint32(store.getInto(ofHash, hash)), store.getInto(ofFlags, flags)];
    for (let w = 0; w + 1 < wordAt.length; w++) {
      const rank = rankOf[firstOf[b]! + w]!;
      if (rank === NO_ARTICLE) continue;
      const [start, end] = [wordAt[w]!, wordAt[w + 1]!];
      yield { rank, words: { hash: allHash.subarray(start, end), flags: allFlags.subarray(start, end) } };
    }
  }
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

/** Article indices, longest body first; bodies of one length in the order of their content keys. */
function byBody({ batches, batch, within: withinOf }: Corpus): Uint32Array {
  const count = batch.length;
  const words = new Uint32Array(count);
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  const indices = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const { wordAt, contentKey } = batches[batch[i]!]!;
    const at = withinOf[i]!;
    words[i] = wordAt[at + 1]! - wordAt[at]!;
    high[i] = contentKey[2 * at]!;
    low[i] = contentKey[2 * at + 1]!;
    indices[i] = i;
  }
  return indices.sort((x, y) => words[y]! - words[x]! || high[x]! - high[y]! || low[x]! - low[y]! || x - y);
}

/** So many articles with one and the same body are a crowd that need not meet one another by every fingerprint. */
const CROWD = 5;

/** Articles whose body another has to the word: which ranks they are, and each with the first of its kind as a key for `candidatesOf`. */
interface Twins {
  readonly ranks: ReadonlySet<number>;
  readonly keys: BigUint64Array;
}

/** The twins among ranked articles, where there are many of a kind. Twins stand side by side; comparing proves them. */
function twinsIn({ batches, batch, within: withinOf }: Corpus, ranked: Uint32Array): Twins {
  const ranks = new Set<number>();
  const keys: bigint[] = [];
  const same = (x: number, y: number): boolean => {
    const [a, b] = [batches[batch[x]!]!, batches[batch[y]!]!];
    const [i, j] = [withinOf[x]!, withinOf[y]!];
    return (
      a.contentKey[2 * i] === b.contentKey[2 * j] &&
      a.contentKey[2 * i + 1] === b.contentKey[2 * j + 1] &&
      a.wordAt[i + 1]! - a.wordAt[i]! === b.wordAt[j + 1]! - b.wordAt[j]!
    );
  };
  for (let first = 0; first < ranked.length; ) {
    let end = first + 1;
    while (end < ranked.length && same(ranked[first]!, ranked[end]!)) end++;
    const { printAt } = batches[batch[ranked[first]!]!]!;
    const within = withinOf[ranked[first]!]!;
    // Bodies too short for a fingerprint meet nobody.
    if (end - first >= CROWD && printAt[within + 1]! > printAt[within]!) {
      for (let rank = first + 1; rank < end; rank++) {
        ranks.add(rank);
        keys.push(candidateKey(first, rank));
      }
    }
    first = end;
  }
  return { ranks, keys: BigUint64Array.from(keys) };
}

/** Twins but for the first of a kind have no rank: what they share, it shares. */
function ranksOf(
  { batches, batch, within: withinOf }: Corpus,
  ranked: Uint32Array,
  twins: Twins,
): Pick<RankedCorpus, 'firstOf' | 'rankOf'> {
  const firstOf = new Uint32Array(batches.length + 1);
  for (const [b, { ids }] of batches.entries()) firstOf[b + 1] = firstOf[b]! + ids.length;
  const rankOf = inShared(new Uint32Array(firstOf[batches.length]!), () => NO_ARTICLE);
  for (const [rank, i] of ranked.entries()) {
    if (!twins.ranks.has(rank)) rankOf[firstOf[batch[i]!]! + withinOf[i]!] = rank;
  }
  return { firstOf, rankOf };
}
