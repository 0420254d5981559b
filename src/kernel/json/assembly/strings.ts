import { UNITS } from '../layout';

/*
 * Strings. Sixteen bytes are looked at at a time, and most of them are letters; whatever else a string has is looked at for itself.
 * Functions return the place behind what they read, and 0 where it is not what JSON allows, or is left to others.
 */

export const QUOTE: u32 = 0x22;
export const BACKSLASH: u32 = 0x5c;
const SURROGATES: u32 = 0xd800;

/** Of the string that was passed last: whether it holds a backslash, or bytes beyond ASCII. */
export let escaped: bool = false;
export let beyond: bool = false;

/** Behind the code units of the text that was read last. */
export let unitsEnd: usize = 0;

/** The byte at a place. */
export function byteAt(at: usize): u32 {
  return <u32>load<u8>(at);
}

/** Which of sixteen bytes end a string or are no part of it as they stand: quotes, backslashes, control characters. */
function marks(bytes: v128, controls: v128): u32 {
  const quotes = i8x16.eq(bytes, i8x16.splat(<i8>QUOTE));
  const backslashes = i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH));
  return i8x16.bitmask(v128.or(v128.or(quotes, backslashes), controls));
}

/**
 * Passes a string from behind its opening quote. Bytes that are no UTF-8 pass too: they are decoded as U+FFFD each, and no quote
 * is ever part of them.
 */
export function passString(from: usize): usize {
  let at = from;
  let high: u32 = 0;
  escaped = false;
  while (true) {
    const bytes = v128.load(at);
    const found = marks(bytes, i8x16.lt_u(bytes, i8x16.splat(0x20)));
    if (found === 0) {
      high |= i8x16.bitmask(bytes);
      at += 16;
      continue;
    }
    // The bits below the lowest that is set.
    high |= i8x16.bitmask(bytes) & (found - 1) & ~found;
    at += <usize>ctz(found);
    const byte = byteAt(at);
    if (byte === QUOTE) {
      beyond = high !== 0;
      return at + 1;
    }
    if (byte !== BACKSLASH) return 0;
    escaped = true;
    at = passEscape(at + 1);
    if (at === 0) return 0;
  }
}

/** Reads a string from behind its opening quote into code units at a place. What is no UTF-8 is left to others. */
export function readString(from: usize, to: usize): usize {
  let at = from;
  while (true) {
    const bytes = v128.load(at);
    // Negative are those beyond ASCII.
    const found = marks(bytes, i8x16.lt_s(bytes, i8x16.splat(0x20)));
    v128.store(to, i16x8.extend_low_i8x16_u(bytes));
    v128.store(to, i16x8.extend_high_i8x16_u(bytes), 16);
    if (found === 0) {
      at += 16;
      to += 32;
      continue;
    }
    const plain = <usize>ctz(found);
    at += plain;
    to += plain << 1;
    const byte = byteAt(at);
    if (byte >= 0x80) {
      do {
        at = passCharacter(at);
        if (at === 0) return 0;
        to = writeCode(to, code);
      } while (byteAt(at) >= 0x80);
    } else if (byte === BACKSLASH) {
      // Line breaks come in twos.
      do {
        at = passEscape(at + 1);
        if (at === 0) return 0;
        store<u16>(to, <u16>code);
        to += 2;
      } while (byteAt(at) === BACKSLASH);
    } else if (byte === QUOTE) {
      unitsEnd = to;
      return at + 1;
    } else return 0;
  }
}

/**
 * Decodes bytes that are a text by themselves into code units at {@link UNITS}. Returns how many, or -1 where they are no UTF-8, or hold a control
 * character that texts do not have. Writes behind the bytes.
 */
