import { LetterPattern } from '../screen/letterPattern.ts';
import { isKnownCity } from './cities.ts';
import { type Head, isLabel, readHead, withDate } from './head.ts';
import { type Found, opensSentence, type Paragraph } from './paragraph.ts';
import { type Party, readParty } from './party.ts';
import { placeOnly } from './placeOnly.ts';
import { regionNamed } from './regions.ts';
import { afterSeparator } from './separator.ts';

const UNKNOWN_PARTY = new LetterPattern(
  String.raw`^[\p{Lu}\p{N}][\p{L}\p{N}.'’&-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.'’&-]*){0,3}$`,
);
/** Names of outlets by their shape: capitals inside or throughout, or the words of a newspaper's name. */
const COINED = new LetterPattern(
  String.raw`^(?:\p{Lu}{4,9}|\p{L}*\p{Ll}\p{Lu}\p{L}*|(?:\p{Lu}\S+ ){1,3}(?:News|Times|Post|Tribune|Magazine|Press|Journal|Herald|Weekly|Daily|Gazette|Wire))$`,
);
const TITLED = new LetterPattern(String.raw`^\p{Lu}\S+(?: \p{Lu}\S+){1,3}$`);
const PICTURE = new LetterPattern(String.raw`^(?:(?:Photo|Foto|Image|File)s?\b|Video\s*[:|])`, 'i');
/** Two words, as a sentence begins. */
const WORDS = new LetterPattern(String.raw`^[\p{L}\p{N}][\p{L}'’.]*,? [\p{L}\p{N}]`);
/** What names of pictures hold, and years. */
const NO_NAME = new LetterPattern(String.raw`photo|file|image|getty|\b(?:19|20)\d\d\b|^\d+$`, 'i');
/** "…(RIA Novosti), Ekaterina Bylova - ": the reporter between agency and dash. */
const REPORTER = new LetterPattern(
  String.raw`^,[\s\u00a0](?:by )?\p{Lu}[\p{L}.'’-]+(?: (?:and )?\p{Lu}[\p{L}.'’-]+){1,4}[\s\u00a0]*[-–—]+[\s\u00a0]+`,
);
/** A date behind the agency, with its year: "(PRWEB) March 12, 2024 --", "/ ACCESSWIRE / March 12, 2024 /", "(AFP) Oct 3, 2020". */
const DATE_AFTER = new LetterPattern(
  String.raw`^[\s\u00a0]*([\p{L}.]{3,10} \d{1,2},? \d{4}|\d{1,2} \p{L}{3,10},? \d{4}|\d{1,2}/\d{1,2}/\d{2,4})(?:[\s\u00a0]*(?:--?|[–—/])[\s\u00a0]*|[\s\u00a0]+(?=\p{Lu}|$))`,
);
/** Figures, or figures behind a word: most of what follows an agency is told from a date without classes of letters. */
const MAY_BE_DATE = /^\s*(?:\d{1,2}[ /]|[^\s\d,]{3,20} \d)/;
/** Agencies that print no separator after the bracket, whatever the case of the place. */
const UNSEPARATED: ReadonlySet<string> = new Set(['CNN', 'PTI']);

/** Forms A, B and F: an agency in round or square brackets; and E with the place in them. */
export function bracketed(paragraph: Paragraph): Found | null {
  const { window, reach } = paragraph;
  let open = nextBracket(window, 0);
  for (let tries = 0; open >= 0 && open < 125 && open < reach && tries < 4; tries++) {
    const close = closing(window, open);
    if (close < 0) return null;
    const inside = window.slice(open + 1, close);
    const before = window.slice(0, open);
    const alone = before.trim() === '';
    const party = readParty(inside);
    const found =
      party === null
        ? alone
          ? (placeInside(paragraph, inside, close + 1) ?? unknownFirst(paragraph, inside, close + 1))
          : unknownParty(paragraph, before, inside, close + 1)
        : alone
          ? agencyFirst(paragraph, party, close + 1)
          : placeFirst(paragraph, before, party, close + 1);
    if (found !== null) return found;
    open = nextBracket(window, close + 1);
  }
  return null;
}

/** Where the next bracket opens, -1 when none does. */
export function nextBracket(window: string, from: number): number {
  const next = window.slice(from).search(/[([（]/);
  return next < 0 ? -1 : from + next;
}

function closing(window: string, open: number): number {
  const close = window.slice(open, open + 63).search(/[)\]）]/);
  return close < 0 ? -1 : open + close;
}

/** (CNN) — …, (CNN) Story, and ANSA's (ANSA) - ROMA, 16 NOV - Story */
function agencyFirst(paragraph: Paragraph, party: Party, at: number): Found | null {
  const { window, length } = paragraph;
  if (party.credited) return null;
  const stop = afterSeparator(window, at);
  const rest = window.slice(stop);
  const inner = rest.slice(0, 70);
  const dash = /[-–—]/.test(inner) ? /\s+[-–—]+\s+|[.,] ?[-–—] ?/.exec(inner) : null;
  if (dash !== null) {
    const head = readHead(inner.slice(0, dash.index), party.country);
    if (
      head !== null &&
      (head.dated || head.caps || head.known) &&
      opensSentence(inner.slice(dash.index + dash[0].length))
    ) {
      return { end: stop + dash.index + dash[0].length, head, party, form: 'B', confidence: head.dated ? 0.98 : 0.93 };
    }
  }
  const separated = stop > at;
  if (rest.trim() === '' && length <= window.length)
    return separated ? { end: stop, head: null, party, form: 'F', confidence: 0.9 } : null;
  if (length - stop < 20) return null;
  if (!opensSentence(rest.trimStart()) && !separated) return null;
  if (!separated && (!party.tabled || PICTURE.test(rest.trimStart()))) return null;
  return { end: stop, head: null, party, form: 'F', confidence: separated ? 0.95 : 0.9 };
}

