import { classOf } from '../../src/clean/page/charClass.ts';
import * as M from '../../src/kernel/page/layout.ts';

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** "20" and "19", two code units in one number: how years begin. */
const TWENTY = 0x3230;
const NINETEEN = 0x3139;

/** Places of the counts in {@link PlainTally}. */
const N = {
  words: 0,
  letters: 1,
  capital: 2,
  upper: 3,
  digits: 4,
  sentences: 5,
  commas: 6,
  quotes: 7,
  pipes: 8,
  exclaims: 9,
  at: 10,
  clock: 11,
  year: 12,
  copyright: 13,
  unspaced: 14,
} as const;

/** Counts what one line shows by itself, character by character. */
export class PlainTally {
  /** An array, not fields: a field that first moves late undoes compiled code. */
  readonly #n = new Int32Array(15);

  /** Reads a line, gathers its words and writes its measurements into `table` from `row` on. Linear in the line. */
  read(text: string, list: number[], table: Float32Array, row: number): void {
    this.#n.fill(0);
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if ((kind & M.UNSPACED) !== 0) at = this.#pair(text, at, list);
      else if ((kind & M.LETTER) !== 0) at = this.#word(text, at, list);
      else if ((kind & M.DIGIT) !== 0) at = this.#number(text, at);
      else {
        this.#mark(code);
        if ((kind & M.FINAL) !== 0 && endsSentence(text, at, code)) this.#n[N.sentences]!++;
        if ((kind & M.QUOTE) !== 0) this.#n[N.quotes]!++;
        at++;
      }
    }
    this.#write(text, table, row);
  }

  /** A pair of characters is the nearest thing to a word where no blanks are written. */
  #pair(text: string, at: number, list: number[]): number {
    this.#n[N.unspaced]!++;
    list.push(Math.imul(Math.imul(BASIS ^ text.charCodeAt(at), PRIME) ^ text.charCodeAt(at + 1), PRIME));
    return at + 1;
  }

  #word(text: string, from: number, list: number[]): number {
    let hash = BASIS;
    let ups = 0;
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if ((kind & (M.LETTER | M.DIGIT)) === 0 || (kind & M.UNSPACED) !== 0) break;
      if ((kind & M.UPPER) !== 0) ups++;
      hash = Math.imul(hash ^ ((kind & M.FOLDS) !== 0 ? code + 32 : code), PRIME);
    }
    list.push(hash);
    this.#n[N.words]!++;
    this.#n[N.letters]! += at - from;
    if (ups > 0 && (classOf(text.charCodeAt(from)) & M.UPPER) !== 0) this.#n[N.capital]!++;
    if (ups > 1 && ups === at - from) this.#n[N.upper]!++;
    return at;
  }

  #number(text: string, from: number): number {
    let at = from;
    while (isDigitAt(text, at)) at++;
    const size = at - from;
    this.#n[N.words]!++;
    this.#n[N.digits]! += size;
    const next = text.charCodeAt(at);
    if (size <= 2 && (next === 58 || next === 46) && isDigitAt(text, at + 1)) this.#n[N.clock] = 1;
    if (size === 4) {
      const two = text.charCodeAt(from) * 256 + text.charCodeAt(from + 1);
      if (two === NINETEEN || two === TWENTY) this.#n[N.year] = 1;
    }
    return at;
  }

  #mark(code: number): void {
    if (code === 33 || code === 0xff01) this.#n[N.exclaims]!++;
    else if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x060c) this.#n[N.commas]!++;
    else if (code === 124 || code === 0xb7 || code === 0x2022 || code === 0x2502) this.#n[N.pipes]!++;
    else if (code === 64) this.#n[N.at] = 1;
    else if (code === 0xa9) this.#n[N.copyright] = 1;
  }

  #write(text: string, table: Float32Array, row: number): void {
    const n = this.#n;
    const count = n[N.words]! + n[N.unspaced]! / 2;
    const scale = 1 / Math.max(1, count);
    table[row + M.WORDS] = count;
    table[row + M.CHARS] = text.length;
    table[row + M.MEAN_WORD] = n[N.words]! > 0 ? n[N.letters]! / n[N.words]! : 2;
    table[row + M.CAPITAL] = n[N.capital]! * scale;
    table[row + M.ALL_CAPITALS] = n[N.upper]! * scale;
    table[row + M.DIGITS] = n[N.digits]! / text.length;
    table[row + M.SENTENCES] = n[N.sentences]!;
    table[row + M.COMMAS] = n[N.commas]! * scale;
    table[row + M.QUOTES] = n[N.quotes]!;
    table[row + M.PIPES] = n[N.pipes]!;
    table[row + M.AT] = n[N.at]!;
    table[row + M.CLOCK] = n[N.clock]!;
    table[row + M.YEAR] = n[N.year]!;
    table[row + M.EXCLAIMS] = n[N.exclaims]!;
    table[row + M.COPYRIGHT] = n[N.copyright]!;
    writeEnds(text, table, row);
  }
}

const isDigitAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

const isCloserAt = (text: string, at: number): boolean => (classOf(text.charCodeAt(at)) & M.CLOSER) !== 0;

/** Whether a stop ends a sentence, and does not stand within a number or a name. */
const endsSentence = (text: string, at: number, stop: number): boolean =>
  at + 1 >= text.length || text.charCodeAt(at + 1) === 32 || isCloserAt(text, at + 1) || stop > 0x3000;

/** Writes what the first and the last character of a line tell. */
function writeEnds(text: string, table: Float32Array, row: number): void {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const kind = classOf(first);
  table[row + M.END] = endOf(text);
  table[row + M.OPENS_QUOTE] = (kind & M.QUOTE) !== 0 ? 1 : 0;
  table[row + M.BULLET] = bulletOf(first);
  table[row + M.ARROW] = isArrowBehind(last) || isArrowBefore(first) ? 1 : 0;
  table[row + M.STARTS_LOWER] = (kind & (M.LETTER | M.UPPER | M.UNSPACED)) === M.LETTER ? 1 : 0;
  table[row + M.STARTS_DIGIT] = (kind & M.DIGIT) !== 0 ? 1 : 0;
}

/** 3 a sentence end, 2 an ellipsis, 1 a colon, -1 a comma or the like, 0 none. */
function endOf(text: string): number {
  let at = text.length - 1;
  while (at > 0 && isCloserAt(text, at)) at--;
  const c = text.charCodeAt(at);
  if (c === 0x2026 || (c === 46 && text.charCodeAt(at - 1) === 46)) return 2;
  if ((classOf(c) & M.FINAL) !== 0) return 3;
  if (c === 58 || c === 0xff1a) return 1;
  return c === 44 || c === 45 || c === 0x2013 || c === 0x2014 || c === 59 ? -1 : 0;
}

/** 1 a bullet or a plus, 2 a dash, 0 none. */
function bulletOf(c: number): number {
  if (c === 42 || c === 0x2022 || c === 0xb7 || c === 43) return 1;
  return c === 45 || c === 0x2013 || c === 0x2014 ? 2 : 0;
}

const isArrowBehind = (c: number): boolean => c === 0xbb || c === 0x203a || c === 62 || c === 0x2192 || c === 124;
const isArrowBefore = (c: number): boolean => c === 0xbb || c === 0xab || c === 0x203a;
