import * as Flag from '../../words/flag';
import { MOST_SIZE, Unspaced } from '../../words/lineFlag';
import * as layout from '../layout';
import { beginRecords, endRecords, MORE, passRecord, writeRecord } from './record';
import { winnowWords } from './winnow';

/** Read behind the end of whatever there are many of. */
const MARGIN: u64 = 64;
const ALIGNED: u64 = 64;

/** The flag ParagraphStart of eight words. */
const STARTS: u64 = ((<u64>0x08080808) << 32) | 0x08080808;

/* Where things stand, see layout.ts. */
let wordAt: usize = 0;
let hashes: usize = 0;
let flags: usize = 0;
let lineAt: usize = 0;
let lineFlags: usize = 0;
let identities: usize = 0;
let recordAt: usize = 0;
let records: usize = 0;
let quietRecordAt: usize = 0;
let quietRecords: usize = 0;
let bodiless: usize = 0;
let printAt: usize = 0;
let highs: usize = 0;
let lows: usize = 0;
/** Four numbers for each word, and some more: for winnowing. */
let scratch: usize = 0;

/** Slots of the table of learned lines. */
let slots: u32 = 0;
/** Where room begins behind it, and where the next thing is laid. */
let first: u64 = 0;
let next: u64 = 0;

let bodilessCount: i32 = 0;

export function beginLearned(count: u32): void {
  slots = count;
  first = (layout.ROOM + <u64>layout.SLOT_BYTES * count + ALIGNED - 1) & ~(ALIGNED - 1);
}

export function addLearned(line: f64): void {
  store<u64>(slotOf(<u64>line), <u64>line);
}

/** Where a line stands in the table, or nothing, where it is to stand. The lowest six bits of an identity are its size. */
function slotOf(line: u64): usize {
  let slot = <u32>(line >>> 6) & (slots - 1);
  let at = placeOf(slot);
  for (let own = load<u64>(at); own !== line && own !== 0; own = load<u64>(at)) {
    slot = (slot + 1) & (slots - 1);
    at = placeOf(slot);
  }
  return at;
}

function placeOf(slot: u32): usize {
  return layout.ROOM + <usize>layout.SLOT_BYTES * slot;
}

function isLearned(line: u64): bool {
  return load<u64>(slotOf(line)) !== 0;
}

function lay(place: usize, bytes: u64): usize {
  const at = next;
  next = (at + bytes + MARGIN + ALIGNED - 1) & ~(ALIGNED - 1);
  store<u32>(layout.TOLD + (place << 2), <u32>at);
  return <usize>at;
}

export function begin(articles: u32, lines: u32, words: u32, bytes: u32): void {
  const starts = 4 * (<u64>articles + 1);
  next = first;
  wordAt = lay(layout.WORD_AT, starts);
  hashes = lay(layout.HASHES, 4 * <u64>words);
  flags = lay(layout.FLAGS, words);
  lineAt = lay(layout.LINE_AT, starts);
  lineFlags = lay(layout.LINE_FLAGS, lines);
  identities = lay(layout.IDENTITIES, 8 * <u64>lines);
  recordAt = lay(layout.RECORD_AT, starts);
  records = lay(layout.RECORDS, bytes);
  quietRecordAt = lay(layout.QUIET_RECORD_AT, starts);
  quietRecords = lay(layout.QUIET_RECORDS, <u64>bytes + MORE * <u64>articles);
  bodiless = lay(layout.BODILESS, 4 * <u64>articles);
  printAt = lay(layout.PRINT_AT, starts);
  highs = lay(layout.HIGHS, 4 * <u64>words);
  lows = lay(layout.LOWS, 4 * <u64>words);
  scratch = <usize>next;
}

function numberAt(column: usize, i: i32): u32 {
  return load<u32>(column + ((<usize>i) << 2));
}

function put(column: usize, i: i32, value: u32): void {
  store<u32>(column + ((<usize>i) << 2), value);
}

function identity(line: u32): u64 {
  return <u64>load<f64>(identities + ((<usize>line) << 3));
}

/* Of the article at hand. */
let quietLines: u32 = 0;
let quietWords: u32 = 0;

export function quieten(articles: i32): i32 {
  bodilessCount = 0;
  let found = 0;
  beginRecords(records, quietRecords);
  put(quietRecordAt, 0, 0);
  for (let article = 0; article < articles; article++) {
    quietLines = 0;
    quietWords = 0;
    if (holdsLearned(article)) {
      found++;
      quietenLines(article);
    }
    const words = numberAt(wordAt, article + 1) - numberAt(wordAt, article) - quietWords;
    const record = records + <usize>numberAt(recordAt, article);
    if (writeRecord(record, words, quietLines, quietWords)) put(bodiless, bodilessCount++, article);
    put(quietRecordAt, article + 1, passRecord(records + <usize>numberAt(recordAt, article + 1)));
  }
  endRecords(records + <usize>numberAt(recordAt, articles));
  return found;
}

export function withoutBody(): i32 {
  return bodilessCount;
}

function holdsLearned(article: i32): bool {
  const end = numberAt(lineAt, article + 1);
  for (let line = numberAt(lineAt, article); line < end; line++) if (isLearned(identity(line))) return true;
  return false;
}

/** Flags the words of the learned lines of an article. They stay where they are, and out of every fingerprint and count. */
function quietenLines(article: i32): void {
  const end = numberAt(lineAt, article + 1);
  const last = numberAt(wordAt, article + 1);
  let from = numberAt(wordAt, article);
  for (let line = numberAt(lineAt, article); line < end; line++) {
    const own = identity(line);
    const to = lineEnd(from, last, own, <u32>load<u8>(lineFlags + <usize>line));
    if (isLearned(own)) {
      quietLines++;
      quietWords += to - from;
      for (let at = flags + from; at < flags + to; at++) store<u8>(at, load<u8>(at) | <u8>Flag.Quiet);
    }
    from = to;
  }
}

/** See `lineEnd` in src/learn/identity.ts. */
function lineEnd(from: u32, end: u32, line: u64, its: u32): u32 {
  const size = <u32>line & <u32>MOST_SIZE;
  if (size < <u32>MOST_SIZE && (its & Unspaced) === 0) return from + size;
  for (let w = from + 1; w < end; w += 8) {
    const bits = load<u64>(flags + <usize>w) & STARTS;
    if (bits !== 0) return min(w + (<u32>ctz(bits) >>> 3), end);
  }
  return end;
}

export function winnow(articles: i32): i32 {
  let prints: u32 = 0;
  put(printAt, 0, 0);
  for (let article = 0; article < articles; article++) {
    const from = <usize>numberAt(wordAt, article);
    const count = <i32>numberAt(wordAt, article + 1) - <i32>from;
    const at = (<usize>prints) << 2;
    prints += winnowWords(hashes + (from << 2), flags + from, count, scratch, highs + at, lows + at);
    put(printAt, article + 1, prints);
  }
  return <i32>prints;
}
