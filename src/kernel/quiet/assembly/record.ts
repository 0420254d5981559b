/*
 * Records, JSON in UTF-8 as `addRecord` (src/pipeline/store/records.ts) writes it: the number of words is put in, and where some of them are quiet now,
 * two numbers are others, one is added, and there may be no body any more.
 */

/** Bytes that a record may grow by. */
export const MORE: u64 = 44;

const QUOTE: u8 = 0x22;
const BACKSLASH: u8 = 0x5c;
const CLOSE: u8 = 0x7d;
const COMMA: u8 = 0x2c;
const COLON: u8 = 0x3a;
const ZERO: u8 = 0x30;

/** Bytes of `{"id":`, and of `,"words":`, `,"removedWords":` and `,"removedLines":{` behind it: no strings here, which are data in the memory that is given. */
const BEFORE_ID: usize = 6;
const BEFORE_WORDS: usize = 9;
const BEFORE_REMOVED: usize = 16;
const BEFORE_KINDS: usize = 17;
/** Bytes of `},"body":"`; it goes on with `ok` where there is one, and with `none` otherwise. */
const BEFORE_BODY: usize = 10;
const OK: u16 = 0x6b6f;
const NONE: u32 = 0x656e6f6e;

/** The eight bytes `learned"`, and how many they are with the quotation mark before them and the colon behind. */
const LEARNED: u64 = ((<u64>0x2264656e) << 32) | 0x7261656c;
const LEARNED_BYTES: usize = 10;

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
 * Writes the record that begins here as far as it changes: that so many words are left, and that so many were removed in so many learned lines.
 * Returns whether nothing of its body is left then.
 */
export function writeRecord(record: usize, words: u32, quietLines: u32, quietWords: u32): bool {
  copyTo(stringEnd(record + BEFORE_ID) + BEFORE_WORDS);
  write(words);
  if (quietLines === 0) return false;
  const removed = read + BEFORE_REMOVED;
  copyTo(removed);
  read = numberEnd(removed);
  write(numberAt(removed, read) + quietWords);
  const kinds = read + BEFORE_KINDS;
  copyTo(learnedOrEnd(kinds));
  if (load<u8>(read) !== CLOSE) read = numberEnd(read + LEARNED_BYTES);
  else if (read > kinds) store<u8>(to++, COMMA);
  writeLearned(quietLines);
  const body = kindsEnd(read) + BEFORE_BODY;
  if (words > 0 || load<u16>(body) !== OK) return false;
  copyTo(body);
  store<u32>(to, NONE);
  to += sizeof<u32>();
  read += sizeof<u16>();
  return true;
}

function writeLearned(lines: u32): void {
  store<u8>(to, QUOTE);
  store<u64>(to, LEARNED, 1);
  store<u8>(to, COLON, 9);
  to += LEARNED_BYTES;
  write(lines);
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

/** Where among the kinds of removed lines from here on one begins that is called learned, as a rule file may; where they end, at the bracket, if none is. */
function learnedOrEnd(kinds: usize): usize {
  let at = kinds;
  while (load<u8>(at) !== CLOSE) {
    if (load<u8>(at) !== QUOTE) at++;
    else if (load<u64>(at, 1) === LEARNED) return at;
    else at = stringEnd(at);
  }
  return at;
}

/** Where they end. */
function kindsEnd(kinds: usize): usize {
  let at = kinds;
  while (load<u8>(at) !== CLOSE) at = load<u8>(at) === QUOTE ? stringEnd(at) : at + 1;
  return at;
}

function write(value: u64): void {
  let size: usize = 1;
  for (let rest = value; rest >= 10; rest /= 10) size++;
  let rest = value;
  for (let at = to + size; at > to; rest /= 10) store<u8>(--at, ZERO + <u8>(rest % 10));
  to += size;
}
