import {
  ALL_CAPITALS,
  ARROW,
  AT,
  BULLET,
  CAPITAL,
  CHARS,
  CLOCK,
  CLOSER,
  COMMAS,
  COPYRIGHT,
  DIGIT,
  DIGITS,
  END,
  EXCLAIMS,
  FINAL,
  FOLDS,
  LETTER,
  MEAN_WORD,
  OPENS_QUOTE,
  PIPES,
  QUOTE,
  QUOTES,
  SENTENCES,
  STARTS_DIGIT,
  STARTS_LOWER,
  UNSPACED,
  UPPER,
  WORDS,
  YEAR,
} from '../layout';
import { classOf, isDigit, unitAt } from './chars';

/*
 * What one line shows by itself. Its words are hashed: FNV-1a over their code units in small letters, four bytes each.
 */

export const BASIS: u32 = 0x811c9dc5;
export const PRIME: u32 = 0x01000193;

/** "20" and "19", two code units in one number: how years begin. */
const TWENTY: u32 = 0x3230;
const NINETEEN: u32 = 0x3139;

/** What was counted in the line that is read. */
let words: i32 = 0;
let letters: i32 = 0;
let capital: i32 = 0;
let allCapitals: i32 = 0;
let digits: i32 = 0;
let unspaced: i32 = 0;

/** Behind the last word that was written. */
let list: usize = 0;

/** Adds to a measurement, which is a count so far. */
function count(row: usize, column: i32): void {
  const place = row + ((<usize>column) << 2);
  store<f32>(place, load<f32>(place) + 1);
}

export function put(row: usize, column: i32, value: f64): void {
  store<f32>(row + ((<usize>column) << 2), <f32>value);
}

/** Reads the line from `from` to `to`, writes its measurements to `row`, which is empty, and its words to `hashes`. Returns where they end. */
export function readLine(from: usize, to: usize, row: usize, hashes: usize): usize {
  words = letters = capital = allCapitals = digits = unspaced = 0;
  list = hashes;
  // First, as words may be written over what has been read.
  writeEnds(from, to, row);
  for (let at = from; at < to; ) {
    const code = <u32>load<u16>(at);
    const kind = classOf(code);
    if ((kind & UNSPACED) !== 0) at = readPair(at, from, to);
    else if ((kind & LETTER) !== 0) at = readWord(at, to);
    else if ((kind & DIGIT) !== 0) at = readNumber(at, from, to, row);
    else {
      readMark(code, row);
      if ((kind & FINAL) !== 0 && endsSentence(at, from, to, code)) count(row, SENTENCES);
      if ((kind & QUOTE) !== 0) count(row, QUOTES);
      at += 2;
    }
  }
  writeCounts(<i32>((to - from) >>> 1), row);
  return list;
}

function addWord(hash: u32): void {
  store<u32>(list, hash);
  list += 4;
}

/** A pair of characters is the nearest thing to a word where no blanks are written. */
function readPair(at: usize, from: usize, to: usize): usize {
  unspaced++;
  addWord((((BASIS ^ <u32>load<u16>(at)) * PRIME) ^ unitAt(at + 2, from, to)) * PRIME);
  return at + 2;
}

function readWord(from: usize, to: usize): usize {
  let hash = BASIS;
  let capitals = 0;
  let at = from;
  for (; at < to; at += 2) {
    const code = <u32>load<u16>(at);
    const kind = classOf(code);
    if ((kind & (LETTER | DIGIT)) === 0 || (kind & UNSPACED) !== 0) break;
    if ((kind & UPPER) !== 0) capitals++;
    hash = (hash ^ ((kind & FOLDS) !== 0 ? code + 32 : code)) * PRIME;
  }
  const size = <i32>((at - from) >>> 1);
  words++;
  letters += size;
  if (capitals > 0 && (classOf(<u32>load<u16>(from)) & UPPER) !== 0) capital++;
  if (capitals > 1 && capitals === size) allCapitals++;
  addWord(hash);
  return at;
}

