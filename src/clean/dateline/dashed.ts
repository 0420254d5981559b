import {
  COLON_PLACE,
  DASH_AGENCY,
  DASH_LEAD,
  DASH_NEXT,
  DASH_PLACE,
  OWN_LINE,
  POINT_AGENCY,
  POINT_PLACE,
} from '../../kernel/lines/layout.ts';
import { LetterPattern } from '../screen/letterPattern.ts';
import { mayBeginAgency } from './agencies.ts';
import { dateAfter } from './bracketed.ts';
import { readHead } from './head.ts';
import { afterBlanks, isSpace, startsLower } from './letters.ts';
import { monthNumber } from './months.ts';
import { type Found, opensSentence, type Paragraph, reopens } from './paragraph.ts';
import { mayEndBare, readBare, readSite } from './party.ts';
import { mayBeCaps } from './place.ts';
import { placeOnly } from './placeOnly.ts';
import { regionNamed } from './regions.ts';
import { afterDash, nextDash } from './separator.ts';

const CASELESS = new LetterPattern(String.raw`^[^\p{Lu}\p{Ll}]+$`);
/** A word of three letters or more with the mark that ends it; shorter ones are abbreviations. */
const ENDED = new LetterPattern(String.raw`[\p{L}\d]{3}[.,:]$`);
/** A dateline on a line of its own, without a mark at its end, is no longer than this. */
const OWN_LENGTH = 60;

/** Readers for which a dash has to be found, and a full stop or colon. */
const BY_DASH = DASH_AGENCY | DASH_LEAD | DASH_NEXT | DASH_PLACE;
const BY_POINT = POINT_AGENCY | POINT_PLACE | COLON_PLACE;

/** Forms B, C, D, E, F and J without brackets: a dash, bar, colon or full stop parts place, agency and story. */
export function dashed(paragraph: Paragraph): Found | null {
  const { window, length, reach, readers } = paragraph;
  let tries = 0;
  let points = 0;
  let stopped: Found | null = null;
  const first = window.slice(0, 130);
  for (let at = nextDash(first, 0), stop = 0; at >= 0; at = nextDash(first, stop)) {
    if (at === 0 || at > 110 || ++tries > 3 || at >= reach) break;
    stop = afterDash(first, at);
    if (!(readers & BY_DASH)) continue;
    const before = window.slice(0, beforeMarks(window, at));
    const found =
      (readers & DASH_AGENCY ? agencyLast(paragraph, before, stop, true) : null) ??
      (readers & DASH_LEAD ? agencyLead(paragraph, before, stop) : null) ??
      (readers & DASH_NEXT ? agencyNext(paragraph, before, stop) : null) ??
      (readers & DASH_PLACE && tries === 1 ? placeOnly(paragraph, before, stop, 'dash') : null);
    if (found !== null) return found;
  }
  if (!(readers & BY_POINT)) return readers & OWN_LINE ? ownLineOf(paragraph) : null;
  const head = window.slice(0, 110);
  for (let at = nextPoint(head, 0), stop = 0; at >= 0; at = nextPoint(head, stop)) {
    if (at >= reach) return stopped;
    stop = afterBlanks(head, at + 1);
    const before = window.slice(0, at);
    const colon = window.charCodeAt(at) === 58;
    const signed = readers & POINT_AGENCY ? agencyLast(paragraph, before, stop, false) : null;
    if (signed !== null && (!colon || signed.head?.dated === true)) return signed;
    if (colon)
      return stopped ?? (length < 60 || !(readers & COLON_PLACE) ? null : placeOnly(paragraph, before, stop, 'colon'));
    if (tries === 0 && ++points === 1 && readers & POINT_PLACE) stopped = placeOnly(paragraph, before, stop, 'point');
  }
  return stopped ?? (readers & OWN_LINE ? ownLineOf(paragraph) : null);
}

const ownLineOf = (paragraph: Paragraph): Found | null =>
  paragraph.length > OWN_LENGTH || paragraph.reach <= paragraph.window.length ? null : ownLine(paragraph);

/** Where the text before a dash ends, without blanks, points and commas; of those that begin with a point it stays. */
function beforeMarks(window: string, at: number): number {
  let end = at;
  while (end > 0 && isBetween(window.charCodeAt(end - 1))) end--;
  return end < at && window.charCodeAt(end) === 46 ? end + 1 : end;
}

const isBetween = (code: number): boolean => code === 46 || code === 44 || isSpace(code);

/** A full stop, danda or colon before a blank. */
const POINT = /[.:।](?=\s)/g;

/** Where the next one stands; -1 when none does. */
function nextPoint(text: string, from: number): number {
  POINT.lastIndex = from;
  return POINT.test(text) ? POINT.lastIndex - 1 : -1;
}

/** Baku, October 3, AZERTAC; LONDON 1996-08-20; BAKU, Azerbaijan, March 12: the whole line, with its date. */
function ownLine(paragraph: Paragraph): Found | null {
  const { window } = paragraph;
  if (!/\d/.test(window)) return null;
  const whole = window.trimEnd();
  const line = ENDED.test(whole) ? whole.slice(0, -1) : whole;
  const signed = agencyLast(paragraph, line, window.length, false);
  if (signed !== null) return signed.head?.dated === true ? signed : null;
  const head = mayBeCaps(line) ? readHead(line, null) : null;
  return head?.caps === true && head.day > 0 && head.month > 0 && (head.known || head.located)
    ? { end: window.length, head, party: null, form: 'E', confidence: 0.7 }
    : null;
}

