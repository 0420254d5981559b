import { ALL_READERS, BRACKETS, DASH_PLACE, FOREIGN, PLAIN, PREFIXED, SLASHES } from '../../kernel/lines/layout.ts';
import type { Dateline } from '../types.ts';
import { arabic } from './arabic.ts';
import { bracketed, nextBracket } from './bracketed.ts';
import { type EastAsian, mayBeEastAsian, readEastAsian } from './cjk.ts';
import { dashed } from './dashed.ts';
import { inferYear } from './date.ts';
import { afterEdge, type Openings } from './opening.ts';
import { type Found, type Paragraph, paragraphOf } from './paragraph.ts';
import { plainDateline } from './plainDateline.ts';
import { prefixLength } from './prefix.ts';
import { slashed } from './slashed.ts';

/** How far into a paragraph a dateline may reach, in UTF-16 code units. */
const REACH = 170;
/** All forms without brackets or slashes. */
const DASHED = ALL_READERS & ~(FOREIGN | BRACKETS | SLASHES | PREFIXED);

/**
 * The dateline at the head of the paragraph [`start`, `end`) of `text`, of which `openings` tells, or standing alone on it. The span that comes back is what to take
 * off the body: separator and following blanks are in it. `articleDate` (ISO 8601) supplies a year that is not printed. Only the shape of a
 * dateline counts, never the name of an agency by itself. Looks at most {@link REACH} code units far; null when there is none.
 */
export function findDateline(
  text: string,
  openings: Openings,
  start: number,
  end: number,
  articleDate?: string | null,
): Dateline | null {
  const from = afterEdge(text, start, end);
  if (end - from < 4) return null;
  const readers = openings.readers(from, end);
  if (readers === 0) return null;
  if (readers & PLAIN) {
    const plain = plainDateline(text, from, openings.told);
    // Of a place that nobody knows no other reader may find more.
    if (plain !== null || (readers & ALL_READERS) === DASH_PLACE) return plain;
  }
  const whole = end - from;
  const window = text.slice(from, Math.min(end, from + REACH));
  const isForeign = (readers & FOREIGN) !== 0;
  const asian = isForeign && mayBeEastAsian(window) ? readEastAsian(window) : null;
  if (asian !== null) return asDateline(asian, window, from, articleDate);
  const paragraph = paragraphOf(window, whole, text, from, readers);
  const found =
    (isForeign ? arabic(paragraph) : null) ??
    (readers & BRACKETS ? bracketed(paragraph) : null) ??
    (readers & SLASHES ? slashed(paragraph) : null) ??
    (readers & DASHED ? dashed(paragraph) : null) ??
    (readers & PREFIXED ? prefixed(paragraph) : null);
  if (found === null) return null;
  const { head, party } = found;
  let stop = found.end;
  stop = afterEdge(window, stop, window.length);
  const first = window.slice(0, stop).trimEnd();
  // Some pages print the dateline twice ("CUT OFF, La. -- CUT OFF, La. – "): the second goes with the first.
  const name = head?.places[0] ?? '';
  if (name !== '' && window.startsWith(name, stop)) {
    const again = findDateline(text, openings, from + stop, end, articleDate);
    if (again !== null && again.places[0] === name) stop = again.end - from;
  }
  const { month, day } = head ?? NO_DATE;
  const year = head?.year ?? null;
  const inferred = month === 0 || year !== null ? null : inferYear(month, day, articleDate);
  return {
    start: from,
    end: from + stop,
    raw: first,
    places: head?.places ?? [],
    region: head?.region ?? null,
    countryCode: head?.countryCode ?? null,
    monthDay: monthDayOf(month, day),
    year: year ?? inferred,
    yearInferred: inferred !== null,
    agency: party?.id ?? null,
    desk: party?.desk ?? null,
    form: found.form,
    confidence: found.confidence,
  };
}

const NO_DATE = { month: 0, day: 0 } as const;

/** What an East Asian form has read at the head of the window, which begins at `from`. */
function asDateline(
  { length, places, month, day, agency, desk, form }: EastAsian,
  window: string,
  from: number,
  articleDate: string | null | undefined,
): Dateline {
  const year = month === 0 ? null : inferYear(month, day, articleDate);
  return {
    start: from,
    end: from + length,
    raw: window.slice(0, length).trimEnd(),
    places,
    region: null,
    countryCode: null,
    monthDay: monthDayOf(month, day),
    year,
    yearInferred: year !== null,
    agency,
    desk,
    form,
    confidence: agency === null ? 0.7 : 0.98,
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

/** As ISO 8601 writes it, `--10-03` or `--10`; null without a month. */
function monthDayOf(month: number, day: number): string | null {
  if (month === 0) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return day === 0 ? `--${two(month)}` : `--${two(month)}-${two(day)}`;
}
