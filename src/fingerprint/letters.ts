import { Char, CLASS, expansion, FOLD, resolve } from './chars.ts';
import { Unit } from './fold/numbers.ts';
import {
  DOTTED_SALT,
  find,
  findPair,
  hasTrait,
  isCurrency,
  POSTAL_SALT,
  RAW_PERCENT,
  RAW_USA,
  Role,
  role,
  Trait,
  target,
  traits,
  UPPER_SALT,
  value,
} from './foldTable.ts';
import { PRIME, SEED } from './hash.ts';
import type { Reading } from './reading.ts';
import { RAW, shortVerb } from './verbs.ts';
import { WordFlag } from './words.ts';

/**
 * Reads the word that begins at `start`: its letters of any script, and the hyphens, periods and apostrophes within it.
 *
 * @returns where to go on
 */
export function readLetters(at: Reading, start: number): number {
  const { units, limit } = at;
  let h = SEED;
  // In folded code units.
  let size = 0;
  let first = 0;
  let capitals = 0;
  let previous = 0;
  let acronym = false;
  let i = start;
  let cls: number = Char.Other;
  for (;;) {
    cls = Char.Other;
    while (i < limit) {
      const code = units[i]!;
      cls = CLASS[code]!;
      if (cls === Char.Unknown) cls = resolve(code);
      if (cls <= Char.Digit) {
        let c = FOLD[code]!;
        if (c === 122 && (previous === 105 || previous === 121)) c = 115;
        const before = h;
        h = Math.imul(h ^ c, PRIME);
        if (cls === Char.Upper) {
          capitals++;
          if (size === 0) first = 1;
        } else if (cls === Char.Digit && size <= 3 && isCurrency(before, size, capitals)) {
          h = before;
          break;
        }
        size++;
        previous = c;
      } else if (cls === Char.Expand) {
        const folded = expansion(code);
        for (let k = 0; k < folded.length; k++) h = Math.imul(h ^ folded.charCodeAt(k), PRIME);
        size += folded.length;
        previous = 0;
      } else if (cls !== Char.Invisible) break;
      i++;
      cls = Char.Other;
    }
    if (cls === Char.Hyphen) {
      if (size <= 5 && at.letterAt(i + 1) && hasTrait(h, size, Trait.Prefix)) {
        i++;
        continue;
      }
    } else if (cls === Char.Period) {
      if ((acronym || size === 1) && at.initialAt(i + 1)) {
        acronym = true;
        i++;
        continue;
      }
      if (!acronym) break;
      i++;
      // "the U.S.'s plan"
      if (at.class(i) !== Char.Apostrophe || at.letterAt(i + 2) || !at.letterAt(i + 1)) break;
      const next = readApostrophe(at, start, i, h, size, first, size, previous);
      if (next !== 0) return next;
    } else if (cls === Char.Apostrophe && at.letterAt(i + 1)) {
      const next = readApostrophe(at, start, i, h, size, first, capitals, previous);
      if (next !== 0) return next;
      i++;
      continue;
    }
    break;
  }
  return finishWord(at, h, size, first, acronym ? size : capitals, start, i);
}

/** Folds the word that was read and puts it at the end of the words. Returns where to go on. */
function finishWord(
  at: Reading,
  h: number,
  size: number,
  first: number,
  capitals: number,
  start: number,
  end: number,
): number {
  const words = at.words;
  at.size = size;
  at.capitals = capitals;
  let flags = at.take(first === 1);
  let slot = -1;
  let to = end;
  if (capitals === size && size > 1) {
    if (size === 2 && behindPlace(at, start)) slot = find(h ^ POSTAL_SALT, size);
    if (slot < 0) slot = find(h ^ UPPER_SALT, size);
  }
  if (slot < 0 && first === 1 && size <= 6 && at.class(end) === Char.Period) {
    slot = find(h ^ DOTTED_SALT, size);
    if (slot >= 0 && role(slot) === Role.NumberSign && !at.digitFollows(end + 1)) slot = -1;
    if (slot >= 0) to = end + 1;
  }
  if (slot < 0) slot = find(h, size);
  if (slot < 0) {
    words.push(h, flags, start, end);
    return end;
  }
  const has = traits(slot);
  const raw = (has & Trait.NeedsCapital) !== 0 && first === 0 ? h : target(slot);
  flags |= has & Trait.Stop;
  if ((has & Trait.Second) !== 0) {
    const pair = findPair(words.previous, raw);
    if (pair >= 0) {
      const joined = target(pair);
      words.join(joined, to);
      if (joined === RAW_PERCENT) percentOfAmount(at, to);
      return to;
    }
  }
  switch (role(slot)) {
    case Role.Cardinal:
      if (!words.extends(value(slot)) || !words.extend(value(slot), scaleBehind(at, to), to))
        words.cardinal(value(slot), flags & ~WordFlag.Stop, start, to);
      break;
    case Role.Ordinal:
      words.ordinal(value(slot), flags, start, to);
      break;
    case Role.Scale:
      if (!words.scale(value(slot), to)) words.push(raw, flags, start, to);
      break;
    case Role.Currency:
      if (words.previous === RAW_USA && words.amountBeforeLast()) words.dropLast();
      words.currency(value(slot), raw, flags, start, to);
      break;
    case Role.Percent:
      if (!words.unit(Unit.Percent, to)) words.push(RAW_PERCENT, flags, start, to);
      break;
    case Role.Cannot:
      words.push(RAW.can, flags | WordFlag.Stop, start, end - 3);
      words.push(RAW.not, at.take(false) | WordFlag.Stop, end - 3, end);
      break;
    default:
      if ((has & Trait.Date) !== 0 && first === 1) flags |= WordFlag.Number;
      words.push(raw, flags, start, to);
  }
  return to;
}

