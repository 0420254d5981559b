import { Recent } from '../recent.ts';
import { LetterPattern } from '../screen/letterPattern.ts';
import { agencyNamed } from './agencies.ts';
import { isKnownCity } from './cities.ts';
import { findDate, isDateFiller, isSmallWord, mayHoldDate, plainDates, type WordDate } from './date.ts';
import { isSpace } from './letters.ts';
import { AND, isCaps, isPlaceName, splitPlaces } from './place.ts';
import { isCountryCode, regionNamed } from './regions.ts';

/** What stands before the agency or the dash: "HANOI, Vietnam, March 7". */
export interface Head {
  readonly places: readonly string[];
  readonly region: string | null;
  readonly countryCode: string | null;
  /** 0 when no month stands there. */
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
  readonly dated: boolean;
  /** The place is written in capitals. */
  readonly caps: boolean;
  /** Every place is one that datelines know. */
  readonly known: boolean;
  /** A state or country of the tables follows the place. */
  readonly located: boolean;
  readonly words: number;
}

/** A head that opens with one of these is a sentence, not a place (a place in capitals may: "THE HAGUE"). */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an in on at by he she it they we you i if when while as for from this that these those but and or so to with after before his her ' +
    'our my their its no not what who why how where there here now then watch read see more also former photo photos file image video foto bild president sen rep gov mr mrs ms dr ' +
    'der die das ein eine im am von mit und le la les un une des dans selon el los las en un una segun il lo gli una un nel os as um uma'
  ).split(' '),
);
/** Section labels, desks and page words that stand in capitals before a dash as places do. */
export const LABELS: ReadonlySet<string> = new Set(
  (
    'UPDATE UPDATED BREAKING EXCLUSIVE VIDEO WATCH LIVE PHOTO PHOTOS FILE OPINION ANALYSIS EDITORIAL COMMENT COMMENTARY REVIEW NEWS SPORT ' +
    'SPORTS POLITICS BUSINESS WORLD NATION CORRECTION CLARIFICATION NOTE RELATED READ SEE MORE ALSO EXTRA SPECIAL REPORT INTERVIEW TRANSCRIPT ' +
    'QUESTION ANSWER PODCAST PREVIEW RECAP LIST POLL QUIZ GALLERY PICTURES URGENT LEAD ALERT ADVERTISEMENT SPONSORED PROMOTED FACT FACTBOX ' +
    'TIMELINE EXPLAINER HEALTH SCIENCE TECH WEATHER TRAFFIC ENTERTAINMENT MUST TOP LATEST HOST MODERATOR CALLER SPEAKER REPORTER Q A PS P.S ' +
    'NB EDITOR TRUMP OBAMA CLINTON BIDEN REPUBLICANS DEMOCRATS REPUBLICAN DEMOCRAT GOP DEAR STEP DAY PART CHAPTER VOL ACT SCENE WINNER LOSER ' +
    'PROS CONS ONLINE OFFLINE PRO CON DO YES NO TRUE FALSE FREE SALE HOT EILMELDUNG AKTUELL KOMMENTAR ANALYSE PORTRÄT VIDÉO ENTRETIEN ' +
    'INTERVISTA ESCLUSIVA OPINIÓN ENTREVISTA EXCLUSIVO DIRECT SUIVEZ INFO SPOILER SPOILERS WARNING CONTINUED ABOVE BELOW LEFT RIGHT DOSSIER FOCUS SPECIALE COVID COVID-19 NFL NBA MLB NHL'
  ).split(' '),
);

/** Openers that names of towns begin with too; they need an agency or a date to be one ("Le Mans (AFP) -"). */
export const ARTICLES: ReadonlySet<string> = new Set(
  'la le les las los el il lo the der die das as an am des den'.split(' '),
);
/** Towns that are spelled as the short name of an agency is. */
const TOWNS_TOO: ReadonlySet<string> = new Set(['NAMPA', 'SANA', 'PETRA', 'SABA']);

/** Whether a name in capitals is a label of the desk or the page ("UPDATE", "VIDEO"), not a place or an outlet. */
export const isLabel = (name: string): boolean => LABELS.has(name.split(' ')[0]!.toUpperCase().replace(/\.$/, ''));

const CASELESS = new LetterPattern(String.raw`^[\p{Lo}\p{M}\s.'\-·]+$`);
/** "Washington DC": with its district, behind a comma or not. */
const CAPITAL_DISTRICT = new LetterPattern(String.raw`^(Washington),? D\.?C\.?$`, 'i');
const CAPITAL_LETTERS = 'Washington'.length;
const WORD = new LetterPattern('^\\p{L}+[.,]*$');

