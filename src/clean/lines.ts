import type { Span } from '../article.ts';

/** One line of the text: its span without the line break and without blank edges; `text` is that span. */
export interface Line extends Span {
  readonly text: string;
  /** 1 for the first line of the file, blank lines counted. */
  readonly number: number;
  /** Blank lines directly above. */
  readonly blanksBefore: number;
}

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b;

/** The lines of a text that are not blank. CRLF, lone CR, LF and the Unicode line separators all end a line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let blanks = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029) continue;
    let from = start;
    let to = at;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (from < to) {
      lines.push({ start: from, end: to, text: text.slice(from, to), number, blanksBefore: blanks });
      blanks = 0;
    } else {
      blanks++;
    }
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    start = at + 1;
    number++;
  }
  return lines;
}
