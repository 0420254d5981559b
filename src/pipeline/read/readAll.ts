import { tmpdir } from 'node:os';
import type { CleanOptions } from '../../clean/clean.ts';
import { FIELD_NAMES, type LineBatch } from '../../input/jsonLines.ts';
import { lineBatches } from '../../input/lineBatches.ts';
import { MAX_BYTES, type Source } from '../../input/sources.ts';
import { MAX_ARTICLES } from '../../match/postings.ts';
import type { InputError, Notice } from '../../result.ts';
import { GIANT } from '../../units.ts';
import { ARTICLE, type MemoryPlan, planMemory } from '../memory.ts';
import type { Progress, ScanOptions } from '../options.ts';
import { type Batch, scatteredBytes } from '../store/batch.ts';
import { articleCount, type Corpus, corpusOf } from '../store/corpus.ts';
import { Lender } from '../store/lender.ts';
import { Store } from '../store/store.ts';
import { type Engine, inlineEngine } from '../threads/engine.ts';
import { inParallel } from '../threads/parallel.ts';
import { workerEngine } from '../threads/pool.ts';
import { stepwise, turn } from '../threads/stepwise.ts';
import { BYTES_WORTH_WORKERS, widthFor } from '../threads/threads.ts';
import type { CleanOrder } from './cleaner.ts';
import { FilesAhead } from './filesAhead.ts';
import { letGo } from './letGo.ts';
import {
  type BatchOptions,
  type Piece,
  pieceBytes,
  type SingleSource,
  sourceBytes,
  type UsualBytes,
} from './pieces.ts';
import { type TextBatch, TextReader } from './texts.ts';

/** Files in one piece of work: enough to make the hand-over cheap, few enough to keep both cores busy to the end. */
const BATCH_BYTES = 1024 * 1024;
const BATCH_SOURCES = 100;

/** Room for a batch of lines and the line that reached into it from the one before. */
const LINE_BYTES = 1.25 * 1024 * 1024;
/** The code units of a text take twice its bytes in most languages, and there is a little room left between texts. */
const UNITS_SHARE = 2.25;
const UNIT_BYTES = UNITS_SHARE * Math.max(LINE_BYTES, BATCH_BYTES);

/** All articles of an input, and what it takes to work on them. */
export interface ReadCorpus {
  readonly corpus: Corpus;
  readonly engine: Engine;
  readonly memory: MemoryPlan;
  readonly options: BatchOptions;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
}

/**
 * Reads, cleans and folds all articles, and does `work` on them. Threads end with it; the store is left open to the
 * result only where `work` says so by `keep`, which gives the function that closes it.
 */
export async function withCorpus<T>(
  sources: readonly Source[],
  scanOptions: ScanOptions,
  onProgress: Progress,
  work: (read: ReadCorpus, keep: () => () => void) => Promise<T>,
): Promise<T> {
  const width = widthFor(bytesToShare(sources), scanOptions.workers);
  const input = sources.reduce((bytes, source) => bytes + textBytes(source), 0);
  const options = batchOptionsOf(scanOptions, usualBytes(sources, input));
  const memory = planMemory(scanOptions.memory, width, Number.isFinite(input) ? input : 0);
  const store = storeFor(input, scanOptions, memory);
  let kept = false;
  let done = false;
  const engine = width > 1 ? workerEngine(options, store, width, memory.beside) : inlineEngine(options, store);
  try {
    // Who listens for threads hears of them before anything else is done.
    if (width > 1) await turn();
    const batches = await readAll(engine, store, memory, sources, options, onProgress);
    const { corpus, errors } = await stepwise(corpusOf(batches, store));
    if (articleCount(corpus) > MAX_ARTICLES) {
      throw new RangeError(`more than ${MAX_ARTICLES} articles: scan them in parts, by month or by outlet`);
    }
    const read = {
      corpus,
      engine,
      memory,
      options,
      errors: [...batches.flatMap((batch) => batch.errors), ...errors],
      notices: batches.flatMap((batch) => batch.notices),
    };
    const given = await work(read, () => {
      kept = true;
      return () => store.close();
    });
    done = true;
    return given;
  } finally {
    const closing = engine.close();
    // Threads that have done their work end while the caller goes on; of others one may be writing into the file.
    if (!done) await closing;
    if (!done || !kept) store.close();
  }
}

/** What reading and cleaning need of the options of a scan. */
function batchOptionsOf(options: ScanOptions, usual: UsualBytes): BatchOptions {
  return {
    clean: cleanOptions(options),
    maxBytes: options.maxBytes ?? MAX_BYTES,
    fields: options.fields ?? FIELD_NAMES,
    metadata: options.metadata ?? new Map(),
    usual,
  };
}

/**
 * Bytes that the pieces of an input of so many bytes have at most, and its articles, as a rule. Of files that is known, and small ones make small
 * pieces: with memory for pieces of lines, 55 MB that were never written, V8 thought in the first batch already that it was time to collect garbage
 * (a hundredth of the CPU of three thousand small files).
 */
function usualBytes(sources: readonly Source[], input: number): UsualBytes {
  let bytes = 0;
  let longest = 0;
  let [inPiece, count] = [0, 0];
  for (const source of sources) {
    if (source.kind === 'jsonl') return { bytes: Math.min(LINE_BYTES, input), longest: Math.min(LINE_BYTES, input) };
    const size = sourceBytes(source);
    longest = Math.max(longest, size);
    inPiece += size;
    count++;
    bytes = Math.max(bytes, inPiece);
    if (isWhole(inPiece, count)) [inPiece, count] = [0, 0];
  }
  return { bytes: Math.min(LINE_BYTES, bytes), longest: Math.min(LINE_BYTES, longest) };
}