/**
 * Reads what stands before the agency or dash of a dateline: places, region or country, date. `country` is the agency's seat
 * (ISO 3166-1 alpha-2) or null. Null when any word of it is neither: then it is the beginning of a sentence. Without a place
 * ("March 16 (UPI)") `places` is empty.
 */
export function readHead(raw: string, country: string | null): Head | null {
  if (raw.length > LONGEST_HEAD) return null;
  let heads = HEADS.get(country);
  if (heads === undefined) {
    if (HEADS.size === MOST_COUNTRIES) HEADS.clear();
    heads = new Recent((text) => headOf(text, country));
    HEADS.set(country, heads);
  }
  return heads.of(raw);
}

const LONGEST_HEAD = 130;
/** By the country of the agency. Nearly every second head is one of late: "WASHINGTON", "NEW YORK". */
const HEADS = new Map<string | null, Recent<Head | null>>();
const MOST_COUNTRIES = 16;

function headOf(raw: string, country: string | null): Head | null {
  const plain = readPlain(raw, country);
  if (plain !== undefined) return plain;
  const mayBeDated = mayHoldDate(raw);
  let text = raw.includes('\u00a0') ? raw.replaceAll('\u00a0', ' ') : raw;
  if (mayBeDated) text = plainDates(text);
  const asides: string[] = [];
  const stamps: WordDate[] = [];
  if (text.includes('(') || text.includes('[')) {
    text = text.replace(/\s*[([]([^()[\]]{2,40})[)\]]/g, (_, aside: string) => {
      const date = /\d/.test(aside) ? findDate(aside.trim().split(/\s+/), country) : null;
      if (date !== null && date.year !== null) stamps.push(date);
      else asides.push(aside.trim());
      return ' ';
    });
    if (/[()[\]]/.test(text)) return null;
  }
  text = tidy(text);
  const words = text.split(' ');
  if (words.length > MOST_WORDS) return null;
  const bracketed = stamps[0] ?? null;
  const date = bracketed ?? (mayBeDated && /\d/.test(text) ? findDate(words, country) : null);
  let end = date === null || date === bracketed ? words.length : date.from;
  let begin = 0;
  if (date !== null && date !== bracketed) {
    for (let i = date.to; i < words.length; i++) {
      if (isDateFiller(words[i]!)) continue;
      if (date.from > 0) return null;
      begin = i;
      end = words.length;
      break;
    }
  }
  // "LONDON, Monday, Oct 3", but "SANTO DOMINGO, Oct 3".
  while (
    end > begin + 1 &&
    (isSmallWord(words[end - 1]!) || (words[end - 2]!.endsWith(',') && isDateFiller(words[end - 1]!))) &&
    WORD.test(words[end - 1]!)
  )
    end--;
  const place = withoutTail(begin === 0 && end === words.length ? text : words.slice(begin, end).join(' '), true);
  if (place === '') return date === null || date.day === 0 || date.month === 0 ? null : withDateOf(NOWHERE, date);
  return readGroups(place, asides, date, country);
}

const MOST_WORDS = 14;

/** Commas with one blank behind, no other blanks than single ones; initials closed up ("N. Y."), dates apart from what they touch. */
export function tidy(raw: string): string {
  let end = raw.length;
  while (end > 0 && (raw.charCodeAt(end - 1) === 32 || raw.charCodeAt(end - 1) === 44)) end--;
  const head = end === raw.length ? raw : raw.slice(0, end);
  if (!UNTIDY.test(head)) return head;
  const apart = head.includes('.') ? withPointsApart(head) : head;
  return withoutTail(
    apart
      .replace(/,(?=\S)/g, ', ')
      .replace(/\s+,/g, ',')
      .replace(/\s+/g, ' '),
    false,
  ).trim();
}

/**
 * What {@link tidy} may have to change, blanks and commas at the end aside: blanks, commas, a point beside a figure or behind an initial, marks at
 * the end. Most heads have nothing of it, and then one pattern is run, not seven.
 */
const UNTIDY = /^ |[^\S ]| [ ,]|,(?! )|\.\d|\d\.|\. .{1,2}\.|[:–—―-]$/;

const POINT_AND_DAY = new LetterPattern(String.raw`(\p{L}\p{L}\.)(?=\d)`, 'g');
const DAY_AND_MONTH = new LetterPattern(String.raw`(\d\.)(?=\p{L})`, 'g');
const INITIALS = new LetterPattern(String.raw`(?<=(?:^|[ ,])\p{Lu}\.) (?=\p{Lu}\.(?:[ ,]|$))`, 'g');

