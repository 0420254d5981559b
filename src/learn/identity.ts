import { WordReader } from '../fingerprint/reader.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';
import { MOST_SIZE, NUMBER } from '../kernel/words/lineFlag.ts';
import { copyUnits } from '../units.ts';
import { formulas } from './formulas.ts';
import { LineFlag } from './lineFlag.ts';

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

let noting: WordReader | null = null;

/** A reader that notes lines, for a text now and then. */
export function lineReader(): WordReader {
  noting ??= new WordReader(copyUnits, formulas());
  return noting;
}

/**
 * The identity of a line of text by itself, as {@link lineIdentity} gives it for its words; 0 for one that holds no word, or
 * numbers only: any number would be the same line.
 */
export function textIdentity(text: string): number {
  const reader = lineReader();
  reader.read(text, [{ start: 0, end: text.length, quiet: false }]);
  const { flags, identities } = reader.noteLines();
  return flags.length > 0 && (flags[0]! & LineFlag.Worded) !== 0 ? identities[0]! : 0;
}