function readNumber(first: usize, from: usize, to: usize, row: usize): usize {
  let at = first;
  while (isDigit(unitAt(at, from, to))) at += 2;
  const size = <i32>((at - first) >>> 1);
  words++;
  digits += size;
  const next = unitAt(at, from, to);
  if (size <= 2 && (next === 58 || next === 46) && isDigit(unitAt(at + 2, from, to))) put(row, CLOCK, 1);
  if (size === 4) {
    const two = <u32>load<u16>(first) * 256 + <u32>load<u16>(first, 2);
    if (two === NINETEEN || two === TWENTY) put(row, YEAR, 1);
  }
  return at;
}

function readMark(code: u32, row: usize): void {
  if (code === 33 || code === 0xff01) count(row, EXCLAIMS);
  else if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x060c) count(row, COMMAS);
  else if (code === 124 || code === 0xb7 || code === 0x2022 || code === 0x2502) count(row, PIPES);
  else if (code === 64) put(row, AT, 1);
  else if (code === 0xa9) put(row, COPYRIGHT, 1);
}

function isCloserAt(at: usize, from: usize, to: usize): bool {
  return (classOf(unitAt(at, from, to)) & CLOSER) !== 0;
}

/** Whether a stop ends a sentence, and does not stand within a number or a name. */
function endsSentence(at: usize, from: usize, to: usize, stop: u32): bool {
  return at + 2 >= to || load<u16>(at, 2) === 32 || isCloserAt(at + 2, from, to) || stop > 0x3000;
}

function writeCounts(length: i32, row: usize): void {
  const all = <f64>words + <f64>unspaced / 2;
  const scale = 1 / Math.max(1, all);
  put(row, WORDS, all);
  put(row, CHARS, length);
  put(row, MEAN_WORD, words > 0 ? <f64>letters / <f64>words : 2);
  put(row, CAPITAL, <f64>capital * scale);
  put(row, ALL_CAPITALS, <f64>allCapitals * scale);
  put(row, DIGITS, <f64>digits / <f64>length);
  put(row, COMMAS, <f64>load<f32>(row + (COMMAS << 2)) * scale);
}

/** Writes what the first and the last character of a line tell. */
function writeEnds(from: usize, to: usize, row: usize): void {
  const first = <u32>load<u16>(from);
  const last = <u32>load<u16>(to - 2);
  const kind = classOf(first);
  put(row, END, endOf(from, to));
  put(row, OPENS_QUOTE, (kind & QUOTE) !== 0 ? 1 : 0);
  put(row, BULLET, bulletOf(first));
  put(row, ARROW, isArrowBehind(last) || isArrowBefore(first) ? 1 : 0);
  put(row, STARTS_LOWER, (kind & (LETTER | UPPER | UNSPACED)) === LETTER ? 1 : 0);
  put(row, STARTS_DIGIT, (kind & DIGIT) !== 0 ? 1 : 0);
}

function endOf(from: usize, to: usize): i32 {
  let at = to - 2;
  while (at > from && isCloserAt(at, from, to)) at -= 2;
  const code = <u32>load<u16>(at);
  if (code === 0x2026 || (code === 46 && unitAt(at - 2, from, to) === 46)) return 2;
  if ((classOf(code) & FINAL) !== 0) return 3;
  if (code === 58 || code === 0xff1a) return 1;
  return code === 44 || code === 45 || code === 0x2013 || code === 0x2014 || code === 59 ? -1 : 0;
}

function bulletOf(code: u32): i32 {
  if (code === 42 || code === 0x2022 || code === 0xb7 || code === 43) return 1;
  return code === 45 || code === 0x2013 || code === 0x2014 ? 2 : 0;
}

function isArrowBehind(code: u32): bool {
  return code === 0xbb || code === 0x203a || code === 62 || code === 0x2192 || code === 124;
}

function isArrowBefore(code: u32): bool {
  return code === 0xbb || code === 0xab || code === 0x203a;
}