const withPointsApart = (head: string): string =>
  head.replace(POINT_AND_DAY.for(head), '$1 ').replace(DAY_AND_MONTH.for(head), '$1 ').replace(INITIALS.for(head), '');

/** A mark that may be left at the end of a head: a blank, comma, colon or dash, a slash too where it counts. */
const isTail = (code: number, slash: boolean): boolean =>
  code === 44 ||
  code === 58 ||
  code === 45 ||
  (code >= 0x2013 && code <= 0x2015) ||
  (slash && code === 47) ||
  isSpace(code);

function withoutTail(text: string, slash: boolean): string {
  let end = text.length;
  while (end > 0 && isTail(text.charCodeAt(end - 1), slash)) end--;
  return end === text.length ? text : text.slice(0, end);
}

const NOWHERE: Head = {
  places: [],
  region: null,
  countryCode: null,
  month: 0,
  day: 0,
  year: null,
  dated: false,
  caps: false,
  known: false,
  located: false,
  words: 0,
};

const withDateOf = (head: Head, date: WordDate): Head => ({
  ...head,
  month: date.month,
  day: date.day,
  year: date.year,
  dated: true,
});

/** The head with the date that the text holds, or as it was. */
export function withDate(head: Head, text: string, country: string | null): Head {
  const date = findDate(text.split(/\s+/), country);
  return date === null ? head : withDateOf(head, date);
}

/** Places that each bring their own state: "STERLING, Va./WHITE SULPHUR SPRINGS, W. Va."; a single one else. */
function readGroups(
  place: string,
  asides: readonly string[],
  date: WordDate | null,
  country: string | null,
): Head | null {
  const groups = place.includes('/') && /,[^/]*\//.test(place) ? place.split(/\s*\/\s*/) : [place];
  if (groups.length > 4) return null;
  const heads: Head[] = [];
  for (const group of groups) {
    const parts = group.split(', ').filter((part) => part !== '');
    if (parts.length < 1 || parts.length > 4) return null;
    const head = readPlaces(parts, asides, date, country);
    if (head === null) return null;
    heads.push(head);
  }
  if (heads.length === 1) return heads[0]!;
  return {
    ...heads[0]!,
    places: heads.flatMap((head) => head.places),
    region: heads.find((head) => head.region !== null)?.region ?? null,
    countryCode: heads.find((head) => head.countryCode !== null)?.countryCode ?? null,
    known: heads.every((head) => head.known),
    located: heads.some((head) => head.located),
    words: Math.max(...heads.map((head) => head.words)),
  };
}

const LOWER = new LetterPattern('\\p{Ll}');

/** Whether the beginning of a name speaks against a place: a sentence's first word, or a label of the page. */
function opensOtherwise(name: string, caps: boolean, located: boolean, vouched: boolean): boolean {
  const space = name.indexOf(' ');
  const opener = space < 0 ? name : name.slice(0, space);
  if (caps && !LOWER.test(opener)) return !located && isLabel(opener);
  const word = opener.toLowerCase();
  return OPENERS.has(word) && !(ARTICLES.has(word) && space > 0 && vouched);
}

const SENTENCE_STOP = new LetterPattern('(?:\\p{Ll}{3}|\\p{L}{4})\\.$');

/** The name without the full stop of the sentence that it is; that of an abbreviation ("Va.", "Wis.") stays. */
const withoutStop = (name: string): string =>
  name.endsWith('.') && SENTENCE_STOP.test(name) ? name.slice(0, -1) : name;

/** With a blank for the slash before a river, and without the point of a saint. */
function spelledPlainly(name: string): string {
  const apart = name.includes('/') ? name.replace('/', ' ') : name;
  return apart.startsWith('St. ') ? `St ${apart.slice('St. '.length)}` : apart;
}

/** One place in words of ASCII letters, and its region perhaps, as nearly all heads are that have no date. */
const PLAIN_HEAD = /^([A-Za-z]+(?: [A-Za-z]+){0,7})(?:, ([A-Z][A-Za-z.]*(?: [A-Z][A-Za-z]*){0,4}))?[ ,]*$/;
/** Longest word beside a date that may be the last of a region too: "Del." */
const LONGEST_BESIDE_DATE = 4;

/**
 * What {@link readPlaces} says of a head of one place, with its region or without, of which nothing need be made tidy: said in a third of the steps, which
 * counts where V8 has not optimised them. Undefined where it takes more to say.
 */
