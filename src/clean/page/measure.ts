import type { Line } from '../lines.ts';
import { CUE_KINDS, CUE_TABLE } from './cues.ts';

/** Indexes of the measurements of one line in {@link Measures.table}. */
export const M = {
  words: 0,
  chars: 1,
  meanWord: 2,
  capital: 3,
  upper: 4,
  digits: 5,
  end: 6,
  sentences: 7,
  commas: 8,
  quotes: 9,
  opensQuote: 10,
  bullet: 11,
  pipes: 12,
  arrow: 13,
  at: 14,
  clock: 15,
  year: 16,
  startsLower: 17,
  startsDigit: 18,
  exclaims: 19,
  copyright: 20,
  blanks: 21,
  repeats: 22,
  alikeStart: 23,
  common: 24,
  topic: 25,
  title: 26,
  cue: 27,
} as const;
/** Columns of the table: the ones of {@link M}, with one share per cue kind from `M.cue` on. */
export const COLUMNS: number = M.cue + CUE_KINDS;

export interface Measures {
  readonly lines: number;
  /** `lines` rows of {@link COLUMNS} numbers. */
  readonly table: Float32Array;
  /** The page is written without spaces (Chinese, Japanese, Thai …): two characters count as a word. */
  readonly unspaced: boolean;
}

const isUnspaced = (c: number): boolean =>
  (c >= 0x3040 && c <= 0x30ff) ||
  (c >= 0x3400 && c <= 0x9fff) ||
  (c >= 0x0e00 && c <= 0x0e7f) ||
  (c >= 0xf900 && c <= 0xfaff);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && c < 0x2000) ||
  (c >= 0x3040 && c !== 0x30fb && c < 0xfe00 && !(c >= 0xd800 && c < 0xe000)) ||
  c === 0x3005;
const isFinal = (c: number): boolean =>
  c === 46 || c === 33 || c === 63 || c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 0x0964 || c === 0x061f;
const isCloser = (c: number): boolean =>
  c === 34 ||
  c === 39 ||
  c === 41 ||
  c === 0xbb ||
  c === 0x201d ||
  c === 0x2019 ||
  c === 0x201c ||
  c === 0x300d ||
  c === 0x300f ||
  c === 93;
const isQuote = (c: number): boolean =>
  c === 34 || c === 0xab || c === 0xbb || (c >= 0x201c && c <= 0x201f) || c === 0x300c || c === 0x300d;

/** 3 a sentence end, 2 an ellipsis, 1 a colon, -1 a comma or the like, 0 none. */
function endOf(text: string): number {
  let at = text.length - 1;
  while (at > 0 && isCloser(text.charCodeAt(at))) at--;
  const c = text.charCodeAt(at);
  if (c === 0x2026 || (c === 46 && text.charCodeAt(at - 1) === 46)) return 2;
  if (isFinal(c)) return 3;
  if (c === 58 || c === 0xff1a) return 1;
  return c === 44 || c === 45 || c === 0x2013 || c === 0x2014 || c === 59 ? -1 : 0;
}

const lowerCode = (c: number): number => {
  if (c < 128) return c >= 65 && c <= 90 ? c + 32 : c;
  if (c >= 0x410 && c <= 0x42f) return c + 32;
  if (c >= 0xc0 && c <= 0xde && c !== 0xd7) return c + 32;
  return c;
};
const isUpper = (c: number): boolean =>
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 && c <= 0xde && c !== 0xd7) ||
  (c >= 0x391 && c <= 0x3a9) ||
  (c >= 0x400 && c <= 0x42f);

/** Words of a page as hashes: those of line i are `hash[from[i]] … hash[from[i + 1] - 1]`. */
interface PageWords {
  readonly hash: Uint32Array;
  readonly from: Uint32Array;
}