/** Sydney, July 30 AAP - …; New York CNN — …; CNN — …; VILNIUS, March 12, BNS – …; Москва. 27 августа. INTERFAX.RU - … */
function agencyLast(paragraph: Paragraph, before: string, stop: number, dashed: boolean): Found | null {
  const { window, length } = paragraph;
  if (!mayEndBare(lastWord(before), dashed)) return null;
  const words = before.trim().split(/[\s\u00a0]+/);
  for (let take = Math.min(4, words.length); take >= 1; take--) {
    const name = words.slice(-take).join(' ');
    // Whatever vouches for it, it has to be a name: most are none, and to read what stands before takes longer.
    if (readBare(name, true) === null && !(dashed && take === 1 && readSite(name) !== null)) continue;
    const front = words.slice(0, -take).join(' ');
    const head =
      front === '' ? null : readHead(front.endsWith('.') && ENDED.test(front) ? front.slice(0, -1) : front, null);
    // "Damascus, SANA-": capitals behind a place that has none.
    const apart = head !== null && !head.caps && head.known && front.endsWith(',') && regionNamed(name) === null;
    const party =
      readBare(name, head?.dated === true || apart) ??
      (dashed && take === 1 && front.endsWith(',') ? readSite(name) : null);
    if (party === null) continue;
    const signs = party.kind !== 'outlet' || party.id === 'CNN';
    const rest = window.slice(stop).trimStart();
    const alone = rest === '' && length <= window.length;
    if (!alone && !opensSentence(rest)) return null;
    if (front === '') {
      if (!dashed || !signs) return null;
      if (!alone && (length - stop < 24 || reopens(rest) || isStamped(rest))) return null;
      return { end: stop, head: null, party, form: 'F', confidence: 0.85 };
    }
    if (head === null) continue;
    const comma = /[,.]$/.test(front);
    const caseless = comma && CASELESS.test(front);
    if (head.dated && (dashed || head.known || head.caps || head.located))
      return { end: stop, head: readHead(front, party.country) ?? head, party, form: 'C', confidence: 0.95 };
    if (!head.known && !head.located && !(head.caps && dashed && head.words <= 3 && signs)) return null;
    if (!dashed && !head.caps && !caseless) return null;
    return { end: stop, head, party, form: comma ? 'C' : 'D', confidence: head.known || head.located ? 0.93 : 0.75 };
  }
  return null;
}

function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

const LETTERS = new LetterPattern('^\\p{L}+');

/** "Associated Press - January 8, 2008" is the stamp of a page. */
const isStamped = (rest: string): boolean => /^\d/.test(rest) || monthNumber(LETTERS.exec(rest)?.[0] ?? '') > 0;

/** AKP Phnom Penh, March 12, 2024 -- …; TEMPO.CO, Jakarta - … */
function agencyLead(paragraph: Paragraph, before: string, stop: number): Found | null {
  const comma = before.indexOf(', ');
  const space = before.indexOf(' ');
  const listed = comma === space - 1 && comma > 0;
  const party = space < 0 ? null : readBare(before.slice(0, listed ? comma : space), listed);
  if (party === null) return null;
  const head = readHead(before.slice(space + 1), party.country);
  if (head === null || !(head.dated || (listed && head.known))) return null;
  return opensSentence(paragraph.window.slice(stop)) ? { end: stop, head, party, form: 'B', confidence: 0.9 } : null;
}

/** МОСКВА, 27 авг - РИА Новости. …; القاهرة - رويترز …; HONG KONG SAR - Media OutReach Newswire - 12 March 2024 - … */
function agencyNext(paragraph: Paragraph, before: string, stop: number): Found | null {
  const { window } = paragraph;
  const name = NAME.exec(window.slice(stop, stop + 40).trimStart());
  if (name === null || !mayBeginAgency(name[0])) return null;
  const next = NEXT.exec(window.slice(stop));
  const head = next === null || readBare(next[1]!, true) === null ? null : readHead(before, null);
  if (next === null || head === null || head.places.length === 0) return null;
  const placed = head.dated || head.known || head.located;
  if (!placed && !head.caps) return null;
  const party = readBare(next[1]!, head.dated || head.known);
  if (party === null || (!placed && party.kind !== 'release')) return null;
  const end = stop + next[0].length;
  if (startsLower(window, end)) return null;
  const own = readHead(before, party.country) ?? head;
  const [dated, last] = own.dated ? [own, end] : dateAfter(window, end, own, party.country);
  return {
    end: last,
    head: dated,
    party,
    form: party.kind === 'release' ? "A'" : 'J',
    confidence: dated.dated || dated.known ? 0.95 : 0.85,
  };
}

/** A name, a reporter's after it perhaps, and the mark behind. */
const NEXT = new LetterPattern(
  String.raw`^([\p{L}\p{M}\p{N} «»/-]{2,30}?)(?:, \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+)?(?:(?<=^\p{Lu}{5,12}) (?=\p{Lu}\p{Ll})|\.[\s\u00a0]+|[\s\u00a0]*[—–:-][\s\u00a0]+|\.?$|-[\s\u00a0])`,
);
/** What names of agencies hold beside the blank; a hyphen at the end is a dash. */
const NAME = new LetterPattern('^[\\p{L}\\p{M}\\p{N}«»/-]*[\\p{L}\\p{M}\\p{N}«»/]');
