import { WordReader } from '../fingerprint/reader.ts';
import { type LocatedWords, WordFlag, type Words } from '../fingerprint/words.ts';
import { holdsFormula } from './formulas.ts';

/** Bits of what is noted of a line beside its words. */
export const LineFlag = {
  /** It ends as a sentence does, or opens with a quotation: even a short one may be part of a story. */
  Sentence: 1,
  /** Its script sets no spaces, so that every letter is a canonical word: two count as one. */
  Unspaced: 2,
  /** It ends in a colon: it belongs to what follows. */
  Colon: 4,
  /** Some of its words are more than numbers: a date or a price by itself is another one wherever it stands. */
  Worded: 8,
  /** It is not quiet: what rules leave for the reader, out of the fingerprint, is. */
  Loud: 16,
  /** It says what only pages say, see `holdsFormula`. */
  Formula: 32,
} as const;

/** Lines longer than this are all of one size. */
const MOST_SIZE = 63;
/** What any number counts as: "12 comments" and "7 comments" are one line. */
const NUMBER = 0x6e756d62;

/**
 * The identity of the line whose words stand in `[from, to)`: the same whatever its case, its punctuation, its house style
 * and its numbers. A safe integer of 52 bits; the lowest six are its {@link lineSize}, the rest hash its words.
 */
export function lineIdentity({ hash, flags }: Words, from: number, to: number, lineFlags: number): number {
  let high = 0x9e3779b9 | 0;
  let low = 0x811c9dc5 | 0;
  for (let w = from; w < to; w++) {
    const word = (flags[w]! & WordFlag.Number) !== 0 ? NUMBER : hash[w]!;
    low = Math.imul(low ^ word, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, 0x85ebca6b);
    high ^= high >>> 13;
  }
  const words = (lineFlags & LineFlag.Unspaced) === 0 ? to - from : (to - from + 1) >>> 1;
  return (high >>> 12) * 0x100000000 + (((low & ~MOST_SIZE) | Math.min(words, MOST_SIZE)) >>> 0);
}

/** Whether any of the words in `[from, to)` is more than a number or a part of a date. */
function holdsWord({ flags }: Pick<Words, 'flags'>, from: number, to: number): boolean {
  for (let w = from; w < to; w++) if ((flags[w]! & WordFlag.Number) === 0) return true;
  return false;
}

/** The words of a line, at most {@link MOST_SIZE}, read off its identity. */
export const lineSize = (line: number): number => (line % 0x100000000) & MOST_SIZE;

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
const isStop = (code: number): boolean =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;
const isQuote = (code: number): boolean =>
  code === 34 || code === 0xab || (code >= 0x201c && code <= 0x201f) || code === 0x300c;
const isUnspaced = (code: number): boolean => code >= 0x2e80 || (code >= 0xe00 && code < 0xe80);

/** {@link LineFlag}s of the line that stands in words `[from, to)` of `text`. */
function flagsOf(text: string, words: LocatedWords, from: number, to: number): number {
  const { start, end } = words;
  let flags = holdsWord(words, from, to) ? LineFlag.Worded : 0;
  if ((words.flags[from]! & WordFlag.Quiet) === 0) flags |= LineFlag.Loud;
  if (holdsFormula(words, from, to)) flags |= LineFlag.Formula;
  if (isUnspaced(text.charCodeAt(start[from]!)) && end[from]! - start[from]! === 1) flags |= LineFlag.Unspaced;
  for (let i = start[from]! - 1; i >= 0 && !isBreak(text.charCodeAt(i)); i--) {
    if (isQuote(text.charCodeAt(i))) flags |= LineFlag.Sentence;
  }
  // The last word may have taken its stop along: "p.m."
  for (let i = end[to - 1]! - 1; i < text.length && !isBreak(text.charCodeAt(i)); i++) {
    const code = text.charCodeAt(i);
    if (isStop(code)) flags |= LineFlag.Sentence;
    if (code === 58 || code === 0xff1a) flags |= LineFlag.Colon;
  }
  return flags;
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

/** The {@link LineFlag}s of every paragraph that holds a word, in order; `words` are those of `text`. */
export function lineFlags(text: string, words: LocatedWords): Uint8Array {
  const starts = lineStarts(words);
  const found = new Uint8Array(starts.length - 1);
  for (let line = 0; line < found.length; line++) {
    found[line] = flagsOf(text, words, starts[line]!, starts[line + 1]!);
  }
  return found;
}

/** The {@link lineIdentity} of every paragraph that holds a word, in order; `noted` are their {@link lineFlags}. */
export function lineIdentities(words: Words, noted: Uint8Array): Float64Array {
  const starts = lineStarts(words);
  return Float64Array.from(noted, (flags, line) => lineIdentity(words, starts[line]!, starts[line + 1]!, flags));
}

const reader = new WordReader();

/**
 * The identity of a line of text by itself, as {@link lineIdentity} gives it for its words; 0 for one that holds no word, or
 * numbers only: any number would be the same line.
 */
export function textIdentity(text: string): number {
  const words = reader.read(text, [{ start: 0, end: text.length, quiet: false }]);
  const count = words.hash.length;
  return holdsWord(words, 0, count) ? lineIdentity(words, 0, count, flagsOf(text, words, 0, count)) : 0;
}
