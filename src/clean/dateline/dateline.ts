import type { Dateline } from '../types.ts';
import { isKnownCity } from './cities.ts';
import { readEastAsian } from './cjk.ts';
import { findDate, inferYear } from './date.ts';
import { type Head, readHead } from './head.ts';
import { type Found, LOWER, opensSentence, type Paragraph, reopens } from './paragraph.ts';
import { type Party, readParty } from './party.ts';
import { placeOnly } from './placeOnly.ts';
import { regionNamed } from './regions.ts';

/** How far into a paragraph a dateline may reach, in UTF-16 code units. */
const REACH = 170;
/** Every separator the wires set before the story: dashes, colon, bar, EFE's ".-", TASS's full stop. */
const SEPARATOR =
  /[\s\u00a0]*[.,]?[\s\u00a0]*(?:[—–―−]+|-{1,3}(?![\p{L}\d]*\p{Ll}-)|[:：|=](?=[\s\u00a0]|$)|\.(?=[\s\u00a0]|$))(?:[\s\u00a0]*[-–—])?[\s\u00a0]*/uy;
const DASH =
  /[\s\u00a0]*(?:[—–―]+|--+|(?<=[\s\u00a0])-(?=[\s\u00a0]|$)|(?<=\p{L}{2}[.,]?)-(?=[\s\u00a0])|\|)[\s\u00a0]*/gu;
