import * as Flag from '../flag';
import { NO_UNIT, ORDINAL_UNIT } from '../fold';
import { amountHash, powerOfTen, RAW_A, RAW_AND, RAW_HALF } from './hash';
import { rawAt, record, startAt, takeRecords } from './records';

/** Nothing stands there: no index of a word is ever behind it. */
const NOWHERE: i32 = -2;
const POSSESSIVE: i32 = 0x3d4d51cb;

/** The words read so far: their columns beside the records, and how many there are. */
export let flagsOf: usize = 0;
export let ends: usize = 0;
export let count: i32 = 0;

/** Raw hash of the word before, 0 behind punctuation: only neighbours make compounds and amounts. */
let before: i32 = 0;
/** The word before is the last one, which nobody has asked the hash of. */
let unasked: bool = false;

/* The amount that is being put together at the end ("$35" + "million"): `base + amount * 10^exponent`. "two thousand" has gone into the base once "three" follows. */
let amountAt: i32 = NOWHERE;
let base: f64 = 0;
let amount: f64 = 0;
let exponent: i32 = 0;
let unitOfIt: i32 = 0;
/** A number in words that comes next belongs to this one if it is smaller: 10 behind "twenty", 100 behind "two hundred". */
let room: f64 = 0;
/** The amount is written in words so far. */
let spelled: bool = false;
let symbolUnit: i32 = 0;
let symbolStart: i32 = 0;
let currencyAt: i32 = NOWHERE;
let currencyUnit: i32 = 0;

/** Begins a text whose words go into these records and columns. */
export function beginWords(toRecords: usize, toFlags: usize, toEnds: usize): void {
  takeRecords(toRecords);
  flagsOf = toFlags;
  ends = toEnds;
  count = 0;
  base = 0;
  amount = 0;
  exponent = 0;
  unitOfIt = 0;
  room = 0;
  spelled = false;
  detach();
}

export function flagsAt(w: i32): i32 {
  return <i32>load<u8>(flagsOf + <usize>w);
}

export function endOf(w: i32): i32 {
  return load<i32>(ends + ((<usize>w) << 2));
}

/** The last word ends directly before `i`. */
export function endsAt(i: i32): bool {
  return count > 0 && endOf(count - 1) === i;
}

/** Punctuation: the next word is no neighbour of the last one. */
export function detach(): void {
  neighbour(0);
  amountAt = NOWHERE;
  currencyAt = NOWHERE;
  symbolUnit = 0;
}

/** What goes on behind words that were put down elsewhere: the last of them is a neighbour of the next one, or not. */
export function goOn(words: i32, neighbours: bool): void {
  count = words;
  unasked = neighbours;
}

/** Nothing stands between the word before and the next one. */
export function follows(): bool {
  return unasked || before !== 0;
}

/** Raw hash of the word before, 0 behind punctuation. */
export function previous(): i32 {
  if (unasked) neighbour(rawAt(count - 1));
  return before;
}

/** The word before is this one again. */
export function neighbour(raw: i32): void {
  before = raw;
  unasked = false;
}

export function push(raw: i32, flags: i32, start: i32, end: i32): void {
  const at = <usize>count;
  record(count, raw, start);
  count++;
  store<u8>(flagsOf + at, <u8>flags);
  store<i32>(ends + (at << 2), end);
  neighbour(raw);
}

/** The last word and this one are one word. */
export function join(raw: i32, end: i32): void {
  const last = count - 1;
  record(last, raw, startAt(last));
  store<i32>(ends + ((<usize>last) << 2), end);
  neighbour(raw);
}

/** A currency symbol: the next number is an amount of it. */
export function symbol(unit: i32, start: i32): void {
  detach();
  symbolUnit = unit;
  symbolStart = start;
}

/** The last word was the first part of a symbol: "US" of "US$". Returns where it began. */
export function dropLast(): i32 {
  // Whoever asks for the word before means this one.
  previous();
  return startAt(--count);
}

/** A number in words. */
export function cardinal(value: i32, flags: i32, start: i32, end: i32): void {
  number(value, 0, flags, start, end);
  room = value >= 20 ? 10 : 0;
  spelled = true;
}

/**
 * Adds a number in words to the one at the end, if it belongs there: "twenty-one", "two hundred and fifty". Not if the
 * scale behind it is its own: "one hundred and two hundred".
 *
 * @param scale exponent of the scale that follows the number, or 0
 */
