import { monthNumber } from '../dateline/months.ts';

/** A date or time among the words of a short line. */
export interface Stamp {
  readonly date: boolean;
  readonly time: boolean;
  /** Words outside the stamp. */
  readonly rest: number;
}

/** Characters and words of the longest line that is read for a stamp. */
const LONGEST = 200;
const MOST_WORDS = 26;

const NUMERIC = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})(?:t\d.*)?$/;
const EASTERN = /^(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日$|^(?:19|20)\d\d년$/;
const TIME = /^\d{1,2}[:h]\d\d(?::\d\d)?(?:am|pm|uhr|h)?$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th|er|\.|º)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const AGE =
  /^(?:min(?:s|ute[sn]?)?|hrs?|hours?|days?|weeks?|months?|years?|stunden?|tagen?|heures?|jours?|horas?|días?|dias?)$/;
const AROUND = /^(?:ago|vor|il|y|hace|há|atrás)$/;
/** Words within and beside a stamp that say nothing of their own. */
const FILLER: ReadonlySet<string> = new Set(
  (
    'at on um uhr am pm a.m p.m le la el il em op om à de del às alle ore o the of and est edt cst cdt mst mdt pst pdt gmt utc bst cet ist ' +
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'lunes martes miércoles jueves viernes sábado domingo'
  ).split(' '),
);

/**
 * The date or time that a line holds, in figures or with the month in any language of the month table, or how long ago it was; null
 * when it has neither. Linear in the line; long lines are not read.
 */
export function stampOf(text: string): Stamp | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const stamped = new Uint8Array(words.length);
  let date = false;
  let time = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!isDigitFirst(word)) continue;
    if (NUMERIC.test(word) || EASTERN.test(word)) {
      stamped[i] = 1;
      date = true;
    } else if (TIME.test(word)) {
      stamped[i] = 1;
      time = true;
    } else if (DAY.test(word) && stampDay(words, i, stamped)) date = true;
  }
  return date || time ? { date, time, rest: wordsOutside(words, stamped) } : null;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s\u00a0,|•·()[\]–—@»«]+/)
    .map((word) => word.replace(/^[.*:;"“”'?!-]+|[.*:;"“”'?!-]+$/g, ''))
    .filter((word) => word !== '');

/** Every form begins with a figure, words of an age before it aside. */
const isDigitFirst = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/** Stamps what word `i`, a number, is the day or the age of; false when it is neither. */
function stampDay(words: readonly string[], i: number, stamped: Uint8Array): boolean {
  if (i + 1 < words.length && AGE.test(words[i + 1]!)) {
    const from = i > 0 && AROUND.test(words[i - 1]!) ? i - (words[i - 2] === 'il' ? 2 : 1) : i;
    const to = AROUND.test(words[i + 2] ?? '') ? i + 3 : i + 2;
    if (from === i && to === i + 2) return false;
    stamped.fill(1, from, to);
    return true;
  }
  const month = [i - 1, i + 1, words[i + 1] === 'de' ? i + 2 : -1].find((at) => monthNumber(words[at] ?? '') > 0);
  if (month === undefined) return false;
  stamped.fill(1, Math.min(i, month), Math.max(i, month) + 1);
  for (const at of [i + 1, i + 2, i + 3, i + 4]) if (YEAR.test(words[at] ?? '')) stamped[at] = 1;
  return true;
}

function wordsOutside(words: readonly string[], stamped: Uint8Array): number {
  let rest = 0;
  for (let i = 0; i < words.length; i++) if (stamped[i] === 0 && !FILLER.has(words[i]!)) rest++;
  return rest;
}
