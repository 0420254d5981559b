import type { Article, ArticleMetadata } from '../article.ts';
import { type FieldNames, parseLines } from '../input/json-lines.ts';
import { readArticle } from '../input/read.ts';
import { canReadAgain, someLines } from '../input/some-lines.ts';
import { type JsonLinesSource, type Source, sourceId } from '../input/sources.ts';
import { numberAt } from './batch.ts';
import { type Corpus, idReader, placeOf } from './corpus.ts';
import { type SingleSource, sourceBytes, withMetadata } from './pieces.ts';
import { ReadAhead, Scratch } from './store.ts';

/** How sources are read; the same as the first time. */
export interface RereadOptions {
  readonly maxBytes: number;
  readonly fields: FieldNames;
  readonly metadata: ReadonlyMap<string, ArticleMetadata>;
}

/** An article of the corpus, its text at hand once more. */
export interface Reread {
  readonly index: number;
  /** Which of its piece it is. */
  readonly place: number;
  readonly article: Article;
}

/** Some articles of the corpus, by index, that another thread can read again: as sources, or as lines of one file. */
export type Again =
  | { readonly indices: readonly number[]; readonly sources: readonly SingleSource[] }
  | { readonly indices: readonly number[]; readonly file: string; readonly lines: WantedLines };

/** Lines as they stand in a file: line `number[i]`, counted from 1, has the bytes from `end[i - 1]` up to `end[i]`. */
interface WantedLines {
  readonly number: readonly number[];
  readonly end: readonly number[];
  readonly bytes: Uint8Array;
}

/** Bytes of text, and articles, in one piece of work. */
const PIECE_BYTES = 1 << 20;
const PIECE_ARTICLES = 1000;

/**
 * Finds some articles of the corpus again, by index in ascending order: their texts were not kept. JSON Lines are streamed, and
 * only the lines wanted are handed on. An article from a stream that can be read only once is left out.
 */
export async function* piecesAgain(
  corpus: Corpus,
  indices: Iterable<number>,
  sources: readonly Source[],
  options: Pick<RereadOptions, 'maxBytes'>,
): AsyncGenerator<Again> {
  const byId = new Map(sources.map((source) => [sourceId(source), source]));
  const linesOf = new Map<string, Map<number, number>>();
  const idAt = idReader(corpus);
  const lineNumbers = new ReadAhead(corpus.store);
  let piece: { readonly indices: number[]; readonly sources: SingleSource[] } = { indices: [], sources: [] };
  let size = 0;
  for (const index of indices) {
    const { batch, within } = placeOf(corpus, index);
    if (batch.file !== null) {
      const lines = linesOf.get(batch.file) ?? new Map<number, number>();
      lines.set(numberAt(lineNumbers, batch.lineOf, within), index);
      linesOf.set(batch.file, lines);
      continue;
    }
    const source = byId.get(idAt(index));
    if (source === undefined || source.kind === 'jsonl') continue;
    piece.indices.push(index);
    piece.sources.push(source);
    size += sourceBytes(source);
    if (size < PIECE_BYTES && piece.indices.length < PIECE_ARTICLES) continue;
    yield piece;
    piece = { indices: [], sources: [] };
    size = 0;
  }
  if (piece.indices.length > 0) yield piece;
  for (const [file, wanted] of linesOf) {
    const source = byId.get(file);
    if (source?.kind === 'jsonl' && canReadAgain(source)) yield* linesAgain(source, wanted, options);
  }
}

/** `wanted` names the articles by line. */
async function* linesAgain(
  source: JsonLinesSource,
  wanted: ReadonlyMap<number, number>,
  options: Pick<RereadOptions, 'maxBytes'>,
): AsyncGenerator<Again> {
  let found: { readonly line: number; readonly bytes: Uint8Array }[] = [];
  let size = 0;
  const scratch = new Scratch();
  const memory = (length: number): Uint8Array => scratch.take(length);
  for await (const line of someLines(source, (n) => wanted.has(n), { ...options, memory })) {
    // A copy (which a slice of a Buffer is not): the next lines come to stand where this one stands.
    found.push({ line: line.line, bytes: Uint8Array.from(line.bytes) });
    size += line.bytes.length;
    if (size < PIECE_BYTES && found.length < PIECE_ARTICLES) continue;
    yield asPiece();
    found = [];
    size = 0;
  }
  if (found.length > 0) yield asPiece();

  function asPiece(): Again {
    const bytes = new Uint8Array(size);
    const end: number[] = [];
    let at = 0;
    for (const line of found) {
      bytes.set(line.bytes, at);
      at += line.bytes.length;
      end.push(at);
    }
    const number = found.map(({ line }) => line);
    return { indices: number.map((line) => wanted.get(line)!), file: source.id, lines: { number, end, bytes } };
  }
}

/** Reads the articles of a piece. One that can no longer be read (its file went away meanwhile) is left out. */
export function* articlesIn(again: Again, options: RereadOptions): Generator<Reread> {
  const { indices } = again;
  if ('sources' in again) {
    for (const [i, source] of again.sources.entries()) {
      const read = withMetadata(readArticle(source, options), options.metadata);
      if ('article' in read) yield { index: indices[i]!, place: i, article: read.article };
    }
    return;
  }
  const { file, lines } = again;
  for (const [i, line] of lines.number.entries()) {
    const bytes = lines.bytes.subarray(i === 0 ? 0 : lines.end[i - 1]!, lines.end[i]!);
    const parsed = parseLines({ file, firstLine: line, bytes, errors: [] }, options.fields).articles[0];
    if (parsed === undefined) continue;
    const read = withMetadata({ article: parsed.article, notices: [] }, options.metadata);
    if ('article' in read) yield { index: indices[i]!, place: i, article: read.article };
  }
}

/** Reads some articles of the corpus again in this thread: see {@link piecesAgain} and {@link articlesIn}. */
export async function* reread(
  corpus: Corpus,
  indices: readonly number[],
  sources: readonly Source[],
  options: RereadOptions,
): AsyncGenerator<Reread> {
  for await (const piece of piecesAgain(corpus, indices, sources, options)) yield* articlesIn(piece, options);
}
