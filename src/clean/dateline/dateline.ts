import type { Dateline } from '../types.ts';
import { arabic } from './arabic.ts';
import { bracketed, nextBracket } from './bracketed.ts';
import { mayBeEastAsian, readEastAsian } from './cjk.ts';
import { dashed } from './dashed.ts';
import { inferYear } from './date.ts';
import { type Found, type Paragraph, paragraphOf } from './paragraph.ts';
import { prefixLength } from './prefix.ts';
import { slashed } from './slashed.ts';

/** How far into a paragraph a dateline may reach, in UTF-16 code units. */
const REACH = 170;

/**
 * The dateline at the head of the paragraph [`start`, `end`) of `text`, or standing alone on it. The span that comes back is what to take
 * off the body: separator and following blanks are in it. `articleDate` (ISO 8601) supplies a year that is not printed. Only the shape of a
 * dateline counts, never the name of an agency by itself. Looks at most {@link REACH} code units far; null when there is none.
 */
export function findDateline(text: string, start: number, end: number, articleDate?: string | null): Dateline | null {
  let from = start;
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  if (end - from < 4 || !mayOpen(text, from, end)) return null;
  const whole = end - from;
  const window = text.slice(from, Math.min(end, from + REACH));
  const asian = mayBeEastAsian(window) ? readEastAsian(window) : null;
  if (asian !== null) {
    const raw = window.slice(0, asian.length).trimEnd();
    return {
      start: from,
      end: from + asian.length,
      raw,
      places: asian.places,
      region: null,
      countryCode: null,
      ...dateFields(asian.month, asian.day, null, articleDate),
      agency: asian.agency,
      desk: asian.desk,
      form: asian.form,
      confidence: asian.agency === null ? 0.7 : 0.98,
    };
  }
  const paragraph = paragraphOf(window, whole, text, from);
  const found =
    arabic(paragraph) ?? bracketed(paragraph) ?? slashed(paragraph) ?? dashed(paragraph) ?? prefixed(paragraph);
  if (found === null) return null;
  const { head, party } = found;
  let stop = found.end;
  while (stop < window.length && isBlank(window.charCodeAt(stop))) stop++;
  const first = window.slice(0, stop).trimEnd();
  // Some pages print the dateline twice ("CUT OFF, La. -- CUT OFF, La. – "): the second goes with the first.
  const name = head?.places[0] ?? '';
  if (name !== '' && window.startsWith(name, stop)) {
    const again = findDateline(text, from + stop, end, articleDate);
    if (again !== null && again.places[0] === name) stop = again.end - from;
  }
  return {
    start: from,
    end: from + stop,
    raw: first,
    places: head?.places ?? [],
    region: head?.region ?? null,
    countryCode: head?.countryCode ?? null,
    ...dateFields(head?.month ?? 0, head?.day ?? 0, head?.year ?? null, articleDate),
    agency: party?.id ?? null,
    desk: party?.desk ?? null,
    form: found.form,
    confidence: found.confidence,
  };
}

/** By Mara Quill LONDON, Oct 3 (Reuters) - …; (Adds details) LONDON, Oct 3 (Reuters) - …: only where an agency signs. */
function prefixed({ window, length, text, from }: Paragraph): Found | null {
  if (nextBracket(window, 1) < 0) return null;
  const skip = prefixLength(window);
  if (skip === 0) return null;
  const found = bracketed(paragraphOf(window.slice(skip), length - skip, text, from + skip));
  const head = found?.head ?? null;
  if (found === null || head === null || found.party === null || !(head.dated || head.known || head.located))
    return null;
  return { ...found, end: found.end + skip };
}

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x200b;

/**
 * The screen: a bracket, slash, dash or the like must come before six words that begin with a small letter have passed (prose has them,
 * no dateline does), and within 120 code units.
 */
function mayOpen(text: string, from: number, end: number): boolean {
  const code = text.charCodeAt(from);
  if ((code >= 97 && code <= 122 && code !== 97 && code !== 101 && code !== 100) || code === 0x22 || code === 0x201c)
    return false;
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
function mayHoldMark(head: string): boolean {
  SIX_SMALL.lastIndex = 0;
  return MARK.test(SIX_SMALL.test(head) ? head.slice(0, SIX_SMALL.lastIndex) : head);
}

function marksBeforeProse(text: string, from: number, limit: number): boolean {
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
      if (at - from >= 4 && isUpper(text[at - 1]!) && isUpper(text[at - 2]!)) return true;
      small++;
    }
  }
  return false;
}

const isUpper = (char: string): boolean => char !== char.toLowerCase();

function isDigitNear(text: string, from: number, at: number): boolean {
  for (let i = at; i > from && at - i < 24; i--) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) return true;
  return false;
}

function dateFields(
  month: number,
  day: number,
  year: number | null,
  articleDate: string | null | undefined,
): Pick<Dateline, 'monthDay' | 'year' | 'yearInferred'> {
  if (month === 0) return { monthDay: null, year, yearInferred: false };
  const two = (value: number): string => String(value).padStart(2, '0');
  const inferred = year === null ? inferYear(month, day, articleDate) : null;
  return {
    monthDay: day === 0 ? `--${two(month)}` : `--${two(month)}-${two(day)}`,
    year: year ?? inferred,
    yearInferred: inferred !== null,
  };
}
