import type { ArticleMetadata } from '../article.ts';
import type { CleanOptions } from '../clean/clean.ts';
import type { Words } from '../fingerprint/words.ts';
import { type FieldNames, type LineBatch, parseLines } from '../input/json-lines.ts';
import { inputNotice } from '../input/messages.ts';
import { type ReadResult, readArticle } from '../input/read.ts';
import type { ArticleSource, BytesSource, FileSource } from '../input/sources.ts';
import type { Learned } from '../learn/learn.ts';
import { LineSet } from '../learn/lines.ts';
import type { ArticleRecord, InputError, Notice } from '../result.ts';
import { Column, TextColumn } from './column.ts';
import { prepare } from './prepare.ts';
import type { Block, Store } from './store.ts';

/**
 * What comparing needs of the articles of a batch: article i has the canonical words from `wordAt[i]` up to `wordAt[i + 1]`
 * and the fingerprints from `printAt[i]` up to `printAt[i + 1]`. The blocks hold one number for each word or fingerprint,
 * four bytes a hash and one byte the flags of a word.
 */
export interface Bodies {
  readonly wordAt: Uint32Array;
  readonly hash: Block;
  readonly flags: Block;
  readonly printAt: Uint32Array;
  readonly high: Block;
  readonly low: Block;
}

/** What one piece of input gave. The large parts stand in the store of the scan. */
export interface Batch extends Bodies {
  readonly ids: readonly string[];
  /** 64 bits of each body in two halves: the same for the same words under any name. */
  readonly contentKey: Uint32Array;
  /** The lines of article i, for learning, are those from `lineAt[i]` up to `lineAt[i + 1]`. */
  readonly lineAt: Uint32Array;
  readonly lineFlags: Uint8Array;
  /** Eight bytes a line. */
  readonly identities: Block;
  /** The record of article i, as JSON in UTF-8, stands in the bytes from `recordAt[i]` up to `recordAt[i + 1]`. */
  readonly recordAt: Uint32Array;
  readonly records: Block;
  /** For article i of a JSON Lines file, the number of its line; 0 for an article that is a source of its own. */
  readonly lineOf: Uint32Array;
  /** The JSON Lines file the batch was cut from. */
  readonly file: string | null;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
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

/** What was read, with what is known of it from elsewhere. */
export function withMetadata(read: Read, known: ReadonlyMap<string, ArticleMetadata>): Read {
  if ('error' in read) return read;
  const metadata = known.get(read.article.id);
  if (!metadata) return read;
  return { ...read, article: { ...read.article, metadata: { ...read.article.metadata, ...metadata } } };
}

/** Reads, cleans, folds and fingerprints pieces, one after the other, in buffers of its own. */
export class Mapper {
  readonly #options: BatchOptions;
  readonly #store: Store;
  readonly #learned: LineSet | null;
  readonly #wordAt = new Column<Uint32Array>(Uint32Array);
  readonly #hash = new Column<Uint32Array>(Uint32Array);
  readonly #flags = new Column<Uint8Array>(Uint8Array);
  readonly #printAt = new Column<Uint32Array>(Uint32Array);
  readonly #high = new Column<Uint32Array>(Uint32Array);
  readonly #low = new Column<Uint32Array>(Uint32Array);
  readonly #contentKey = new Column<Uint32Array>(Uint32Array);
  readonly #lineAt = new Column<Uint32Array>(Uint32Array);
  readonly #lineFlags = new Column<Uint8Array>(Uint8Array);
  readonly #identities = new Column<Float64Array>(Float64Array);
  readonly #lineOf = new Column<Uint32Array>(Uint32Array);
  readonly #records = new TextColumn();

  constructor(options: BatchOptions, store: Store) {
    this.#options = options;
    this.#store = store;
    this.#learned = options.learned ? new LineSet(options.learned.map(({ line }) => line)) : null;
  }

  map(piece: Piece): Batch {
    const ids: string[] = [];
    const errors: InputError[] = [];
    const notices: Notice[] = [];
    this.#clear();
    for (const read of readPiece(piece, this.#options)) {
      if ('error' in read) {
        errors.push(read.error);
        continue;
      }
      notices.push(...read.notices);
      const { record, words, fingerprints, lineFlags, identities } = prepare(
        read.article,
        this.#options.clean,
        this.#learned,
      );
      if (record.body === 'none') {
        notices.push(inputNotice('no-body', record.id, { size: read.article.text.length }));
      }
      ids.push(record.id);
      this.#records.add(JSON.stringify(record));
      this.#lineOf.add(read.line ?? 0);
      this.#hash.push(words.hash);
      this.#flags.push(words.flags);
      this.#wordAt.add(this.#hash.length);
      this.#high.push(fingerprints.high);
      this.#low.push(fingerprints.low);
      this.#printAt.add(this.#high.length);
      addContentKey(this.#contentKey, words);
      this.#lineFlags.push(lineFlags);
      this.#identities.push(identities);
      this.#lineAt.add(this.#lineFlags.length);
    }
    return { ...this.#kept(), ids, file: 'lines' in piece ? piece.lines.file : null, errors, notices };
  }

  #clear(): void {
    for (const column of [this.#wordAt, this.#printAt, this.#lineAt]) {
      column.clear();
      column.add(0);
    }
    for (const column of [this.#hash, this.#high, this.#low, this.#contentKey, this.#lineOf]) column.clear();
    for (const column of [this.#flags, this.#lineFlags]) column.clear();
    this.#identities.clear();
    this.#records.clear();
  }

  #kept(): Omit<Batch, 'ids' | 'file' | 'errors' | 'notices'> {
    const store = this.#store;
    return {
      wordAt: this.#wordAt.shared(),
      hash: store.put(this.#hash.bytes()),
      flags: store.put(this.#flags.bytes()),
      printAt: this.#printAt.shared(),
      high: store.put(this.#high.bytes()),
      low: store.put(this.#low.bytes()),
      contentKey: this.#contentKey.shared(),
      lineAt: this.#lineAt.shared(),
      lineFlags: this.#lineFlags.shared(),
      identities: store.put(this.#identities.bytes()),
      recordAt: this.#records.starts(),
      records: store.put(this.#records.bytes()),
      lineOf: this.#lineOf.shared(),
    };
  }
}

function addContentKey(column: Column<Uint32Array>, { hash }: Words): void {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let i = 0; i < hash.length; i++) {
    high = Math.imul(high ^ hash[i]!, 0x01000193);
    low = Math.imul(low ^ hash[i]!, 0x85ebca6b) + 0x165667b1;
    low ^= low >>> 13;
  }
  column.add(high >>> 0);
  column.add(low >>> 0);
}

/** The record of article i of a batch. */
export function recordOf(store: Store, { records, recordAt }: Batch, article: number): ArticleRecord {
  return store.json(records, recordAt[article]!, recordAt[article + 1]!) as ArticleRecord;
}

/** The canonical words of article i of a batch. */
export function wordsOf(
  store: Store,
  { wordAt, hash, flags }: Pick<Bodies, 'wordAt' | 'hash' | 'flags'>,
  article: number,
): Words {
  const [from, to] = [wordAt[article]!, wordAt[article + 1]!];
  return { hash: uint32(store.get(hash, 4 * from, 4 * to)), flags: store.get(flags, from, to) };
}

/** Bytes as numbers of four, in the byte order of this machine. */
export function uint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
}

/** Bytes as numbers of eight. */
export function float64(bytes: Uint8Array): Float64Array {
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 3);
}
