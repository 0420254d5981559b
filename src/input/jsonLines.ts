import type { Article, ArticleMetadata } from '../article.ts';
import type { InputError } from '../result.ts';
import { asBuffer } from './bytes.ts';
import { inputError } from './messages.ts';

/** What the fields of a JSON line are called. */
export interface FieldNames {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly outlet: string;
}

export const FIELD_NAMES: FieldNames = { id: 'id', text: 'text', title: 'title', date: 'date', outlet: 'outlet' };

/** `text=body,id=url` as field names, the others as usual; a string is what is wrong with it. */
export function parseFieldNames(spec: string): FieldNames | string {
  const names: Record<string, string> = { ...FIELD_NAMES };
  for (const part of spec.split(',')) {
    const [name, field, ...more] = part.trim().split('=');
    if (!name || !field || more.length > 0) return `"${part}" is not NAME=FIELD`;
    if (!(name in FIELD_NAMES)) return `"${name}" is none of ${Object.keys(FIELD_NAMES).join(', ')}`;
    names[name] = field;
  }
  return names as unknown as FieldNames;
}

/** Whole lines of one file. Can be sent to a worker. */
export interface LineBatch {
  /** The file, for messages and for articles without an id. */
  readonly file: string;
  /** The number of the first line in `bytes`, counted from 1. */
  readonly firstLine: number;
  /** The numbers of all its lines, where they do not stand one behind the other in the file. */
  readonly numbers?: readonly number[];
  /** Where its lines begin in `bytes`, ascending, if others stand between them. */
  readonly starts?: readonly number[];
  /** Lines with their breaks; the last may lack its own. Who has read them may put nothing in their place, to give up their memory. */
  bytes: Uint8Array;
  /**
   * How many lines they are. Whoever reads them all tells, and spares the one who numbers lines a search for their breaks; whoever gives up
   * their memory must.
   */
  lines?: number;
  /** Where `bytes` begin in the file; null or absent when they do not stand there so: in packed data. */
  readonly at?: number | null;
  /** The most bytes one line may have; none when absent. */
  readonly maxBytes?: number;
  /** What went wrong in reading so far: a line over the limit, damaged gzip data. */
  readonly errors: readonly InputError[];
}

/** One line that was an article. */
interface LineArticle {
  readonly article: Article;
  /** Counted from 1. */
  readonly line: number;
}

export interface ParsedLines {
  readonly articles: readonly LineArticle[];
  readonly errors: readonly InputError[];
}

/** All articles of a batch, and what is wrong with the other lines: see {@link readLines}. */
export function parseLines(batch: LineBatch, fields: FieldNames = FIELD_NAMES): ParsedLines {
  const articles: LineArticle[] = [];
  const errors: InputError[] = [];
  for (const read of readLines(batch, fields)) {
    if ('error' in read) errors.push(read.error);
    else articles.push(read);
  }
  return { articles, errors };
}

/**
 * Reads the articles out of a batch of JSON lines. Blank lines count for nothing; any other line that is not an article
 * becomes an error by file and number. An article without an id is called `file:line`. Synchronous, for workers, and one by one: an
 * article that is done with when the next is read costs the garbage collector nothing.
 */
export function* readLines(
  batch: LineBatch,
  fields: FieldNames = FIELD_NAMES,
): Generator<LineArticle | { readonly error: InputError }> {
  const buffer = asBuffer(batch.bytes);
  for (const error of batch.errors) yield { error };
  let line = batch.firstLine;
  for (let start = 0; start < buffer.length; line++) {
    const at = buffer.indexOf(10, start);
    const end = at < 0 ? buffer.length : at;
    const read = readLine(batch, buffer.subarray(start, end), line, fields);
    if (read) yield read;
    start = end + 1;
  }
}

/** Reads one line of a batch, given without its break; null when it is blank. */
export function readLine(
  { file, maxBytes = Number.POSITIVE_INFINITY }: LineBatch,
  bytes: Uint8Array,
  line: number,
  fields: FieldNames,
): LineArticle | { readonly error: InputError } | null {
  const place = `${file}:${line}`;
  if (bytes.length > maxBytes) {
    return { error: inputError('too-large', place, { size: bytes.length, limit: maxBytes }) };
  }
  const text = asBuffer(bytes).toString('utf8', line === 1 ? skipMark(bytes, 0) : 0);
  if (text.trim() === '') return null;
  const read = parseLine(text, place, fields);
  return 'error' in read ? read : { article: read.article, line };
}

const skipMark = (bytes: Uint8Array, at: number): number =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? at + 3 : at;

function parseLine(
  text: string,
  place: string,
  fields: FieldNames,
): { readonly article: Article } | { readonly error: InputError } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { error: inputError('bad-json', place, { detail: jsonProblem(error) }) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { error: inputError('not-an-object', place) };
  }
  const record = value as Readonly<Record<string, unknown>>;
  const body = record[fields.text];
  if (typeof body !== 'string') {
    const others = Object.keys(record).filter((key) => typeof record[key] === 'string' && key !== fields.id);
    const remedy = others.length > 0 ? `of its fields (${others.join(', ')}) name one: --fields text=NAME` : undefined;
    return { error: inputError('no-text', place, remedy ? { detail: fields.text, remedy } : { detail: fields.text }) };
  }
  const id = record[fields.id];
  const metadata = metadataOf(record[fields.outlet], record[fields.date], record[fields.title]);
  const name = typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : place;
  return { article: { id: name, text: body, ...(metadata && { metadata }) } };
}

/** What the values of these fields say; null when none of them says anything. */
export function metadataOf(outlet: unknown, date: unknown, title: unknown): ArticleMetadata | null {
  const metadata = { outlet: stringOrNull(outlet), date: dateOrNull(date), title: stringOrNull(title) };
  return metadata.outlet !== null || metadata.date !== null || metadata.title !== null ? metadata : null;
}

/** What a date says. It may be a number, and whoever gave it is to be told that it names no day. */
export const dateOrNull = (value: unknown): string | null =>
  stringOrNull(typeof value === 'number' ? String(value) : value);

const stringOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The engine's own words without the excerpt it quotes: the line may be long, and its text is not for the terminal. */
function jsonProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, (?:\.\.\.)?"[\s\S]*$/, '').replace(/ in JSON at/, ' at') || 'syntax error';
}
