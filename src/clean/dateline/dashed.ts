import { dateAfter } from './bracketed.ts';
import { readHead } from './head.ts';
import { monthNumber } from './months.ts';
import { type Found, LOWER, opensSentence, type Paragraph, reopens } from './paragraph.ts';
import { readBare, readSite } from './party.ts';
import { placeOnly } from './placeOnly.ts';
import { regionNamed } from './regions.ts';
import { DASH } from './separator.ts';

const CASELESS = /^[^\p{Lu}\p{Ll}]+$/u;
/** A dateline on a line of its own, without a mark at its end, is no longer than this. */
const OWN_LINE = 60;

/** Forms B, C, D, E, F and J without brackets: a dash, bar, colon or full stop parts place, agency and story. */
export function dashed(paragraph: Paragraph): Found | null {
  const { window, length } = paragraph;
  let tries = 0;
  let points = 0;
  let stopped: Found | null = null;
  for (const dash of window.slice(0, 130).matchAll(DASH)) {
    if (dash.index === 0 || dash.index > 110 || ++tries > 3) break;
    const before = window.slice(0, dash.index).replace(/[\s.,]+$/, (tail) => (tail.startsWith('.') ? '.' : ''));
    const stop = dash.index + dash[0].length;
    const found =
      agencyLast(paragraph, before, stop, true) ??
      agencyLead(paragraph, before, stop) ??
      agencyNext(paragraph, before, stop) ??
      (tries === 1 ? placeOnly(paragraph, before, stop, 'dash') : null);
    if (found !== null) return found;
  }
  for (const point of window.slice(0, 110).matchAll(/[.।][\s\u00a0]+|:[\s\u00a0]+/g)) {
    const stop = point.index + point[0].length;
    const before = window.slice(0, point.index);
    const colon = point[0].startsWith(':');
    const signed = agencyLast(paragraph, before, stop, false);
    if (signed !== null && (!colon || signed.head?.dated === true)) return signed;
    if (colon) return stopped ?? (length < 60 ? null : placeOnly(paragraph, before, stop, 'colon'));
    if (tries === 0 && ++points === 1) stopped = placeOnly(paragraph, before, stop, 'point');
  }
  return stopped ?? (length > OWN_LINE ? null : ownLine(paragraph));
}

/** Baku, October 3, AZERTAC; LONDON 1996-08-20; BAKU, Azerbaijan, March 12: the whole line, with its date. */
function ownLine(paragraph: Paragraph): Found | null {
  const { window } = paragraph;
  const line = window.trimEnd().replace(/(?<=[\p{L}\d]{3})[.,:]$/u, '');
  if (!/\d/.test(line)) return null;
  const signed = agencyLast(paragraph, line, window.length, false);
  if (signed !== null) return signed.head?.dated === true ? signed : null;
  const head = readHead(line, null);
  return head?.caps === true && head.day > 0 && head.month > 0 && (head.known || head.located)
    ? { end: window.length, head, party: null, form: 'E', confidence: 0.7 }
    : null;
}

/** Sydney, July 30 AAP - …; New York CNN — …; CNN — …; VILNIUS, March 12, BNS – …; Москва. 27 августа. INTERFAX.RU - … */
function agencyLast(paragraph: Paragraph, before: string, stop: number, dashed: boolean): Found | null {
  const { window, length } = paragraph;
  const words = before.trim().split(/[\s\u00a0]+/);
  for (let take = Math.min(4, words.length); take >= 1; take--) {
    const name = words.slice(-take).join(' ');
    // Whatever vouches for it, it has to be a name: most are none, and to read what stands before takes longer.
    if (readBare(name, true) === null && !(dashed && take === 1 && readSite(name) !== null)) continue;
    const front = words.slice(0, -take).join(' ');
    const head = front === '' ? null : readHead(front.replace(/(?<=[\p{L}\d]{3})\.$/u, ''), null);
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

/** "Associated Press - January 8, 2008" is the stamp of a page. */
const isStamped = (rest: string): boolean => /^\d/.test(rest) || monthNumber(/^\p{L}+/u.exec(rest)?.[0] ?? '') > 0;

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
  const next =
    /^([\p{L}\p{M}\p{N} «»/-]{2,30}?)(?:, \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+)?(?:(?<=^\p{Lu}{5,12}) (?=\p{Lu}\p{Ll})|\.[\s\u00a0]+|[\s\u00a0]*[—–:-][\s\u00a0]+|\.?$|-[\s\u00a0])/u.exec(
      window.slice(stop),
    );
  const head = next === null || readBare(next[1]!, true) === null ? null : readHead(before, null);
  if (next === null || head === null || head.places.length === 0) return null;
  const placed = head.dated || head.known || head.located;
  if (!placed && !head.caps) return null;
  const party = readBare(next[1]!, head.dated || head.known);
  if (party === null || (!placed && party.kind !== 'release')) return null;
  const end = stop + next[0].length;
  if (LOWER.test(window.slice(end))) return null;
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
