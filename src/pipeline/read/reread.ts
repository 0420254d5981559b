import type { Article, ArticleMetadata } from '../../article.ts';
import type { FieldNames } from '../../input/jsonLines.ts';
import { JsonReader, type LineString, type LineUnits } from '../../input/jsonReader.ts';
import { type LinePlaces, linesAt } from '../../input/linesAt.ts';
import { readArticle } from '../../input/read.ts';
import { canReadAgain, type RawLine, someLines } from '../../input/someLines.ts';
import { type JsonLinesSource, type Source, sourceId } from '../../input/sources.ts';
import { wideText } from '../../input/wideText.ts';
import { sortBy } from '../../match/sortBy.ts';
import type { ReadableText } from '../../units.ts';
import { lastUpTo } from '../search.ts';
import { numberAt, rangeAt } from '../store/batch.ts';
import { type Corpus, idReader, placeOf } from '../store/corpus.ts';
import { ReadAhead, Scratch } from '../store/store.ts';
import { type SingleSource, sourceBytes } from './pieces.ts';
import { writeUnits } from './texts.ts';

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

/** The same with its text as it was read. */
export interface RereadText extends Pick<Reread, 'index' | 'place'>, Pick<Article, 'id'> {
  readonly metadata: ArticleMetadata | undefined;
  readonly text: ReadableText;
}

/** Some articles of the corpus, by index, that another thread can read again: as sources, as lines of one file, or as places of lines there. */
export type Again =
  | { readonly indices: readonly number[]; readonly sources: readonly SingleSource[] }
  | { readonly indices: readonly number[]; readonly file: string; readonly lines: WantedLines }
  | {
      readonly indices: readonly number[];
      readonly file: string;
      readonly path: string;
      readonly places: WantedPlaces;
    };

/** Lines of a file with their breaks: line `numbers[i]`, counted from 1, is that of article `first + i` and begins at byte `starts[i]`. */
interface WantedLines {
  readonly first: number;
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly bytes: Uint8Array;
}

/** Where lines stand in a plain file, and their numbers, counted from 1. */
interface WantedPlaces extends LinePlaces {
  readonly numbers: readonly number[];
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
    const lined = new LinedArticles(corpus, articles);
    if (source.path !== null && lined.arePlaced) yield* placesAgain(source.id, source.path, lined, options);
    else yield* linesAgain(source, lined, options);
  }
}

/** Articles that stand in JSON Lines by their files, those of each in the order of its lines: as they were read. */
function* byFile(corpus: Corpus, indices: readonly number[]): Generator<[file: string, indices: Uint32Array]> {
  const order = Uint32Array.from(indices, (_, i) => i);
  sortBy(order, [Uint32Array.from(indices, (index) => corpus.numberOf[index]!)]);
  const sorted = order.map((i) => indices[i]!);
  const { batches, firstOf, numberOf } = corpus;
  const batchOf = (i: number): number => lastUpTo(firstOf, numberOf[sorted[i]!]!);
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const { file } = batches[batchOf(from)]!;
    while (to < sorted.length) {
      const b = batchOf(to);
      if (batches[b]!.file !== file) break;
      while (to < sorted.length && numberOf[sorted[to]!]! < firstOf[b + 1]!) to++;
    }
    yield [file!, sorted.subarray(from, to)];
  }
}

/** Lines whose places in the file are known: of 118 MB a hundredth is read where a hundredth is wanted, by whoever reads the articles. */
function* placesAgain(
  file: string,
  path: string,
  articles: LinedArticles,
  { articles: most = PIECE_ARTICLES }: AgainOptions,
): Generator<Again> {
  const { indices } = articles;
  for (let next = 0; next < indices.length; ) {
    const [wanted, numbers, from, to]: number[][] = [[], [], [], []];
    for (let size = 0; next < indices.length && wanted!.length < most; next++) {
      const [start, end] = articles.placeOf(next);
      size += end - start;
      if (wanted!.length > 0 && size > PIECE_BYTES) break;
      wanted!.push(indices[next]!);
      numbers!.push(articles.lineOf(next));
      from!.push(start);
      to!.push(end);
    }
    yield { indices: wanted!, file, path, places: { numbers: numbers!, from: from!, to: to! } };
  }
}

