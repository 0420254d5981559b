import type { Row } from '../rows.ts';
import type { Dateline, Removal } from '../types.ts';
import { findDateline } from './dateline.ts';

/** The dateline of an article, the row that holds it, and what comes off the body. */
export interface TakenDateline {
  readonly dateline: Dateline | null;
  readonly row: Row | null;
  readonly cut: readonly Removal[];
}

/** Rows that may stand above the first paragraph: headline, deck, byline, captions, a dateline alone on its line. */
const HEAD_ROWS = 8;
/** A place without an agency counts below prose from this confidence on: in capitals, and known or with its state. */
const SURE_PLACE = 0.85;

export const NO_DATELINE: TakenDateline = { dateline: null, row: null, cut: [] };

/**
 * Takes the datelines at the head of the body off `live`, the rows that no rule has taken; the first is the article's. One may follow
 * another ("(CNN) WASHINGTON (AP) —"). Captions and notes that read as prose may stand above it: behind them only a sure one counts.
 * Changes `start` of rows. `date` is the article's own (ISO 8601), for a year that is not printed.
 */
export function takeDateline(text: string, date: string | null | undefined, live: readonly Row[]): TakenDateline {
  const cut: Removal[] = [];
  let dateline: Dateline | null = null;
  let at: Row | null = null;
  let prose = false;
  for (let i = 0; i < live.length && i < HEAD_ROWS; i++) {
    const row = live[i]!;
    for (let n = 0; n < 3; n++) {
      const found = findDateline(text, row.start, row.end, date);
      if (found === null || found.end <= row.start) break;
      if (prose && at !== row) {
        if (!isSure(found, row)) break;
        if (isDigest(text, found, live, i)) return NO_DATELINE;
      }
      dateline ??= found;
      at ??= row;
      const end = Math.min(found.end, row.end);
      cut.push({ start: row.start, end, rule: 'dateline', kind: 'dateline', reason: 'the dateline, kept as data' });
      row.start = end;
      while (row.start < row.end && /\s/u.test(text[row.start]!)) row.start++;
    }
    if (!row.prose) continue;
    if (dateline !== null) break;
    prose = true;
  }
  return { dateline, row: at, cut };
}

const isSure = ({ agency, places, confidence }: Dateline, row: Row): boolean =>
  agency === null
    ? confidence >= (row.prose ? SURE_PLACE : 0.9)
    : confidence >= (places.length > 0 ? 0.75 : row.prose ? 0.9 : 0.95);

/** Notes from several places, each under its own dateline, have none in common. */
function isDigest(text: string, first: Dateline, live: readonly Row[], at: number): boolean {
  for (let i = at + 1; i < live.length && i < at + HEAD_ROWS; i++) {
    const { start, end } = live[i]!;
    const other = findDateline(text, start, end);
    if (other !== null && other.places.length > 0 && other.places[0] !== first.places[0]) return true;
  }
  return false;
}
