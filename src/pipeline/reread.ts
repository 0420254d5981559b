import type { Article, ArticleMetadata } from '../article.ts';
import type { FieldNames } from '../input/json-lines.ts';
import { JsonReader } from '../input/jsonReader.ts';
import { type LinePlace, linesAt } from '../input/lines-at.ts';
import { readArticle } from '../input/read.ts';
import { canReadAgain, type RawLine, someLines } from '../input/some-lines.ts';
import { type JsonLinesSource, type Source, sourceId } from '../input/sources.ts';
import { wideText } from '../input/wideText.ts';
import { sortBy } from '../match/radix.ts';
import { numberAt, rangeAt } from './batch.ts';
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

/** How articles are found again. */
interface AgainOptions extends Pick<RereadOptions, 'maxBytes'> {
  /** Where the lines of a piece are put, of {@link PIECE_BYTES} as a rule; fresh memory for each when left out. */
  readonly memory?: (size: number) => Uint8Array;
  /** Articles in one piece at most. */
  readonly articles?: number;
}

/** Bytes of text, and articles, in one piece of work. */
export const PIECE_BYTES: number = 1 << 20;
export const PIECE_ARTICLES = 1000;

/**
 * Finds some articles of the corpus again, by index in ascending order: their texts were not kept. Of JSON Lines only
 * the lines wanted are read, or of packed ones handed on. An article from a stream that can be read only once is left out.
 */
export async function* piecesAgain(
  corpus: Corpus,
  indices: Iterable<number>,
  sources: readonly Source[],
  options: AgainOptions,
): AsyncGenerator<Again> {
  const byId = new Map(sources.map((source) => [sourceId(source), source]));
  const inLines: number[] = [];
  const idAt = idReader(corpus);
  let piece: { readonly indices: number[]; readonly sources: SingleSource[] } = { indices: [], sources: [] };
  let size = 0;
  for (const index of indices) {
    if (placeOf(corpus, index).batch.file !== null) {
      inLines.push(index);
      continue;
    }
    const source = byId.get(idAt(index));
    if (source === undefined || source.kind === 'jsonl') continue;
    piece.indices.push(index);
    piece.sources.push(source);
    size += sourceBytes(source);
    if (size < PIECE_BYTES && piece.indices.length < (options.articles ?? PIECE_ARTICLES)) continue;
    yield piece;
    piece = { indices: [], sources: [] };
    size = 0;
  }
  if (piece.indices.length > 0) yield piece;
  for (const [file, articles] of byFile(corpus, inLines)) {
    const source = byId.get(file);
    if (source?.kind !== 'jsonl' || !canReadAgain(source)) continue;
    yield* linesAgain(source, new LinedArticles(corpus, articles), options);
  }
}

/** Articles that stand in JSON Lines by their files, those of each in the order of its lines: as they were read. */
function* byFile(corpus: Corpus, indices: readonly number[]): Generator<[file: string, indices: Uint32Array]> {
  const order = Uint32Array.from(indices, (_, i) => i);
  sortBy(
    order,
    Uint32Array.from(indices, (index) => corpus.numberOf[index]!),
  );
  const sorted = order.map((i) => indices[i]!);
  const fileAt = (i: number): string | null => placeOf(corpus, sorted[i]!).batch.file;
  for (let from = 0; from < sorted.length; ) {
    const file = fileAt(from);
    let to = from + 1;
    while (to < sorted.length && fileAt(to) === file) to++;
    yield [file!, sorted.subarray(from, to)];
    from = to;
  }
}

async function* linesAgain(
  source: JsonLinesSource,
  articles: LinedArticles,
  options: AgainOptions,
): AsyncGenerator<Again> {
  let lines = new LinesFound(options);
  for await (const { index, line, bytes } of articles.arePlaced
    ? placed(source, articles)
    : streamed(source, articles, options)) {
    if (!lines.fits(bytes)) {
      yield lines.asPiece(source.id);
      lines = new LinesFound(options);
    }
    lines.add(index, line, bytes);
  }
  if (lines.indices.length > 0) yield lines.asPiece(source.id);
}

