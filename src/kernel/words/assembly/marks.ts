import * as Char from '../char';
import * as Flag from '../flag';
import { DOLLAR_SALT, PERCENT_UNIT } from '../fold';
import { astral, classAt, classIn, foldAt, foldOf, hashExpansion, limit, pointAt, unitAt } from './chars';
import { PRIME, RAW_AND, RAW_PERCENT, RAW_US, RAW_USA, SEED, step } from './hash';
import { capitals, lastWord, quote, size, standsFirst, take } from './place';
import { find, value } from './table';
import { count, detach, dropLast, endsAt, flagsAt, giveUnit, neighbour, previous, push, symbol } from './wordBuffer';

/** Unit of the currency that a symbol means, or 0: the program knows. */
declare function unitOfSymbol(code: i32, fold: i32): i32;

/** The symbol that was asked for last, and its unit: most texts know one currency, and asking takes as long as reading ten words. */
let asked: i32 = 0;
let unitOfAsked: i32 = 0;

const DOLLAR: i32 = 0x24;

/** What a word takes for standing first. */
const FIRST: i32 = Flag.ParagraphStart | Flag.SentenceStart | Flag.Introduced;

/** Reads the code unit at `i`, which is no letter, digit or space of those that words are made of. Returns where to go on. */
export function readMark(i: i32, code: i32, cls: i32): i32 {
  switch (cls) {
    case Char.Unspaced:
      return readUnspaced(i, step(SEED, foldOf(code)), i + 1);
    case Char.Surrogate:
      return readAstral(i);
    case Char.Hyphen:
      return i + 1;
    case Char.Period:
    case Char.SentenceEnd: {
      const after = classIn(i + 1);
      const initial = cls === Char.Period && size === 1 && capitals === 1 && endsAt(i);
      const before = initial ? previous() : 0;
      detach();
      // "W. Va." is one word, as "West Virginia" is.
      if (initial) neighbour(before);
      if (!initial && (cls === Char.SentenceEnd || (after >= Char.Space && after !== Char.Comma)))
        standsFirst(Flag.SentenceStart);
      return i + 1;
    }
    case Char.Apostrophe:
    case Char.Quote:
      detach();
      if (cls === Char.Quote || code === 0x27 || code === 0x2019) readQuote(i, code);
      return i + 1;
    case Char.Currency:
      return readCurrency(i, code);
    case Char.Percent:
      if (!giveUnit(PERCENT_UNIT, i + 1)) push(RAW_PERCENT, take(false), i, i + 1);
      return i + 1;
    case Char.And:
      push(RAW_AND, take(false) | Flag.Stop, i, i + 1);
      return i + 1;
    default:
      detach();
      return i + 1;
  }
}

function readCurrency(i: i32, code: i32): i32 {
  if (code !== asked) {
    unitOfAsked = unitOfSymbol(code, foldOf(code));
    asked = code;
  }
  let unit = unitOfAsked;
  let start = i;
  if (code === DOLLAR && endsAt(i)) {
    const usa = previous() === RAW_USA;
    const slot = usa ? find(RAW_US ^ DOLLAR_SALT, 2) : find(previous() ^ DOLLAR_SALT, size);
    if (slot !== 0) {
      unit = value(slot);
      standsFirst(flagsAt(count - 1) & FIRST);
      start = dropLast();
    }
  }
  if (unit !== 0 && classIn(i + 1) !== Char.Digit && giveUnit(unit, i + 1)) return i + 1;
  symbol(unit, start);
  return i + 1;
}

/** A letter of a script without spaces, with the marks that stand on it. */
function readUnspaced(start: i32, seed: i32, from: i32): i32 {
  let h = seed;
  let i = from;
  for (; i < limit; i++) {
    const cls = classAt(i);
    if (cls === Char.Mark) h = step(h, foldAt(i));
    else if (cls !== Char.Invisible) break;
  }
  lastWord(0, capitals);
  push(h, take(false), start, i);
  return i;
}

/** A character above the Basic Multilingual Plane: a letter is a word by itself, the rest (emoji) part words. */
function readAstral(start: i32): i32 {
  const point = pointAt(start);
  const to = start + (point > 0xffff && start + 1 < limit ? 2 : 1);
  const cls = to === start + 2 ? astral(point) : Char.Other;
  if (cls === Char.Invisible || cls === Char.Mark) return to;
  if (cls > Char.Unspaced || cls === Char.Surrogate) {
    detach();
    return to;
  }
  return readUnspaced(start, hashExpansion(SEED, point, PRIME), to);
}

function readQuote(i: i32, code: i32): void {
  const before = i > 0 ? classAt(i - 1) : Char.Space;
  const after = classIn(i + 1);
  const tightBefore = before !== Char.Space && before !== Char.Hyphen && before !== Char.Quote && !opensBracket(i - 1);
  const tightAfter = after !== Char.Space && (after < Char.Period || after > Char.SentenceEnd || after === Char.Period);
  quote(code, tightBefore, tightAfter, before === Char.Digit);
}

function opensBracket(i: i32): bool {
  const code = unitAt(i);
  return code === 0x28 || code === 0x5b || code === 0x2013 || code === 0x2014;
}