async function* linesAgain(
  source: JsonLinesSource,
  articles: LinedArticles,
  options: AgainOptions,
): AsyncGenerator<Again> {
  let lines = new LinesFound(options);
  const { input } = source;
  for await (const { index, line, bytes } of articles.arePlaced && input instanceof Uint8Array
    ? placed(input, articles)
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

/** Lines of what stands in memory. */
function* placed(input: Uint8Array, articles: LinedArticles): Generator<FoundLine> {
  for (const [i, index] of articles.indices.entries()) {
    const bytes = input.subarray(...articles.placeOf(i));
    const end = bytes.indexOf(BREAK);
    yield { index, line: articles.lineOf(i), bytes: end < 0 ? bytes : bytes.subarray(0, end) };
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

  /** From which byte of the file on the line of the i-th stands, and before which it ends. */
  placeOf(i: number): [from: number, to: number] {
    const { batch, within } = placeOf(this.#corpus, this.indices[i]!);
    const [from, to] = rangeAt(this.#starts, batch.startOf, within);
    return [batch.fileAt! + from, batch.fileAt! + to];
  }
}

/** Lines on their way into a piece, copied: the next ones come to stand where they stood. */
class LinesFound {
  readonly indices: number[] = [];
  readonly #numbers: number[] = [];
  readonly #starts: number[] = [];
  readonly #memory: (size: number) => Uint8Array;
  readonly #most: number;
  #bytes: Uint8Array = new Uint8Array();
  #filled = 0;

  constructor({ memory, articles }: AgainOptions) {
    this.#memory = memory ?? ((size) => new Uint8Array(size));
    this.#most = articles ?? PIECE_ARTICLES;
  }

  /** Whether there is place for a line; there is for any first one. */
  fits({ length }: Uint8Array): boolean {
    const count = this.indices.length;
    return count === 0 || (count < this.#most && this.#filled + length < this.#bytes.length);
  }

  add(index: number, line: number, bytes: Uint8Array): void {
    if (this.indices.length === 0) this.#bytes = this.#memory(Math.max(PIECE_BYTES, bytes.length + 1));
    this.#starts.push(this.#filled);
    this.#bytes.set(bytes, this.#filled);
    this.#filled += bytes.length;
    this.#bytes[this.#filled++] = BREAK;
    this.indices.push(index);
    this.#numbers.push(line);
  }

  asPiece(file: string): Again {
    const bytes = this.#bytes.subarray(0, this.#filled);
    return { indices: this.indices, file, lines: { first: 0, numbers: this.#numbers, starts: this.#starts, bytes } };
  }
}

const BREAK = 10;

/** Reads the articles of a piece, their texts wide strings. One that can no longer be read (its file went away meanwhile) is left out. */
export function* articlesIn(again: Again, options: RereadOptions): Generator<Reread> {
  for (const { index, place, id, metadata, text } of textsIn(again, options)) {
    yield { index, place, article: { id, text: text.string, ...(metadata && { metadata }) } };
  }
}

/** The same, with their texts as they were read: each holds until the next is asked for. */
export function* textsIn(again: Again, options: RereadOptions): Generator<RereadText> {
  const { indices } = again;
  const known = (id: string, own: ArticleMetadata | undefined): ArticleMetadata | undefined => {
    const more = options.metadata.get(id);
    return more ? { ...own, ...more } : own;
  };
  if ('sources' in again) {
    for (const [place, source] of again.sources.entries()) {
      const read = readArticle(source, options);
      if ('error' in read) continue;
      const { id, text, metadata } = read.article;
      yield { index: indices[place]!, place, id, metadata: known(id, metadata), text: new WideText(text) };
    }
    return;
  }
  const reader = readerOf(options.fields);
  for (const lines of 'path' in again ? placedLines(again, reader) : [again.lines]) {
    const { first, numbers, starts, bytes } = lines;
    let place = first;
    for (const read of reader.read({ file: again.file, firstLine: numbers[0]!, numbers, starts, bytes, errors: [] })) {
      if ('error' in read) continue;
      while (starts[place - first]! < read.start) place++;
      const { id, metadata } = read;
      yield { index: indices[place]!, place, id, metadata: known(id, metadata), text: new LineText(reader, read) };
    }
  }
}

/** Lines of a piece that are read from their places, to where the reader would have to copy them otherwise. */
function* placedLines(
  { path, places }: { readonly path: string; readonly places: WantedPlaces },
  reader: JsonReader,
): Generator<WantedLines> {
  for (const { first, starts, bytes } of linesAt(path, places, (size) => reader.memory(size)))
    yield { first, numbers: places.numbers.slice(first, first + starts.length), starts, bytes };
}

/** The text of an article that is a source of its own. */
class WideText implements ReadableText {
  readonly string: string;

  constructor(text: string) {
    this.string = wideText(text);
  }

  get length(): number {
    return this.string.length;
  }

  copyTo(units: Uint16Array): void {
    writeUnits(this.string, units);
  }

  stringFrom(at: number): string {
    return this.string.slice(at);
  }
}

/** The text of a line: most are never needed as strings. */
class LineText implements ReadableText {
  readonly length: number;
  readonly #reader: JsonReader;
  readonly #read: LineUnits | LineString;
  #string: string | null = null;

  constructor(reader: JsonReader, read: LineUnits | LineString) {
    this.#reader = reader;
    this.#read = read;
    this.length = 'text' in read ? read.text.length : read.units.length;
  }

  get string(): string {
    this.#string ??= this.#reader.textOf(this.#read);
    return this.#string;
  }

  stringFrom(at: number): string {
    return this.#string === null ? this.#reader.textOf(this.#read, at) : this.#string.slice(at);
  }

  copyTo(units: Uint16Array): void {
    if ('text' in this.#read) writeUnits(this.#read.text, units);
    else units.set(this.#read.units);
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
