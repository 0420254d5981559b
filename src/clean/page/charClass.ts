import { CLOSER, DIGIT, FINAL, FOLDS, KNOWN, LETTER, QUOTE, UNSPACED, UPPER } from '../../kernel/page/layout.ts';

/** What a UTF-16 code unit is to the line model: the bits of layout.ts. */
export function classOf(code: number): number {
  return (
    KNOWN |
    (isUnspaced(code) ? UNSPACED : 0) |
    (isLetter(code) ? LETTER : 0) |
    (code >= 48 && code <= 57 ? DIGIT : 0) |
    (isUpper(code) ? UPPER : 0) |
    (folds(code) ? FOLDS : 0) |
    (isFinal(code) ? FINAL : 0) |
    (isCloser(code) ? CLOSER : 0) |
    (isQuote(code) ? QUOTE : 0)
  );
}

const isUnspaced = (c: number): boolean =>
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
