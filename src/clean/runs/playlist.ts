import { MAY_BE_ENTRY } from '../../kernel/lines/layout.ts';
import { type Row, take } from '../rows.ts';

/** Fewest entries that make a playlist: so many rows in a row. */
export const FEWEST_ENTRIES = 3;

/** A video's length, then its title: "1:39 Harbour seal finds a home". */
const ENTRY = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\s+(?=\p{L}|\p{N}|["'“‘«(¿¡])/u;

/** A title, then its length. Race and match reports end lines so too, behind a comma or a bracket. */
const LENGTH_LAST = /^\p{L}[^,();]*[\p{L}'’?!"”]\s+[([]?(\d{1,2}):([0-5]\d)[)\]]?$/u;
/** Fewest words of a title before its length; a name and a time are a result. */
const FEWEST_TITLE_WORDS = 5;

/**
 * Takes playlists: lines that begin or end with a length and go on with a title. A timeline looks the same but for its times,
 * which run on from line to line, or back; lengths of videos go up and down.
 */
export function takePlaylists(rows: readonly Row[]): void {
  let at = 0;
  while (at < rows.length) {
    let end = at;
    const lengths: number[] = [];
    for (let i = at; i < rows.length; i++) {
      const length = lengthOf(rows[i]!);
      if (length === null) break;
      lengths.push(length);
      end = i + 1;
    }
    if (lengths.length >= FEWEST_ENTRIES && !isTimeline(lengths)) {
      take(rows, at, end, {
        rule: 'playlist-run',
        kind: 'carousel',
        reason: `part of a playlist: ${lengths.length} titles behind their lengths`,
      });
    }
    at = Math.max(end, at + 1);
  }
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/** The screen: a colon stands where a length at the beginning or the end has its last. */
export const mayBeEntry = ({ signs }: Row): boolean => (signs & MAY_BE_ENTRY) !== 0;

/** Seconds, or null when the row is no entry. */
function lengthOf(row: Row): number | null {
  if (!mayBeEntry(row)) return null;
  const { text } = row.line;
  const match = isDigit(text, 0) ? ENTRY.exec(text) : LENGTH_LAST.exec(text);
  if (match !== null && !isDigit(text, 0) && row.shape.words <= FEWEST_TITLE_WORDS) return null;
  if (match === null) return null;
  const [, first, second, third] = match;
  return third === undefined
    ? Number(first) * 60 + Number(second)
    : Number(first) * 3600 + Number(second) * 60 + Number(third);
}

function isTimeline(times: readonly number[]): boolean {
  let up = 0;
  let down = 0;
  for (let i = 1; i < times.length; i++) {
    if (times[i]! > times[i - 1]!) up++;
    else if (times[i]! < times[i - 1]!) down++;
  }
  return up === 0 || down === 0;
}
