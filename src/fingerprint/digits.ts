import { Unit } from './fold/numbers.ts';
import { find, Role, role, SUFFIX_SALT, value } from './foldTable.ts';
import { amountHash } from './hash.ts';
import type { Reading } from './reading.ts';
import { readNumber, type ScannedNumber } from './readNumber.ts';
import { WordFlag } from './words.ts';

// The value is no integer for the time being, so that the engine keeps it as a double from the start.
const number: ScannedNumber = { value: 0.5, exponent: 0, end: 0 };

/** Reads a number in digits, with what is written onto it: 35m, 1st, 5km. Returns where to go on. */
export function readDigits(at: Reading, start: number): number {
  const words = at.words;
  // Behind a date or a number a space parts two of them: "on May 10 200 people".
  const alone = words.previous === 0 || (words.flags[words.length - 1]! & WordFlag.Number) === 0;
  const flags = at.take(false);
  at.size = 0;
  const raw = readNumber(at.units, start, at.limit, alone, number);
  const end = number.end;
  const suffixEnd = at.suffix(end);
  const size = at.suffixSize;
  if (size > 0 && size <= 2) {
    const slot = find(at.suffixRaw ^ SUFFIX_SALT, size);
    if (slot >= 0 && role(slot) === Role.Ordinal) {
      words.push(amountHash(number.value, 0, Unit.Ordinal), flags | WordFlag.Number, start, suffixEnd);
      return suffixEnd;
    }
    if (slot >= 0) {
      words.number(number.value, number.exponent + value(slot), flags, start, suffixEnd);
      return suffixEnd;
    }
  }
  if (raw !== 0) words.push(raw, flags | WordFlag.Number, start, end);
  else words.number(number.value, number.exponent, flags, start, end);
  return end;
}