export function decode(from: usize, length: i32): i32 {
  const end = from + <usize>length;
  // No part of a character, and looked at for itself: nothing is read beyond.
  v128.store(end, i8x16.splat(0));
  let at = from;
  let to: usize = UNITS;
  while (true) {
    const bytes = v128.load(at);
    const found = i8x16.bitmask(i8x16.lt_s(bytes, i8x16.splat(0x20)));
    v128.store(to, i16x8.extend_low_i8x16_u(bytes));
    v128.store(to, i16x8.extend_high_i8x16_u(bytes), 16);
    if (found === 0) {
      at += 16;
      to += 32;
      continue;
    }
    const plain = <usize>ctz(found);
    at += plain;
    to += plain << 1;
    if (at === end) return <i32>((to - UNITS) >>> 1);
    if (byteAt(at) >= 0x80) {
      do {
        at = passCharacter(at);
        if (at === 0) return -1;
        to = writeCode(to, code);
      } while (byteAt(at) >= 0x80);
    } else {
      // Breaks as a rule, which often come in twos.
      for (; byteAt(at) - 0x08 <= 5; at++) {
        store<u16>(to, <u16>byteAt(at));
        to += 2;
      }
      if (at !== end && byteAt(at) < 0x20) return -1;
    }
  }
}

/** What {@link passCharacter} and {@link passEscape} read. */
let code: u32 = 0;

/** Passes an escape from behind its backslash. */
function passEscape(at: usize): usize {
  const letter = byteAt(at);
  switch (letter) {
    case 0x6e: // n
      code = 10;
      break;
    case QUOTE:
    case BACKSLASH:
    case 0x2f: // the slash
      code = letter;
      break;
    case 0x74: // t
      code = 9;
      break;
    case 0x72: // r
      code = 13;
      break;
    case 0x62: // b
      code = 8;
      break;
    case 0x66: // f
      code = 12;
      break;
    case 0x75: // u
      return hexadecimal(at + 1);
    default:
      return 0;
  }
  return at + 1;
}

/** Four digits. A surrogate may stand alone: it is a code unit all the same. */
function hexadecimal(at: usize): usize {
  code = 0;
  for (const end = at + 4; at < end; at++) {
    const byte = byteAt(at);
    // Upper and lower case letters differ by one bit, which no digit lacks.
    const letter = (byte | 0x20) - 0x61;
    const digit = byte - 0x30;
    if (digit > 9 && letter > 5) return 0;
    code = (code << 4) | (digit <= 9 ? digit : letter + 10);
  }
  return at;
}

/** Passes one character beyond ASCII in UTF-8: only what the standard allows (RFC 3629), the shortest form and no surrogates. */
function passCharacter(at: usize): usize {
  const lead = byteAt(at);
  if (lead < 0xe0) {
    const second = byteAt(at + 1);
    code = ((lead & 0x1f) << 6) | (second & 0x3f);
    return lead >= 0xc2 && (second & 0xc0) === 0x80 ? at + 2 : 0;
  }
  const more = <u32>load<u16>(at + 1);
  if ((more & 0xc0c0) !== 0x8080) return 0;
  const twelve = ((more & 0x3f) << 6) | ((more >>> 8) & 0x3f);
  if (lead < 0xf0) {
    code = ((lead & 0xf) << 12) | twelve;
    return code >= 0x800 && (code & 0xf800) !== SURROGATES ? at + 3 : 0;
  }
  const fourth = byteAt(at + 3);
  code = ((lead & 7) << 18) | (twelve << 6) | (fourth & 0x3f);
  return lead < 0xf5 && (fourth & 0xc0) === 0x80 && code >= 0x10000 && code < 0x110000 ? at + 4 : 0;
}

/** Writes a character as one code unit or two, and returns the place behind. */
function writeCode(to: usize, char: u32): usize {
  if (char < 0x10000) {
    store<u16>(to, <u16>char);
    return to + 2;
  }
  store<u16>(to, <u16>(SURROGATES + ((char - 0x10000) >>> 10)));
  store<u16>(to, <u16>(SURROGATES + 0x400 + (char & 0x3ff)), 2);
  return to + 4;
}