const UNKNOWN_PARTY = /^\p{Lu}[\p{L}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{N}.'’-]*){0,3}$/u;
/** Agencies that print no separator after the bracket, whatever the case of the place. */
const UNSEPARATED: ReadonlySet<string> = new Set(['CNN', 'PTI']);

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
  const asian = /^[[(【［（\p{Script=Han}]/u.test(window) ? readEastAsian(window) : null;
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
  const paragraph: Paragraph = { window, length: whole, text, from };
  const found = bracketed(paragraph) ?? slashed(paragraph) ?? dashed(paragraph);
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

const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x200b;

/**
 * The screen: a bracket, slash, dash or the like must come before six words that begin with a small letter have passed (prose has them,
 * no dateline does), and within 120 code units.
 */
function mayOpen(text: string, from: number, end: number): boolean {
  const code = text.charCodeAt(from);
  if ((code >= 97 && code <= 122 && code !== 97 && code !== 101 && code !== 100) || code === 0x22 || code === 0x201c)
    return false;
  let small = 0;
  const limit = Math.min(end, from + 120);
  for (let at = from; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === 32 || c === 0xa0) {
      const next = text.charCodeAt(at + 1);
      if (next >= 97 && next <= 122 && ++small > 5) return false;
      if (next === 45) return true;
    } else if (
      c === 40 ||
      c === 91 ||
      c === 47 ||
      c === 124 ||
      c === 58 ||
      (c >= 0x2012 && c <= 0x2015) ||
      c === 0x3010 ||
      c === 0xff08 ||
      c === 0xff3b
    ) {
      return true;
    } else if (c === 45 && (text.charCodeAt(at + 1) === 45 || isBlank(text.charCodeAt(at + 1)))) return true;
    else if (c === 0x7535 || c === 0x96fb || c === 0x8baf) return true;
    else if (c === 46 && text.charCodeAt(at + 1) === 32 && at - from > 6 && isDigitNear(text, from, at)) return true;
    else if (c === 46 && at - from < 24 && text.charCodeAt(at + 1) === 32) small++;
  }
  return false;
}

function isDigitNear(text: string, from: number, at: number): boolean {
  for (let i = at; i > from && at - i < 24; i--) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) return true;
  return false;
}

/** The end of the separator at `at`, or `at` itself when none stands there. */
function afterSeparator(window: string, at: number): number {
  SEPARATOR.lastIndex = at;
  const found = SEPARATOR.exec(window);
  if (found === null) return at;
  const stop = at + found[0].length;
  // "(Reuters)-based": a hyphen that joins two words separates nothing.
  if (/-$/.test(found[0]) && LOWER.test(window.slice(stop))) return at;
  return stop;
}

/** Forms A, B and F: an agency in round or square brackets. */
function bracketed(paragraph: Paragraph): Found | null {
  const { window } = paragraph;
  let open = window.search(/[([（]/);
  for (let tries = 0; open >= 0 && open < 125 && tries < 4; tries++) {
    const close = closing(window, open);
    if (close < 0) return null;
    const inside = window.slice(open + 1, close);
    const before = window.slice(0, open);
    const party = readParty(inside);
    if (party !== null)
      return before.trim() === ''
        ? agencyFirst(paragraph, party, close + 1)
        : placeFirst(paragraph, before, party, close + 1);
    if (before.trim() !== '') {
      const unknown = unknownParty(paragraph, before, inside, close + 1);
      if (unknown !== null) return unknown;
    }
    const next = window.slice(close + 1).search(/[([（]/);
    open = next < 0 ? -1 : close + 1 + next;
  }
  return null;
}

function closing(window: string, open: number): number {
  const close = window.slice(open).search(/[)\]）]/);
  return close < 0 || close > 62 ? -1 : open + close;
}

/** (CNN) — …, (CNN) Story, and ANSA's (ANSA) - ROMA, 16 NOV - Story */
function agencyFirst(paragraph: Paragraph, party: Party, at: number): Found | null {
  const { window, length } = paragraph;
  const stop = afterSeparator(window, at);
  const rest = window.slice(stop);
  const inner = rest.slice(0, 70);
  for (const dash of inner.matchAll(/[\s\u00a0]+[-–—]+[\s\u00a0]+|[.,] ?[-–—] ?/g)) {
    const head = readHead(inner.slice(0, dash.index), party.country);
    if (
      head !== null &&
      (head.dated || head.caps || head.known) &&
      opensSentence(inner.slice(dash.index + dash[0].length))
    ) {
      return { end: stop + dash.index + dash[0].length, head, party, form: 'B', confidence: head.dated ? 0.98 : 0.93 };
    }
    break;
  }
  const separated = stop > at;
  if (rest.trim() === '' && length <= window.length)
    return separated ? { end: stop, head: null, party, form: 'F', confidence: 0.9 } : null;
  if (length - stop < 20) return null;
  if (!opensSentence(rest.trimStart()) && !separated) return null;
  if (!separated && (!party.tabled || /^\s*(?:Photo|Foto|Image|Video|File)\b/i.test(rest))) return null;
  return { end: stop, head: null, party, form: 'F', confidence: separated ? 0.95 : 0.9 };
}

/** HANOI, Vietnam (AP) — Story */
function placeFirst(paragraph: Paragraph, before: string, party: Party, at: number): Found | null {
  const { window, length } = paragraph;
  let head = readHead(before, party.country);
  if (head === null) return null;
  let stop = afterSeparator(window, at);
  if (party.rest !== null) head = withDate(head, party.rest);
  else if (!head.dated) [head, stop] = dateAfter(window, stop, head);
  const separated = stop > at;
  const rest = window.slice(stop).trimStart();
  const sure = head.caps || head.known || head.located || head.dated;
  const form = party.kind === 'release' ? "A'" : 'A';
  if (rest === '' && length <= window.length)
    return separated && sure ? { end: stop, head, party, form, confidence: 0.9 } : null;
  if (separated) {
    if (sure) return { end: stop, head, party, form, confidence: 0.98 };
    return head.words <= 3 && opensSentence(rest) && length - stop > 40
      ? { end: stop, head, party, form, confidence: 0.85 }
      : null;
  }
  if (length - stop < 20 || !opensSentence(rest) || /^(?:Photo|Foto|Image|Video|File|[—–-])/i.test(rest)) return null;
  if (head.known || head.located || head.dated) return { end: stop, head, party, form, confidence: 0.93 };
  if (head.caps || (UNSEPARATED.has(party.id) && head.words <= 3))
    return { end: stop, head, party, form, confidence: 0.8 };
  return null;
}

/** Seattle, WA (PRWEB) March 12, 2024 -- Story; NEW YORK, NY / ACCESSWIRE / March 12, 2024 / Story */
function dateAfter(window: string, stop: number, head: Head): [Head, number] {
  const next =
    /^[\s\u00a0]*([\p{L}.]{3,10} \d{1,2},? \d{4}|\d{1,2} \p{L}{3,10},? \d{4})[\s\u00a0]*(?:--?|[–—/])[\s\u00a0]*/u.exec(
      window.slice(stop),
    );
  if (next === null) return [head, stop];
  const dated = withDate(head, next[1]!);
  return dated.dated ? [dated, stop + next[0].length] : [head, stop];
}

function withDate(head: Head, text: string): Head {
  const date = findDate(text.split(/\s+/), null);
  return date === null ? head : { ...head, month: date.month, day: date.day, year: date.year, dated: true };
}

/** DAYTON, Ohio (Valley News) — Story: a name that no table holds, in the full shape of form A. */
function unknownParty(paragraph: Paragraph, before: string, inside: string, at: number): Found | null {
  const name = inside.trim();
  if (
    !UNKNOWN_PARTY.test(name) ||
    name.length > 30 ||
    regionNamed(name) !== null ||
    isKnownCity(name) ||
    /photo|file|image/i.test(name)
  )
    return null;
  const stop = afterSeparator(paragraph.window, at);
  if (stop === at || !/[-–—:]/.test(paragraph.window.slice(at, stop)) || !opensSentence(paragraph.window.slice(stop)))
    return null;
  const head = readHead(before, null);
  if (head === null || !head.caps || !(head.known || head.located || head.dated) || paragraph.length - stop < 40)
    return null;
  const party: Party = { id: name, desk: null, country: null, kind: 'outlet', tabled: false, rest: null };
  return { end: stop, head, party, form: 'A', confidence: 0.75 };
}

/** Agencies between slashes: press releases (A') and the style of TASS, Ritzau and TT (J). */
function slashed(paragraph: Paragraph): Found | null {
  const { window, length } = paragraph;
  let open = window.indexOf('/');
  for (let tries = 0; open >= 0 && open < 110 && tries < 4; tries++) {
    const close = window.indexOf('/', open + 1);
    if (close < 0) return null;
    const party = close - open > 42 ? null : readParty(window.slice(open + 1, close));
    if (party !== null) {
      const before = window.slice(0, open).trim();
      let stop = afterSeparator(window, close + 1);
      let head = before === '' ? null : readHead(before.replace(/(?<=[\p{L}\d]{3})\.$/u, ''), party.country);
      if (before !== '' && head === null) return null;
      if (head !== null && !head.dated) [head, stop] = dateAfter(window, stop, head);
      const sure = head === null || head.caps || head.known || head.located || head.dated;
      if (!sure || (stop === close + 1 && !opensSentence(window.slice(stop).trimStart()))) return null;
      if (length - stop < 10 && window.slice(stop).trim() !== '') return null;
      const form = party.kind === 'release' ? "A'" : 'J';
      return { end: stop, head, party, form, confidence: head === null ? 0.9 : 0.97 };
    }
    open = close;
  }
  return null;
}

/** Forms C, D, E, F and J without brackets: a dash, bar, colon or full stop parts place, agency and story. */
function dashed(paragraph: Paragraph): Found | null {
  const { window, length } = paragraph;
  let tries = 0;
  for (const dash of window.slice(0, 130).matchAll(DASH)) {
    if (dash.index === 0 || dash.index > 110 || ++tries > 3) break;
    const before = window.slice(0, dash.index).replace(/[\s.,]+$/, (tail) => (tail.startsWith('.') ? '.' : ''));
    const stop = dash.index + dash[0].length;
    const signed = agencyLast(paragraph, before, stop, true);
    if (signed !== null) return signed;
    const named = agencyNext(paragraph, before, stop);
    if (named !== null) return named;
    if (tries === 1) {
      const plain = placeOnly(paragraph, before, stop, 'dash');
      if (plain !== null) return plain;
    }
  }
  for (const point of window.slice(0, 110).matchAll(/\.[\s\u00a0]+|:[\s\u00a0]+/g)) {
    const stop = point.index + point[0].length;
    const before = window.slice(0, point.index);
    const signed = point[0].startsWith('.') ? agencyLast(paragraph, before, stop, false) : null;
    if (signed !== null) return signed;
    if (point[0].startsWith(':')) return length < 60 ? null : placeOnly(paragraph, before, stop, 'colon');
  }
  return null;
}

/** Sydney, July 30 AAP - …; New York CNN — …; CNN — …; VILNIUS, March 12, BNS – …; Москва. 27 августа. INTERFAX.RU - … */
function agencyLast(paragraph: Paragraph, before: string, stop: number, dashed: boolean): Found | null {
  const { window, length } = paragraph;
  const words = before.trim().split(/[\s\u00a0]+/);
  for (let take = Math.min(4, words.length); take >= 1; take--) {
    const name = words.slice(-take).join(' ');
    const party = readParty(name);
    if (party === null || !party.tabled) continue;
    const rest = window.slice(stop).trimStart();
    const alone = rest === '' && length <= window.length;
    if (!alone && !opensSentence(rest)) return null;
    const front = words.slice(0, -take).join(' ');
    if (front === '') {
      if (!dashed || (!alone && (length - stop < 60 || reopens(rest)))) return null;
      return { end: stop, head: null, party, form: 'F', confidence: 0.85 };
    }
    const head = readHead(front.replace(/(?<=[\p{L}\d]{3})\.$/u, ''), party.country);
    if (head === null) continue;
    const comma = /[,.]$/.test(front);
    if (head.dated && (dashed || head.known || head.caps))
      return { end: stop, head, party, form: 'C', confidence: 0.95 };
    if (!head.known && !head.located && !(head.caps && dashed && head.words <= 3)) return null;
    if (!dashed && !head.caps) return null;
    return { end: stop, head, party, form: comma ? 'C' : 'D', confidence: head.known || head.located ? 0.93 : 0.75 };
  }
  // AKP Phnom Penh, March 12, 2024 -- …
  const lead = dashed && words.length > 2 ? readParty(words[0]!) : null;
  if (lead?.tabled === true) {
    const head = readHead(words.slice(1).join(' '), lead.country);
    if (head?.dated === true && opensSentence(window.slice(stop)))
      return { end: stop, head, party: lead, form: 'B', confidence: 0.9 };
  }
  return null;
}

/** МОСКВА, 27 авг - РИА Новости. …; القاهرة - رويترز …; HONG KONG SAR - Media OutReach Newswire - 12 March 2024 - … */
function agencyNext(paragraph: Paragraph, before: string, stop: number): Found | null {
  const { window } = paragraph;
  const next =
    /^([\p{L}\p{M}\p{N} «»/-]{2,30}?)(?:, \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+)?(?:\.[\s\u00a0]+|[\s\u00a0]*[—–:-][\s\u00a0]+|\.$|-[\s\u00a0])/u.exec(
      window.slice(stop),
    );
  if (next === null) return null;
  const party = readParty(next[1]!);
  if (party === null || !party.tabled) return null;
  let head = readHead(before, party.country);
  if (head === null || !(head.dated || head.caps || head.known || head.located)) return null;
  let end = stop + next[0].length;
  if (!head.dated) [head, end] = dateAfter(window, end, head);
  if (LOWER.test(window.slice(end))) return null;
  return {
    end,
    head,
    party,
    form: party.kind === 'release' ? "A'" : 'J',
    confidence: head.dated || head.known ? 0.95 : 0.85,
  };
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
