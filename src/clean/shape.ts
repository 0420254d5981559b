import type { Line } from './lines.ts';

/** What the shape of a line says before any word of it is read. Counted once a line; every screen looks here first. */
export interface Shape {
  /** Words between spaces; where a script writes none, two letters count as a word. Estimated from the length past {@link LONG_LINE}. */
  readonly words: number;
  /** It ends as a sentence ends, closing quotes and brackets aside. */
  readonly final: boolean;
  /** First letter or digit, bullets and quotes skipped, is a lower-case letter. */
  readonly lower: boolean;
  /** It begins with a list mark: •, *, -, · or the like and a space. */
  readonly bullet: boolean;
}

/** Lines of this many characters are prose to every rule that is not anchored at an end of the line. */
export const LONG_LINE = 400;

const isFinal = (code: number): boolean =>
  code === 46 || // .
  code === 33 || // !
  code === 63 || // ?
  code === 0x2026 || // …
  code === 0x3002 || // 。
  code === 0xff01 ||
  code === 0xff1f ||
  code === 0x61f || // ؟
  code === 0x6d4 || // ۔
  code === 0x964 || // ।
  code === 0xff0e;

const isCloser = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 93 ||
  code === 0x201d ||
  code === 0x2019 ||
  code === 0xbb ||
  code === 0xab ||
  code === 0x201c ||
  code === 0x300d ||
  code === 0x300f ||
  code === 0xff09;

const isBullet = (code: number): boolean =>
  code === 42 || code === 0x2022 || code === 0xb7 || code === 0x25aa || code === 0x25cf || code === 0x2023;

/** The shape of a line whose words are counted; past {@link LONG_LINE}, their number is estimated. */
export function shapeOf({ text }: Line, counted: number): Shape {
  const n = text.length;
  const words = n > LONG_LINE ? Math.round(n / 6) : counted;
  const head = text.charCodeAt(0);
  const bullet = n > 1 && (head === 45 || isBullet(head)) && text.charCodeAt(1) === 32;
  return { words, final: endsFinal(text), lower: beginsLower(text, bullet ? 2 : 0), bullet };
}

function endsFinal(text: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    // Most lines that end as no sentence does end in a letter.
    if (code >= 97 && code <= 122) return false;
    if (code !== 32 && !isCloser(code)) return isFinal(code);
  }
  return false;
}

function beginsLower(text: string, from: number): boolean {
  const most = Math.min(6, text.length);
  let at = from;
  while (at < most && isSkipped(text.charCodeAt(at))) at++;
  return at < text.length && isLower(text, at);
}

/** Marks before the first letter: below the digits, or a quotation mark. */
const isSkipped = (code: number): boolean => code <= 47 || (code > 90 && (isCloser(code) || code === 0x2018));

function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  const char = text[at]!;
  return char === char.toLowerCase() && char !== char.toUpperCase();
}

/** Whether a line reads as running prose: a sentence of some length, or so many words that it can be nothing else. */
export function isProse(shape: Shape): boolean {
  return (shape.final && shape.words >= 9) || shape.words >= 25;
}
