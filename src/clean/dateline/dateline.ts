import type { Dateline } from '../types.ts';
import { arabic } from './arabic.ts';
import { bracketed, nextBracket } from './bracketed.ts';
import { mayBeEastAsian, readEastAsian } from './cjk.ts';
import { dashed } from './dashed.ts';
import { inferYear } from './date.ts';
import { isBlank, mayOpen } from './opening.ts';
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
