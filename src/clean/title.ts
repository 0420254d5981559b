import { Topic } from './context/topic.ts';
import { isMark } from './plain.ts';
import type { Row } from './rows.ts';
import { LetterPattern } from './screen/letterPattern.ts';

const LONGEST_TITLE = 32;
const MOST_TITLE_LINES = 3;
/** Paragraphs that tell what a story is about. */
const LEAD_PARAGRAPHS = 6;

/** What stands above the first paragraph. */
export interface Headline {
  readonly title: readonly Row[];
  readonly deck: readonly Row[];
}

/** Nothing above the first paragraph. */
export const NO_HEADLINE: Headline = { title: [], deck: [] };

const NO_KEY = new LetterPattern(String.raw`[^\p{L}\p{N}]+`, 'g');

/** How two headlines are compared: letters and digits only, lower case. */
export function titleKey(text: string): string {
  const lower = text.toLowerCase();
  return lower.replaceAll(NO_KEY.for(lower), '');
}

/** Letters and digits of the key that two titles have in common; -1 where their keys differ. Told letter by letter, as far as ASCII goes: most differ in the first. */
export function sharedKey(a: string, b: string): number {
  const shared = sharedPlainly(a, b);
  // By itself: the loop below is compiled before the first text asks for this, and would have to be compiled again.
  return shared === UNTOLD ? inFull(a, b) : shared;
}

/** Where ASCII does not tell. */
const UNTOLD = -2;

function sharedPlainly(a: string, b: string): number {
  let length = 0;
  for (let i = 0, j = 0; ; length++) {
    let one = 0;
    let other = 0;
    while (one === 0 && i < a.length) one = keyCode(a.charCodeAt(i++));
    while (other === 0 && j < b.length) other = keyCode(b.charCodeAt(j++));
    if (one < 0 || other < 0) return UNTOLD;
    if (one !== other) return -1;
    if (one === 0) return length;
  }
}

/** What a character is in a key: 0 when nothing, -1 where ASCII does not tell. */
function keyCode(code: number): number {
  if (code >= 128) return isMark(code) ? 0 : -1;
  if (code >= 65 && code <= 90) return code + 32;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : 0;
}

function inFull(a: string, b: string): number {
  const key = titleKey(a);
  return titleKey(b) === key ? key.length : -1;
}

/** A picture's credit or a stamp at the end: a caption or a posting line, not a headline. */
const CAPTION = new LetterPattern(
  String.raw`(?:;.*){2}|\beditor.s note$|\)$|Getty|Images$|\bvia\b|/[A-Z]{2,}|\b(?:Posted|Updated|Published|Photo|Source|Staff)\b|^Story highlights|^\w+ \d{1,2}, \d{4}|^\d{1,2}[./]\s?\d`,
  'i',
);
/** A date that begins with its year. By itself: what names letters of other scripts reads no text by stand-ins. */
const DATED = /^\d{4}\s?[年년./-]/;

