import type { Quietened } from '../learn/quieten.ts';

type Found = Pick<Quietened, 'lines' | 'words'>;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSE = 0x7d;
const ZERO = 0x30;

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const ID = ascii('{"id":');
const WORDS = ascii(',"words":');
const REMOVED_WORDS = ascii(',"removedWords":');
const REMOVED_LINES = ascii(',"removedLines":{');
const BODY = ascii('},"body":"ok",');
const LEARNED = ascii('"learned":');

/** The record that is being written, used again for the next. */
let written = new Uint8Array(1 << 12);
let length = 0;

/**
 * What `withoutLines` says of a record, for one that is JSON in UTF-8, as `JSON.stringify` writes it: two numbers are others, and one is
 * added. Reading and writing all of it took as long as everything else that is done to an article with learned lines. A view that
 * holds until the next call; null where more than that changes or the record reads otherwise than expected.
 */
export function withoutLinesInText(record: Uint8Array, { lines, words }: Found): Uint8Array | null {
  if (!stands(ID, record, 0)) return null;
  const wordsAt = stringEnd(record, ID.length);
  if (!stands(WORDS, record, wordsAt)) return null;
  const removedAt = numberEnd(record, wordsAt + WORDS.length);
  if (!stands(REMOVED_WORDS, record, removedAt)) return null;
  const linesAt = numberEnd(record, removedAt + REMOVED_WORDS.length);
  if (!stands(REMOVED_LINES, record, linesAt)) return null;
  const kindsAt = linesAt + REMOVED_LINES.length;
  const bodyAt = kindsEnd(record, kindsAt);
  if (bodyAt < 0 || !stands(BODY, record, bodyAt)) return null;
  const left = numberAt(record, wordsAt + WORDS.length) - words;
  if (left <= 0) return null;
  reserve(record.length);
  copy(record, 0, wordsAt + WORDS.length);
  writeNumber(left);
  copy(REMOVED_WORDS, 0, REMOVED_WORDS.length);
  writeNumber(numberAt(record, removedAt + REMOVED_WORDS.length) + words);
  copy(record, linesAt, bodyAt);
  if (bodyAt > kindsAt) written[length++] = 0x2c;
  copy(LEARNED, 0, LEARNED.length);
  writeNumber(lines);
  copy(record, bodyAt, record.length);
  return written.subarray(0, length);
}

function stands(text: Uint8Array, record: Uint8Array, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (record[at + i] !== text[i]) return false;
  return true;
}

/** Behind the string that begins at `at`. */
function stringEnd(record: Uint8Array, at: number): number {
  let i = at + 1;
  while (i < record.length && record[i] !== QUOTE) i += record[i] === BACKSLASH ? 2 : 1;
  return i + 1;
}

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= ZERO && code <= ZERO + 9;

function numberEnd(record: Uint8Array, at: number): number {
  let i = at;
  while (isDigit(record[i])) i++;
  return i;
}

function numberAt(record: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; isDigit(record[i]); i++) value = 10 * value + record[i]! - ZERO;
  return value;
}

/** Where the kinds of removed lines end that begin at `at`, at the bracket; -1 if one of them is called learned: a rule file may call its so. */
function kindsEnd(record: Uint8Array, at: number): number {
  let i = at;
  while (i < record.length && record[i] !== CLOSE) {
    if (record[i] !== QUOTE) i++;
    else if (stands(LEARNED, record, i)) return -1;
    else i = stringEnd(record, i);
  }
  return i;
}

function reserve(record: number): void {
  // Numbers have at most sixteen digits more.
  const needed = record + 64;
  if (written.length < needed) written = new Uint8Array(2 * needed);
  length = 0;
}

/** A loop: what is copied is shorter than a call would be long. */
function copy(bytes: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) written[length++] = bytes[i]!;
}

function writeNumber(value: number): void {
  let size = 1;
  for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) size++;
  let rest = value;
  for (let i = length + size - 1; i >= length; i--) {
    written[i] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  length += size;
}