function readPlain(raw: string, country: string | null): Head | null | undefined {
  const plain = PLAIN_HEAD.exec(raw);
  if (plain === null) return undefined;
  const place = plain[1]!;
  const region = plain[2];
  const found = region === undefined ? null : regionNamed(region, place);
  const located = found !== null;
  if ((region !== undefined && !located) || mayEndInDate(region ?? place) || isDistrict(place)) return undefined;
  const known = isKnownCity(place);
  if (!known && place.includes(' ')) {
    if (AND.test(place) || (!located && splitState(place) !== null)) return undefined;
  }
  if (!isPlaceName(place)) return null;
  const caps = isCaps(place);
  if (!known && opensOtherwise(place, caps, located, located || country !== null)) return null;
  if (!located && isOnlyAgency(place)) return null;
  return {
    places: [place],
    region: region ?? null,
    countryCode: found?.country ?? ownCountry(place),
    month: 0,
    day: 0,
    year: null,
    dated: false,
    caps,
    known,
    located,
    words: place.split(' ').length,
  };
}

const isDistrict = (place: string): boolean => place.length === 'Washington DC'.length && CAPITAL_DISTRICT.test(place);

/** Whether the last word may be one that is left out beside a date: "de", "PM". No region ends in a longer one (a test asks). */
function mayEndInDate(name: string): boolean {
  const last = name.lastIndexOf(' ') + 1;
  return name.length - last <= LONGEST_BESIDE_DATE && isDateFiller(name.slice(last));
}

/** Whether an agency is spelled so, and no town. */
const isOnlyAgency = (place: string): boolean => agencyNamed(place) !== null && !TOWNS_TOO.has(place.toUpperCase());

function readPlaces(
  parts: string[],
  asides: readonly string[],
  date: WordDate | null,
  country: string | null,
): Head | null {
  let first = parts[0]!;
  const rest = parts.slice(1);
  if (rest.length === 0) first = withoutStop(first);
  const dc = first.length > CAPITAL_LETTERS ? CAPITAL_DISTRICT.exec(first) : null;
  if (dc !== null) {
    first = dc[1]!;
    rest.unshift('D.C.');
  } else if (rest.length === 0 && asides.length === 0 && first.includes(' ') && !isKnownCity(first)) {
    const split = splitState(first);
    if (split !== null) {
      first = split[0];
      rest.push(split[1]);
    }
  }
  const places = splitPlaces(first);
  if (places.length < 1 || places.length > 4) return null;
  for (const name of places) if (!isPlaceName(spelledPlainly(name))) return null;
  let known = true;
  for (const name of places) known &&= isKnownCity(name);
  const caps = isCaps(places[0]!);
  let region: string | null = null;
  let countryCode: string | null = null;
  let located = false;
  for (const name of [...asides, ...rest]) {
    const found = regionNamed(name, places[0]);
    if (found === null && !isPlaceName(name)) return null;
    const code = asides.includes(name) && /^[A-Z]{2}$/.test(name) && isCountryCode(name) ? name : null;
    located ||= found !== null || code !== null;
    if (region === null || (found !== null && !found.whole && countryCode !== null && code === null)) region ??= name;
    countryCode ??= code ?? found?.country ?? null;
    if (found?.whole === true) countryCode = code ?? found.country;
  }
  if (rest.length > 1 && !located) return null;
  if (!known && opensOtherwise(places[0]!, caps, located, date !== null || country !== null || located)) return null;
  if (!located && isOnlyAgency(first)) return null;
  if (countryCode === null && places.length === 1) countryCode = ownCountry(places[0]!);
  const words = first.split(' ').length;
  return {
    places,
    region,
    countryCode,
    month: date?.month ?? 0,
    day: date?.day ?? 0,
    year: date?.year ?? null,
    dated: date !== null,
    caps,
    known,
    located,
    words,
  };
}

/** The country of a place that has the country's name ("KUWAIT"). Brazil's Salvador is not the republic. */
function ownCountry(place: string): string | null {
  const whole = regionNamed(place);
  return whole?.whole === true && !CASELESS.test(place) && place.toUpperCase() !== 'SALVADOR' ? whole.country : null;
}

/** "COVINGTON Ohio", "Las Vegas Nevada": the state without its comma. */
function splitState(name: string): [string, string] | null {
  const last = name.lastIndexOf(' ');
  const longer = name.lastIndexOf(' ', last - 1);
  return (longer > 0 ? stateAt(name, longer) : null) ?? stateAt(name, last);
}

/** The place before the blank at `at` and the state behind it, null where that is none. */
function stateAt(name: string, at: number): [string, string] | null {
  const state = name.slice(at + 1);
  const region = regionNamed(state);
  if (region === null || region.whole) return null;
  const place = name.slice(0, at);
  const clear = state.length > 4 || state.endsWith('.');
  return isKnownCity(place) || (isCaps(place) && clear && !isCaps(state)) ? [place, state] : null;
}