/** Exponent of the scale that the next word is, or 0: "hundred", "million". */
function scaleBehind(at: Reading, end: number): number {
  let h = SEED;
  let i = end + 1;
  for (; at.class(i) <= Char.Upper; i++) h = Math.imul(h ^ at.fold(i), PRIME);
  const slot = find(h, i - end - 1);
  return slot >= 0 && role(slot) === Role.Scale ? value(slot) : 0;
}

/** Whether a name and a comma stand directly before: "Fresno, CA". A name in capitals tells nothing, all about it may be. */
function behindPlace(at: Reading, start: number): boolean {
  const { words, units } = at;
  const last = words.length - 1;
  return (
    at.endsAt(start - 2) &&
    units[start - 2] === 0x2c &&
    units[start - 1] === 0x20 &&
    (words.flags[last]! & (WordFlag.Capital | WordFlag.SentenceStart)) !== 0 &&
    at.classAt(start - 3) === Char.Lower
  );
}

/**
 * An apostrophe with a letter behind it, after the letters `start` to `i`. Returns where to go on, or 0 when the word goes
 * on behind the apostrophe (O'Brien).
 */
function readApostrophe(
  at: Reading,
  start: number,
  i: number,
  h: number,
  size: number,
  first: number,
  capitals: number,
  previous: number,
): number {
  const a = at.fold(i + 1);
  const second = at.visible(i + 2);
  const b = at.class(second) <= Char.Expand ? at.fold(second) : 0;
  const length = b === 0 ? 1 : at.class(at.visible(second + 1)) <= Char.Expand ? 3 : 2;
  if (length === 1 && a === 116 && previous === 110) {
    const slot = find(h, size);
    if (slot >= 0 && (traits(slot) & Trait.Negated) !== 0) {
      at.size = size;
      // "can't" and "won't" lose no n: can + 't.
      at.words.push(value(slot), at.take(first === 1) | WordFlag.Stop, start, i);
      at.words.push(RAW.not, at.take(false) | WordFlag.Stop, i, i + 2);
      return i + 2;
    }
  } else if (length === 1 && a === 115) {
    const takesIs = hasTrait(h, size, Trait.TakesIs);
    finishWord(at, h, size, first, capitals, start, i);
    if (takesIs) append(at, RAW.is, i, i + 2);
    else if (h === RAW.let) append(at, RAW.us, i, i + 2);
    else at.words.possessive(i + 2);
    return i + 2;
  } else if (length <= 2) {
    const verb = shortVerb(a, b);
    if (verb !== 0) {
      finishWord(at, h, size, first, capitals, start, i);
      append(at, verb, i, i + 1 + length);
      return i + 1 + length;
    }
  }
  if (hasTrait(h, size, Trait.Elision)) {
    finishWord(at, h, size, first, capitals, start, i);
    return i + 1;
  }
  return 0;
}

function append(at: Reading, raw: number, start: number, end: number): void {
  at.words.push(raw, at.take(false) | WordFlag.Stop, start, end);
}

/** The last two words are an amount and "percent": they are one. */
function percentOfAmount(at: Reading, end: number): void {
  const words = at.words;
  if (!words.amountBeforeLast()) return;
  words.dropLast();
  words.unit(Unit.Percent, end);
}
