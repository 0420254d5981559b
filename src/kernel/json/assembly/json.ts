import {
  ABSENT,
  ASCII,
  ESCAPED,
  FIELD_BYTES,
  FIELD_COUNT,
  FIELDS,
  LINE_END,
  NAME_BYTES,
  NAMES,
  NUMBER,
  OTHER,
  TEXT,
  UNIT_COUNT,
  UTF8,
} from '../layout';
import { beyond, byteAt, decode, escaped, passString, QUOTE, readString, unitsEnd } from './strings';
import { atNumber, CLOSE_BRACE, COMMA, OPEN_BRACE, passBlanks, passColon, passValue } from './values';

export { decode };

const BREAK: u32 = 10;

/**
 * Reads the line at a place. Whether it is an object with a text, and nothing about it is unusual: then its fields are told and
 * its text is written as code units to a place. Tells where the line ends in any case.
 */
export function read(at: usize, to: usize): bool {
  for (let field = 0; field < FIELD_COUNT; field++) store<i32>(place(field), ABSENT);
  const end = readObject(at, to);
  const usual = end !== 0 && load<i32>(place(TEXT)) !== ABSENT;
  store<usize>(LINE_END, usual ? end : endOfLine(at));
  return usual;
}

/** What is told of a field. */
function place(field: i32): usize {
  return FIELDS + <usize>(field * FIELD_BYTES);
}

/** Reads an object that is all of a line. Returns the place of the break, or 0 where it is not that, or something is unusual. */
function readObject(from: usize, to: usize): usize {
  let at = passBlanks(from);
  if (byteAt(at) !== OPEN_BRACE) return 0;
  do {
    at = readMember(passBlanks(at + 1), to);
    if (at === 0) return 0;
    at = passBlanks(at);
  } while (byteAt(at) === COMMA);
  if (byteAt(at) !== CLOSE_BRACE) return 0;
  at = passBlanks(at + 1);
  return byteAt(at) === BREAK ? at : 0;
}

function readMember(at: usize, to: usize): usize {
  if (byteAt(at) !== QUOTE) return 0;
  const key = at + 1;
  at = passString(key);
  // Other escapes may spell a name that is wanted.
  if (at === 0 || escaped) return 0;
  const length = at - 1 - key;
  at = passColon(at);
  if (at === 0) return 0;
  let behind: usize = 0;
  for (let field = 0; field < FIELD_COUNT; field++) {
    if (!isName(field, key, length)) continue;
    // Of two members by one name the last counts.
    if (load<i32>(place(field)) !== ABSENT) return 0;
    behind = field === TEXT ? readText(at, to) : readField(field, at);
    if (behind === 0) return 0;
  }
  return behind === 0 ? passValue(at) : behind;
}

/** Whether the name of a field stands at a place. Names are ASCII. */
function isName(field: i32, at: usize, length: usize): bool {
  const name = NAMES + <usize>(field * NAME_BYTES);
  if (<usize>byteAt(name) !== length) return false;
  for (let i: usize = 0; i < length; i++) if (byteAt(name + 1 + i) !== byteAt(at + i)) return false;
  return true;
}

function readText(at: usize, to: usize): usize {
  if (byteAt(at) !== QUOTE) return 0;
  const behind = readString(at + 1, to);
  store<i32>(place(TEXT), OTHER);
  store<usize>(UNIT_COUNT, (unitsEnd - to) >>> 1);
  return behind;
}

function readField(field: i32, at: usize): usize {
  const isString = byteAt(at) === QUOTE;
  const behind = passValue(at);
  const told = place(field);
  store<i32>(told, isString ? (escaped ? ESCAPED : beyond ? UTF8 : ASCII) : atNumber(at) ? NUMBER : OTHER);
  store<usize>(told, isString ? at + 1 : at, 4);
  store<usize>(told, isString ? behind - 1 : behind, 8);
  return behind;
}

/** Of the line at a place. A break stands behind the last line. */
function endOfLine(at: usize): usize {
  while (true) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>BREAK)));
    if (found !== 0) return at + <usize>ctz(found);
    at += 16;
  }
}