/** Measures what one line shows by itself, and gathers its words. */
function measureLine(text: string, row: Float32Array, hashes: number[]): void {
  let words = 0;
  let letters = 0;
  let capital = 0;
  let upper = 0;
  let digits = 0;
  let sentences = 0;
  let commas = 0;
  let quotes = 0;
  let pipes = 0;
  let exclaims = 0;
  let at = 0;
  let clock = 0;
  let year = 0;
  let copyright = 0;
  let unspaced = 0;
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i);
    if (isUnspaced(c)) {
      unspaced++;
      // A pair of characters is the nearest thing to a word.
      const next = text.charCodeAt(i + 1);
      hashes.push(Math.imul(Math.imul(0x811c9dc5 ^ c, 0x01000193) ^ next, 0x01000193) >>> 0);
      i++;
    } else if (isLetter(c)) {
      let hash = 0x811c9dc5;
      let ups = 0;
      const start = i;
      for (; i < text.length; i++) {
        const d = text.charCodeAt(i);
        if (!(isLetter(d) && !isUnspaced(d)) && !isDigit(d)) break;
        if (isUpper(d)) ups++;
        hash = Math.imul(hash ^ lowerCode(d), 0x01000193);
      }
      hashes.push(hash >>> 0);
      words++;
      letters += i - start;
      if (isUpper(c)) capital++;
      if (ups > 1 && ups === i - start) upper++;
    } else if (isDigit(c)) {
      const start = i;
      while (i < text.length && isDigit(text.charCodeAt(i))) i++;
      digits += i - start;
      const next = text.charCodeAt(i);
      if (i - start <= 2 && (next === 58 || next === 46) && isDigit(text.charCodeAt(i + 1))) clock = 1;
      const two = text.charCodeAt(start) * 256 + text.charCodeAt(start + 1);
      if (i - start === 4 && (two === 0x3139 || two === 0x3230)) year = 1;
      words++;
    } else {
      if (
        isFinal(c) &&
        (i + 1 >= text.length || text.charCodeAt(i + 1) === 32 || isCloser(text.charCodeAt(i + 1)) || c > 0x3000)
      )
        sentences++;
      if (c === 33 || c === 0xff01) exclaims++;
      if (c === 44 || c === 0x3001 || c === 0xff0c || c === 0x060c) commas++;
      else if (isQuote(c)) quotes++;
      else if (c === 124 || c === 0xb7 || c === 0x2022 || c === 0x2502) pipes++;
      else if (c === 64) at = 1;
      else if (c === 0xa9) copyright = 1;
      i++;
    }
  }
  const count = words + unspaced / 2;
  const scale = 1 / Math.max(1, count);
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  row[M.words] = count;
  row[M.chars] = text.length;
  row[M.meanWord] = words > 0 ? letters / words : 2;
  row[M.capital] = capital * scale;
  row[M.upper] = upper * scale;
  row[M.digits] = digits / text.length;
  row[M.end] = endOf(text);
  row[M.sentences] = sentences;
  row[M.commas] = commas * scale;
  row[M.quotes] = quotes;
  row[M.opensQuote] = isQuote(first) ? 1 : 0;
  row[M.bullet] =
    first === 42 || first === 0x2022 || first === 0xb7 || first === 43
      ? 1
      : first === 45 || first === 0x2013 || first === 0x2014
        ? 2
        : 0;
  row[M.pipes] = pipes;
  row[M.arrow] =
    last === 0xbb ||
    last === 0x203a ||
    last === 62 ||
    last === 0x2192 ||
    last === 124 ||
    first === 0xbb ||
    first === 0xab ||
    first === 0x203a
      ? 1
      : 0;
  row[M.at] = at;
  row[M.clock] = clock;
  row[M.year] = year;
  row[M.startsLower] = isLetter(first) && !isUpper(first) && !isUnspaced(first) ? 1 : 0;
  row[M.startsDigit] = isDigit(first) ? 1 : 0;
  row[M.exclaims] = exclaims;
  row[M.copyright] = copyright;
}

/** Words that a line of running text has in any language: the page's own most frequent words in its long lines. */
function commonWords(words: PageWords, table: Float32Array, lines: number): Set<number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < lines; i++) {
    if (table[i * COLUMNS + M.words]! < 12) continue;
    for (let w = words.from[i]!; w < words.from[i + 1]!; w++)
      counts.set(words.hash[w]!, (counts.get(words.hash[w]!) ?? 0) + 1);
  }
  const ranked = [...counts].filter(([, n]) => n >= 3).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Set(ranked.slice(0, 40).map(([hash]) => hash));
}