export function extend(value: i32, scale: i32, end: i32): bool {
  if (!extendsAmount(value)) return false;
  const itsOwn = room === 100 ? scale === 2 : room > 100 && powerOfTen(scale) >= room;
  if (itsOwn) return false;
  // Takes back the "and" between the two.
  if (!amountOpen()) dropLast();
  if (exponent === 0) amount += value;
  else if (exponent === 2) amount = amount * 100 + value;
  else {
    base += amount * powerOfTen(exponent);
    amount = value;
  }
  exponent = 0;
  room = value >= 20 ? 10 : 0;
  restate(end);
  return true;
}

/** Whether a number in words could be part of the amount at the end, with or without an "and" between the two. */
export function extendsAmount(value: i32): bool {
  if (value === 0 || value >= room || !spelled || unitOfIt !== NO_UNIT) return false;
  return amountOpen() || (room >= 100 && previous() === RAW_AND && amountBeforeLast());
}

/** "A" before "hundred" or "million" is one, and "half a" is half of one. */
function article(scale: i32, end: i32): bool {
  const at = count - 1;
  if (at < 0 || previous() !== RAW_A) return false;
  const half = at > 0 && scale > 2 && rawAt(at - 1) === RAW_HALF;
  const first = half ? at - 1 : at;
  count = first;
  symbolUnit = 0;
  currencyAt = NOWHERE;
  number(half ? 5 : 1, half ? scale - 1 : scale, flagsAt(first) & ~Flag.Stop, startAt(first), end);
  room = half ? 0 : powerOfTen(scale);
  spelled = true;
  return true;
}

export function number(value: f64, scale: i32, flags: i32, start: i32, end: i32): void {
  let from = start;
  let unit = NO_UNIT;
  let kept = flags;
  if (symbolUnit !== 0) {
    unit = symbolUnit;
    from = symbolStart;
  } else if (currencyAt === count - 1) {
    unit = currencyUnit;
    count--;
    from = startAt(count);
    kept = (flags & ~(Flag.ParagraphStart | Flag.SentenceStart)) | flagsAt(count);
  }
  symbolUnit = 0;
  base = 0;
  amount = value;
  exponent = scale;
  unitOfIt = unit;
  room = 0;
  spelled = false;
  push(amountHash(value, scale, unit), kept | Flag.Numeric, from, end);
  amountAt = count - 1;
}

/** An ordinal in words, with the tens before it: "twenty-first". */
export function ordinal(value: i32, flags: i32, start: i32, end: i32): void {
  if (value < 10 && room === 10 && amountOpen()) {
    join(amountHash(base + amount + value, 0, ORDINAL_UNIT), end);
    amountAt = NOWHERE;
  } else push(amountHash(value, 0, ORDINAL_UNIT), flags | Flag.Numeric, start, end);
}

/** The last word is a possessive: "China's" is told from "China". */
export function possessive(end: i32): void {
  join(previous() ^ POSSESSIVE, end);
  amountAt = NOWHERE;
  currencyAt = NOWHERE;
}

/** Multiplies the amount at the end by a power of ten; false when there is none. */
export function scaleBy(scale: i32, end: i32): bool {
  if (!amountOpen()) return article(scale, end);
  if (scale === 2 && (exponent !== 0 || amount > 99)) return false;
  exponent += scale;
  room = spelled ? powerOfTen(scale) : 0;
  restate(end);
  return true;
}

/** Gives the amount at the end its unit; false when there is none, or it has one. */
export function giveUnit(unit: i32, end: i32): bool {
  if (!amountOpen() || unitOfIt !== NO_UNIT) return false;
  unitOfIt = unit;
  room = 0;
  restate(end);
  return true;
}

/** A currency in words or letters: of the amount before, or of the number behind it. */
export function currency(unit: i32, raw: i32, flags: i32, start: i32, end: i32): void {
  if (giveUnit(unit, end)) return;
  push(raw, flags, start, end);
  currencyAt = count - 1;
  currencyUnit = unit;
}

/** Something stands between the amount and the end: one word. */
export function amountBeforeLast(): bool {
  return amountAt === count - 2;
}

function amountOpen(): bool {
  return amountAt === count - 1;
}

function restate(end: i32): void {
  const whole = base > 0;
  const value = whole ? base + amount * powerOfTen(exponent) : amount;
  join(amountHash(value, whole ? 0 : exponent, unitOfIt), end);
}
