import * as Char from '../char';
import * as Flag from '../flag';
import {
  Cannot,
  Cardinal,
  Currency,
  DateWord,
  DOTTED_SALT,
  Elision,
  NeedsCapital,
  Negated,
  NumberSign,
  Ordinal,
  PERCENT_UNIT,
  Percent,
  POSTAL_SALT,
  Prefix,
  Scale,
  Second,
  Stop,
  TakesIs,
  UPPER_SALT,
} from '../fold';
import { CLASS_SHIFT } from '../layout';
import { folded } from './ascii';
import {
  charOf,
  classAt,
  classIn,
  digitFollows,
  expanded,
  foldAt,
  hashExpansion,
  initialAt,
  letterAt,
  limit,
  unitAt,
  visible,
} from './chars';
import {
  PRIME,
  RAW_AM,
  RAW_ARE,
  RAW_CAN,
  RAW_HAVE,
  RAW_IS,
  RAW_LET,
  RAW_NOT,
  RAW_PERCENT,
  RAW_US,
  RAW_USA,
  RAW_WILL,
  RAW_WOULD,
  SEED,
  step,
} from './hash';
import { capitals as capitalsOfLast, lastWord, take } from './place';
import { find, findPair, hasTrait, isCurrency, role, target, traits, value } from './table';
import {
  amountBeforeLast,
  cardinal,
  count,
  currency,
  dropLast,
  endsAt,
  extend,
  extendsAmount,
  flagsAt,
  giveUnit,
  join,
  ordinal,
  possessive,
  previous,
  push,
  scaleBy,
} from './wordBuffer';

const D: i32 = 100;
const E: i32 = 101;
const I: i32 = 105;
const L: i32 = 108;
const M: i32 = 109;
const N: i32 = 110;
const R: i32 = 114;
const S: i32 = 115;
const T: i32 = 116;
const V: i32 = 118;
const Y: i32 = 121;
const Z: i32 = 122;

/**
 * Reads the word that begins at `start`: its letters of any script, and the hyphens, periods and apostrophes within it.
 *
 * @returns where to go on
 */
export function readLetters(start: i32): i32 {
  let h = SEED;
  // In folded code units.
  let size = 0;
  let first = false;
  let capitals = 0;
  let before = 0;
  let acronym = false;
  let i = start;
  let open = true;
  while (open) {
    let cls: i32 = Char.Other;
    open = false;
    while (i < limit) {
      const code = unitAt(i);
      const char = charOf(code);
      cls = <i32>(char >>> CLASS_SHIFT);
      if (cls <= Char.Digit) {
        let c = <i32>(char & 0xffff);
        if (c === Z && (before === I || before === Y)) c = S;
        const raw = h;
        h = step(h, c);
        if (cls === Char.Upper) {
          capitals++;
          if (size === 0) first = true;
        } else if (cls === Char.Digit && size <= 3 && isCurrency(raw, size, capitals)) {
          h = raw;
          break;
        }
        size++;
        before = c;
      } else if (cls === Char.Expand) {
        h = hashExpansion(h, code, PRIME);
        size += expanded;
        before = 0;
      } else if (cls !== Char.Invisible) break;
      i++;
      cls = Char.Other;
    }
    if (cls === Char.Hyphen) {
      open = size <= 5 && letterAt(i + 1) && hasTrait(h, size, Prefix);
    } else if (cls === Char.Period) {
      open = (acronym || size === 1) && initialAt(i + 1);
      if (open) acronym = true;
      else if (acronym) {
        i++;
        // "the U.S.'s plan"
        if (classIn(i) === Char.Apostrophe && !letterAt(i + 2) && letterAt(i + 1)) {
          const next = readApostrophe(start, i, h, size, first, size, before);
          if (next !== 0) return next;
        }
      }
    } else if (cls === Char.Apostrophe && letterAt(i + 1)) {
      const next = readApostrophe(start, i, h, size, first, capitals, before);
      if (next !== 0) return next;
      open = true;
    }
    if (open) i++;
  }
  return finishWord(h, size, first, acronym ? size : capitals, start, i);
}

/**
 * Reads the word that begins at `start` from where its first letters end, which are of ASCII: no capital is among them but the first, and `h` is their hash.
 *
 * @returns where to go on
 */
export function readOn(start: i32, i: i32, h: i32): i32 {
  const size = i - start;
  const capitals = i32(classAt(start) === Char.Upper);
  const cls = classIn(i);
  if (cls === Char.Apostrophe && letterAt(i + 1)) {
    const next = readApostrophe(start, i, h, size, capitals !== 0, capitals, <i32>load<u8>(folded + <usize>(i - 1)));
    return next !== 0 ? next : readLetters(start);
  }
  const ended = cls === Char.Period ? size > 1 : cls > Char.Expand && cls !== Char.Hyphen;
  return ended ? finishWord(h, size, capitals !== 0, capitals, start, i) : readLetters(start);
}

