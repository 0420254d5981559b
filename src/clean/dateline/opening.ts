/** Blanks as they stand at the edges of lines. */
export const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x200b;

/** Marks that stand in no name of a place, date or agency, and in none of the marks before them: lines of notices and lists begin so. */
const NEVER_FIRST = '#$%*+<=>@^{}~©•';

/**
 * The screen: a bracket, slash, dash or the like must come before six words that begin with a small letter have passed (prose has them,
 * no dateline does), and within 120 code units.
 */
export function mayOpen(text: string, from: number, end: number): boolean {
  const code = text.charCodeAt(from);
  if ((code >= 97 && code <= 122 && code !== 97 && code !== 101 && code !== 100) || code === 0x22 || code === 0x201c)
    return false;
  if (!(code >= 65 && code <= 90) && NEVER_FIRST.includes(text[from]!)) return false;
  // Arabic datelines may hold no mark but a hyphen between place and agency; short lines may hold place and date only.
  if (code >= 0x600 && code <= 0x6ff) return true;
  if (end - from <= 60 && isDigitNear(text, from, end)) return true;
  const limit = Math.min(end, from + 120);
  return mayHoldMark(text.slice(from, limit + 1)) && marksBeforeProse(text, from, limit);
}

/** Six blanks before a small letter: behind them no dateline begins. */
const SIX_SMALL = /(?:(?:[^ \xa0]|[ \xa0](?![a-z]))*[ \xa0][a-z]){6}/y;
/** What {@link marksBeforeProse} looks for, and some more. */
const MARK = /[([/|:।\xe2\x96\x97‒-―【（［電电讯日]|&(?! )|[ \xa0][-_]|-[-\s\u200b]|\. /;

/** The screen of the screen, in patterns: they run as fast at first as when the program is warm, and leave little to it. */
export function mayHoldMark(head: string): boolean {
  SIX_SMALL.lastIndex = 0;
  return MARK.test(SIX_SMALL.test(head) ? head.slice(0, SIX_SMALL.lastIndex) : head);
}

/** Whether a mark stands before the sixth small word, read character by character. */
export function marksBeforeProse(text: string, from: number, limit: number): boolean {
  let small = 0;
  for (let at = from; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === 32 || c === 0xa0) {
      const next = text.charCodeAt(at + 1);
      if (next >= 97 && next <= 122 && ++small > 5) return false;
      if (next === 45 || next === 95) return true;
    } else if (
      c === 40 ||
      c === 91 ||
      c === 47 ||
      c === 124 ||
      c === 58 ||
      c === 0x964 ||
      (c === 38 && text.charCodeAt(at + 1) !== 32) ||
      c === 0xe2 ||
      c === 0x96 ||
      c === 0x97 ||
      (c >= 0x2012 && c <= 0x2015) ||
      c === 0x3010 ||
      c === 0xff08 ||
      c === 0xff3b
    ) {
      return true;
    } else if (c === 45 && (text.charCodeAt(at + 1) === 45 || isBlank(text.charCodeAt(at + 1)))) return true;
    else if (c === 0x7535 || c === 0x96fb || c === 0x8baf || c === 0x65e5) return true;
    else if (c === 46 && text.charCodeAt(at + 1) === 32 && at - from > 6 && isDigitNear(text, from, at)) return true;
    else if (c === 46 && at - from < 24 && text.charCodeAt(at + 1) === 32) {
      if (at - from >= 4 && hasCase(text[at - 1]!) && hasCase(text[at - 2]!)) return true;
      small++;
    }
  }
  return false;
}

const hasCase = (char: string): boolean => char !== char.toLowerCase();

function isDigitNear(text: string, from: number, at: number): boolean {
  for (let i = at; i > from && at - i < 24; i--) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) return true;
  return false;
}
