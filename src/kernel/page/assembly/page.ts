import {
  ALIKE_START,
  BLANKS,
  COLUMNS,
  COMMON,
  CUE,
  CUE_KINDS,
  CUE_SLOTS,
  CUES,
  END,
  HASH_FACTOR,
  LINE_BYTES,
  MOST_COMMON,
  PAGE,
  RANKED,
  REPEATS,
  TITLE,
  TOPIC,
  UNSPACED,
  WORDS,
} from '../layout';
import { classOf } from './chars';
import { BASIS, PRIME, put, readLine } from './line';
import { beginNumbers, counts, hashes, numberOf, roomForNumbers, size } from './numbering';

/** Words of the shortest line of running text. */
const LONG: f32 = 12;
/** How often a common word stands in the page's long lines, at least. */
const FEWEST_COMMON: i32 = 3;
/** Words by which two lines begin alike. */
const START: i32 = 2;
/** What stands for the count of a line without words: more than any menu repeats. */
const WORDLESS: i32 = 9;

const ROW: usize = 4 * COLUMNS;

/** The lines of the page, and where what is told of them begins; see layout.ts. */
let lines: i32 = 0;
let table: usize = 0;
let starts: usize = 0;
let list: usize = 0;
/** The words of all lines: hashes at first, then their numbers. */
let words: i32 = 0;
let kinds: i32 = 0;

/** By number: four bytes for the sentences a word stands in, four at work; a byte each for common words, those of the title, and cues. */
let topics: usize = 0;
let seen: usize = 0;
let common: usize = 0;
let titled: usize = 0;
let cues: usize = 0;

function line(i: i32): usize {
  return PAGE + <usize>i * LINE_BYTES;
}

function rowOf(i: i32): usize {
  return table + <usize>i * ROW;
}

function get(row: usize, column: i32): f32 {
  return load<f32>(row + ((<usize>column) << 2));
}

/** Number of the first word of a line, or behind the last. */
function firstOf(i: i32): i32 {
  return load<i32>(starts + ((<usize>i) << 2));
}

/** A word, by its hash or its number. */
function word(w: i32): i32 {
  return load<i32>(list + ((<usize>w) << 2));
}

/** Whether the page is written without blanks, by every sixteenth character of each line. */
let unspaced: bool = false;

/**
 * Reads the lines of a page, `count` of them; words go to `place` and beyond, where code units stand that have been read. Returns how many bytes of
 * memory what is left to do needs.
 */
export function read(count: i32, place: usize): usize {
  lines = count;
  table = line(lines);
  starts = table + <usize>lines * ROW;
  list = place;
  memory.fill(table, 0, <usize>lines * ROW);
  let end = list;
  let characters: i64 = 0;
  let without: i64 = 0;
  for (let i = 0; i < lines; i++) {
    store<i32>(starts + ((<usize>i) << 2), <i32>((end - list) >>> 2));
    const at = line(i);
    const from = <usize>load<u32>(at);
    const to = <usize>load<u32>(at, 4);
    characters += (to - from) >>> 1;
    without += unspacedIn(from, to);
    end = readLine(from, to, rowOf(i), end);
    put(rowOf(i), BLANKS, min(3, load<i32>(at, 8)));
  }
  unspaced = without * 4 > characters;
  words = <i32>((end - list) >>> 2);
  store<i32>(starts + ((<usize>lines) << 2), words);
  const most = max(words, lines);
  return end + roomForNumbers(most) + 11 * <usize>words + 4 * <usize>lines;
}

/** Characters of a line that are of a script without blanks, as far as every sixteenth tells. */
function unspacedIn(from: usize, to: usize): i32 {
  let found = 0;
  for (let at = from; at < to; at += 32) if ((classOf(<u32>load<u16>(at)) & UNSPACED) !== 0) found += 16;
  return found;
}

/** Fills the columns that need the whole page: lines that repeat, common words, topic, likeness with the page's title, cues. */
export function relate(): void {
  const free = list + ((<usize>words) << 2);
  countAlike(free, words, REPEATS);
  countAlike(free, START, ALIKE_START);
  numberWords(free);
  findCommon();
  findTopics();
  findCues();
  const title = findTitle();
  const titleSize = markTitle(title);
  for (let i = 0; i < lines; i++) {
    relateWords(i);
    countCues(i);
    relateTitle(i, title, titleSize);
  }
}

/** Whether the page that was read is written without blanks. */
export function isUnspaced(): bool {
  return unspaced;
}

/** Fills a column that tells how many lines of the page have the same first words, of which so many count at most. */
function countAlike(free: usize, most: i32, column: i32): void {
  beginNumbers(free, lines);
  const numbers = free + roomForNumbers(lines);
  for (let i = 0; i < lines; i++) {
    let hash = BASIS;
    const from = firstOf(i);
    const to = min(firstOf(i + 1), from + most);
    for (let w = from; w < to; w++) hash = (hash ^ <u32>word(w)) * PRIME;
    store<i32>(numbers + ((<usize>i) << 2), numberOf(hash));
  }
  for (let i = 0; i < lines; i++) {
    const number = load<i32>(numbers + ((<usize>i) << 2));
    const same = firstOf(i) === firstOf(i + 1) ? WORDLESS : load<i32>(counts + ((<usize>number) << 2));
    put(rowOf(i), column, same);
  }
}

/** Puts the number of each word in the place of its hash. */
function numberWords(free: usize): void {
  beginNumbers(free, words);
  for (let w = 0; w < words; w++) store<i32>(list + ((<usize>w) << 2), numberOf(<u32>word(w)));
  kinds = size;
  topics = free + roomForNumbers(words);
  seen = topics + ((<usize>kinds) << 2);
  common = seen + ((<usize>kinds) << 2);
  titled = common + kinds;
  cues = titled + kinds;
  memory.fill(topics, 0, 11 * <usize>kinds);
}

