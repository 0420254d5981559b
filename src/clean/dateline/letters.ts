/** A blank of any kind: `\s`. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

/** A figure of ASCII: `\d`. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A capital: `\p{Lu}`. Like the next, of a code point. */
export const isUpper = (code: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(String.fromCodePoint(code));

/** A small letter: `\p{Ll}`. */
export const isLower = (code: number): boolean =>
  code < 128 ? code >= 97 && code <= 122 : /\p{Ll}/u.test(String.fromCodePoint(code));

/** Whether what begins at `at` begins with a small letter. */
export const startsLower = (text: string, at: number): boolean => at < text.length && isLower(text.codePointAt(at)!);

/** Where the blanks end that begin at `at`. */
export function afterBlanks(text: string, at: number, end: number = text.length): number {
  let next = at;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  return next;
}
