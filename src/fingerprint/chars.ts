import * as Char from '../kernel/words/char.ts';
import { CLASS_SHIFT } from '../kernel/words/layout.ts';
import { FIRST_PICTURE, KNOWN_CHARS, KNOWN_EXPANSIONS, KNOWN_PICTURES } from './knownChars.ts';

const SPACE = /[\s\p{Z}\p{Cc}]/u;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u0640\u115f\u1160\u3164]/u;
// Accents and vowel points: house styles write or drop them, and Unicode composes or decomposes them.
const DROPPED_MARKS: ReadonlyArray<readonly [number, number]> = [
  [0x0300, 0x036f], // accents of Latin, Greek, Cyrillic
  [0x0483, 0x0487],
  [0x0591, 0x05c7], // Hebrew points
  [0x0610, 0x061a], // Arabic signs, vowels and hamza
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x093c, 0x093c], // nukta of Indic scripts
  [0x09bc, 0x09bc],
  [0x0a3c, 0x0a3c],
  [0x0b3c, 0x0b3c],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a], // voicing marks of kana
  [0xfe20, 0xfe2f],
];

function isDroppedMark(char: string): boolean {
  const point = char.codePointAt(0) ?? 0;
  return DROPPED_MARKS.some(([first, last]) => point >= first && point <= last);
}

const LETTER = /^[\p{L}\p{M}\p{N}]$/u;
const DIGIT = /^\p{Nd}$/u;
const MARK = /^\p{M}$/u;
const UPPER = /^[\p{Lu}\p{Lt}]$/u;
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]$/u;
const CURRENCY = /^\p{Sc}$/u;

/** Letters that Unicode does not decompose though editors do. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

const PUNCTUATION: ReadonlyArray<readonly [string, number]> = [
  ['-‐‑﹣－', Char.Hyphen],
  ["'’ʼ＇′´`‛ʹʻ", Char.Apostrophe],
  ['.．', Char.Period],
  [',，', Char.Comma],
  ['!?…。！？｡؟।‽', Char.SentenceEnd],
  ['"＂“”„‟«»‹›「」『』〝〞‘‚', Char.Quote],
  ['%٪％﹪', Char.Percent],
  ['&＆﹠', Char.And],
];

/** What a letter folds to that does not fold to a single code unit, by code unit, and any code point above the Basic Multilingual Plane. */
const expansions = new Map<number, string>(KNOWN_EXPANSIONS);

/** What was asked for once, by code unit: most texts need two hundred of the 65,536, and to work out all takes as long as starting Node. */
const known = KNOWN_CHARS ?? new Int32Array(65536);

/**
 * What the kernel of words is told of a code unit, see `CHARS` in its layout: its class, and the code unit that a letter or digit folds to: lower
 * case, no accent, ASCII digits.
 */
export function charOf(code: number): number {
  if (known[code] === 0) known[code] = workOut(code);
  return known[code]!;
}

function workOut(code: number): number {
  const letter = code >= 0xd800 && code <= 0xdfff ? null : foldCharacter(String.fromCharCode(code));
  if (letter === null) return (Char.Surrogate << CLASS_SHIFT) | code;
  if (letter.fold.length === 1) return (letter.cls << CLASS_SHIFT) | letter.fold.charCodeAt(0);
  if (letter.cls > Char.Digit) return (letter.cls << CLASS_SHIFT) | code;
  expansions.set(code, letter.fold);
  return (Char.Expand << CLASS_SHIFT) | code;
}

/** What a code unit of class Expand, or a whole code point above the BMP, is hashed as. */
export function expansion(code: number): string {
  return expansions.get(code) ?? '';
}

/** Class of a code point above the BMP; its folded text is its {@link expansion}. */
export function astralClass(point: number): number {
  const before = astral.get(point);
  if (before !== undefined) return before;
  const char = String.fromCodePoint(point);
  const picture = KNOWN_PICTURES?.[point - FIRST_PICTURE];
  const { cls, fold } = picture ? { cls: picture, fold: char } : foldCharacter(char);
  astral.set(point, cls);
  expansions.set(point, fold);
  return cls;
}
const astral = new Map<number, number>();

function foldCharacter(char: string): { cls: number; fold: string } {
  for (const [chars, cls] of PUNCTUATION) if (chars.includes(char)) return { cls, fold: char };
  if (INVISIBLE.test(char) || isDroppedMark(char)) return { cls: Char.Invisible, fold: char };
  if (SPACE.test(char)) return { cls: Char.Space, fold: ' ' };
  if (CURRENCY.test(char)) return { cls: Char.Currency, fold: char.normalize('NFKD') };
  if (!LETTER.test(char)) return { cls: Char.Other, fold: char };
  if (DIGIT.test(char)) return { cls: Char.Digit, fold: String(digitValue(char.codePointAt(0) ?? 0)) };
  const fold = foldLetter(char);
  if (fold === '') return { cls: Char.Invisible, fold: char };
  if (MARK.test(char)) return { cls: Char.Mark, fold };
  if (UNSPACED.test(char)) return { cls: Char.Unspaced, fold: fold.length === 1 ? fold : char };
  return { cls: UPPER.test(char) ? Char.Upper : Char.Lower, fold };
}

/** Compatibility decomposition (UAX #15) in lower case without accents; a symbol such as ½ that it would tear stays whole. */
function foldLetter(char: string): string {
  let fold = '';
  for (const part of char.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!LETTER.test(part)) return char;
    if (!isDroppedMark(part)) fold += PLAIN[part] ?? part;
  }
  return fold;
}

/** Unicode keeps the decimal digits of a script in runs of ten that start with its zero. */
function digitValue(point: number): number {
  let zero = point;
  while (zero > 0 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return (point - zero) % 10;
}
