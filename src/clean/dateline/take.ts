import { HEAD_ROWS, LONGEST_PART, MOST_PARTS, SIGNED_READERS } from '../../kernel/lines/layout.ts';
import type { Row } from '../rows.ts';
import { LetterPattern } from '../screen/letterPattern.ts';
import type { Dateline, Removal } from '../types.ts';
import { findDateline } from './dateline.ts';
import { afterBlanks } from './letters.ts';
import { afterEdge, type Openings } from './opening.ts';

/** The dateline of an article, the row that holds it, and what comes off the body. */
export interface TakenDateline {
  readonly dateline: Dateline | null;
  readonly row: Row | null;
  readonly cut: readonly Removal[];
}

/** A place without an agency counts below prose from this confidence on: in capitals, and known or with its state. */
const SURE_PLACE = 0.85;

export const NO_DATELINE: TakenDateline = { dateline: null, row: null, cut: [] };

/**
 * Takes the datelines at the head of the body off `live`, the rows that no rule has taken, of which there are {@link HEAD_ROWS} at most that may stand above the
 * first paragraph (headline, deck, byline, captions, a dateline alone on its line); the first is the article's. One may follow
 * another ("(CNN) WASHINGTON (AP) —"). Captions and notes that read as prose may stand above it: behind them only a sure one counts.
 * Changes `start` of rows. `openings` tells of the paragraphs of `text`; `date` is the article's own (ISO 8601), for a year that is not printed.
 */
export function takeDateline(
  text: string,
  openings: Openings,
  date: string | null | undefined,
  live: readonly Row[],
): TakenDateline {
  const first = openings.firstOpen(live);
  if (first < 0) return NO_DATELINE;
  const cut: Removal[] = [];
  let dateline: Dateline | null = null;
  let at: Row | null = null;
  let prose = false;
  for (let i = 0; i < first; i++) prose ||= live[i]!.prose;
  for (let i = first; i < live.length && i < HEAD_ROWS; i++) {
    const row = live[i]!;
    if (prose && dateline === null && !openings.mayOpenSurely(row.start)) continue;
    if (dateline === null && row.end - row.start <= LONGEST_PART) {
      const broken = acrossRows(text, openings, date, live, i);
      if (broken !== null && (!prose || isSure(broken, row))) {
        for (const { start, end } of takeRows(live, i, broken.end, text))
          cut.push({ start, end, rule: 'dateline', kind: 'dateline', reason: 'the dateline, kept as data' });
        return { dateline: broken, row, cut };
      }
    }
    for (let n = 0; n < 3; n++) {
      const found = findDateline(text, openings, row.start, row.end, date);
      if (found === null || found.end <= row.start) break;
      if (prose && at !== row) {
        if (!isSure(found, row)) break;
        if (isDigest(text, openings, found, live, i)) return NO_DATELINE;
      }
      dateline ??= found;
      at ??= row;
      const end = Math.min(found.end, row.end);
      cut.push({ start: row.start, end, rule: 'dateline', kind: 'dateline', reason: 'the dateline, kept as data' });
      row.start = end;
      row.start = afterBlanks(text, row.start, row.end);
    }
    if (!row.prose) continue;
    if (dateline !== null) break;
    prose = true;
  }
  return { dateline, row: at, cut };
}

/** A dateline that the page's markup has broken over lines of their own: "New York", "CNN", "—". Only with its agency. */
function acrossRows(
  text: string,
  openings: Openings,
  date: string | null | undefined,
  live: readonly Row[],
  at: number,
): Dateline | null {
  const first = live[at]!;
  for (let i = at; i + 1 < live.length && i < at + MOST_PARTS - 1; i++) {
    const { start, end, line } = live[i]!;
    if (end - start > LONGEST_PART || line.text.length > LONGEST_PART || live[i + 1]!.line.number > line.number + 4)
      return null;
    const next = live[i + 1]!;
    if (!GOES_ON.test(next.line.text.slice(0, LONGEST_PART))) return null;
    const from = afterEdge(text, first.start, next.end);
    if ((openings.readers(from, next.end) & SIGNED_READERS) === 0) continue;
    const found = findDateline(text, openings, from, next.end, date);
    if (found !== null && found.agency !== null && found.end > next.start) return found;
  }
  return null;
}

/** A dash, or a short name, in brackets or not, that ends the line or stands before a dash. */
const GOES_ON = new LetterPattern('^\\s*(?:[—–-]|\\(?[\\p{Lu}\\p{L}. ]{2,24}\\)?\\s*(?:[—–-]|$))');

/** The spans of the rows from `at` on that end before `end`; their rows begin behind them now. */
function takeRows(live: readonly Row[], at: number, end: number, text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = at; i < live.length && live[i]!.start < end; i++) {
    const row = live[i]!;
    const stop = Math.min(row.end, end);
    spans.push({ start: row.start, end: stop });
    row.start = stop;
    row.start = afterBlanks(text, row.start, row.end);
  }
  return spans;
}

const isSure = ({ agency, places, confidence }: Dateline, row: Row): boolean =>
  agency === null
    ? confidence >= (row.prose ? SURE_PLACE : 0.9)
    : confidence >= (places.length > 0 ? 0.75 : row.prose ? 0.9 : 0.95);

/** Notes from several places, each under its own dateline, have none in common. */
function isDigest(text: string, openings: Openings, first: Dateline, live: readonly Row[], at: number): boolean {
  for (let i = at + 1; i < live.length && i < at + HEAD_ROWS; i++) {
    const { start, end } = live[i]!;
    const other = findDateline(text, openings, start, end);
    if (other !== null && other.places.length > 0 && other.places[0] !== first.places[0]) return true;
  }
  return false;
}
