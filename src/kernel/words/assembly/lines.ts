import * as Flag from '../flag';
import { FORMULA_ALONE, FORMULA_FIRSTS, FORMULA_MASK, FORMULA_PAIRS } from '../layout';
import * as LineFlag from '../lineFlag';
import { unitAt } from './chars';
import { beginEdges, closingFlags, leaveEdges, openingFlags } from './edges';
import { startAt } from './records';
import { count, endOf, flagsAt, flagsOf } from './wordBuffer';

/** Whether the words in `[from, to)` hold a formula of pages: the program knows. */
declare function holdsFormula(from: i32, to: i32): bool;

/** No word: none is so far before the first. */
const NOWHERE: i32 = i32.MIN_VALUE;

// Where the two halves of an identity begin, and what they are multiplied with at each word.
const HIGH: i32 = <i32>0x9e3779b9;
const LOW: i32 = <i32>0x811c9dc5;
const HIGH_PRIME: i32 = <i32>0x85ebca6b;
const LOW_PRIME: i32 = 0x01000193;

/** The same for all words of an article. */
const KEY_HIGH: i32 = <i32>0x811c9dc5;
const KEY_LOW: i32 = <i32>0x9e3779b9;

/** The key of the article that was read last: the same for the same words. */
export let keyHigh: i32 = 0;
export let keyLow: i32 = 0;

/** The hashes of the words. */
let hashes: usize = 0;

/* Of the line at hand: the word that it begins with, and the flags that its beginning gives it. */
let lineStart: i32 = 0;
let headFlags: i32 = 0;
/* Of as much of it as was hashed: the halves of its identity, whether all is numbers (the flag), and the first word that a formula may begin with. */
let lineHigh: i32 = 0;
let lineLow: i32 = 0;
let lineNumbers: i32 = 0;
let suspect: i32 = NOWHERE;

/**
 * Notes the lines of the words that were read last: a byte of flags and eight of identity for each. Returns how many. The key is one with that of
 * the words before where the article goes on.
 *
 * @param within the first line began in the part before
 * @param cut the last one goes on in the next part, and is noted there
 */
export function noteLines(
  theirHashes: usize,
  toFlags: usize,
  toIdentities: usize,
  goesOn: bool,
  within: bool,
  cut: bool,
): i32 {
  hashes = theirHashes;
  let lines: usize = 0;
  if (!goesOn) {
    keyHigh = KEY_HIGH;
    keyLow = KEY_LOW;
  }
  beginEdges(within);
  // The last line ends as the others do.
  store<u8>(flagsOf + <usize>count, <u8>Flag.ParagraphStart);
  for (let from = 0; from < count; lines++) {
    if (from > 0 || !within) beginLine(from);
    const to = hashLine(from);
    if (cut && to === count) {
      leaveLine();
      break;
    }
    let flags = headFlags | closingFlags(endOf(to - 1));
    if (lineNumbers === 0) flags |= LineFlag.Worded;
    if (suspect !== NOWHERE && holdsFormula(suspect, to)) flags |= LineFlag.Formula;
    store<u8>(toFlags + lines, <u8>flags);
    store<f64>(toIdentities + (lines << 3), packed(to - lineStart, flags));
    from = to;
  }
  return <i32>lines;
}

/** Begins a line with this word. */
function beginLine(from: i32): void {
  lineStart = from;
  lineHigh = HIGH;
  lineLow = LOW;
  lineNumbers = Flag.Numeric;
  suspect = NOWHERE;
  const first = startAt(from);
  let flags = openingFlags(first);
  if ((flagsAt(from) & Flag.Quiet) === 0) flags |= LineFlag.Loud;
  if (endOf(from) - first === 1 && isUnspaced(unitAt(first))) flags |= LineFlag.Unspaced;
  headFlags = flags;
}

/** Leaves the line at hand to the next part, of which the words are counted anew: where it began is told by less than nothing then. */
function leaveLine(): void {
  // A formula may begin with the last word and the one that comes next.
  if (suspect === NOWHERE) suspect = count - 1;
  lineStart -= count;
  suspect -= count;
  leaveEdges();
}

/**
 * Hashes the words from `from` on of the line at hand. Returns the first word of the next. Few things are at hand in the loop: what V8 had no register
 * for went through memory from word to word, which took an eighth of the time.
 */
function hashLine(from: i32): i32 {
  let at = hashes + ((<usize>from) << 2);
  let flagAt = flagsOf + <usize>from;
  let high = lineHigh;
  let low = lineLow;
  let allHigh = keyHigh;
  let allLow = keyLow;
  let numbers = lineNumbers;
  let flags = <i32>load<u8>(flagAt);
  do {
    const hash = load<i32>(at);
    at += 4;
    flagAt++;
    if (((load<u32>(((<usize>hash >>> 5) & (FORMULA_MASK >>> 5)) << 2, FORMULA_FIRSTS) >>> (hash & 31)) & 1) !== 0) {
      const next = <i32>((at - hashes) >>> 2);
      if (suspect === NOWHERE && begins(hash, next < count ? load<i32>(at) : 0) !== 0) suspect = next - 1;
    }
    numbers &= flags;
    const word = (flags & Flag.Numeric) === 0 ? hash : LineFlag.NUMBER;
    low = (low ^ word) * LOW_PRIME;
    low ^= low >>> 15;
    high = (high ^ word) * HIGH_PRIME;
    high ^= high >>> 13;
    allHigh = (allHigh ^ hash) * 0x01000193;
    allLow = (allLow ^ hash) * <i32>0x85ebca6b + 0x165667b1;
    allLow ^= allLow >>> 13;
    flags = <i32>load<u8>(flagAt);
  } while ((flags & Flag.ParagraphStart) === 0);
  lineHigh = high;
  lineLow = low;
  keyHigh = allHigh;
  keyLow = allLow;
  lineNumbers = numbers;
  return <i32>((at - hashes) >>> 2);
}

/** Whether a formula may begin with the word, or with the two. */
function begins(first: i32, second: i32): u32 {
  return pairAt(first, first >>> FORMULA_ALONE) | pairAt(first, second);
}

function pairAt(first: i32, second: i32): u32 {
  return <u32>load<u8>(FORMULA_PAIRS + <usize>(((first * 31) ^ second) & FORMULA_MASK));
}

/** An identity of 52 bits as a number; the lowest six are its size. */
function packed(words: i32, flags: i32): f64 {
  const size = min((flags & LineFlag.Unspaced) === 0 ? words : (words + 1) >>> 1, LineFlag.MOST_SIZE);
  const low = (lineLow & ~LineFlag.MOST_SIZE) | size;
  return <f64>(((<u64>(<u32>lineHigh >>> 12)) << 32) | <u64>(<u32>low));
}

function isUnspaced(code: i32): bool {
  return code >= 0x2e80 || (code >= 0xe00 && code < 0xe80);
}
