import {
  FEWEST_REPEATED,
  HEAD_SHIFT,
  HOLDS_DIGIT,
  LONGEST_HEAD,
  LONGEST_REPEATED,
  LONGEST_STAMPED,
  MAY_BE_ENTRY,
  MAY_REPEAT,
  OPENS_IN_CAPITALS,
  SKETCH_BITS,
  SKETCH_SHIFT,
  SKETCHES,
  SKETCHES_BYTES,
} from '../layout';
import { bytesAt, unitAt, units } from './masks';

/*
 * What shows of a line that it may be one of a list: of a playlist, of teasers, of captions that stand there twice. Few are, and the program
 * looks no further at an article without.
 */

/** A title with its length has so many characters. */
const SHORTEST_ENTRY: i32 = 6;
const LONGEST_ENTRY: i32 = 200;
/** Words in capitals that a headline begins with which is stuck to its sentence. */
const CAPITALS: i32 = 4;

const COLON: i32 = 58;
const STOP: i32 = 46;
const NO_BREAK: i32 = 0xa0;

/** The flags of the line from `from` to `to` that layout.ts tells of from {@link MAY_BE_ENTRY} on. */
export function signsOf(from: i32, to: i32): i32 {
  return (
    (mayBeEntry(from, to) ? MAY_BE_ENTRY : 0) |
    (opensInCapitals(from, min(to, from + LONGEST_HEAD)) ? OPENS_IN_CAPITALS : 0) |
    (to - from <= LONGEST_STAMPED && holdsDigit(from, to) ? HOLDS_DIGIT : 0) |
    (((unitAt(from) * 37 + unitAt(from + 2)) & 0xff) << HEAD_SHIFT) |
    (sketchOf(from, to) << SKETCH_SHIFT)
  );
}

/** Forgets the sketches of all lines. */
export function clearSketches(): void {
  memory.fill(SKETCHES, 0, SKETCHES_BYTES);
}

/**
 * {@link MAY_REPEAT} where a line of so many characters and words with such signs may be alike one before. Of a hundred lines, two share a sketch by
 * chance in about one text of seven; of 25, in one of a hundred.
 */
export function repeatOf(signs: i32, length: i32, words: i32): i32 {
  if (words < FEWEST_REPEATED || length > LONGEST_REPEATED) return 0;
  const sketch = <u32>signs >>> SKETCH_SHIFT;
  const byte = SKETCHES + <usize>(sketch >>> 3);
  const before = <u32>load<u8>(byte);
  store<u8>(byte, before | (1 << (sketch & 7)));
  return ((before >>> (sketch & 7)) & 1) !== 0 ? MAY_REPEAT : 0;
}

/** Whether a colon stands where a length at the beginning or the end has its last. */
function mayBeEntry(from: i32, to: i32): bool {
  if (to - from < SHORTEST_ENTRY || to - from > LONGEST_ENTRY) return false;
  return isDigit(unitAt(from))
    ? unitAt(from + 1) === COLON || unitAt(from + 2) === COLON
    : unitAt(to - 3) === COLON || unitAt(to - 4) === COLON;
}

/** Whether the first words begin with capitals or digits, as far as ASCII and the marks of quotation tell. */
function opensInCapitals(from: i32, to: i32): bool {
  let inWord = false;
  let words = 0;
  for (let at = from; at < to; at++) {
    const code = unitAt(at);
    if (code <= 32) inWord = false;
    else if (inWord) {
      // Blanks are told from letters no further than this.
      if (code === NO_BREAK || (code > 0x1000 && !isMark(code))) return true;
    } else if (code >= 128) return !isMark(code);
    else if ((code >= 65 && code <= 90) || isDigit(code)) {
      if (++words === CAPITALS) return true;
      inWord = true;
    } else return false;
  }
  return false;
}

/** Sixteen characters at a time: what stands behind the last does not count. */
function holdsDigit(from: i32, to: i32): bool {
  for (let at = from; at < to; at += 16) {
    const figures = i8x16.sub(bytesAt(units + ((<usize>at) << 1)), i8x16.splat(48));
    const found = i8x16.bitmask(i8x16.lt_u(figures, i8x16.splat(10)));
    if (found !== 0) return at + ctz(found) < to;
  }
  return false;
}

function isDigit(code: i32): bool {
  return code >= 48 && code <= 57;
}

/** See `isMark` in src/clean/plain.ts. */
function isMark(code: i32): bool {
  return code >= 0x2010 && code <= 0x2027;
}

/** By length and a few characters, a stop at the end aside. */
function sketchOf(from: i32, to: i32): i32 {
  const size = to - from - (unitAt(to - 1) === STOP ? 1 : 0);
  let hash = (size ^ (unitAt(from + (size >> 1)) << 8)) * <i32>0x9e3779b1;
  hash = (hash ^ unitAt(from) ^ (unitAt(from + (size >> 2)) << 16)) * <i32>0x85ebca6b;
  hash = (hash ^ (hash >>> 15) ^ unitAt(from + max(0, size - 1))) * <i32>0x9e3779b1;
  return hash >>> (32 - SKETCH_BITS);
}
