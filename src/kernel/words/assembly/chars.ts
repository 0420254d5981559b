import * as Char from '../char';
import { CHARS, CLASS_SHIFT, EXPANSION } from '../layout';

/** Works out what is known of a code unit, writes it down and returns it: the program does. */
declare function learn(code: i32): u32;
/** Writes down what a code unit, or a code point above the Basic Multilingual Plane, expands to. Returns how many code units. */
declare function expand(code: i32): i32;
/** The class of a code point above the Basic Multilingual Plane. */
declare function astral(point: i32): i32;

export { astral };

/** The code units of the text, and where they end. */
export let units: usize = 0;
export let length: i32 = 0;
/** End of the paragraph. */
export let limit: i32 = 0;

export function takeText(at: usize, size: i32): void {
  units = at;
  length = size;
}

export function endAt(end: i32): void {
  limit = end;
}

export function unitAt(i: i32): i32 {
  return <i32>load<u16>(units + ((<usize>i) << 1));
}

export function putUnit(i: i32, code: i32): void {
  store<u16>(units + ((<usize>i) << 1), <u16>code);
}

/** What is known of a code unit. */
export function charOf(code: i32): u32 {
  const char = load<u32>(CHARS + ((<usize>code) << 2));
  return char !== 0 ? char : learn(code);
}

export function classOf(code: i32): i32 {
  return <i32>(charOf(code) >>> CLASS_SHIFT);
}

export function foldOf(code: i32): i32 {
  return <i32>(charOf(code) & 0xffff);
}

export function classAt(i: i32): i32 {
  return classOf(unitAt(i));
}

/** Class of the code unit at `i`; behind the paragraph's end all is space. */
export function classIn(i: i32): i32 {
  return i < limit ? classAt(i) : Char.Space;
}

export function foldAt(i: i32): i32 {
  return foldOf(unitAt(i));
}

export function letterAt(i: i32): bool {
  const cls = classIn(i);
  return cls <= Char.Upper || cls === Char.Expand;
}

/** Scripts with initials: Latin, Greek, Cyrillic. */
const INITIALS = 0x530;

/** A letter of a script with initials and no word behind it: the S of "U.S. troops". */
export function initialAt(i: i32): bool {
  return classIn(i) <= Char.Upper && foldAt(i) < INITIALS && classIn(visible(i + 1)) >= Char.Space;
}

/** The first offset from `i` on that holds something visible. */
export function visible(i: i32): i32 {
  let j = i;
  while (classIn(j) === Char.Invisible) j++;
  return j;
}

/** The code point at `i`; a surrogate without its other half is one by itself. */
export function pointAt(i: i32): i32 {
  const high = unitAt(i);
  const low = unitAt(i + 1);
  if (high < 0xd800 || high > 0xdbff || low < 0xdc00 || low > 0xdfff) return high;
  return (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
}

export function digitFollows(from: i32): bool {
  let i = from;
  while (classIn(i) === Char.Space && i < limit && i < from + 3) i++;
  return classIn(i) === Char.Digit;
}

/** How many code units the last character expanded to. */
export let expanded: i32 = 0;

/** Hashes what a code unit or code point expands to, as {@link expanded} units more. */
export function hashExpansion(h: i32, code: i32, prime: i32): i32 {
  expanded = expand(code);
  let hash = h;
  for (let k = 0; k < expanded; k++) hash = (hash ^ <i32>load<u16>(EXPANSION + ((<usize>k) << 1))) * prime;
  return hash;
}
