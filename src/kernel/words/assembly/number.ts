import * as Char from '../char';
import { classAt, foldAt, limit, unitAt } from './chars';
import { SEED, step } from './hash';

/* The number that was read last: `numberValue * 10^numberExponent`, and the offset behind it. */
export let numberValue: f64 = 0;
export let numberExponent: i32 = 0;
export let numberEnd: i32 = 0;

/** More digits than a double holds exactly: an account or serial number, not an amount. */
const MAX_DIGITS: i32 = 15;

/**
 * Reads the number whose first digit stands at `start`: groups of three behind comma, narrow or no-break space, or several
 * behind periods (1,200; 1 200; 1.200.000), pairs before the last three (12,34,500), and decimals behind a period, or behind a comma that parts no group (3,5).
 *
 * @param spaced a plain space may part groups too (10 000), and not only numbers
 * @returns 0, or the raw hash of the digits when they are too many for an amount
 */
export function readNumber(start: i32, spaced: bool): i32 {
  let value: u64 = 0;
  let exponent = 0;
  let digits = 0;
  let raw = SEED;
  let i = start;
  let decimals = false;
  let sinceGroup = 0;
  let grouped = 0;
  while (i < limit) {
    const code = unitAt(i);
    const cls = classAt(i);
    if (cls === Char.Digit) {
      const digit = foldAt(i) - 48;
      raw = step(raw, digit + 48);
      digits++;
      sinceGroup++;
      if (digits <= MAX_DIGITS) {
        value = value * 10 + <u64>digit;
        if (decimals) exponent--;
      }
      i++;
      continue;
    }
    if (decimals) break;
    const run = digitRun(i + 1);
    if (run === 0) break;
    const plain = code === 0x20 && spaced && foldAt(start) !== 48;
    const space = code === 0xa0 || code === 0x202f || code === 0x2009 || plain;
    const group =
      (grouped === 0 || grouped === code) &&
      ((run === 3 && sinceGroup <= 3) || (code === 0x2c && sinceGroup <= 2 && indianGroups(i)));
    if (cls === Char.Comma || space) {
      if (group) grouped = code;
      else if (cls === Char.Comma && grouped !== code && run <= 2 && unitAt(i + 1 + run) !== code) decimals = true;
      else break;
    } else if (cls === Char.Period) {
      if (group && (grouped === code || (unitAt(i + 4) === code && digitRun(i + 5) === 3))) grouped = code;
      else if (grouped !== code) decimals = true;
      else break;
    } else break;
    sinceGroup = 0;
    i++;
  }
  numberValue = <f64>value;
  numberExponent = exponent;
  numberEnd = i;
  return digits > MAX_DIGITS ? raw : 0;
}

/** Most pairs of digits that an amount of {@link MAX_DIGITS} has before its last three. */
const MAX_PAIRS: i32 = 6;

/** Whether pairs of digits follow, and three digits at the end, each behind a comma: 1,00,000 or 12,34,56,000. */
function indianGroups(comma: i32): bool {
  let i = comma;
  let pairs = 0;
  while (pairs < MAX_PAIRS && unitAt(i) === 0x2c && digitRun(i + 1) === 2) {
    pairs++;
    i += 3;
  }
  return pairs > 0 && unitAt(i) === 0x2c && digitRun(i + 1) === 3;
}

/** Digits from `i` on, counted to four. */
function digitRun(i: i32): i32 {
  let n = 0;
  while (n < 4 && i + n < limit && classAt(i + n) === Char.Digit) n++;
  return n;
}
