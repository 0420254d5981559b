import type { ArticleMetadata } from '../article.ts';
import type { CleanOptions } from '../clean/clean.ts';
import { type FieldNames, type LineBatch, readLines } from '../input/json-lines.ts';
import { type ReadResult, readArticle } from '../input/read.ts';
import type { ArticleSource, BytesSource, FileSource } from '../input/sources.ts';
import type { Learned } from '../learn/learn.ts';
import type { Notice } from '../result.ts';

/** How the articles of a scan are read and cleaned. */
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

/** Bytes of the input that a piece is, as far as its sources tell. */
export function pieceBytes(piece: Piece): number {
  return 'lines' in piece
    ? piece.lines.bytes.length
    : piece.sources.reduce((bytes, one) => bytes + sourceBytes(one), 0);
}

/** Bytes of an article that is a source of its own. */
export function sourceBytes(source: SingleSource): number {
  if (source.kind === 'article') return source.article.text.length;
  return source.kind === 'bytes' ? source.bytes.length : source.size;
}

const NO_NOTICES: readonly Notice[] = [];

/** Reads the articles of a piece. */
export function* readPiece(piece: Piece, options: BatchOptions): Generator<Read> {
  if ('sources' in piece) {
    for (const source of piece.sources) yield withMetadata(readArticle(source, options), options.metadata);
    return;
  }
  for (const read of readLines(piece.lines, options.fields)) {
    yield 'error' in read ? read : withMetadata({ ...read, notices: NO_NOTICES }, options.metadata);
  }
}

/** What was read, with what is known of it from elsewhere. */
export function withMetadata(read: Read, known: ReadonlyMap<string, ArticleMetadata>): Read {
  if ('error' in read) return read;
  const metadata = known.get(read.article.id);
  if (!metadata) return read;
  return { ...read, article: { ...read.article, metadata: { ...read.article.metadata, ...metadata } } };
}
