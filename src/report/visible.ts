/**
 * What must not reach a terminal as it is: C0 and C1 controls (escape sequences among them), marks that turn the writing
 * direction, invisible tags, line separators, and lone surrogates. Tabs and line feeds are left to the caller.
 */
const UNSAFE = /(?![\t\n])\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const UNSAFE_OR_BREAK = /\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function spell(char: string): string {
  const named = NAMES[char];
  if (named) return named;
  const code = char.codePointAt(0)!;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

/** A name or a line for the terminal: every control character is spelled (`\x1b`), line breaks and tabs too. */
export function visible(text: string): string {
  return text.replace(UNSAFE_OR_BREAK, spell);
}

/** Running text for the terminal: line breaks (CRLF and CR as LF) and tabs stay, every other control is spelled. */
export function visibleText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, spell);
}

/** White space folded to single blanks, for a line that quotes running text. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}
