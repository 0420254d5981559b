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
  let end = n - 1;
  while (end >= 0 && (isCloser(text.charCodeAt(end)) || text.charCodeAt(end) === 32)) end--;
  const final = end >= 0 && isFinal(text.charCodeAt(end));
  const words = n > LONG_LINE ? Math.round(n / 6) : counted;
  let at = 0;
  const bullet = (isBullet(text.charCodeAt(0)) || text.charCodeAt(0) === 45) && text.charCodeAt(1) === 32;
  if (bullet) at = 2;
  while (
    at < n &&
    at < 6 &&
    (isCloser(text.charCodeAt(at)) || text.charCodeAt(at) <= 47 || text.charCodeAt(at) === 0x2018)
  )
    at++;
  return { words, final, lower: at < n && isLower(text, at), bullet };
}

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
