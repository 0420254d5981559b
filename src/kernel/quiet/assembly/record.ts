/*
 * Records, JSON in UTF-8 as `addRecord` (src/pipeline/records.ts) writes it, without some lines: two numbers are others, and one is added.
 */

/** Bytes that a record may grow by. */
export const MORE: u64 = 40;

const QUOTE: u8 = 0x22;
const BACKSLASH: u8 = 0x5c;
const CLOSE: u8 = 0x7d;
const COMMA: u8 = 0x2c;
const ZERO: u8 = 0x30;

/** Bytes of `{"id":`, and of `,"words":`, `,"removedWords":` and `,"removedLines":{` behind it: no strings here, which are data in the memory that is given. */
const BEFORE_ID: usize = 6;
const BEFORE_WORDS: usize = 9;
const BEFORE_REMOVED: usize = 16;
const BEFORE_KINDS: usize = 17;
/** Bytes of `},"body":"`; it goes on with an `o` where there is one. */
const BEFORE_BODY: usize = 10;
const OK: u8 = 0x6f;

/** The eight bytes `learned"`. */
const LEARNED: u64 = ((<u64>0x2264656e) << 32) | 0x7261656c;

/** As far as records have been written, and where the next byte comes to stand; where the first did. */
let read: usize = 0;
let to: usize = 0;
let begun: usize = 0;

export function beginRecords(records: usize, into: usize): void {
  read = records;
  to = into;
  begun = into;
}

/** Where the record that ends here will end among those that are written, counted from the first. */
export function passRecord(end: usize): u32 {
  return <u32>(to + (end - read) - begun);
}

/** Writes what is left of the records, up to where they end. */
export function endRecords(end: usize): void {
  copyTo(end);
}

/**
 * Writes the record that begins here without so many learned lines of so many words; false, and nothing done, where more than numbers changes:
 * nothing of the body is left, or a kind of lines that a rule file tells of is called learned too.
 */
export function rewriteRecord(record: usize, lines: u32, words: u32): bool {
  const wordsFrom = stringEnd(record + BEFORE_ID) + BEFORE_WORDS;
  const wordsTo = numberEnd(wordsFrom);
  const removedFrom = wordsTo + BEFORE_REMOVED;
  const removedTo = numberEnd(removedFrom);
  const kinds = removedTo + BEFORE_KINDS;
  const end = kindsEnd(kinds);
  const before = numberAt(wordsFrom, wordsTo);
  if (end === 0 || load<u8>(end + BEFORE_BODY) !== OK || before <= <u64>words) return false;
  copyTo(wordsFrom);
  write(before - words);
  read = wordsTo;
  copyTo(removedFrom);
  write(numberAt(removedFrom, removedTo) + words);
  read = removedTo;
  copyTo(end);
  if (end > kinds) store<u8>(to++, COMMA);
  store<u8>(to, QUOTE);
  store<u64>(to, LEARNED, 1);
  store<u8>(to, 0x3a, 9);
  to += 10;
  write(lines);
  return true;
}

/** Copies what has not been yet, up to here. */
function copyTo(end: usize): void {
  memory.copy(to, read, end - read);
  to += end - read;
  read = end;
}

/** Behind the string that begins here. */
function stringEnd(at: usize): usize {
  let i = at + 1;
  while (load<u8>(i) !== QUOTE) i += load<u8>(i) === BACKSLASH ? 2 : 1;
  return i + 1;
}

/** Behind the number that begins here. */
function numberEnd(at: usize): usize {
  let i = at;
  while (load<u8>(i) - ZERO <= 9) i++;
  return i;
}

function numberAt(from: usize, end: usize): u64 {
  let value: u64 = 0;
  for (let i = from; i < end; i++) value = 10 * value + (load<u8>(i) - ZERO);
  return value;
}

/** Where the kinds of removed lines end that begin here, at the bracket; 0 if one of them is called learned. */
function kindsEnd(at: usize): usize {
  let i = at;
  while (load<u8>(i) !== CLOSE) {
    if (load<u8>(i) !== QUOTE) i++;
    else if (load<u64>(i, 1) === LEARNED) return 0;
    else i = stringEnd(i);
  }
  return i;
}

function write(value: u64): void {
  let size: usize = 1;
  for (let rest = value; rest >= 10; rest /= 10) size++;
  let rest = value;
  for (let at = to + size; at > to; rest /= 10) store<u8>(--at, ZERO + <u8>(rest % 10));
  to += size;
}