/** Finds the words that a line of running text has in any language, the page's own most frequent ones in its long lines. */
function findCommon(): void {
  memory.fill(counts, 0, (<usize>kinds) << 2);
  for (let i = 0; i < lines; i++) {
    if (get(rowOf(i), WORDS) < LONG) continue;
    const to = firstOf(i + 1);
    for (let w = firstOf(i); w < to; w++) {
      const place = counts + ((<usize>word(w)) << 2);
      store<i32>(place, load<i32>(place) + 1);
    }
  }
  let ranked = 0;
  for (let number = 0; number < kinds; number++) {
    if (load<i32>(counts + ((<usize>number) << 2)) < FEWEST_COMMON) continue;
    let at = ranked;
    while (at > 0 && isBefore(number, rankedAt(at - 1))) at--;
    if (at === MOST_COMMON) continue;
    if (ranked < MOST_COMMON) ranked++;
    for (let r = ranked - 1; r > at; r--) store<i32>(RANKED + (r << 2), rankedAt(r - 1));
    store<i32>(RANKED + (at << 2), number);
  }
  for (let r = 0; r < ranked; r++) store<u8>(common + rankedAt(r), 1);
}

function rankedAt(r: i32): i32 {
  return load<i32>(RANKED + (r << 2));
}

/** Whether a word comes before another: it stands in more lines, or has the lesser hash. */
function isBefore(a: i32, b: i32): bool {
  const often = load<i32>(counts + ((<usize>a) << 2));
  const other = load<i32>(counts + ((<usize>b) << 2));
  return often !== other
    ? often > other
    : load<u32>(hashes + ((<usize>a) << 2)) < load<u32>(hashes + ((<usize>b) << 2));
}

/** Counts how many sentences of some length a word that is not a common one stands in, which is what the page is about. */
function findTopics(): void {
  for (let i = 0; i < lines; i++) {
    if (!isSentence(i)) continue;
    const to = firstOf(i + 1);
    for (let w = firstOf(i); w < to; w++) {
      const number = <usize>word(w);
      if (load<u8>(common + number) === 1 || load<i32>(seen + (number << 2)) === i + 1) continue;
      store<i32>(seen + (number << 2), i + 1);
      store<i32>(topics + (number << 2), load<i32>(topics + (number << 2)) + 1);
    }
  }
}

function isSentence(i: i32): bool {
  return get(rowOf(i), WORDS) >= LONG && get(rowOf(i), END) === 3;
}

function findCues(): void {
  for (let number = 0; number < kinds; number++)
    store<u8>(cues + number, cuesOf(load<u32>(hashes + ((<usize>number) << 2))));
}

/** The kinds of furniture that a word of this hash hints at, a bit each. */
function cuesOf(hash: u32): u32 {
  let slot = (hash * <u32>HASH_FACTOR) >>> 7;
  while (true) {
    const place = CUES + ((<usize>(slot & (CUE_SLOTS - 1))) << 3);
    const bits = load<u32>(place, 4);
    if (bits === 0 || load<u32>(place) === hash) return bits;
    slot++;
  }
}

/** A page dump opens with the content of <title>; without one the first line is a menu item and matches nothing. */
function findTitle(): i32 {
  let at = 0;
  const last = min(lines - 1, 5);
  while (at < last && get(rowOf(at), WORDS) < 4) at++;
  return at;
}

/** Marks the words of the title. Returns how many they are. */
function markTitle(title: i32): i32 {
  let different = 0;
  const to = firstOf(title + 1);
  for (let w = firstOf(title); w < to; w++) {
    const place = titled + <usize>word(w);
    if (load<u8>(place) === 0) different++;
    store<u8>(place, 1);
  }
  return different;
}

/** Which share of the words of a line are common ones, and which share of the others is of the topic. */
function relateWords(i: i32): void {
  const from = firstOf(i);
  const to = firstOf(i + 1);
  const own = isSentence(i) ? 1 : 0;
  let commonHits = 0;
  let topicHits = 0;
  for (let w = from; w < to; w++) {
    const number = <usize>word(w);
    if (load<u8>(common + number) === 1) commonHits++;
    else if (load<i32>(topics + (number << 2)) > own) topicHits++;
  }
  put(rowOf(i), COMMON, <f64>commonHits * (1 / <f64>max(1, to - from)));
  put(rowOf(i), TOPIC, <f64>topicHits / <f64>max(1, to - from - commonHits));
}

/** Which share of the words of a line hint at each kind of furniture. */
function countCues(i: i32): void {
  const from = firstOf(i);
  const to = firstOf(i + 1);
  const scale = 1 / <f64>max(1, to - from);
  for (let kind = 0; kind < CUE_KINDS; kind++) {
    let hits = 0;
    for (let w = from; w < to; w++) hits += (<i32>load<u8>(cues + <usize>word(w)) >>> kind) & 1;
    put(rowOf(i), CUE + kind, <f64>hits * scale);
  }
}

/** How much a line is like the title. */
function relateTitle(i: i32, title: i32, titleSize: i32): void {
  const from = firstOf(i);
  const to = firstOf(i + 1);
  let hits = 0;
  for (let w = from; w < to; w++) hits += load<u8>(titled + <usize>word(w));
  put(rowOf(i), TITLE, i === title ? -1 : <f64>hits / <f64>max(4, max(titleSize, to - from)));
}
