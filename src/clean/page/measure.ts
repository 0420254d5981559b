import type { Line } from '../lines.ts';
import { isUnspaced } from './charClass.ts';
import { COLUMNS, M } from './columns.ts';
import { CUE_KINDS, cuesOf } from './cues.ts';
import { LineTally, WordList } from './lineTally.ts';
import { Numbering } from './numbering.ts';

/** What is measured of the lines of a page. */
export interface Measures {
  readonly lines: number;
  /** `lines` rows of {@link COLUMNS} numbers. */
  readonly table: Float32Array;
  /** The page is written without spaces (Chinese, Japanese, Thai …): two characters count as a word. */
  readonly unspaced: boolean;
}

/** Words of the shortest line of running text. */
const LONG = 12;
/** Words that count as the page's common ones, at most, and how often each stands in its long lines. */
const MOST_COMMON = 40;
const FEWEST_COMMON = 3;

/** The words of a page by number: those of line i are `number[from[i]] … number[from[i + 1] - 1]`. */
interface PageWords {
  readonly number: Int32Array;
  readonly from: Int32Array;
  /** By number. */
  readonly hash: Int32Array;
  readonly kinds: number;
}

/** Measures every line of a page. Time is linear in the characters of the lines. */
export function measure(lines: readonly Line[]): Measures {
  const table = new Float32Array(lines.length * COLUMNS);
  const list = new WordList();
  const from = new Int32Array(lines.length + 1);
  const tally = new LineTally();
  for (let i = 0; i < lines.length; i++) {
    const { text, blanksBefore } = lines[i]!;
    tally.read(text, list, table, i * COLUMNS);
    table[i * COLUMNS + M.blanks] = Math.min(3, blanksBefore);
    from[i + 1] = list.length;
  }
  countRepeats(list.hash, from, table);
  relate(numbered(list, from), table, lines.length);
  return { lines: lines.length, table, unspaced: isMostlyUnspaced(lines) };
}

/** Looks at every sixteenth character of each line. */
function isMostlyUnspaced(lines: readonly Line[]): boolean {
  let characters = 0;
  let unspaced = 0;
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    characters += text.length;
    for (let at = 0; at < text.length; at += 16) if (isUnspaced(text.charCodeAt(at))) unspaced += 16;
  }
  return unspaced * 4 > characters;
}

function numbered(list: WordList, from: Int32Array): PageWords {
  const numbering = new Numbering(list.length);
  const number = new Int32Array(list.length);
  for (let w = 0; w < number.length; w++) number[w] = numbering.numberOf(list.hash[w]!);
  return { number, from, hash: numbering.hash, kinds: numbering.size };
}

/** Words by which two lines begin alike. */
const START = 2;
/** What stands for the count of a line without words: more than any menu repeats. */
const WORDLESS = 9;

/** Fills the columns that tell how many lines of the page are the same, or begin so. */
function countRepeats(hash: Int32Array, from: Int32Array, table: Float32Array): void {
  countAlike(hash, from, hash.length, table, M.repeats);
  countAlike(hash, from, START, table, M.alikeStart);
}

/** Fills a column that tells how many lines of the page have the same first words, of which so many count at most. */
function countAlike(hash: Int32Array, from: Int32Array, most: number, table: Float32Array, column: number): void {
  const lines = from.length - 1;
  const numbering = new Numbering(lines);
  const numberOf = new Int32Array(lines);
  for (let i = 0; i < lines; i++)
    numberOf[i] = numbering.numberOf(hashOf(hash, from[i]!, Math.min(from[i + 1]!, from[i]! + most)));
  for (let i = 0; i < lines; i++)
    table[i * COLUMNS + column] = from[i] === from[i + 1] ? WORDLESS : numbering.count[numberOf[i]!]!;
}

function hashOf(words: Int32Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let w = from; w < to; w++) hash = Math.imul(hash ^ words[w]!, 0x01000193);
  return hash;
}

/** By number: 1 for words that a line of running text has in any language, the page's own most frequent ones in its long lines. */
function commonWords(words: PageWords, table: Float32Array): Uint8Array {
  const counts = new Int32Array(words.kinds);
  for (let i = 0; i + 1 < words.from.length; i++) {
    if (table[i * COLUMNS + M.words]! < LONG) continue;
    for (let w = words.from[i]!; w < words.from[i + 1]!; w++) counts[words.number[w]!]!++;
  }
  const ranked: number[] = [];
  for (let k = 0; k < counts.length; k++) if (counts[k]! >= FEWEST_COMMON) ranked.push(k);
  ranked.sort((a, b) => counts[b]! - counts[a]! || (words.hash[a]! >>> 0) - (words.hash[b]! >>> 0));
  const common = new Uint8Array(words.kinds);
  for (let r = 0; r < ranked.length && r < MOST_COMMON; r++) common[ranked[r]!] = 1;
  return common;
}

