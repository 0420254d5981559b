import * as Char from '../char';
import * as Flag from '../flag';
import { ORDINAL_UNIT, Ordinal, SUFFIX_SALT } from '../fold';
import { classIn, foldAt, limit, unitAt } from './chars';
import { amountHash, SEED, step } from './hash';
import { numberEnd, numberExponent, numberValue, readNumber } from './number';
import { capitals, lastWord, take } from './place';
import { find, role, value } from './table';
import { count, flagsAt, follows, number, push } from './wordBuffer';

/** What {@link readSuffix} read: raw hash and number of letters. */
let suffixRaw: i32 = 0;
let suffixSize: i32 = 0;

/** Digits of a number that is read in one go. */
const FEW: i32 = 9;

/** Where the digits of ASCII end that begin at `start`, and what they come to. */
let fewEnd: i32 = 0;
let fewValue: i32 = 0;

/**
 * Reads a number of a few digits of ASCII with nothing on it: behind it stands what is no part of any word, and no digit behind that. So are
 * seven of ten, which take half the time so. False where it is another.
 */
function readFew(start: i32): bool {
  let value = 0;
  let i = start;
  for (; i < limit; i++) {
    const digit = unitAt(i) - 48;
    if (<u32>digit > 9) break;
    value = value * 10 + digit;
  }
  fewEnd = i;
  fewValue = value;
  return i > start && i <= start + FEW && classIn(i) > Char.Expand && classIn(i + 1) !== Char.Digit;
}

/** Reads a number in digits, with what is written onto it: 35m, 1st, 5km. Returns where to go on. */
export function readDigits(start: i32): i32 {
  // Behind a date or a number a space parts two of them: "on May 10 200 people".
  const alone = !follows() || (flagsAt(count - 1) & Flag.Numeric) === 0;
  const flags = take(false);
  lastWord(0, capitals);
  if (readFew(start)) {
    number(fewValue, 0, flags, start, fewEnd);
    return fewEnd;
  }
  const raw = readNumber(start, alone);
  const end = numberEnd;
  const suffixEnd = readSuffix(end);
  const size = suffixSize;
  if (size > 0 && size <= 2) {
    const slot = find(suffixRaw ^ SUFFIX_SALT, size);
    if (slot !== 0 && role(slot) === Ordinal) {
      push(amountHash(numberValue, 0, ORDINAL_UNIT), flags | Flag.Numeric, start, suffixEnd);
      return suffixEnd;
    }
    if (slot !== 0) {
      number(numberValue, numberExponent + value(slot), flags, start, suffixEnd);
      return suffixEnd;
    }
  }
  if (raw !== 0) push(raw, flags | Flag.Numeric, start, end);
  else number(numberValue, numberExponent, flags, start, end);
  return end;
}

/** Reads the letters from `i` on, three at most. Returns their end. */
function readSuffix(i: i32): i32 {
  let h = SEED;
  let size = 0;
  let j = i;
  for (; size < 3; j++) {
    const cls = classIn(j);
    if (cls <= Char.Mark) {
      h = step(h, foldAt(j));
      size++;
    } else if (cls === Char.Expand) size = 3;
    else if (cls !== Char.Invisible) break;
  }
  suffixRaw = h;
  suffixSize = size;
  return j;
}
