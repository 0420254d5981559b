import { Char, expansion, FOLD, resolveAstral } from './chars.ts';
import { Unit } from './fold/numbers.ts';
import { DOLLAR_SALT, find, RAW_PERCENT, RAW_USA, SYMBOLS, value } from './foldTable.ts';
import { PRIME, SEED } from './hash.ts';
import type { Reading } from './reading.ts';
import { RAW } from './verbs.ts';
import { WordFlag } from './words.ts';

/** What a word takes for standing first. */
const FIRST = WordFlag.ParagraphStart | WordFlag.SentenceStart | WordFlag.Introduced;

/** Reads the code unit at `i`, which is no letter, digit or space of those that words are made of. Returns where to go on. */
export function readMark(at: Reading, i: number, code: number, cls: number): number {
  const words = at.words;
  switch (cls) {
    case Char.Unspaced:
      return readUnspaced(at, i, Math.imul(SEED ^ FOLD[code]!, PRIME), i + 1);
    case Char.Surrogate:
      return readAstral(at, i);
    case Char.Hyphen:
      return i + 1;
    case Char.Period:
    case Char.SentenceEnd: {
      const after = at.class(i + 1);
      const initial = cls === Char.Period && at.size === 1 && at.capitals === 1 && at.endsAt(i);
      const before = words.previous;
      words.detach();
      // "W. Va." is one word, as "West Virginia" is.
      if (initial) words.previous = before;
      if (!initial && (cls === Char.SentenceEnd || (after >= Char.Space && after !== Char.Comma)))
        at.first |= WordFlag.SentenceStart;
      return i + 1;
    }
    case Char.Apostrophe:
    case Char.Quote:
      words.detach();
      if (cls === Char.Quote || code === 0x27 || code === 0x2019) readQuote(at, i, code);
      return i + 1;
    case Char.Currency:
      return readCurrency(at, i, code);
    case Char.Percent:
      if (!words.unit(Unit.Percent, i + 1)) words.push(RAW_PERCENT, at.take(false), i, i + 1);
      return i + 1;
    case Char.And:
      words.push(RAW.and, at.take(false) | WordFlag.Stop, i, i + 1);
      return i + 1;
    default:
      words.detach();
      return i + 1;
  }
}

function readCurrency(at: Reading, i: number, code: number): number {
  const words = at.words;
  const symbol = SYMBOLS.get(FOLD[code]!) ?? SYMBOLS.get(code) ?? 0;
  let start = i;
  let unit = symbol;
  if (code === 0x24 && at.endsAt(i)) {
    const usa = words.previous === RAW_USA;
    const slot = usa ? find(RAW.us ^ DOLLAR_SALT, 2) : find(words.previous ^ DOLLAR_SALT, at.size);
    if (slot >= 0) {
      unit = value(slot);
      at.first |= words.flags[words.length - 1]! & FIRST;
      start = words.dropLast();
    }
  }
  if (unit !== 0 && at.class(i + 1) !== Char.Digit && words.unit(unit, i + 1)) return i + 1;
  words.symbol(unit, start);
  return i + 1;
}

/** A letter of a script without spaces, with the marks that stand on it. */
function readUnspaced(at: Reading, start: number, seed: number, from: number): number {
  let h = seed;
  let i = from;
  for (; i < at.limit; i++) {
    const cls = at.class(i);
    if (cls === Char.Mark) h = Math.imul(h ^ at.fold(i), PRIME);
    else if (cls !== Char.Invisible) break;
  }
  at.size = 0;
  at.words.push(h, at.take(false), start, i);
  return i;
}

/** A character above the Basic Multilingual Plane: a letter is a word by itself, the rest (emoji) part words. */
function readAstral(at: Reading, start: number): number {
  const point = at.pointAt(start);
  const to = start + (point > 0xffff && start + 1 < at.limit ? 2 : 1);
  const cls = to === start + 2 ? resolveAstral(point) : Char.Other;
  if (cls === Char.Invisible || cls === Char.Mark) return to;
  if (cls > Char.Unspaced || cls === Char.Surrogate) {
    at.words.detach();
    return to;
  }
  const folded = expansion(point);
  let h = SEED;
  for (let k = 0; k < folded.length; k++) h = Math.imul(h ^ folded.charCodeAt(k), PRIME);
  return readUnspaced(at, start, h, to);
}

function readQuote(at: Reading, i: number, code: number): void {
  const before = i > 0 ? at.classAt(i - 1) : Char.Space;
  const after = at.class(i + 1);
  const tightBefore =
    before !== Char.Space && before !== Char.Hyphen && before !== Char.Quote && !at.opensBracket(i - 1);
  const tightAfter = after !== Char.Space && (after < Char.Period || after > Char.SentenceEnd || after === Char.Period);
  at.quote(code, tightBefore, tightAfter, before === Char.Digit);
}
