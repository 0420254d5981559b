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

/** It ends a sentence. */
export const isFinal = (code: number): boolean =>
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

/** A quotation mark or bracket that closes, which may stand behind the end of a sentence. */
export const isCloser = (code: number): boolean =>
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

/** A list mark, the hyphen aside. */
export const isBullet = (code: number): boolean =>
  code === 42 || code === 0x2022 || code === 0xb7 || code === 0x25aa || code === 0x25cf || code === 0x2023;

/** A letter in lower case. */
export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const char = String.fromCharCode(code);
  return char === char.toLowerCase() && char !== char.toUpperCase();
}

/** A letter in upper case. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** Whether a line reads as running prose: a sentence of some length, or so many words that it can be nothing else. */
export function isProse(shape: Shape): boolean {
  return (shape.final && shape.words >= 9) || shape.words >= 25;
}
