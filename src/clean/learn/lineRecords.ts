import type { Line } from '../lines.ts';

/** Bits of {@link LineRecords.flags}. */
export const LineFlag = {
  /** A rule or a run already took this line: it is not learned again. */
  Removed: 1,
  /** It ends as a sentence does, or quotes somebody: even a short one may be part of a story. */
  Sentence: 2,
} as const;

/** What learning needs to know of one article: no text, arrays of equal length, one entry a line. */
export interface LineRecords {
  /** 64-bit identity of the folded line (see {@link foldedHash}) as two halves. */
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Words of the line, at most 65,535. */
  readonly words: Uint16Array;
  readonly flags: Uint8Array;
  /** Hashes of the names the article is about, most frequent first; at most {@link NAMES}. */
  readonly names: Uint32Array;
}

/** Names kept of an article. */
const NAMES = 6;

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isUnspaced = (c: number): boolean =>
  (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xe00 && c < 0xe80);
const isWord = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xaa && c !== 0xab && c !== 0xbb && c !== 0xb7 && c < 0x2000) ||
  c >= 0x3040;
const isUpper = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde) || (c >= 0x410 && c <= 0x42f);
const lower = (c: number): number => (isUpper(c) ? c + 32 : c);
const isQuote = (c: number): boolean => c === 34 || c === 0xab || (c >= 0x201c && c <= 0x201f) || c === 0x300c;

/** Identity of a line whatever its case, its punctuation and its numbers: "12 comments" and "7 Comments" are one line. */
export interface FoldedLine {
  readonly high: number;
  readonly low: number;
  readonly words: number;
}

/** Folds and hashes one line. Linear in its length. `words` 0: it holds no letter and no digit, and is never learned. */
export function foldedHash(text: string): FoldedLine {
  let high = 0x9e3779b9;
  let low = 0x811c9dc5;
  let words = 0;
  let unspaced = 0;
  const eat = (c: number): void => {
    low = Math.imul(low ^ c, 0x01000193);
    high = Math.imul(high ^ (c + 0x9e37), 0x85ebca6b);
    high ^= high >>> 13;
  };
  for (let i = 0; i < text.length; ) {
    const c = text.charCodeAt(i);
    if (isDigit(c)) {
      // A run of digits, with the marks inside it (10:30, 1,200), is one number, and any number is alike.
      while (
        i < text.length &&
        (isDigit(text.charCodeAt(i)) ||
          (isDigit(text.charCodeAt(i + 1)) && !isWord(text.charCodeAt(i)) && text.charCodeAt(i) !== 32))
      )
        i++;
      eat(48);
      eat(32);
      words++;
    } else if (isWord(c)) {
      for (; i < text.length && isWord(text.charCodeAt(i)); i++) {
        if (isUnspaced(text.charCodeAt(i))) unspaced++;
        eat(lower(text.charCodeAt(i)));
      }
      eat(32);
      words++;
    } else i++;
  }
  return {
    high: high >>> 0,
    low: low >>> 0,
    words: Math.min(65_535, unspaced > 0 ? Math.max(words, Math.ceil(unspaced / 2)) : words),
  };
}

/** Counts capitalised words that do not open the line: who and where the article is about. */
function countNames(text: string, counts: Map<number, number>): void {
  for (let i = 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isUpper(c) || text.charCodeAt(i - 1) !== 32 || !isWord(text.charCodeAt(i - 2))) continue;
    let hash = 0x811c9dc5;
    const start = i;
    for (; i < text.length && isWord(text.charCodeAt(i)); i++)
      hash = Math.imul(hash ^ lower(text.charCodeAt(i)), 0x01000193);
    if (i - start > 3) counts.set(hash >>> 0, (counts.get(hash >>> 0) ?? 0) + 1);
  }
}

/**
 * What learning keeps of one article. `removed[i]` says that a rule or a run already took line i. A few dozen bytes a line, and the
 * arrays can be handed from a worker without a copy.
 */
export function lineRecords(lines: readonly Line[], removed: readonly boolean[]): LineRecords {
  const n = lines.length;
  const high = new Uint32Array(n);
  const low = new Uint32Array(n);
  const words = new Uint16Array(n);
  const flags = new Uint8Array(n);
  const counts = new Map<number, number>();
  lines.forEach(({ text }, i) => {
    const folded = foldedHash(text);
    high[i] = folded.high;
    low[i] = folded.low;
    words[i] = folded.words;
    let end = text.length - 1;
    while (
      end > 0 &&
      !isWord(text.charCodeAt(end)) &&
      !isDigit(text.charCodeAt(end)) &&
      !/[.!?。！？]/.test(text[end]!)
    )
      end--;
    if (/[.!?。！？]/.test(text[end] ?? '') || isQuote(text.charCodeAt(0))) flags[i]! |= LineFlag.Sentence;
    if (removed[i]) flags[i]! |= LineFlag.Removed;
    else if (folded.words > 8) countNames(text, counts);
  });
  const ranked = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { high, low, words, flags, names: Uint32Array.from(ranked.slice(0, NAMES).map(([name]) => name)) };
}