/** A line that was read again: it holds until the next is asked for. */
interface FoundLine extends RawLine {
  readonly index: number;
}

/** Lines whose places in the file are known: of 118 MB a hundredth is read where a hundredth is wanted. */
function* placed(source: JsonLinesSource, articles: LinedArticles): Generator<FoundLine> {
  const scratch = new Scratch();
  let i = 0;
  for (const bytes of linesAt(source, articles.places(), (length) => scratch.take(length))) {
    yield { index: articles.indices[i]!, line: articles.lineOf(i), bytes };
    i++;
  }
}

/** Lines that are looked for from the beginning of their file on: it is packed. */
async function* streamed(
  source: JsonLinesSource,
  articles: LinedArticles,
  { maxBytes }: AgainOptions,
): AsyncGenerator<FoundLine> {
  const scratch = new Scratch();
  const { indices } = articles;
  let next = -1;
  let wanted = 0;
  const isWanted = (line: number): boolean => {
    while (wanted < line) wanted = ++next < indices.length ? articles.lineOf(next) : Number.POSITIVE_INFINITY;
    return wanted === line;
  };
  const memory = (size: number): Uint8Array => scratch.take(size);
  for await (const { line, bytes } of someLines(source, isWanted, { maxBytes, memory })) {
    yield { index: indices[next]!, line, bytes };
  }
}

/** Articles of one file, by index, in the order of its lines. */
class LinedArticles {
  readonly indices: Uint32Array;
  readonly #corpus: Corpus;
  readonly #numbers: ReadAhead;
  readonly #starts: ReadAhead;

  constructor(corpus: Corpus, indices: Uint32Array) {
    this.indices = indices;
    this.#corpus = corpus;
    this.#numbers = new ReadAhead(corpus.store);
    this.#starts = new ReadAhead(corpus.store);
  }

  /** The line of the i-th, counted from 1. */
  lineOf(i: number): number {
    const { batch, within } = placeOf(this.#corpus, this.indices[i]!);
    return numberAt(this.#numbers, batch.lineOf, within);
  }

  /** Whether it is known where in the file they stand: of a file that is for all or for none. */
  get arePlaced(): boolean {
    return placeOf(this.#corpus, this.indices[0]!).batch.fileAt !== null;
  }

  *places(): Generator<LinePlace> {
    for (const index of this.indices) {
      const { batch, within } = placeOf(this.#corpus, index);
      const [from, to] = rangeAt(this.#starts, batch.startOf, within);
      yield { from: batch.fileAt! + from, to: batch.fileAt! + to };
    }
  }
}

/** Lines on their way into a piece, copied: the next ones come to stand where they stood. */
class LinesFound {
  readonly indices: number[] = [];
  readonly #number: number[] = [];
  readonly #end: number[] = [];
  readonly #memory: (size: number) => Uint8Array;
  readonly #most: number;
  #bytes: Uint8Array = new Uint8Array();

  constructor({ memory, articles }: AgainOptions) {
    this.#memory = memory ?? ((size) => new Uint8Array(size));
    this.#most = articles ?? PIECE_ARTICLES;
  }

  /** Whether there is place for a line; there is for any first one. */
  fits({ length }: Uint8Array): boolean {
    const count = this.indices.length;
    return count === 0 || (count < this.#most && this.#end[count - 1]! + length <= this.#bytes.length);
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

/** Reads the articles of a piece, their texts wide strings. One that can no longer be read (its file went away meanwhile) is left out. */
export function* articlesIn(again: Again, options: RereadOptions): Generator<Reread> {
  const { indices } = again;
  if ('sources' in again) {
    for (const [i, source] of again.sources.entries()) {
      const read = withMetadata(readArticle(source, options), options.metadata);
      if (!('article' in read)) continue;
      const article = { ...read.article, text: wideText(read.article.text) };
      yield { index: indices[i]!, place: i, article };
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
    if ('article' in read) yield { index: indices[i]!, place: i, article: read.article };
  }
}

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
