import type { Span } from '../article.ts';

/** One line of the text: its span without the line break and without blank edges; `text` is that span. */
export interface Line extends Span {
  readonly text: string;
  /** 1 for the first line of the file, blank lines counted. */
  readonly number: number;
  /** Blank lines directly above. */
  readonly blanksBefore: number;
}

/** What is cut off where a line begins and ends. */
export const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b;

/** Breaks beside the line feed. */
const OTHER_BREAKS = ['\r', '\u2028', '\u2029'] as const;

/** The lines of a text that are not blank. CRLF, lone CR, LF and the Unicode line separators all end a line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const plain = !OTHER_BREAKS.some((char) => text.includes(char));
  let number = 1;
  let blanks = 0;
  let start = 0;
  while (start <= text.length) {
    const at = plain ? nextFeed(text, start) : nextBreak(text, start);
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
    start = plain ? at + 1 : afterBreak(text, at);
    number++;
  }
  return lines;
}

function afterBreak(text: string, at: number): number {
  return at + 1 < text.length && text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

function nextFeed(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
  }
  return text.length;
}
