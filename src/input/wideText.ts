/**
 * A character that one byte does not hold: part of what a wide text is cut from.
 *
 * V8 keeps strings in one byte a character or in two, and compiles each pattern for either. Most files of English have a curly quote
 * somewhere, the others not: of the 430 patterns that a scan of small files meets, nearly all were compiled twice. So all texts are wide,
 * with what is cut from them: 250 patterns of 830 less to compile, a fortieth of the first second; later it makes no difference. (Cuts of less than
 * thirteen characters are copies, which are wide on Node 20 only.)
 */
export const WIDE: number = 0xffff;

const END = String.fromCharCode(WIDE);

/** The same text, two bytes a character. */
export function wideText(text: string): string {
  return (text + END).slice(0, -END.length);
}
