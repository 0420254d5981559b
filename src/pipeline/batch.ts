import type { ArticleMetadata } from '../article.ts';
import type { CleanOptions } from '../clean/clean.ts';
import { type FieldNames, type LineBatch, parseLines } from '../input/json-lines.ts';
import { inputNotice } from '../input/messages.ts';
import { type ReadResult, readArticle } from '../input/read.ts';
import type { ArticleSource, BytesSource, FileSource } from '../input/sources.ts';
import type { Learned } from '../learn/learn.ts';
import { LineSet } from '../learn/lines.ts';
import type { ArticleRecord, InputError, Notice } from '../result.ts';
import { prepare } from './prepare.ts';

/**
 * The canonical words of a batch: those of article i stand in `hash[wordAt[i] .. wordAt[i + 1])`, their flags likewise.
 * The arrays are in shared memory, so that a worker hands them over, and gets all of them back for comparing, without
 * a copy.
 */
export interface WordStore {
  readonly wordAt: Uint32Array;
  readonly hash: Uint32Array;
  readonly flags: Uint8Array;
}

/** What one batch of sources gave; the fingerprints of article i stand in `high[printAt[i] .. printAt[i + 1])`, and `low`. */
export interface Batch extends WordStore {
  readonly records: readonly ArticleRecord[];
  /** For article i of a JSON Lines file, the number of its line; 0 for an article that is a source of its own. */
  readonly lineOf: Uint32Array;
  /** The JSON Lines file the batch was cut from. */
  readonly file: string | null;
  /** What learning needs of the lines of all articles beside their words. */
  readonly lineFlags: Uint8Array;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
  readonly printAt: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

export interface BatchOptions {
  /** How articles are cleaned, learned lines aside. */
  readonly clean: CleanOptions;
  /** Lines that were learned earlier, from this or another corpus. */
  readonly learned?: Learned;
  readonly maxBytes: number;
  /** What the fields of JSON Lines are called. */
  readonly fields: FieldNames;
  /** What is known of the articles from elsewhere, by id. */
  readonly metadata: ReadonlyMap<string, ArticleMetadata>;
}

/** A source of exactly one article, which a worker can read by itself. */
export type SingleSource = FileSource | BytesSource | ArticleSource;

/** One piece of work: sources of one article each, or whole lines of a JSON Lines file. */
export type Piece = { readonly sources: readonly SingleSource[] } | { readonly lines: LineBatch };

/** What was read, with the line it stood in. */
type Read = ReadResult & { readonly line?: number };

/** Reads the articles of a piece. */
function* readPiece(piece: Piece, options: BatchOptions): Generator<Read> {
  if ('sources' in piece) {
    for (const source of piece.sources) yield withMetadata(readArticle(source, options), options.metadata);
    return;
  }
  const { articles, errors } = parseLines(piece.lines, options.fields);
  for (const error of errors) yield { error };
  for (const { article, line } of articles) yield withMetadata({ article, notices: [], line }, options.metadata);
}

function withMetadata(read: Read, known: ReadonlyMap<string, ArticleMetadata>): Read {
  if ('error' in read) return read;
  const metadata = known.get(read.article.id);
  if (!metadata) return read;
  return { ...read, article: { ...read.article, metadata: { ...read.article.metadata, ...metadata } } };
}

/** Reads, cleans, folds and fingerprints a piece. */
export function mapPiece(piece: Piece, options: BatchOptions): Batch {
  const records: ArticleRecord[] = [];
  const errors: InputError[] = [];
  const notices: Notice[] = [];
  const lineOf: number[] = [];
  const wordAt: number[] = [0];
  const printAt: number[] = [0];
  const words = new Grow(Uint32Array, 1 << 16);
  const flags = new Grow(Uint8Array, 1 << 16);
  const lineFlags = new Grow(Uint8Array, 1 << 12);
  const high = new Grow(Uint32Array, 1 << 14);
  const low = new Grow(Uint32Array, 1 << 14);
  const learned = options.learned ? new LineSet(options.learned.map(({ line }) => line)) : null;
  for (const read of readPiece(piece, options)) {
    if ('error' in read) {
      errors.push(read.error);
      continue;
    }
    notices.push(...read.notices);
    const prepared = prepare(read.article, options.clean, learned);
    records.push(prepared.record);
    lineOf.push(read.line ?? 0);
    lineFlags.push(prepared.lineFlags);
    if (prepared.record.body === 'none') {
      notices.push(inputNotice('no-body', read.article.id, { size: read.article.text.length }));
    }
    words.push(prepared.words.hash);
    flags.push(prepared.words.flags);
    high.push(prepared.fingerprints.high);
    low.push(prepared.fingerprints.low);
    wordAt.push(words.length);
    printAt.push(high.length);
  }
  return {
    records,
    lineOf: Uint32Array.from(lineOf),
    file: 'lines' in piece ? piece.lines.file : null,
    lineFlags: lineFlags.shared() as Uint8Array,
    errors,
    notices,
    wordAt: Uint32Array.from(wordAt),
    hash: words.shared() as Uint32Array,
    flags: flags.shared() as Uint8Array,
    printAt: Uint32Array.from(printAt),
    high: high.shared() as Uint32Array,
    low: low.shared() as Uint32Array,
  };
}

type Column = Uint32Array | Uint8Array;

/** A typed array that grows. */
class Grow {
  length = 0;
  private data: Column;
  private readonly make: { new (from: number | SharedArrayBuffer): Column };

  constructor(make: { new (from: number | SharedArrayBuffer): Column }, capacity: number) {
    this.make = make;
    this.data = new make(capacity);
  }

  push(values: Column): void {
    const needed = this.length + values.length;
    if (needed > this.data.length) {
      const larger = new this.make(Math.max(needed, this.data.length * 2));
      larger.set(this.data.subarray(0, this.length));
      this.data = larger;
    }
    this.data.set(values, this.length);
    this.length = needed;
  }

  /** A copy of exactly its length in shared memory. */
  shared(): Column {
    const bytes = this.length * this.data.BYTES_PER_ELEMENT;
    const copy = new this.make(new SharedArrayBuffer(bytes));
    copy.set(this.data.subarray(0, this.length));
    return copy;
  }
}
