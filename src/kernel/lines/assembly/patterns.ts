import {
  AT_BORDER,
  AT_END,
  AT_START,
  CHOICE,
  FIRST_CHARS,
  FIRST_STEP,
  LATIN,
  LETTERS,
  MARKS,
  NOT_BEFORE,
  ONES,
  PUNCTUATION,
  START_PLACES,
  STARTS,
  WITHIN,
  WRITTEN,
} from '../layout';
import { known } from './chars';
import { unitAt } from './masks';
import { numberAt } from './numbers';

/*
 * Asks a line for a pattern, by a program of it. Programs know what the characters of nearly all English are, and say where they do not know.
 */

/** What is found out: it takes the line or it does not, or the program cannot tell. */
export const NO: i32 = 0;
export const YES: i32 = 1;
export const UNSURE: i32 = 2;

/** Steps that a program takes at most for one line: with more it cannot tell. Most take some dozens. */
const MOST_STEPS: i32 = 20000;

const FOLDED: u32 = 0xffff;
const LONG_S: i32 = 0x17f;
const KELVIN: i32 = 0x212a;

/** The line. */
let start: i32 = 0;
let end: i32 = 0;
let stepsLeft: i32 = 0;
/** A way to take the line hangs on a character that programs do not know. */
let unsure: bool = false;

/** Whether the pattern of a program takes the line from `from` to `to`, as {@link NO} and so on. */
export function asks(program: i32, from: i32, to: i32): i32 {
  start = from;
  end = to;
  stepsLeft = MOST_STEPS;
  unsure = false;
  const first = numberAt(program + FIRST_STEP);
  const starts = numberAt(program + STARTS);
  if (starts === 0) return goes(first, from) ? YES : unsure ? UNSURE : NO;
  for (let at = from; at <= to; at++) if (mayStart(starts, at) && goes(first, at)) return YES;
  return unsure ? UNSURE : NO;
}

/** Whether the pattern may begin at a place, by the first characters from there on. What stands behind the line is asked for where no match can be. */
function mayStart(starts: i32, at: i32): bool {
  let ways = -1;
  const last = starts + START_PLACES * FIRST_CHARS;
  for (let place = starts, next = at; place < last; place += FIRST_CHARS, next++) {
    const char = min(unitAt(next), FIRST_CHARS - 1);
    ways &= numberAt(place + char);
    if (ways === 0) return false;
    if (char === FIRST_CHARS - 1) return true;
  }
  return true;
}

/** Where the bit of a character stands in a class; -1 where none does. */
function bitOf(code: i32): i32 {
  if (code < LATIN) return code;
  const mark = code - PUNCTUATION;
  return <u32>mark < <u32>MARKS ? LATIN + mark : -1;
}

function holds(place: i32, bit: i32): bool {
  return ((<u32>numberAt(place + (bit >>> 5)) >>> (bit & 31)) & 1) !== 0;
}

/** Whether the character is one of a class, which is 0 for any. */
function isOne(place: i32, code: i32): bool {
  // Two that make one character.
  if (place === 0 && (code < 0xd800 || code >= 0xe000)) return true;
  const bit = bitOf(code);
  if (bit >= 0) return holds(place, bit);
  unsure = true;
  return false;
}

/** Whether the line goes on from `at` as a step and all behind it say. */
function goes(from: i32, at: i32): bool {
  let step = from;
  while (--stepsLeft >= 0) {
    switch (numberAt(step)) {
      case LETTERS: {
        const count = numberAt(step + 2);
        if (end - at < count) return false;
        for (let i = 0; i < count; i++) {
          const code = unitAt(at + i);
          if (<i32>(known(code) & FOLDED) !== numberAt(step + 3 + i)) return false;
          if (bitOf(code) < 0) {
            unsure = true;
            return false;
          }
        }
        at += count;
        break;
      }
      case WRITTEN: {
        const count = numberAt(step + 2);
        if (end - at < count) return false;
        for (let i = 0; i < count; i++) if (unitAt(at + i) !== numberAt(step + 3 + i)) return false;
        at += count;
        break;
      }
      case ONES: {
        const place = numberAt(step + 2);
        const least = at + numberAt(step + 3);
        const most = min(end - at, numberAt(step + 4)) + at;
        let to = at;
        while (to < most && isOne(place, unitAt(to))) to++;
        if (to < least) return false;
        const next = numberAt(step + 1);
        for (; to > least; to--) if (mayGo(next, to) && goes(next, to)) return true;
        at = least;
        break;
      }
      case CHOICE: {
        if (!mayBegin(numberAt(step + 1), at)) return false;
        const last = step + 2 + numberAt(step + 2);
        for (let place = step + 3; place < last; place++) {
          const next = numberAt(place);
          if (mayGo(next, at) && goes(next, at)) return true;
        }
        step = numberAt(last);
        continue;
      }
      case AT_START:
        if (at !== start) return false;
        break;
      case AT_END:
        if (at !== end) return false;
        break;
      case AT_BORDER:
        if (borderAt(at) !== YES) return false;
        break;
      case WITHIN:
        if (borderAt(at) !== NO) return false;
        break;
      case NOT_BEFORE: {
        const before = unsure;
        unsure = false;
        const follows = goes(numberAt(step + 2), at);
        if (follows || unsure) {
          unsure = follows ? before : true;
          return false;
        }
        unsure = before;
        break;
      }
      default:
        return true;
    }
    step = numberAt(step + 1);
  }
  unsure = true;
  return false;
}

/** What most steps show at their first character, and with fewer calls: false where it says no. */
function mayGo(step: i32, at: i32): bool {
  const kind = numberAt(step);
  if (kind === LETTERS) return at < end && <i32>(known(unitAt(at)) & FOLDED) === numberAt(step + 3);
  if (kind === WRITTEN) return at < end && unitAt(at) === numberAt(step + 3);
  if (kind === CHOICE) return mayBegin(numberAt(step + 1), at);
  return kind !== AT_END || at === end;
}

/** Whether the character at a place is one that a choice may begin with, by its low five bits; what is beyond ASCII may always. */
function mayBegin(firsts: i32, at: i32): bool {
  if (firsts === -1) return true;
  if (at === end) return false;
  const code = unitAt(at);
  return code >= 128 || ((firsts >>> (code & 31)) & 1) !== 0;
}

/** Whether a word begins or ends at a place. Where case is ignored, two letters beyond ASCII are those of words, too. */
function borderAt(at: i32): i32 {
  const before = at > start ? unitAt(at - 1) : 0;
  const behind = at < end ? unitAt(at) : 0;
  if (before === LONG_S || before === KELVIN || behind === LONG_S || behind === KELVIN) {
    unsure = true;
    return UNSURE;
  }
  return isOfWord(before) !== isOfWord(behind) ? YES : NO;
}

function isOfWord(code: i32): bool {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}
