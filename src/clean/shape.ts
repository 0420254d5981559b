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

const isUnspaced = (code: number): boolean =>
  (code >= 0x2e80 && code < 0xac00) || (code >= 0xe00 && code < 0xe80) || (code >= 0xff66 && code < 0xffa0);

const isBullet = (code: number): boolean =>
  code === 42 || code === 0x2022 || code === 0xb7 || code === 0x25aa || code === 0x25cf || code === 0x2023;

/** What an ASCII character does to the count of words. */
const Part = { Neither: 0, Letter: 1, Blank: 2 } as const;
const PARTS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 32 || code === 9 ? Part.Blank : code > 64 || (code >= 48 && code <= 57) || code === 36 ? Part.Letter : 0,
);

/** Words between blanks that hold a letter, digit or `$`; where a script writes no blanks, half the letters. */
function countWords(text: string, from: number, to: number): number {
  let words = 0;
  let unspaced = 0;
  let open = 1;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    let part: number = Part.Letter;
    if (code < 128) part = PARTS[code]!;
    else if (code === 0xa0) part = Part.Blank;
    else if (isUnspaced(code)) unspaced++;
    if (part === Part.Blank) open = 1;
    else if (part === Part.Letter) {
      words += open;
      open = 0;
    }
  }
  return words + (unspaced >> 1);
}

/**
 * The shape of one line. Linear in its length, no allocation but the result. `source` is the text that the line was cut
 * from: characters are read faster from it than from the cut.
 */
export function shapeOf(line: Line, source?: string): Shape {
  const { text } = line;
  const n = text.length;
  let end = n - 1;
  while (end >= 0 && (isCloser(text.charCodeAt(end)) || text.charCodeAt(end) === 32)) end--;
  const final = end >= 0 && isFinal(text.charCodeAt(end));
  const words =
    n > LONG_LINE
      ? Math.round(n / 6)
      : source === undefined
        ? countWords(text, 0, n)
        : countWords(source, line.start, line.end);
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
