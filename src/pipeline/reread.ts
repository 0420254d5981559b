import type { Article, ArticleMetadata } from '../article.ts';
import type { FieldNames } from '../input/json-lines.ts';
import { JsonReader } from '../input/jsonReader.ts';
import { readArticle } from '../input/read.ts';
import { canReadAgain, someLines } from '../input/some-lines.ts';
import { type JsonLinesSource, type Source, sourceId } from '../input/sources.ts';
import { numberAt } from './batch.ts';
import { type Corpus, idReader, placeOf } from './corpus.ts';
import { type SingleSource, sourceBytes, withMetadata } from './pieces.ts';
import { ReadAhead, Scratch } from './store.ts';
import { wideText } from './wideText.ts';

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

/** How articles are found again. */
interface AgainOptions extends Pick<RereadOptions, 'maxBytes'> {
  /** Where the lines of a piece are put, of {@link PIECE_BYTES} as a rule; fresh memory for each when left out. */
  readonly memory?: (size: number) => Uint8Array;
}

/** Bytes of text, and articles, in one piece of work. */
export const PIECE_BYTES: number = 1 << 20;
const PIECE_ARTICLES = 1000;

/**
 * Finds some articles of the corpus again, by index in ascending order: their texts were not kept. JSON Lines are streamed, and
 * only the lines wanted are handed on. An article from a stream that can be read only once is left out.
 */
export async function* piecesAgain(
  corpus: Corpus,
  indices: Iterable<number>,
  sources: readonly Source[],
  options: AgainOptions,
): AsyncGenerator<Again> {
  const byId = new Map(sources.map((source) => [sourceId(source), source]));
  const linesOf = new Map<string, { readonly lines: number[]; readonly indices: number[] }>();
  const idAt = idReader(corpus);
  const lineNumbers = new ReadAhead(corpus.store);
  let piece: { readonly indices: number[]; readonly sources: SingleSource[] } = { indices: [], sources: [] };
  let size = 0;
  for (const index of indices) {
    const { batch, within } = placeOf(corpus, index);
    if (batch.file !== null) {
      const wanted = linesOf.get(batch.file) ?? { lines: [], indices: [] };
      wanted.lines.push(numberAt(lineNumbers, batch.lineOf, within));
      wanted.indices.push(index);
      linesOf.set(batch.file, wanted);
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
  for (const [file, { lines, indices: articles }] of linesOf) {
    const source = byId.get(file);
    if (source?.kind !== 'jsonl' || !canReadAgain(source)) continue;
    yield* linesAgain(source, new WantedArticles(lines, articles), options);
  }
}

/** `wanted` names the articles by line. */
async function* linesAgain(
  source: JsonLinesSource,
  wanted: WantedArticles,
  options: AgainOptions,
): AsyncGenerator<Again> {
  const scratch = new Scratch();
  const memory = (length: number): Uint8Array => scratch.take(length);
  let lines = new LinesFound(options);
  for await (const { line, bytes } of someLines(source, (n) => wanted.holds(n), {
    maxBytes: options.maxBytes,
    memory,
  })) {
    if (!lines.fits(bytes)) {
      yield lines.asPiece(source.id);
      lines = new LinesFound(options);
    }
    lines.add(wanted.article, line, bytes);
  }
  if (lines.indices.length > 0) yield lines.asPiece(source.id);
}

/** Articles by the lines of one file. */
class WantedArticles {
  /** Line and index of each in one number, ascending: a map of them takes fifty bytes an article. */
  readonly #keys: Float64Array;
  #at = 0;

  constructor(lines: readonly number[], indices: readonly number[]) {
    this.#keys = Float64Array.from(lines, (line, i) => line * INDICES + indices[i]!).sort();
  }

  /** Whether there is an article in a line. To be asked of one line after the other. */
  holds(line: number): boolean {
    while (this.#at < this.#keys.length && this.#keys[this.#at]! < line * INDICES) this.#at++;
    return this.#at < this.#keys.length && this.#keys[this.#at]! < (line + 1) * INDICES;
  }

  /** The article of the line that was asked for last. */
  get article(): number {
    return this.#keys[this.#at]! % INDICES;
  }
}

/** More than there are articles in any corpus. */
const INDICES = 2 ** 32;

/** Lines on their way into a piece, copied: the next ones come to stand where they stood. */
class LinesFound {
  readonly indices: number[] = [];
  readonly #number: number[] = [];
  readonly #end: number[] = [];
  readonly #memory: (size: number) => Uint8Array;
  #bytes: Uint8Array = new Uint8Array();

  constructor({ memory }: AgainOptions) {
    this.#memory = memory ?? ((size) => new Uint8Array(size));
  }

  /** Whether there is place for a line; there is for any first one. */
  fits({ length }: Uint8Array): boolean {
    const count = this.indices.length;
    return count === 0 || (count < PIECE_ARTICLES && this.#end[count - 1]! + length <= this.#bytes.length);
  }

  add(index: number, line: number, bytes: Uint8Array): void {
    if (this.indices.length === 0) this.#bytes = this.#memory(Math.max(PIECE_BYTES, bytes.length));
    const at = this.#end.at(-1) ?? 0;
    this.#bytes.set(bytes, at);
    this.indices.push(index);
    this.#number.push(line);
    this.#end.push(at + bytes.length);
  }

  asPiece(file: string): Again {
    const bytes = this.#bytes.subarray(0, this.#end.at(-1));
    return { indices: this.indices, file, lines: { number: this.#number, end: this.#end, bytes } };
  }
}

/** Reads the articles of a piece. One that can no longer be read (its file went away meanwhile) is left out. */
export function* articlesIn(again: Again, options: RereadOptions): Generator<Reread> {
  const { indices } = again;
  if ('sources' in again) {
    for (const [i, source] of again.sources.entries()) {
      const read = withMetadata(readArticle(source, options), options.metadata);
      if ('article' in read) yield { index: indices[i]!, place: i, article: wide(read.article) };
    }
    return;
  }
  const { file, lines } = again;
  const reader = readerOf(options.fields);
  for (const [i, line] of lines.number.entries()) {
    const bytes = lines.bytes.subarray(i === 0 ? 0 : lines.end[i - 1]!, lines.end[i]!);
    const article = reader.readArticle({ file, firstLine: line, bytes, errors: [] });
    if (article === null) continue;
    const read = withMetadata({ article, notices: [] }, options.metadata);
    if ('article' in read) yield { index: indices[i]!, place: i, article: wide(read.article) };
  }
}

const wide = (article: Article): Article => ({ ...article, text: wideText(article.text) });

/** What reads lines with such fields: made once in a thread, as every reader has a kernel of its own. */
function readerOf(fields: FieldNames): JsonReader {
  const reader = readers.get(fields) ?? new JsonReader(fields);
  readers.set(fields, reader);
  return reader;
}

const readers = new WeakMap<FieldNames, JsonReader>();

/** Reads some articles of the corpus again in this thread: see {@link piecesAgain} and {@link articlesIn}. */
export async function* reread(
  corpus: Corpus,
  indices: readonly number[],
  sources: readonly Source[],
  options: RereadOptions,
): AsyncGenerator<Reread> {
  for await (const piece of piecesAgain(corpus, indices, sources, options)) yield* articlesIn(piece, options);
}
