/** What a UTF-16 code unit is to the line model, in bits. */
export interface CharClasses {
  /** Of a script that writes no blanks (Chinese, Japanese, Thai). */
  readonly Unspaced: number;
  readonly Letter: number;
  readonly Digit: number;
  readonly Upper: number;
  /** A capital whose small letter is 32 code units on. */
  readonly Folds: number;
  /** It ends a sentence. */
  readonly Final: number;
  /** It may stand behind the end of a sentence: closing quotes and brackets. */
  readonly Closer: number;
  readonly Quote: number;
}

export const CharClass: CharClasses = {
  Unspaced: 1,
  Letter: 2,
  Digit: 4,
  Upper: 8,
  Folds: 16,
  Final: 32,
  Closer: 64,
  Quote: 128,
};

/** Set for every code unit that was looked at before. */
const KNOWN = 256;

/** By code unit; made when the first page is measured, which most runs never do. */
let classes: Uint16Array | undefined;

/** The bits of a code unit. One look into a table: the ranges below cost as much to compile as to ask, and every character asks. */
export function classOf(code: number): number {
  classes ??= new Uint16Array(0x10000);
  return classes[code]! || learn(classes, code);
}

function learn(table: Uint16Array, code: number): number {
  const found =
    KNOWN |
    (isUnspaced(code) ? CharClass.Unspaced : 0) |
    (isLetter(code) ? CharClass.Letter : 0) |
    (code >= 48 && code <= 57 ? CharClass.Digit : 0) |
    (isUpper(code) ? CharClass.Upper : 0) |
    (folds(code) ? CharClass.Folds : 0) |
    (isFinal(code) ? CharClass.Final : 0) |
    (isCloser(code) ? CharClass.Closer : 0) |
    (isQuote(code) ? CharClass.Quote : 0);
  table[code] = found;
  return found;
}

export const isUnspaced = (c: number): boolean =>
  (c >= 0x3040 && c <= 0x30ff) ||
  (c >= 0x3400 && c <= 0x9fff) ||
  (c >= 0x0e00 && c <= 0x0e7f) ||
  (c >= 0xf900 && c <= 0xfaff);

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

const folds = (c: number): boolean =>
  (c >= 65 && c <= 90) || (c >= 0x410 && c <= 0x42f) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);

const isUpper = (c: number): boolean =>
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 && c <= 0xde && c !== 0xd7) ||
  (c >= 0x391 && c <= 0x3a9) ||
  (c >= 0x400 && c <= 0x42f);