/** Only what cleaning asks for: options go to worker threads as data. Learned lines go by themselves. */
function cleanOptions({ profile, disable, rules }: ScanOptions): CleanOptions {
  return {
    ...(profile && { profile }),
    ...(disable && { disable }),
    ...(rules && { rules }),
  };
}

const isStream = (source: Source): boolean => source.kind === 'jsonl' && source.path === null && source.size === 0;

/** The bytes that the number of threads goes by; a stream does not tell its size and is taken for a large one. */
const bytesToShare = (sources: readonly Source[]): number =>
  sources.reduce((sum, source) => sum + (isStream(source) ? BYTES_WORTH_WORKERS : sizeOf(source)), 0);

/** Text packs to no less than this share of its bytes. */
const PACKED = 1 / 10;

/** At most so many bytes of text are in a source; nobody knows of a stream. */
function textBytes(source: Source): number {
  if (isStream(source)) return Number.POSITIVE_INFINITY;
  return source.kind === 'jsonl' && /\.gz$/i.test(source.id) ? sizeOf(source) / PACKED : sizeOf(source);
}

/** What is kept of an article takes less than twice the bytes of its text. */
const KEPT_SHARE = 2;

/** A store with a file to spill to, if `input` bytes of text can need one. */
function storeFor(input: number, { temporary }: ScanOptions, { kept }: MemoryPlan): Store {
  if (kept === Number.POSITIVE_INFINITY || KEPT_SHARE * input <= kept) return Store.inMemory();
  try {
    return Store.spilling(kept, temporary ?? tmpdir());
  } catch (error) {
    // A stream may well be small: where there is no place for a file that nobody asked for, it is kept in memory.
    if (Number.isFinite(input) || temporary !== undefined) throw error;
    return Store.inMemory();
  }
}

async function readAll(
  engine: Engine,
  store: Store,
  { beside }: MemoryPlan,
  sources: readonly Source[],
  options: BatchOptions,
  onProgress: Progress,
): Promise<Batch[]> {
  const total = sources.reduce((bytes, source) => bytes + sizeOf(source), 0);
  let done = 0;
  let articles = 0;
  let scattered = 0;
  const units = new Lender(UNIT_BYTES);
  const reader = new TextReader(options, engine.ahead);
  const readTexts = (lines: LineBatch): TextBatch => {
    const { length } = lines.bytes;
    // The pieces that they were joined from.
    if (length > GIANT) letGo(length);
    const texts = reader.readLines(lines);
    if (length > GIANT) {
      lines.bytes = new Uint8Array();
      // They, and the text as a string.
      letGo(3 * length);
    }
    return texts;
  };
  const cleanedAndRead = async (order: CleanOrder): Promise<Batch> =>
    engine.run('fold', await engine.run('clean', order));
  const readLines = async (lines: LineBatch): Promise<Batch> => {
    const texts = readTexts(lines);
    const batch = await cleanedAndRead(texts);
    reader.giveBack(texts);
    return batch;
  };
  const readSources = async (sources: readonly SingleSource[], bytes: number): Promise<Batch> => {
    ahead?.drawn(sources.length);
    const room = units.take(Math.ceil(UNITS_SHARE * bytes));
    const batch = await cleanedAndRead({ sources, room });
    units.giveBack(room);
    return batch;
  };
  const read = async (piece: Piece): Promise<Batch> => {
    const bytes = pieceBytes(piece);
    const batch = 'lines' in piece ? await readLines(piece.lines) : await readSources(piece.sources, bytes);
    done += bytes;
    articles += batch.count;
    // Where memory is short they would not all have room anyway, and a million identical articles took 35 MB more.
    if (beside) scattered += scatteredBytes(batch);
    // Going by those that were read: what stands in memory can go into the file no more.
    store.setAside((ARTICLE * articles * Math.max(done, total)) / Math.max(done, 1));
    store.reserve((scattered * Math.max(0, total - done)) / Math.max(done, 1));
    onProgress('read', Math.min(done, total), total);
    return batch;
  };
  // Of two threads one reads while the other waits: there it was no clear gain (seventeen seconds with a hundred thousand files, and twelve to twenty-seven).
  const ahead = engine.width === 1 ? FilesAhead.of(sources) : null;
  try {
    return await inParallel(
      engine.ahead,
      piecesOf(sources, options.maxBytes, (size) => reader.memory(size)),
      read,
    );
  } finally {
    ahead?.close();
  }
}

/** Files first, then lines: a stream may let us wait for it. The bytes of lines hold until the next piece is drawn. */
async function* piecesOf(
  sources: readonly Source[],
  maxBytes: number,
  memory: (size: number) => Uint8Array,
): AsyncGenerator<Piece> {
  yield* bundled(sources);
  for (const source of sources) {
    if (source.kind !== 'jsonl') continue;
    for await (const lines of lineBatches(source, { maxBytes, memory })) yield { lines };
  }
}

/** Whether so many sources of so many bytes are a piece. */
const isWhole = (bytes: number, count: number): boolean => bytes >= BATCH_BYTES || count >= BATCH_SOURCES;

/** Pieces of those of the sources that are one article each. */
function* bundled(sources: readonly Source[]): Generator<Extract<Piece, { readonly sources: unknown }>> {
  let piece: SingleSource[] = [];
  let bytes = 0;
  for (const source of sources) {
    if (source.kind === 'jsonl') continue;
    piece.push(source);
    bytes += sourceBytes(source);
    if (isWhole(bytes, piece.length)) {
      yield { sources: piece };
      piece = [];
      bytes = 0;
    }
  }
  if (piece.length > 0) yield { sources: piece };
}

const sizeOf = (source: Source): number => (source.kind === 'jsonl' ? source.size : sourceBytes(source));
