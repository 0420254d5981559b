import { BLANK, LETTER, ODD, SIGN, UNSPACED } from '../../kernel/lines/layout.ts';

/** What is known of a UTF-16 code unit, in one number: its folded code in the low sixteen bits, then {@link Char}. */
interface Chars {
  /** A letter, digit or `$`: what makes a word of the marks around it. */
  readonly Letter: number;
  /** It parts words. */
  readonly Blank: number;
  /** Of a script that writes no blanks. */
  readonly Unspaced: number;
  /** It is not what it seems once blanks are joined and hidden marks are gone: tab, no-break space, soft hyphen and the like. */
  readonly Odd: number;
  /** A mark or letter that few lines have: `@`, `|`, ©, a Chinese character. */
  readonly Sign: number;
}

export const Char: Chars = { Letter: LETTER, Blank: BLANK, Unspaced: UNSPACED, Odd: ODD, Sign: SIGN };

const FOLDED = 0xffff;

/** By code unit, worked out when {@link charOf} first meets it; 0 is not worked out yet. */
const CHARS: Int32Array = new Int32Array(0x10000);
/** Among ASCII, these are a {@link Char.Sign}. */
const SIGNS = '#*+<=>@[\\]^_`{|}~';
for (let code = 1; code < 128; code++) CHARS[code] = asciiOf(code);

function asciiOf(code: number): number {
  let folded = code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 32) return folded | Char.Blank;
  if (code < 32) return folded | Char.Odd | (code === 9 ? Char.Blank : 0);
  if (SIGNS.includes(String.fromCharCode(code))) folded |= Char.Sign;
  return code > 64 || (code >= 48 && code <= 57) || code === 36 ? folded | Char.Letter : folded;
}

/** What is known of a code unit. */
export function charOf(code: number): number {
  return CHARS[code]! || otherOf(code);
}

function otherOf(code: number): number {
  const char = String.fromCharCode(code);
  const upper = char.toUpperCase();
  const lower = (upper.length === 1 ? upper : char).toLowerCase();
  let found = lower.length === 1 ? lower.charCodeAt(0) : code;
  if (code === 0xa0) found |= Char.Blank;
  else if (code > 0) found |= Char.Letter;
  if (isUnspaced(code)) found |= Char.Unspaced;
  if (char.toLowerCase().length !== 1 || /[\s\u00ad\u200b]/.test(char)) found |= Char.Odd;
  // Below 0x2030 there are alphabets with cases, and the dashes and quotation marks that every text has.
  if (code > 0x2030 || (code < 0x2000 && upper === char && lower === char)) found |= Char.Sign;
  CHARS[code] = found;
  return found;
}

const isUnspaced = (code: number): boolean =>
  (code >= 0x2e80 && code < 0xac00) || (code >= 0xe00 && code < 0xe80) || (code >= 0xff66 && code < 0xffa0);

/**
 * The code unit without its case. Two characters that a pattern with the flags `iu` takes for one have one folded code, so what a
 * pattern is sure to find may be looked for among folded codes.
 */
export const foldCode = (code: number): number => charOf(code) & FOLDED;

/** A string with every code unit folded: as long as it was. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldCode(text.charCodeAt(i)));
  return folded;
}

/** Whether `folded` stands in `text` at `at`, case aside. */
export function standsAt(folded: string, text: string, at: number): boolean {
  if (at < 0 || at + folded.length > text.length) return false;
  for (let i = 0; i < folded.length; i++) {
    if (foldCode(text.charCodeAt(at + i)) !== folded.charCodeAt(i)) return false;
  }
  return true;
}
