import {
  BEFORE_PHRASE,
  BEHIND_PHRASE,
  BREAK,
  BULLET,
  CLOSER,
  EDGE,
  FINAL,
  LOWER,
  OF_WORD,
  SIGN,
  UPPER,
} from '../../kernel/lines/layout.ts';
import { isBlank } from '../lines.ts';
import { isBeforePhrase, isBehindPhrase } from '../rules/fold.ts';
import { isBullet, isCloser, isFinal, isLower, isUpper } from '../shape.ts';
import { Char, charOf } from './chars.ts';
import { isWordCode } from './firstWord.ts';

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

/** What the kernel is to know of a code unit, as layout.ts says; it is a sign where needles are filed under it. */
export function lineChar(code: number, isSign: boolean): number {
  return (
    (charOf(code) & ~Char.Sign) |
    (isSign ? SIGN : 0) |
    (isLower(code) ? LOWER : 0) |
    (isWordCode(code) ? OF_WORD : 0) |
    (isFinal(code) ? FINAL : 0) |
    (isCloser(code) ? CLOSER : 0) |
    (isBlank(code) ? EDGE : 0) |
    (isBeforePhrase(code) ? BEFORE_PHRASE : 0) |
    (isBehindPhrase(code) ? BEHIND_PHRASE : 0) |
    (isBreak(code) ? BREAK : 0) |
    (isBullet(code) ? BULLET : 0) |
    (isUpper(code) ? UPPER : 0)
  );
}

const SPACE = 32;
const NEWLINE = 10;
const FOLDED = 0xffff;

/** What few texts have: all breaks, blanks, odd ones and signs but the newline and the space. */
function isRare(char: number): boolean {
  const code = char & FOLDED;
  return code !== NEWLINE && code !== SPACE && (char & (BREAK | Char.Blank | Char.Odd | SIGN)) !== 0;
}

/** The questions that are asked of characters sixteen at a time, in the order of `CLASSES` in layout.ts. Breaks are not odd: no line holds one. */
const QUESTIONS: readonly ((char: number) => boolean)[] = [
  (char) => (char & Char.Letter) !== 0,
  (char) => (char & Char.Blank) !== 0,
  (char) => (char & BREAK) !== 0,
  (char) => (char & Char.Odd) !== 0 && (char & BREAK) === 0,
  (char) => (char & SIGN) !== 0,
  isRare,
];

/** The `CLASSES` of layout.ts, from what the kernel is to know of ASCII: see there. */
export function classesOf(ascii: ArrayLike<number>): Uint8Array {
  const classes = new Uint8Array(16 * (1 + QUESTIONS.length));
  for (let half = 0; half < 8; half++) classes[half] = 1 << half;
  // Far beyond ASCII, code units are read as 0.
  classes[16 * QUESTIONS.length] = 1;
  for (let code = 1; code < 128; code++) {
    const char = ascii[code]!;
    for (let i = 0; i < QUESTIONS.length; i++) {
      if (QUESTIONS[i]!(char)) classes[16 * (i + 1) + (code & 15)]! |= 1 << (code >> 4);
    }
  }
  return classes;
}
