import * as Char from '../kernel/words/char.ts';
import { CLASS_SHIFT } from '../kernel/words/layout.ts';
import { charOf } from './chars.ts';

const BLANK = 32;

/** Small letters before a period that is no part of their word, nor of a number: more than any abbreviation has. */
const LONGER_THAN_SHORT = 7;

/**
 * Where the first sentence begins behind `from` in the paragraph from `start` to `end` that the grammar of words reads as if nothing stood before it;
 * -1 when there is none. At its head stands a letter, before it the end of a sentence that nothing reaches across: no name, amount or compound,
 * and nobody looks for quotation marks there.
 */
export function sentenceBehind(units: Uint16Array, start: number, from: number, end: number): number {
  for (let i = from; i < end - 1; i++) {
    const cls = classOf(units[i]!);
    if (cls !== Char.Period && cls !== Char.SentenceEnd) continue;
    const blank = units[i + 1] === BLANK;
    const next = blank ? i + 2 : i + 1;
    if (next >= end || !beginsWord(units[next]!)) continue;
    if (cls === Char.SentenceEnd ? i > start && beginsWord(units[i - 1]!) : blank && behindWord(units, start, i))
      return next;
  }
  return -1;
}

const classOf = (code: number): number => charOf(code) >>> CLASS_SHIFT;

/** A letter that is no mark on the one before: it is part of a word, and begins one behind anything else. */
function beginsWord(code: number): boolean {
  const cls = classOf(code);
  return cls === Char.Lower || cls === Char.Upper || cls === Char.Unspaced;
}

/** Whether the letters before `i` are so many small ones that a period there can only end a sentence. */
function behindWord(units: Uint16Array, start: number, i: number): boolean {
  if (i - LONGER_THAN_SHORT < start) return false;
  for (let k = 1; k <= LONGER_THAN_SHORT; k++) if (classOf(units[i - k]!) !== Char.Lower) return false;
  return true;
}
