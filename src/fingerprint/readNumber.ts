import { Char, CLASS, FOLD, resolve } from './chars.ts';
import { PRIME, SEED } from './hash.ts';

/** A number as read: `value * 10^exponent`, and the offset behind it. Filled anew by each {@link readNumber}. */
export interface ScannedNumber {
  value: number;
  exponent: number;
  end: number;
}

/** More digits than a double holds exactly: an account or serial number, not an amount. */
const MAX_DIGITS = 15;

/**
 * Reads the number whose first digit stands at `start`: groups of three behind comma, narrow or no-break space, or several
 * behind periods (1,200; 1 200; 1.200.000), pairs before the last three (12,34,500), and decimals behind a period, or behind a comma that parts no group (3,5).
 *
 * @param spaced a plain space may part groups too (10 000), and not only numbers
 * @returns 0, or the raw hash of the digits when they are too many for an amount
 */
export function readNumber(
  units: Uint16Array,
  start: number,
  limit: number,
  spaced: boolean,
  into: ScannedNumber,
): number {
  let value = 0;
  let exponent = 0;
  let digits = 0;
  let raw = SEED;
  let i = start;
  let decimals = false;
  let sinceGroup = 0;
  let grouped = 0;
  while (i < limit) {
    const code = units[i]!;
    const cls = CLASS[code]! || resolve(code);
    if (cls === Char.Digit) {
      const digit = FOLD[code]! - 48;
      raw = Math.imul(raw ^ (digit + 48), PRIME);
      digits++;
      sinceGroup++;
      if (digits <= MAX_DIGITS) {
        value = value * 10 + digit;
        if (decimals) exponent--;
      }
      i++;
      continue;
    }
    if (decimals) break;
    const run = digitRun(units, i + 1, limit);
    if (run === 0) break;
    const plain = code === 0x20 && spaced && FOLD[units[start]!] !== 48;
    const space = code === 0xa0 || code === 0x202f || code === 0x2009 || plain;
    const group =
      (grouped === 0 || grouped === code) &&
      ((run === 3 && sinceGroup <= 3) || (code === 0x2c && sinceGroup <= 2 && indianGroups(units, i, limit)));
    if (cls === Char.Comma || space) {
      if (group) grouped = code;
      else if (cls === Char.Comma && grouped !== code && run <= 2 && units[i + 1 + run]! !== code) decimals = true;
      else break;
    } else if (cls === Char.Period) {
      if (group && (grouped === code || digitRun(units, i + 5, limit, units[i + 4]! === code) === 3)) grouped = code;
      else if (grouped !== code) decimals = true;
      else break;
    } else break;
    sinceGroup = 0;
    i++;
  }
  into.value = value;
  into.exponent = exponent;
  into.end = i;
  return digits > MAX_DIGITS ? raw : 0;
}

/** Most pairs of digits that an amount of {@link MAX_DIGITS} has before its last three. */
const MAX_PAIRS = 6;

/** Whether pairs of digits follow, and three digits at the end, each behind a comma: 1,00,000 or 12,34,56,000. */
function indianGroups(units: Uint16Array, comma: number, limit: number): boolean {
  let i = comma;
  let pairs = 0;
  while (pairs < MAX_PAIRS && units[i]! === 0x2c && digitRun(units, i + 1, limit) === 2) {
    pairs++;
    i += 3;
  }
  return pairs > 0 && units[i]! === 0x2c && digitRun(units, i + 1, limit) === 3;
}

/** Digits from `i` on, counted to four. */
function digitRun(units: Uint16Array, i: number, limit: number, asked = true): number {
  if (!asked) return 0;
  let n = 0;
  while (n < 4 && i + n < limit) {
    const code = units[i + n]!;
    if ((CLASS[code]! || resolve(code)) !== Char.Digit) break;
    n++;
  }
  return n;
}
