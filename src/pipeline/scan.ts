import type { CleanOptions } from '../clean/clean.ts';
import { MAX_BYTES, type Source } from '../input/sources.ts';
import { candidates } from '../match/candidates.ts';
import type { PostingBlock } from '../match/postings.ts';
import type { Batch, SingleSource } from './batch.ts';
import { articleCount, type Corpus, corpusOf, recordAt } from './corpus.ts';
import { type Engine, inlineEngine } from './engine.ts';
import type { ComparedPair } from './pairs.ts';
import type { ScanResult } from './result.ts';

export interface ScanOptions extends CleanOptions {
  /** The most bytes one article may have; 64 MiB by default. */
  readonly maxBytes?: number;
  /** Worker threads; 0 does everything in this thread. Default: by the size of the input and the cores. */
  readonly workers?: number;
}

/** Told as the stages go on: `done` of `total` pieces of the stage. */
export type Progress = (stage: 'read' | 'match' | 'compare' | 'stories', done: number, total: number) => void;

/** Files in one piece of work: enough to make the hand-over cheap, few enough to keep both cores busy to the end. */
const BATCH_BYTES = 2 * 1024 * 1024;
const BATCH_SOURCES = 400;
/** Candidate pairs in one piece of work. */
const BATCH_PAIRS = 4000;

/**
 * Finds the families of copies among the articles of all sources. The result depends on the articles alone: not on
 * their order, nor on the number of workers. What cannot be read is in `errors`; the rest is complete.
 */
export async function scan(
  sources: readonly Source[],
  options: ScanOptions = {},
  onProgress: Progress = () => {},
): Promise<ScanResult> {
  const engine = inlineEngine({ clean: options, maxBytes: options.maxBytes ?? MAX_BYTES });
  try {
    const batches = await readAll(engine, sources, onProgress);
    const corpus = corpusOf(batches);
    engine.share(corpus);
    const pairs = await compareAll(engine, corpus, onProgress);
    return {
      articles: Array.from({ length: articleCount(corpus) }, (_, i) => recordAt(corpus, i)),
      stories: [],
      matches: pairs.map(({ a, b, verdict }) => ({ a: recordAt(corpus, a).id, b: recordAt(corpus, b).id, ...verdict })),
      errors: batches.flatMap((batch) => batch.errors),
      notices: batches.flatMap((batch) => batch.notices),
    };
  } finally {
    await engine.close();
  }
}

async function readAll(engine: Engine, sources: readonly Source[], onProgress: Progress): Promise<Batch[]> {
  const pieces = [...piecesOf(sources)];
  let done = 0;
  return inParallel(engine.width, pieces, async (piece) => {
    const batch = await engine.map(piece);
    done += piece.length;
    onProgress('read', done, sources.length);
    return batch;
  });
}

function* piecesOf(sources: readonly Source[]): Generator<SingleSource[]> {
  let piece: SingleSource[] = [];
  let bytes = 0;
  for (const source of sources) {
    if (source.kind === 'jsonl') continue;
    piece.push(source);
    bytes +=
      source.kind === 'file' ? source.size : source.kind === 'bytes' ? source.bytes.length : source.article.text.length;
    if (bytes >= BATCH_BYTES || piece.length >= BATCH_SOURCES) {
      yield piece;
      piece = [];
      bytes = 0;
    }
  }
  if (piece.length > 0) yield piece;
}

async function compareAll(engine: Engine, corpus: Corpus, onProgress: Progress): Promise<ComparedPair[]> {
  onProgress('match', 0, 1);
  const { a, b } = candidates(postingBlocks(corpus));
  onProgress('match', 1, 1);
  const starts: number[] = [];
  for (let from = 0; from < a.length; from += BATCH_PAIRS) starts.push(from);
  let done = 0;
  const found = await inParallel(engine.width, starts, async (from) => {
    const pairs = await engine.compare(a.slice(from, from + BATCH_PAIRS), b.slice(from, from + BATCH_PAIRS));
    done += Math.min(BATCH_PAIRS, a.length - from);
    onProgress('compare', done, a.length);
    return pairs;
  });
  return found.flat();
}

function postingBlocks(corpus: Corpus): PostingBlock[] {
  const indexOf = corpus.batches.map((batch) => new Uint32Array(batch.records.length));
  for (let i = 0; i < articleCount(corpus); i++) indexOf[corpus.batch[i]!]![corpus.within[i]!] = i;
  return corpus.batches.map((batch, n) => {
    const article = new Uint32Array(batch.high.length);
    for (let w = 0; w < batch.records.length; w++) {
      article.fill(indexOf[n]![w]!, batch.printAt[w]!, batch.printAt[w + 1]!);
    }
    return { high: batch.high, low: batch.low, article };
  });
}

/** Does `work` on every item, `width` at a time; results in the order of the items. */
async function inParallel<T, R>(width: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane));
  return results;
}