/** Folds the word that was read and puts it at the end of the words. Returns where to go on. */
function finishWord(h: i32, size: i32, first: bool, capitals: i32, start: i32, end: i32): i32 {
  lastWord(size, capitals);
  let flags = take(first);
  let slot: usize = 0;
  let to = end;
  if (capitals === size && size > 1) {
    if (size === 2 && behindPlace(start)) slot = find(h ^ POSTAL_SALT, size);
    if (slot === 0) slot = find(h ^ UPPER_SALT, size);
  }
  if (slot === 0 && first && size <= 6 && classIn(end) === Char.Period) {
    slot = find(h ^ DOTTED_SALT, size);
    if (slot !== 0 && role(slot) === NumberSign && !digitFollows(end + 1)) slot = 0;
    if (slot !== 0) to = end + 1;
  }
  if (slot === 0) slot = find(h, size);
  if (slot === 0) {
    push(h, flags, start, end);
    return end;
  }
  const has = traits(slot);
  const raw = (has & NeedsCapital) !== 0 && !first ? h : target(slot);
  flags |= has & Stop;
  if ((has & Second) !== 0) {
    const pair = findPair(previous(), raw);
    if (pair !== 0) {
      const joined = target(pair);
      join(joined, to);
      if (joined === RAW_PERCENT) percentOfAmount(to);
      return to;
    }
  }
  switch (role(slot)) {
    case Cardinal:
      if (!extendsAmount(value(slot)) || !extend(value(slot), scaleBehind(to), to))
        cardinal(value(slot), flags & ~Flag.Stop, start, to);
      break;
    case Ordinal:
      ordinal(value(slot), flags, start, to);
      break;
    case Scale:
      if (!scaleBy(value(slot), to)) push(raw, flags, start, to);
      break;
    case Currency:
      if (previous() === RAW_USA && amountBeforeLast()) dropLast();
      currency(value(slot), raw, flags, start, to);
      break;
    case Percent:
      if (!giveUnit(PERCENT_UNIT, to)) push(RAW_PERCENT, flags, start, to);
      break;
    case Cannot:
      push(RAW_CAN, flags | Flag.Stop, start, end - 3);
      push(RAW_NOT, take(false) | Flag.Stop, end - 3, end);
      break;
    default:
      if ((has & DateWord) !== 0 && first) flags |= Flag.Numeric;
      push(raw, flags, start, to);
  }
  return to;
}

/** Exponent of the scale that the next word is, or 0: "hundred", "million". */
function scaleBehind(end: i32): i32 {
  let h = SEED;
  let i = end + 1;
  for (; classIn(i) <= Char.Upper; i++) h = step(h, foldAt(i));
  const slot = find(h, i - end - 1);
  return slot !== 0 && role(slot) === Scale ? value(slot) : 0;
}

/** Whether a name and a comma stand directly before: "Fresno, CA". A name in capitals tells nothing, all about it may be. */
function behindPlace(start: i32): bool {
  return (
    endsAt(start - 2) &&
    unitAt(start - 2) === 0x2c &&
    unitAt(start - 1) === 0x20 &&
    (flagsAt(count - 1) & (Flag.Capital | Flag.SentenceStart)) !== 0 &&
    classAt(start - 3) === Char.Lower
  );
}

/**
 * An apostrophe with a letter behind it, after the letters `start` to `i`. Returns where to go on, or 0 when the word goes
 * on behind the apostrophe (O'Brien).
 */
function readApostrophe(start: i32, i: i32, h: i32, size: i32, first: bool, capitals: i32, before: i32): i32 {
  const a = foldAt(i + 1);
  const second = visible(i + 2);
  const b = classIn(second) <= Char.Expand ? foldAt(second) : 0;
  const length = b === 0 ? 1 : classIn(visible(second + 1)) <= Char.Expand ? 3 : 2;
  if (length === 1 && a === T && before === N) {
    const slot = find(h, size);
    if (slot !== 0 && (traits(slot) & Negated) !== 0) {
      lastWord(size, capitalsOfLast);
      // "can't" and "won't" lose no n: can + 't.
      push(value(slot), take(first) | Flag.Stop, start, i);
      push(RAW_NOT, take(false) | Flag.Stop, i, i + 2);
      return i + 2;
    }
  } else if (length === 1 && a === S) {
    const takesIs = hasTrait(h, size, TakesIs);
    finishWord(h, size, first, capitals, start, i);
    if (takesIs) append(RAW_IS, i, i + 2);
    else if (h === RAW_LET) append(RAW_US, i, i + 2);
    else possessive(i + 2);
    return i + 2;
  } else if (length <= 2) {
    const verb = shortVerb(a, b);
    if (verb !== 0) {
      finishWord(h, size, first, capitals, start, i);
      append(verb, i, i + 1 + length);
      return i + 1 + length;
    }
  }
  if (hasTrait(h, size, Elision)) {
    finishWord(h, size, first, capitals, start, i);
    return i + 1;
  }
  return 0;
}

/** Raw hash of the verb that 're, 've, 'll, 'd or 'm stands for, or 0. "he'd" is read as "he would". */
function shortVerb(a: i32, b: i32): i32 {
  if (b === 0) return a === D ? RAW_WOULD : a === M ? RAW_AM : 0;
  if (b === E) return a === R ? RAW_ARE : a === V ? RAW_HAVE : 0;
  return a === L && b === L ? RAW_WILL : 0;
}

function append(raw: i32, start: i32, end: i32): void {
  push(raw, take(false) | Flag.Stop, start, end);
}

/** The last two words are an amount and "percent": they are one. */
function percentOfAmount(end: i32): void {
  if (!amountBeforeLast()) return;
  dropLast();
  giveUnit(PERCENT_UNIT, end);
}
