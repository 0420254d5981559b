import { HOLDS_DIGIT } from '../../kernel/lines/layout.ts';
import type { Row, Verdict } from '../rows.ts';
import { stampOf } from './stamps.ts';

/**
 * Threads of readers' comments: signatures on one pattern ("Posted by Ana | 3 May 2026 4:49 PM", "Ana on May 3 at 4 pm said:") or
 * the buttons under every comment come back again and again, and what stands between them are comments, long ones too. A story never
 * goes on inside a thread, but it may stand above its first signature.
 */

const THREAD: Verdict = {
  rule: 'comment-thread',
  kind: 'comments',
  reason: 'part of a thread of readers’ comments: signatures on one pattern',
};

/** Fewest signatures that make a thread; a page needs one more row without prose. */
export const FEWEST_SIGNED = 3;
/** Lines of the longest comment. */
const LONGEST_COMMENT = 40;
/** Most words of a signature outside its date. */
const LONGEST_NAME = 10;
/**
 * What every signature holds, in the characters that are looked at for digits: a time or a year, or how long ago. The cases are written out: `\b`
 * under the flags `iu` is dear to compile.
 */
const CLOCK = /\d:\d\d|(?:19|20)\d\d|\d\s?[hHpP]\d|\d.*\b[aA][gG][oO]\b|\b[vV][oO][rR] \d|\d\s?[aApP]\.?[mM]/;
/** How far above the first signature the head of the thread may stand. */
const HEAD_REACH = 8;
/** Prose above the head that shows it to be below the story. */
const FEWEST_STORY = 3;

const SIGNS =
  /^(?:posted|posts?|comment(?:ed|aire)?s?|submitted|written|reply|by|von|par|por|de|av|af|door|door|kommentar|kommentiert|gepostet|geschrieben|publicado|enviado|escrito|posté|publié|scritto|inviato|geplaatst|autor|author|name)\b|\b(?:says|said|wrote|writes|schrieb|schreibt|sagt|dit|écrit|dice|dijo|escribió|escreveu|disse|scrive|scritto|zegt|schreef|skrev|skriver|sier|siger|kirjoitti|napisał|napisała|пишет|написал)\s?:?$/iu;

const isButton = ({ mark }: Row): boolean => mark !== null && mark.kind === 'comments' && mark.rule === 'comments';

/** What the survey counts of a page: every signature but a button holds a figure. */
export const mayBeSigned = (row: Row): boolean => (!row.prose && (row.signs & HOLDS_DIGIT) !== 0) || isButton(row);

/** The screen: it tells a time, and has the words of a signature, or nothing else. */
const maySign = ({ prose, mark, signs, line: { text } }: Row): boolean =>
  !prose &&
  (signs & HOLDS_DIGIT) !== 0 &&
  (mark === null || mark.strength !== 'sure') &&
  holdsShortNumber(text) &&
  CLOCK.test(text) &&
  (mayBeDated(text) || SIGNS.test(text));

/**
 * The screen of what has no words of a signature: an age, or a time and some other number. Most lines with a time are of updates or of posts and
 * have neither: three of four articles that seemed to hold a thread are done with here.
 */
export const mayBeDated = (text: string): boolean =>
  text.includes('ago') || (TIME.test(text) && TWO_NUMBERS.test(text));

const TIME = /\d[:hH]\d\d/;
const TWO_NUMBERS = /\d[\d:h.]*[^\d:h.].*\d/;

/** The screen of every stamp: a number of one or two figures, or a Korean year. A year alone stamps nothing. */
function holdsShortNumber(text: string): boolean {
  let figures = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      figures++;
      continue;
    }
    if (figures === 1 || figures === 2 || code === KOREAN_YEAR) return true;
    figures = 0;
  }
  return figures === 1 || figures === 2;
}

const KOREAN_YEAR = 0xb144;

/** Whether there are rows enough that may be signatures. */
export function mayHoldThread(rows: readonly Row[]): boolean {
  let signed = 0;
  for (let i = 0; i < rows.length; i++) {
    if (isButton(rows[i]!) || maySign(rows[i]!)) signed++;
    if (signed === FEWEST_SIGNED) return true;
  }
  return false;
}

/** What kind of signature a row is; '' for none. Rows with the same form may belong to one thread. */
function formOf(row: Row): string {
  const { text } = row.line;
  if (isButton(row)) return `button ${text.toLowerCase()}`;
  if (!maySign(row)) return '';
  const stamp = stampOf(text);
  if (stamp === null) return '';
  const signs = SIGNS.exec(text);
  if (signs !== null) return stamp.rest <= LONGEST_NAME ? `signed ${signs[0].toLowerCase()}` : '';
  return (stamp.time || text.includes('ago')) && stamp.date && stamp.rest <= 3 ? 'dated' : '';
}

/** Takes threads of comments. Linear in the text. Returns how many rows went. */
export function takeComments(rows: readonly Row[]): number {
  let bare = 0;
  for (let i = 0; i < rows.length; i++) if (!rows[i]!.prose) bare++;
  if (bare <= FEWEST_SIGNED) return 0;
  const threads = new Map<string, number[]>();
  for (let i = 0; i < rows.length; i++) {
    const form = formOf(rows[i]!);
    if (form === '') continue;
    const list = threads.get(form);
    if (list) list.push(i);
    else threads.set(form, [i]);
  }
  let taken = 0;
  for (const [form, all] of threads) {
    for (let first = 0; first < all.length; ) {
      let last = first;
      while (last + 1 < all.length && all[last + 1]! - all[last]! <= LONGEST_COMMENT) last++;
      taken += takeThread(rows, form, all.slice(first, last + 1));
      first = last + 1;
    }
  }
  return taken;
}

function takeThread(rows: readonly Row[], form: string, signed: readonly number[]): number {
  if (signed.length < FEWEST_SIGNED) return 0;
  const names = new Set(signed.map((i) => rows[i]!.line.text));
  const head = headAbove(rows, signed[0]!);
  // One hand signs every entry of a running report; readers sign each for himself.
  const many = form.startsWith('button') || form === 'dated' ? head >= 0 : names.size * 3 >= signed.length * 2;
  if (!many) return 0;
  const from = head >= 0 ? head : signed[1]!;
  let to = signed.at(-1)! + 1;
  if (head >= 0 && !rows[signed[0]! - 1]!.prose) while (to < rows.length && isLoose(rows[to]!)) to++;
  let taken = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    if (row.verdict !== null) continue;
    row.verdict = THREAD;
    taken++;
  }
  return taken;
}

const isLoose = (row: Row): boolean => row.prose && row.mark === null;

/** The head of a thread, "12 comments", above its first signature and below the story; -1 when there is none. */
function headAbove(rows: readonly Row[], first: number): number {
  for (let i = first - 1; i >= Math.max(0, first - HEAD_REACH); i--) {
    if (rows[i]!.mark?.kind !== 'comments') continue;
    let above = 0;
    let story = 0;
    let between = 0;
    for (let j = 0; j < first; j++) {
      const row = rows[j]!;
      if (!row.prose || row.mark !== null) continue;
      if (j < i) {
        above++;
        story += row.line.text.length;
      } else between += row.line.text.length;
    }
    return above >= FEWEST_STORY && story > between ? i : -1;
  }
  return -1;
}