/** (Mental Floss) -- Story: an outlet that no table holds, before a dash. */
function unknownFirst(paragraph: Paragraph, inside: string, at: number): Found | null {
  const { window, length } = paragraph;
  const name = inside.trim();
  const stop = afterSeparator(window, at);
  const mark = window.slice(at, stop);
  if (stop === at || !/[-–—]/.test(mark) || length - stop < 60) return null;
  // "(Mental Floss) -- " is how sites print their partners; with one dash it may be a person.
  if (
    !isNewName(name) ||
    !(COINED.test(name) || (mark.includes('--') && TITLED.test(name))) ||
    !opensSentence(window, stop)
  )
    return null;
  if (!WORDS.test(window.slice(stop))) return null;
  return { end: stop, head: null, party: outlet(name), form: 'F', confidence: 0.6 };
}

/** (NEW DELHI) — Story; (ALBANY, N.Y.) — Story */
function placeInside(paragraph: Paragraph, inside: string, at: number): Found | null {
  const stop = afterSeparator(paragraph.window, at);
  if (stop === at || !/[-–—]/.test(paragraph.window.slice(at, stop))) return null;
  return placeOnly(paragraph, inside, stop, 'dash');
}

/** HANOI, Vietnam (AP) — Story */
function placeFirst(paragraph: Paragraph, before: string, party: Party, at: number): Found | null {
  const { window, length } = paragraph;
  let head = readHead(before, party.country);
  if (head === null) return null;
  const reporter = window.charCodeAt(at) === 44 ? REPORTER.exec(window.slice(at)) : null;
  let stop = reporter === null ? afterSeparator(window, at) : at + reporter[0].length;
  if (party.rest !== null) head = withDate(head, party.rest, party.country);
  else if (!head.dated) [head, stop] = dateAfter(window, stop, head, party.country);
  const separated = stop > at;
  if (party.credited && !(separated && head.dated && (head.caps || head.known || head.located))) return null;
  const rest = window.slice(stop).trimStart();
  const sure = head.caps || head.known || head.located || head.dated;
  const form = party.kind === 'release' ? "A'" : 'A';
  if (rest === '' && length <= window.length)
    return separated && sure ? { end: stop, head, party, form, confidence: 0.9 } : null;
  if (separated) {
    if (sure) return { end: stop, head, party, form, confidence: 0.98 };
    return head.words <= (party.tabled ? 6 : 3) && opensSentence(rest) && length - stop > 40
      ? { end: stop, head, party, form, confidence: 0.85 }
      : null;
  }
  if (length - stop < 20 || !opensSentence(rest) || PICTURE.test(rest) || /^[—–-]/.test(rest)) return null;
  if (head.known || head.located || head.dated) return { end: stop, head, party, form, confidence: 0.93 };
  if (head.caps || (UNSEPARATED.has(party.id) && head.words <= 3))
    return { end: stop, head, party, form, confidence: 0.8 };
  return null;
}

/** Reads a date that stands behind the agency; the head and the end of the dateline with it, or both as they were. */
export function dateAfter(window: string, stop: number, head: Head, country: string | null): [Head, number] {
  const rest = window.slice(stop);
  const next = MAY_BE_DATE.test(rest) ? DATE_AFTER.exec(rest) : null;
  if (next === null) return [head, stop];
  const dated = withDate(head, next[1]!, country);
  return dated.dated ? [dated, stop + next[0].length] : [head, stop];
}

/** DAYTON, Ohio (Valley News) — Story: a name that no table holds, in the full shape of form A. */
function unknownParty(paragraph: Paragraph, before: string, inside: string, at: number): Found | null {
  // Most brackets are no name at all, but what follows them is told sooner.
  const stop = afterSeparator(paragraph.window, at);
  if (stop === at || !/[-–—:]/.test(paragraph.window.slice(at, stop)) || !opensSentence(paragraph.window, stop))
    return null;
  const name = inside.trim();
  if (!isNewName(name)) return null;
  const head = readHead(before, null);
  if (head === null || paragraph.length - stop < 40) return null;
  if (!(head.caps ? head.known || head.located || head.dated : head.known && head.dated)) return null;
  return { end: stop, head, party: outlet(name), form: 'A', confidence: 0.75 };
}

const isNewName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 30 &&
  UNKNOWN_PARTY.test(name) &&
  regionNamed(name) === null &&
  !isKnownCity(name) &&
  !isLabel(name) &&
  !NO_NAME.test(name);

const outlet = (name: string): Party => ({
  id: name,
  desk: null,
  country: null,
  kind: 'outlet',
  tabled: false,
  credited: false,
  rest: null,
});
