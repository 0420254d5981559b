import type { ArticleMetadata } from '../../article.ts';
import type { CleanOptions } from '../../clean/clean.ts';
import type { FieldNames, LineBatch } from '../../input/jsonLines.ts';
import type { ArticleSource, BytesSource, FileSource } from '../../input/sources.ts';

/** Bytes of pieces, and of the longest articles in them. */
export interface UsualBytes {
  readonly bytes: number;
  readonly longest: number;
}

/** How the articles of a scan are read and cleaned. */
export interface BatchOptions {
  /** How articles are cleaned, learned lines aside. */
  readonly clean: CleanOptions;
  readonly maxBytes: number;
  /** What the fields of JSON Lines are called. */
  readonly fields: FieldNames;
  /** What is known of the articles from elsewhere, by id. */
  readonly metadata: ReadonlyMap<string, ArticleMetadata>;
  /** Bytes that pieces have at most, and single articles, as a rule: memory for so many is there from the first. */
  readonly usual?: UsualBytes;
}

/** A source of exactly one article, which a worker can read by itself. */
export type SingleSource = FileSource | BytesSource | ArticleSource;

/** One piece of work: sources of one article each, or whole lines of a JSON Lines file. */
export type Piece = { readonly sources: readonly SingleSource[] } | { readonly lines: LineBatch };

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
