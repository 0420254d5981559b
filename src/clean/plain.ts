/** Dashes, quotation marks, bullets and the ellipsis (U+2010 to U+2027): neither letters nor digits nor blanks. */
export const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

/** Whether a text holds nothing but ASCII and such marks, as English does nearly always: then letters are a to z. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 && !isMark(code)) return false;
  }
  return true;
}
