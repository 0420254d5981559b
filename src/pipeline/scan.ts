import { availableParallelism } from 'node:os';
import type { ArticleMetadata } from '../article.ts';
import type { CleanOptions } from '../clean/clean.ts';
import { FIELD_NAMES, type FieldNames } from '../input/json-lines.ts';
import { lineBatches } from '../input/line-batches.ts';
import { byCodeUnits, MAX_BYTES, type Source } from '../input/sources.ts';
import { MAX_ARTICLES } from '../match/postings.ts';
import type { ScanResult } from '../result.ts';
import type { Batch, BatchOptions, Piece, SingleSource } from './batch.ts';
import { articleCount, type Corpus, corpusOf, linePlaces, recordAt } from './corpus.ts';
import { type Engine, inlineEngine } from './engine.ts';
import { withoutRecurring } from './furniture.ts';
import { meetings } from './meet.ts';
import type { ComparedPair } from './pairs.ts';
import { workerEngine } from './pool.ts';
import { tellStories } from './tell.ts';

export interface ScanOptions extends CleanOptions {
  /** The most bytes one article may have; 64 MiB by default. */
  readonly maxBytes?: number;
  /**
   * Whether this input tells anything of its articles beyond their own texts: the furniture that recurs in unrelated ones
   * (unless `learned` says what that is) and the words that are rare. False makes each pair a matter of its two texts alone.
   */
  readonly learn?: boolean;
  /** Worker threads; 0 does everything in this thread. Default: by the size of the input and the cores. */
  readonly workers?: number;
  /** What the fields of JSON Lines are called. */
  readonly fields?: FieldNames;
  /** Outlet, date and title by article id, beside what the input itself tells. */
  readonly metadata?: ReadonlyMap<string, ArticleMetadata>;
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
  const batchOptions = batchOptionsOf(options);
  const engine = engineFor(sources, options, batchOptions);
  try {
    const batches = await readAll(engine, sources, batchOptions.maxBytes, onProgress);
    const { corpus: read, errors } = corpusOf(batches);
    if (articleCount(read) > MAX_ARTICLES) {
      throw new RangeError(`more than ${MAX_ARTICLES} articles: scan them in parts, by month or by outlet`);
    }
    const learns = options.learn !== false && !options.learned && learnable(options);
    const corpus = learns ? withoutRecurring(read).corpus : read;
    engine.share(corpus);
    const pairs = await compareAll(engine, corpus, options.learn !== false, onProgress);
    onProgress('stories', 0, 1);
    const stories = await tellStories(corpus, pairs, sources, batchOptions);
    onProgress('stories', 1, 1);
    const places = linePlaces(corpus);
    return {
      ...(places && { places }),
      articles: Array.from({ length: articleCount(corpus) }, (_, i) => recordAt(corpus, i)),
      stories,
      matches: pairs.map(({ a, b, verdict }) => ({ a: recordAt(corpus, a).id, b: recordAt(corpus, b).id, ...verdict })),
      errors: [...batches.flatMap((batch) => batch.errors), ...errors].sort(byPathThenCode),
      notices: corpus.batches.flatMap((batch) => batch.notices).sort(byPathThenCode),
    };
  } finally {
    await engine.close();
  }
}

/** What reading and cleaning need of the options of a scan. */
export function batchOptionsOf(options: ScanOptions): BatchOptions {
  return {
    clean: cleanOptions(options),
    ...(options.learned && learnable(options) && { learned: options.learned }),
    maxBytes: options.maxBytes ?? MAX_BYTES,
    fields: options.fields ?? FIELD_NAMES,
    metadata: options.metadata ?? new Map(),
  };
}

/** Whether learned lines are furniture at all in this run. */
const learnable = ({ disable }: CleanOptions): boolean =>
  !disable?.includes('learned') && !disable?.includes('learned-line');

/** Only what cleaning asks for: options go to worker threads as data. Learned lines go by themselves. */
function cleanOptions({ profile, disable, rules }: ScanOptions): CleanOptions {
  return {
    ...(profile && { profile }),
    ...(disable && { disable }),
    ...(rules && { rules }),
  };
}

type Message = { readonly path: string; readonly code: string };

function byPathThenCode(a: Message, b: Message): number {
  return byCodeUnits(a.path, b.path) || byCodeUnits(a.code, b.code);
}

/** Each thread compiles the rules anew: on two cores threads lose time at 18 MB and win it at 36. */
const BYTES_WORTH_WORKERS = 24 * 1024 * 1024;

/** The engine for an input of this size. */
export function engineFor(sources: readonly Source[], options: ScanOptions, batch: BatchOptions): Engine {
  // A stream does not tell its size: it is taken for a large one.
  const streamed = sources.some((source) => source.kind === 'jsonl' && source.path === null);
  const bytes = streamed ? BYTES_WORTH_WORKERS : sources.reduce((sum, source) => sum + sizeOf(source), 0);
  const width = options.workers ?? (bytes < BYTES_WORTH_WORKERS ? 0 : Math.min(8, availableParallelism()));
  return width > 0 ? workerEngine(batch, width) : inlineEngine(batch);
}

/** Reads, cleans and fingerprints every article of all sources. */
export async function readAll(
  engine: Engine,
  sources: readonly Source[],
  maxBytes: number,
  onProgress: Progress,
): Promise<Batch[]> {
  const total = sources.reduce((bytes, source) => bytes + sizeOf(source), 0);
  let done = 0;
  return inParallel(engine.width, piecesOf(sources, maxBytes), async (piece) => {
    const batch = await engine.map(piece);
    done += 'lines' in piece ? piece.lines.bytes.length : piece.sources.reduce((bytes, s) => bytes + sizeOf(s), 0);
    onProgress('read', Math.min(done, total), total);
    return batch;
  });
}

async function* piecesOf(sources: readonly Source[], maxBytes: number): AsyncGenerator<Piece> {
  let piece: SingleSource[] = [];
  let bytes = 0;
  for (const source of sources) {
    if (source.kind === 'jsonl') {
      for await (const lines of lineBatches(source, { maxBytes })) yield { lines };
      continue;
    }
    piece.push(source);
    bytes += sizeOf(source);
    if (bytes >= BATCH_BYTES || piece.length >= BATCH_SOURCES) {
      yield { sources: piece };
      piece = [];
      bytes = 0;
    }
  }
  if (piece.length > 0) yield { sources: piece };
}

function sizeOf(source: Source): number {
  if (source.kind === 'article') return source.article.text.length;
  return source.kind === 'bytes' ? source.bytes.length : source.size;
}

async function compareAll(
  engine: Engine,
  corpus: Corpus,
  weak: boolean,
  onProgress: Progress,
): Promise<ComparedPair[]> {
  onProgress('match', 0, 1);
  const { a, b } = meetings(corpus, weak);
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
  return found.flat().sort((x, y) => x.a - y.a || x.b - y.b);
}

/**
 * Does `work` on every item, `width` at a time, and draws the next item only when there is a hand free for it. Results
 * are in the order of the items.
 */
async function inParallel<T, R>(
  width: number,
  items: Iterable<T> | AsyncIterable<T>,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const running = new Set<Promise<void>>();
  let at = 0;
  for await (const item of items) {
    const place = at++;
    const task: Promise<void> = work(item).then((result) => {
      results[place] = result;
      running.delete(task);
    });
    running.add(task);
    if (running.size >= width) await Promise.race(running);
  }
  await Promise.all(running);
  return results;
}