/** By number: how many sentences of some length a word that is not a common one stands in, which is what the page is about. */
function topicWords(words: PageWords, table: Float32Array, common: Uint8Array): Int32Array {
  const counts = new Int32Array(words.kinds);
  const seen = new Int32Array(words.kinds).fill(-1);
  for (let i = 0; i + 1 < words.from.length; i++) {
    if (!isSentence(table, i)) continue;
    for (let w = words.from[i]!; w < words.from[i + 1]!; w++) {
      const number = words.number[w]!;
      if (common[number] === 1 || seen[number] === i) continue;
      seen[number] = i;
      counts[number]!++;
    }
  }
  return counts;
}

const isSentence = (table: Float32Array, line: number): boolean =>
  table[line * COLUMNS + M.words]! >= LONG && table[line * COLUMNS + M.end] === 3;

/** The words of the page's title, by number, and how many they are. */
interface Title {
  readonly line: number;
  readonly has: Uint8Array;
  readonly size: number;
}

/** A page dump opens with the content of <title>; without one the first line is a menu item and matches nothing. */
function titleOf(words: PageWords, table: Float32Array, lines: number): Title {
  let line = 0;
  while (line < Math.min(lines - 1, 5) && table[line * COLUMNS + M.words]! < 4) line++;
  const has = new Uint8Array(words.kinds);
  let size = 0;
  for (let w = words.from[line] ?? 0; w < (words.from[line + 1] ?? 0); w++) {
    const number = words.number[w]!;
    if (has[number] === 0) size++;
    has[number] = 1;
  }
  return { line, has, size };
}

/** Fills the columns that need the whole page: common words, topic, likeness with the page's title, cues. */
function relate(words: PageWords, table: Float32Array, lines: number): void {
  const common = commonWords(words, table);
  const topics = topicWords(words, table, common);
  const title = titleOf(words, table, lines);
  const cues = new Uint8Array(words.kinds);
  for (let k = 0; k < cues.length; k++) cues[k] = cuesOf(words.hash[k]!);
  for (let i = 0; i < lines; i++) {
    const row = i * COLUMNS;
    relateWords(words, table, i, common, topics);
    countCues(words, table, i, cues);
    const size = words.from[i + 1]! - words.from[i]!;
    table[row + M.title] = i === title.line ? -1 : titleWords(words, i, title) / Math.max(4, title.size, size);
  }
}

/** Which share of the words of a line are common ones, and which share of the others is of the topic. */
function relateWords(
  words: PageWords,
  table: Float32Array,
  line: number,
  common: Uint8Array,
  topics: Int32Array,
): void {
  const from = words.from[line]!;
  const to = words.from[line + 1]!;
  const own = isSentence(table, line) ? 1 : 0;
  let commonHits = 0;
  let topicHits = 0;
  for (let w = from; w < to; w++) {
    const number = words.number[w]!;
    if (common[number] === 1) commonHits++;
    else if (topics[number]! > own) topicHits++;
  }
  table[line * COLUMNS + M.common] = commonHits * (1 / Math.max(1, to - from));
  table[line * COLUMNS + M.topic] = topicHits / Math.max(1, to - from - commonHits);
}

function titleWords(words: PageWords, line: number, { has }: Title): number {
  let hits = 0;
  for (let w = words.from[line]!; w < words.from[line + 1]!; w++) hits += has[words.number[w]!]!;
  return hits;
}

/** Which share of the words of a line hint at each kind of furniture. */
function countCues(words: PageWords, table: Float32Array, line: number, cues: Uint8Array): void {
  const from = words.from[line]!;
  const to = words.from[line + 1]!;
  const at = line * COLUMNS + M.cue;
  for (let w = from; w < to; w++) {
    const bits = cues[words.number[w]!]!;
    if (bits === 0) continue;
    for (let kind = 0; kind < CUE_KINDS; kind++) if ((bits & (1 << kind)) !== 0) table[at + kind]!++;
  }
  const scale = 1 / Math.max(1, to - from);
  for (let kind = 0; kind < CUE_KINDS; kind++) table[at + kind]! *= scale;
}
