import { WordReader } from '../fingerprint/reader.ts';
import { type LocatedWords, WordFlag, type Words } from '../fingerprint/words.ts';
import { LineEdges } from './edges.ts';
import { formulaTable, holdsFormula, mayBegin, SCREEN } from './formulas.ts';
import { LineFlag } from './lineFlag.ts';

/** Lines longer than this are all of one size. */
const MOST_SIZE = 63;
/** What any number counts as: "12 comments" and "7 comments" are one line. */
const NUMBER = 0x6e756d62;

// Where the two halves of an identity begin, and what they are multiplied with at each word.
const HIGH = 0x9e3779b9 | 0;
const LOW = 0x811c9dc5 | 0;
const HIGH_PRIME = 0x85ebca6b;
const LOW_PRIME = 0x01000193;

/**
 * The identity of the line whose words stand in `[from, to)`: the same whatever its case, its punctuation, its house style
 * and its numbers. A safe integer of 52 bits; the lowest six are its {@link lineSize}, the rest hash its words.
 */
export function lineIdentity({ hash, flags }: Words, from: number, to: number, lineFlags: number): number {
  let high = HIGH;
  let low = LOW;
  for (let w = from; w < to; w++) {
    const word = (flags[w]! & WordFlag.Number) !== 0 ? NUMBER : hash[w]!;
    low = Math.imul(low ^ word, LOW_PRIME);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, HIGH_PRIME);
    high ^= high >>> 13;
  }
  return packed(high, low, to - from, lineFlags);
}

function packed(high: number, low: number, count: number, lineFlags: number): number {
  return (high >>> 12) * 0x100000000 + (((low & ~MOST_SIZE) | sizeOf(count, lineFlags)) >>> 0);
}

function sizeOf(count: number, lineFlags: number): number {
  return Math.min((lineFlags & LineFlag.Unspaced) === 0 ? count : (count + 1) >>> 1, MOST_SIZE);
}

/** The words of a line, at most {@link MOST_SIZE}, read off its identity. */
export const lineSize = (line: number): number => line & MOST_SIZE;

/** Whether the words in `[from, to)` are the line of this identity. Most lines are told to be others by their length. */
export function isLine(line: number, words: Words, from: number, to: number, lineFlags: number): boolean {
  return lineSize(line) === sizeOf(to - from, lineFlags) && lineIdentity(words, from, to, lineFlags) === line;
}

const isUnspaced = (code: number): boolean => code >= 0x2e80 || (code >= 0xe00 && code < 0xe80);

/** Where a line ends that begins at word `from` of a body that ends at `end`: its identity mostly says how many words it has. */
export function lineEnd({ flags }: Words, from: number, end: number, line: number, lineFlags: number): number {
  const size = lineSize(line);
  const counted = size < MOST_SIZE && (lineFlags & LineFlag.Unspaced) === 0;
  if (counted) return from + size;
  let to = from + 1;
  while (to < end && (flags[to]! & WordFlag.ParagraphStart) === 0) to++;
  return to;
}

/** The first word of every paragraph that holds a word, and after the last the number of words. */
export function lineStarts({ flags }: Words): Uint32Array {
  let lines = 0;
  for (let w = 0; w < flags.length; w++) if (w === 0 || (flags[w]! & WordFlag.ParagraphStart) !== 0) lines++;
  const starts = new Uint32Array(lines + 1);
  let line = 0;
  for (let w = 0; w < flags.length; w++) {
    if (w === 0 || (flags[w]! & WordFlag.ParagraphStart) !== 0) starts[line++] = w;
  }
  starts[line] = flags.length;
  return starts;
}

/** What is noted of the lines of one article, the paragraphs that hold a word, in order. */
export interface NotedLines {
  /** Bits of {@link LineFlag}. */
  readonly flags: Uint8Array;
  /** See {@link lineIdentity}. */
  readonly identities: Float64Array;
}

/** What was noted of the article at hand, used again for the next: a line for every word of nearly all articles. */
let notedFlags = new Uint8Array(1 << 14);
let notedIdentities = new Float64Array(1 << 14);
const edges = new LineEdges();

/**
 * Notes the lines of an article, in one pass over its `words`, which are those of the text with the code units `units`: they
 * are too many to be gone through for each thing that is asked of a line. Returns views that hold until the next call.
 */
export function noteLines(units: Uint16Array, words: LocatedWords): NotedLines {
  const { hash, flags: wordFlags, start, end } = words;
  const count = hash.length;
  const table = formulaTable();
  const screen = table.screen;
  if (count > notedFlags.length) reserve(2 * count);
  edges.begin(units);
  let lines = 0;
  for (let from = 0; from < count; ) {
    let high = HIGH;
    let low = LOW;
    let flags = 0;
    let suspect = false;
    let w = from;
    do {
      let word = hash[w]!;
      if (screen[word & SCREEN] !== 0 && mayBegin(table, hash, w)) suspect = true;
      if ((wordFlags[w]! & WordFlag.Number) === 0) flags = LineFlag.Worded;
      else word = NUMBER;
      low = Math.imul(low ^ word, LOW_PRIME);
      low ^= low >>> 15;
      high = Math.imul(high ^ word, HIGH_PRIME);
      high ^= high >>> 13;
      w++;
    } while (w < count && (wordFlags[w]! & WordFlag.ParagraphStart) === 0);
    const first = start[from]!;
    if ((wordFlags[from]! & WordFlag.Quiet) === 0) flags |= LineFlag.Loud;
    if (suspect && holdsFormula(words, from, w)) flags |= LineFlag.Formula;
    if (isUnspaced(units[first]!) && end[from]! - first === 1) flags |= LineFlag.Unspaced;
    flags |= edges.flags(first, end[w - 1]!);
    notedFlags[lines] = flags;
    notedIdentities[lines] = packed(high, low, w - from, flags);
    lines++;
    from = w;
  }
  return { flags: notedFlags.subarray(0, lines), identities: notedIdentities.subarray(0, lines) };
}

function reserve(lines: number): void {
  notedFlags = new Uint8Array(lines);
  notedIdentities = new Float64Array(lines);
}

const reader = new WordReader();

/**
 * The identity of a line of text by itself, as {@link lineIdentity} gives it for its words; 0 for one that holds no word, or
 * numbers only: any number would be the same line.
 */
export function textIdentity(text: string): number {
  const words = reader.read(text, [{ start: 0, end: text.length, quiet: false }]);
  const { flags, identities } = noteLines(reader.units, words);
  return flags.length > 0 && (flags[0]! & LineFlag.Worded) !== 0 ? identities[0]! : 0;
}
