import {
  BRACKET,
  CODES,
  COPYRIGHT,
  ENTRIES,
  ENTRY_BYTES,
  FIRST,
  FOUND,
  LEAD,
  LEADS,
  LENGTH,
  MOST_MARKS,
  OFFSET,
  OPENS,
  STRINGS,
  TAG,
  TAG_BITS,
  UNITS,
} from '../layout';

/** Codes that are filed, and every how many are looked up: of five in a row one such three is. */
const STEP: usize = 3;
/** A string may begin with the character before the text. */
const BEGIN: usize = <usize>(CODES - 1);
const BREAK: u16 = 10;

/**
 * Finds the strings in a text of `length` code units: tells their places and tags, and returns how many. Every third three is looked up and not, as
 * one does who skips, the one behind what cannot be: none waits for the one before.
 */
export function find(length: i32): i32 {
  writeCodes(length);
  const end = <usize>(CODES + length);
  let count = 0;
  for (let at = BEGIN; at < end; at += STEP) {
    const four = load<u32>(at);
    const three = (four & 31) | ((four >>> 3) & 0x3e0) | ((four >>> 6) & 0x7c00);
    for (let entry = <u32>load<u16>(FIRST + <usize>(three << 1)); entry !== 0; ) {
      const told = ENTRIES + <usize>(entry * ENTRY_BYTES);
      if (stands(told, at - <usize>load<u8>(told, OFFSET), end)) count = keep(told, at, count);
      entry = <u32>load<u16>(told);
    }
  }
  return count;
}

/** 1 to 26 for a letter of the Latin alphabet, case aside, 0 for all else. Tells the signs too, and those of up to fifteen code units behind the text. */
function writeCodes(length: i32): void {
  const end = <usize>(CODES + length);
  let brackets = i8x16.splat(0);
  let copyrights = i8x16.splat(0);
  for (let unit: usize = UNITS, to: usize = CODES; to < end; unit += 32, to += 16) {
    const bytes = i8x16.narrow_i16x8_u(v128.load(unit), v128.load(unit, 16));
    const letters = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x60));
    v128.store(to, v128.and(letters, i8x16.le_u(letters, i8x16.splat(26))));
    brackets = v128.or(brackets, i8x16.eq(bytes, i8x16.splat(0x28)));
    copyrights = v128.or(copyrights, i8x16.eq(bytes, i8x16.splat(<i8>0xa9)));
  }
  store<i32>(BRACKET, v128.any_true(brackets) ? 1 : 0);
  store<i32>(COPYRIGHT, v128.any_true(copyrights) ? firstCopyright() : -1);
}

/** Where the first © stands: there is one. */
function firstCopyright(): i32 {
  let unit: usize = UNITS;
  let here = 0;
  while (here === 0) {
    here = i16x8.bitmask(i16x8.eq(v128.load(unit), i16x8.splat(0xa9)));
    unit += 16;
  }
  return <i32>((unit - 16 - UNITS) >>> 1) + ctz(here);
}

/** Whether the string of an entry stands at a place. */
function stands(told: usize, start: usize, end: usize): bool {
  const length = <usize>load<u8>(told, LENGTH);
  const first = start + leadOf(told);
  if (first < <usize>CODES || start + length > end) return false;
  const string = STRINGS + <usize>load<u16>(told, 2);
  for (let i: usize = 0; i < length; i++) if (load<u8>(start + i) !== load<u8>(string + i)) return false;
  return (load<u8>(told, LEAD) & OPENS) === 0 || opensLine(first);
}

/** How many characters before it the string of an entry begins with. */
function leadOf(told: usize): usize {
  return <usize>(load<u8>(told, LEAD) & LEADS);
}

/** Whether a line or the text begins before a place, and nothing but some marks between. */
function opensLine(start: usize): bool {
  for (let at = start - 1; at >= start - 1 - MOST_MARKS; at--) {
    if (at < <usize>CODES || load<u16>(UNITS + ((at - CODES) << 1)) === BREAK) return true;
    if (load<u8>(at) !== 0) return false;
  }
  return false;
}

/** Keeps the place of a string, in order: of those that are known few lie behind it. Returns how many there are then. */
function keep(told: usize, at: usize, count: i32): i32 {
  const place = <u32>(at - <usize>load<u8>(told, OFFSET) + leadOf(told) - CODES);
  const found = (place << TAG_BITS) | <u32>load<u8>(told, TAG);
  let to = FOUND + ((<usize>count) << 2);
  while (to > FOUND && load<u32>(to - 4) > found) to -= 4;
  if (to > FOUND && load<u32>(to - 4) === found) return count;
  for (let move = FOUND + ((<usize>count) << 2); move > to; move -= 4) store<u32>(move, load<u32>(move - 4));
  store<u32>(to, found);
  return count + 1;
}
