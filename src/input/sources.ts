import type { Article } from '../article.ts';

/** One article in a file of its own. */
export interface FileSource {
  readonly kind: 'file';
  /** The path as given (for a file found in a directory: the directory as given, then the way down). */
  readonly id: string;
  readonly path: string;
  /** Bytes, as the file system told; 0 for pipes and devices, whose size shows only in reading. */
  readonly size: number;
}

/** One article that is already in memory as bytes: standard input. */
export interface BytesSource {
  readonly kind: 'bytes';
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** One article that is already text: what callers of the library hand in. */
export interface ArticleSource {
  readonly kind: 'article';
  readonly article: Article;
}

/** Many articles, one JSON object a line, plain or gzip. */
export interface JsonLinesSource {
  readonly kind: 'jsonl';
  /** The name for messages and for articles without an `id`: the path as given, `-` for standard input. */
  readonly id: string;
  /** null when the lines come from `input`. */
  readonly path: string | null;
  readonly size: number;
  /** Standard input: whole, or as a stream that can be read once and not be sent to a worker. */
  readonly input?: Uint8Array | AsyncIterable<Uint8Array>;
}

/** Where articles come from. All but a streamed JSON Lines source can be sent to a worker thread. */
export type Source = FileSource | BytesSource | ArticleSource | JsonLinesSource;

/** The default limit for one article: 64 MiB. */
export const MAX_BYTES: number = 64 * 1024 * 1024;

/** The name by which messages speak of a source. */
export function sourceId(source: Source): string {
  return source.kind === 'article' ? source.article.id : source.id;
}