const isTitleLike = (row: Row): boolean =>
  !row.prose &&
  row.mark === null &&
  !row.shape.lower &&
  !row.shape.bullet &&
  row.shape.words >= 3 &&
  row.shape.words <= LONGEST_TITLE &&
  (!row.shape.final || /[?!]["”’']?$/.test(row.line.text)) &&
  !/^["“„«]|[:,;]$/.test(row.line.text) &&
  !DATED.test(row.line.text) &&
  !CAPTION.test(row.line.text);

/** What may stand under a headline, in it or above it: a row that nobody took or silenced. */
const isOpen = (row: Row): boolean => row.verdict === null && !row.quiet;

/**
 * The headline lines at the head of the live rows: one to three title-like lines directly before the first paragraph of
 * prose, under a word or two for the section at most. More than three such lines are a list, not a headline, and stay.
 * `title` is the headline, which may be wrapped over lines; `deck` is what stands on lines of its own above and below it.
 * `known` is the title told with the article. Nothing behind `dateline`, the row that holds it, is a headline.
 */
export function findTitle(live: readonly Row[], known: string | null, dateline: Row | null): Headline {
  const first = firstOpen(live, dateline);
  if (first === null || first === dateline || !mayOpen(first, known)) return NO_HEADLINE;
  return headlineIn(headOf(live, dateline), known, dateline, isSpaced(live, dateline));
}

/** The first of the open rows, to the dateline. */
function firstOpen(live: readonly Row[], dateline: Row | null): Row | null {
  for (let i = 0; i < live.length; i++) {
    const row = live[i]!;
    if (isOpen(row)) return row;
    if (row === dateline) break;
  }
  return null;
}

/** Rows that a headline and its story's first paragraphs take at most. */
const HEAD_ROWS = MOST_TITLE_LINES + 1 + LEAD_PARAGRAPHS + 1;

/** The open rows at the head, to the dateline. */
function headOf(live: readonly Row[], dateline: Row | null): Row[] {
  const head: Row[] = [];
  for (let i = 0; i < live.length && head.length < HEAD_ROWS; i++) {
    const row = live[i]!;
    if (isOpen(row)) head.push(row);
    if (row === dateline) break;
  }
  return head;
}

/** The screen: a paragraph opens no headline, but one that is the known title. */
const mayOpen = (row: Row, known: string | null): boolean =>
  !row.prose || row.shape.words < 3 || isKnownTitle(row, known);

/** The longest line that is taken for the known title, and letters and digits of the longest title that is too short to be known by. */
const LONGEST_KNOWN = 300;
const SHORT_KEY = 8;

const isKnownTitle = ({ line: { text } }: Row, known: string | null): boolean =>
  known !== null && text.length < LONGEST_KNOWN && sharedKey(text, known) > SHORT_KEY;

/** With blank lines between its paragraphs, a text has none inside a headline that is wrapped. */
function isSpaced(live: readonly Row[], dateline: Row | null): boolean {
  for (let i = 0; i < live.length; i++) {
    const row = live[i]!;
    if (isOpen(row) && row.prose) return row.line.blanksBefore > 0;
    if (row === dateline) break;
  }
  return false;
}

function headlineIn(live: readonly Row[], known: string | null, dateline: Row | null, spaced: boolean): Headline {
  const found: Row[] = [];
  let at = 0;
  while (at < live.length && at <= MOST_TITLE_LINES) {
    const row = live[at]!;
    if (row === dateline) break;
    const isKicker =
      at === 0 && row.mark === null && row.shape.words < 3 && !row.shape.final && isTitleLike(live[1] ?? row);
    const wraps =
      at > 0 && spaced && isBelow(row, live[at - 1]!) && !row.prose && row.mark === null && !row.shape.final;
    if (!isKicker && !wraps && !isTitleLike(row) && !isKnownTitle(row, known)) break;
    found.push(row);
    at++;
  }
  const next = live[at];
  if (found.length === 0 || found.length > MOST_TITLE_LINES || next === undefined) return NO_HEADLINE;
  if (next !== dateline && next.shape.words < 8) return NO_HEADLINE;
  const wraps = (i: number): boolean => spaced && i > 0 && i < found.length && isBelow(found[i]!, found[i - 1]!);
  const least = found[0]!.shape.words < 3 && found.length > 1 ? 1 : 0;
  // Under the name of its section a headline of one line is the other: which of the two speaks of the story need not be asked.
  let from = least === found.length - 1 ? least : Math.max(least, headlineAt(found, live, at, known));
  let to = from + 1;
  while (wraps(to)) to++;
  while (wraps(from)) from--;
  return { title: found.slice(from, to), deck: [...found.slice(0, from), ...found.slice(to)] };
}

/** The headline without the marks before it, and without the name of the section above it. Null without rows. */
export function titleText(rows: readonly Row[]): string | null {
  if (rows.length === 0) return null;
  const lines = rows.length > 1 && rows[0]!.shape.words < 3 ? rows.slice(1) : rows;
  return lines.map((row) => row.line.text.replace(/^[×•▶]\s*/u, '')).join(' ');
}

/** Lines above the first paragraph in which a page has its headline. */
const ABOVE_LINES = 60;
/** Share of its words that a headline has in common with the first paragraphs, at least. */
const SPEAKS_OF = 0.5;

/**
 * The headline of a whole page, of which profile `page` has kept the body only: among the lines taken off above the first
 * paragraph, the one that speaks most of what the story speaks of, the nearest of equals. Null where none does.
 */
export function titleAbove(rows: readonly Row[], live: readonly Row[]): Row | null {
  const first = live.length === 0 ? -1 : rows.indexOf(live[0]!);
  let topic: Topic | null = null;
  let title: Row | null = null;
  let most = SPEAKS_OF;
  for (let i = first - 1; i >= Math.max(0, first - ABOVE_LINES); i--) {
    const row = rows[i]!;
    if (row.verdict?.kind !== 'outside-article' || !isTitleLike(row)) continue;
    topic ??= new Topic(live, 0, Math.min(live.length, LEAD_PARAGRAPHS));
    const share = topic.shareOf(row.line.text);
    if (share < most || (title !== null && share === most)) continue;
    title = row;
    most = share;
  }
  return title;
}

/** Nothing stands between the two rows, no blank line and nothing that was taken. */
const isBelow = (row: Row, above: Row): boolean => row.line.number === above.line.number + 1;

/** Which of the lines found is the headline: the known one, else the first that speaks of what the story speaks of, else the longest. */
function headlineAt(found: readonly Row[], live: readonly Row[], story: number, known: string | null): number {
  const told = known === null ? -1 : found.findIndex((row) => sharedKey(row.line.text, known) > 0);
  if (told >= 0) return told;
  const topic = new Topic(live, story, Math.min(live.length, story + LEAD_PARAGRAPHS));
  const first = found.findIndex((row) => topic.isTouchedBy(row.line.text));
  if (first >= 0) return first;
  const longest = Math.max(...found.map((row) => row.shape.words));
  return found.findIndex((row) => row.shape.words === longest);
}
