import { byteAt, passString, QUOTE } from './strings';

/*
 * Values, as RFC 8259 has them and JSON.parse takes them. Functions return the place behind what they read, and 0 where it is not that.
 */

export const COMMA: u32 = 0x2c;
export const COLON: u32 = 0x3a;
export const OPEN_BRACE: u32 = 0x7b;
export const CLOSE_BRACE: u32 = 0x7d;
const OPEN_BRACKET: u32 = 0x5b;
const CLOSE_BRACKET: u32 = 0x5d;
const MINUS: u32 = 0x2d;
const PLUS: u32 = 0x2b;
const POINT: u32 = 0x2e;
const ZERO: u32 = 0x30;

/** Four letters each. */
const TRUE: u32 = 0x65757274;
const NULL: u32 = 0x6c6c756e;
const FALS: u32 = 0x736c6166;
const E: u32 = 0x65;

/** Arrays and objects within each other, at most: a bit for each. */
const DEEPEST = 64;

/** Passes white space; a break is none, for it ends the line. */
export function passBlanks(at: usize): usize {
  while (true) {
    const byte = byteAt(at);
    if (byte !== 0x20 && byte !== 9 && byte !== 13) return at;
    at++;
  }
}

/** Whether a number begins at a place. */
export function atNumber(at: usize): bool {
  const byte = byteAt(at);
  return byte === MINUS || byte - ZERO <= 9;
}

/** Passes a value of any kind. */
export function passValue(at: usize): usize {
  const byte = byteAt(at);
  return byte === OPEN_BRACE || byte === OPEN_BRACKET ? passNested(at) : passPlain(at);
}

/** Passes a value that holds no others. */
function passPlain(at: usize): usize {
  if (byteAt(at) === QUOTE) return passString(at + 1);
  if (atNumber(at)) return passNumber(at);
  const letters = load<u32>(at);
  if (letters === TRUE || letters === NULL) return at + 4;
  return letters === FALS && byteAt(at + 4) === E ? at + 5 : 0;
}

function passNumber(at: usize): usize {
  if (byteAt(at) === MINUS) at++;
  // No digit may follow a zero that comes first.
  at = byteAt(at) === ZERO ? at + 1 : passDigits(at);
  if (at !== 0 && byteAt(at) === POINT) at = passDigits(at + 1);
  if (at !== 0 && (byteAt(at) | 0x20) === E) {
    const sign = byteAt(at + 1);
    at = passDigits(sign === PLUS || sign === MINUS ? at + 2 : at + 1);
  }
  return at;
}

/** One digit at least. */
function passDigits(from: usize): usize {
  let at = from;
  while (byteAt(at) - ZERO <= 9) at++;
  return at > from ? at : 0;
}

/** Passes an array or object and all that is in it. */
function passNested(at: usize): usize {
  // A bit for each that is open, the innermost the lowest: whether it is an object.
  let objects: u64 = 0;
  let depth = 0;
  while (true) {
    const byte = byteAt(at);
    const isObject = byte === OPEN_BRACE;
    if (isObject || byte === OPEN_BRACKET) {
      if (++depth > DEEPEST) return 0;
      objects = (objects << 1) | <u64>isObject;
      at = passBlanks(at + 1);
      if (byteAt(at) !== (isObject ? CLOSE_BRACE : CLOSE_BRACKET)) {
        if (isObject) at = passKey(at);
        if (at === 0) return 0;
        continue;
      }
    } else {
      at = passPlain(at);
      if (at === 0) return 0;
      at = passBlanks(at);
    }
    // Behind a value, or at the end of what holds none.
    while (byteAt(at) === ((objects & 1) !== 0 ? CLOSE_BRACE : CLOSE_BRACKET)) {
      at++;
      if (--depth === 0) return at;
      objects >>>= 1;
      at = passBlanks(at);
    }
    if (byteAt(at) !== COMMA) return 0;
    at = passBlanks(at + 1);
    if ((objects & 1) !== 0) at = passKey(at);
    if (at === 0) return 0;
  }
}

/** Passes the key of a member and its colon. */
function passKey(at: usize): usize {
  if (byteAt(at) !== QUOTE) return 0;
  at = passString(at + 1);
  return at === 0 ? 0 : passColon(at);
}

/** Passes a colon with the white space around it. */
export function passColon(at: usize): usize {
  at = passBlanks(at);
  return byteAt(at) === COLON ? passBlanks(at + 1) : 0;
}
