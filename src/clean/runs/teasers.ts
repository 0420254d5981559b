import { LONGEST_HEAD, OPENS_IN_CAPITALS } from '../../kernel/lines/layout.ts';
import { isMark } from '../plain.ts';
import type { Row, Verdict } from '../rows.ts';
import { LetterPattern } from '../screen/letterPattern.ts';

/**
 * Teasers whose headline lost the break before its first sentence: "Five Tips For Your TripNothing beats …". One such
 * paragraph may be a story's own head; several in succession are a list of links.
 */

const TEASERS: Verdict = {
  rule: 'teaser-run',
  kind: 'read-more',
  reason: 'part of a list of teasers: headlines stuck to their first sentences',
};

/** Fewest in a row, those that other rules have taken aside. */
export const FEWEST_TEASERS = 2;
/** Words of the shortest teaser. */
const FEWEST_WORDS = 12;

const GLUED = new LetterPattern(
  String.raw`^(?:[\p{Lu}\d][\p{L}\d'’:&,-]*\s+){3,14}[\p{Lu}][\p{Ll}]{3,}[?!]?(?=\p{Lu}\p{Ll}*\s+\p{Ll})`,
);
const FUSED = new LetterPattern(String.raw`^(?:[\p{Lu}\d][\p{L}\d'’:&,-]*\s+){5,14}(?=[\p{Ll}])`);
/** Words that only a headline writes with a capital in the middle. */
const HEADLINE_WORD = /\s(?:In|On|At|For|From|To|With|Your|And|Of|By|The|A|An|Are|Is|Our|Their|You|That|This)\s/u;

/** Takes lists of teasers. Linear in the text. Returns how many rows went. */
export function takeTeasers(rows: readonly Row[]): number {
  const live = rows.filter((row) => row.verdict === null);
  if (!live.some(isGlued)) return 0;
  let taken = 0;
  for (let at = 0; at < live.length; ) {
    let to = at;
    let glued = 0;
    for (; to < live.length; to++) {
      const row = live[to]!;
      if (isGlued(row)) glued++;
      else if (!isFused(row)) break;
    }
    if (to - at >= FEWEST_TEASERS && glued > 0) {
      for (let i = at; i < to; i++) live[i]!.verdict = TEASERS;
      taken += to - at;
    }
    at = Math.max(to, at + 1);
  }
  return taken;
}

/** A headline glued to its sentence. */
const isGlued = (row: Row): boolean => isTeaser(row, GLUED);
/** A headline that runs on into its sentence. */
const isFused = (row: Row): boolean => isTeaser(row, FUSED);

function isTeaser(row: Row, form: LetterPattern): boolean {
  if (!mayBeTeaser(row)) return false;
  const head = row.line.text.slice(0, LONGEST_HEAD);
  if (!HEADLINE_WORD.test(head) || (form === GLUED && !holdsStuck(head))) return false;
  const found = form.exec(head);
  return found !== null && HEADLINE_WORD.test(found[0]);
}

/** The screen of {@link GLUED}: a capital stands directly behind a small letter, or behind its question or exclamation mark. */
function holdsStuck(head: string): boolean {
  for (let at = 1; at < head.length; at++) {
    if (!mayBeUpper(head.charCodeAt(at))) continue;
    const before = head.charCodeAt(at - 1);
    if (mayBeLower(before === 33 || before === 63 ? head.charCodeAt(at - 2) : before)) return true;
  }
  return false;
}

/** As far as ASCII and the marks of quotation tell. */
const mayBeUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 128 && !isMark(code));
const mayBeLower = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 128 && !isMark(code));

/** The screen for a row that nobody has taken: both forms begin with words in capitals. */
export const mayBeTeaser = ({ shape, signs }: Row): boolean =>
  (signs & OPENS_IN_CAPITALS) !== 0 && shape.words >= FEWEST_WORDS;