/** How many long lines a word that is not a common one stands in: what the page is about. */
function topicWords(
  words: PageWords,
  table: Float32Array,
  lines: number,
  common: ReadonlySet<number>,
): Map<number, number> {
  const counts = new Map<number, number>();
  const seen = new Map<number, number>();
  for (let i = 0; i < lines; i++) {
    if (table[i * COLUMNS + M.words]! < 12 || table[i * COLUMNS + M.end] !== 3) continue;
    for (let w = words.from[i]!; w < words.from[i + 1]!; w++) {
      const hash = words.hash[w]!;
      if (common.has(hash) || seen.get(hash) === i) continue;
      seen.set(hash, i);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  return counts;
}

function lineHash(words: PageWords, line: number, limit: number): number {
  let hash = 0x811c9dc5;
  const end = Math.min(words.from[line + 1]!, words.from[line]! + limit);
  for (let w = words.from[line]!; w < end; w++) hash = Math.imul(hash ^ words.hash[w]!, 0x01000193);
  return hash >>> 0;
}

function countBy(keys: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Fills the columns that need the whole page: repetition, common words, topic, likeness with the page's title, cues. */
function relate(words: PageWords, table: Float32Array, lines: number): void {
  const whole = new Uint32Array(lines).map((_, i) => lineHash(words, i, 1e6));
  const starts = new Uint32Array(lines).map((_, i) => lineHash(words, i, 2));
  const wholeCounts = countBy(whole);
  const startCounts = countBy(starts);
  const common = commonWords(words, table, lines);
  const topics = topicWords(words, table, lines, common);
  // A page dump opens with the content of <title>; without one the first line is a menu item and matches nothing.
  let titleLine = 0;
  while (titleLine < Math.min(lines - 1, 5) && table[titleLine * COLUMNS + M.words]! < 4) titleLine++;
  const title = new Set<number>();
  for (let w = words.from[titleLine] ?? 0; w < (words.from[titleLine + 1] ?? 0); w++) title.add(words.hash[w]!);
  for (let i = 0; i < lines; i++) {
    const row = i * COLUMNS;
    const from = words.from[i]!;
    const to = words.from[i + 1]!;
    const long = table[row + M.words]! >= 12 && table[row + M.end] === 3 ? 1 : 0;
    let commonHits = 0;
    let rest = 0;
    let topicHits = 0;
    let titleHits = 0;
    for (let w = from; w < to; w++) {
      const hash = words.hash[w]!;
      if (title.has(hash)) titleHits++;
      if (common.has(hash)) commonHits++;
      else {
        rest++;
        if ((topics.get(hash) ?? 0) > long) topicHits++;
      }
      const bits = CUE_TABLE.get(hash);
      if (bits !== undefined)
        for (let kind = 0; kind < CUE_KINDS; kind++) if (bits & (1 << kind)) table[row + M.cue + kind]!++;
    }
    const scale = 1 / Math.max(1, to - from);
    for (let kind = 0; kind < CUE_KINDS; kind++) table[row + M.cue + kind]! *= scale;
    table[row + M.repeats] = to > from ? wholeCounts.get(whole[i]!)! : 9;
    table[row + M.alikeStart] = to > from ? startCounts.get(starts[i]!)! : 9;
    table[row + M.common] = commonHits * scale;
    table[row + M.topic] = topicHits / Math.max(1, rest);
    table[row + M.title] = i === titleLine ? -1 : titleHits / Math.max(4, title.size, to - from);
  }
}

/** Measures every line of a page. Time is linear in the characters of the lines. */
export function measure(lines: readonly Line[]): Measures {
  const table = new Float32Array(lines.length * COLUMNS);
  const hashes: number[] = [];
  const from = new Uint32Array(lines.length + 1);
  let characters = 0;
  let pairs = 0;
  lines.forEach((line, i) => {
    const row = table.subarray(i * COLUMNS, (i + 1) * COLUMNS);
    measureLine(line.text, row, hashes);
    row[M.blanks] = Math.min(3, line.blanksBefore);
    from[i + 1] = hashes.length;
    characters += line.text.length;
    for (let c = 0; c < line.text.length; c += 16) if (isUnspaced(line.text.charCodeAt(c))) pairs += 16;
  });
  relate({ hash: Uint32Array.from(hashes), from }, table, lines.length);
  return { lines: lines.length, table, unspaced: pairs * 4 > characters };
}
