import { Recent } from '../recent.ts';
import { LetterPattern } from '../screen/letterPattern.ts';
import { type Agency, agencyNamed, mayEndAgency } from './agencies.ts';
import { monthNumber } from './months.ts';
import { regionNamed } from './regions.ts';

/** The agency that a dateline's bracket names, with the desk or partner that stands beside it: "dpa/lsw", "WATE/AP". */
export interface Party {
  readonly id: string;
  readonly desk: string | null;
  readonly country: string | null;
  readonly kind: Agency['kind'];
  /** The name stands in the table (a station's call sign does not, it is told by its shape). */
  readonly tabled: boolean;
  /** A person stands beside the agency, as in the credit of a picture: only a full dateline may hold that ("(Ivan Petrov, BTA)"). */
  readonly credited: boolean;
  /** What the bracket holds besides, a date: "Newsfile Corp. - March 12, 2024". */
  readonly rest: string | null;
}

/** What stands behind the name of an agency: its desks, in small letters. */
export const DESKS: ReadonlySet<string> = new Set(
  (
    'business health sports sport money politics news breakingviews entertainment life opinion travel style tech deportes radio data salute ' +
    'sanità politica economia europe asia africa world india exclusive live video graphics japan us usa online wire television tv radio web broker analyser'
  ).split(' '),
);
/** American stations: four letters from K or W, the old ones of three, with "-TV" or a channel. WHO is nearly always the health body. */
const STATION =
  /^(?:[KW][A-Z]{3}|KYW|KGW|WGN|WSB|WJZ|WWL|WBZ|WRC|WSN|WHP|WJW|WMC|WIS|WBT|WWJ|WJR|KSL|KGO|KHJ|KFI|WLW)(?:[- ]?(?:TV|DT|AM|FM|\d{1,2}))?$/;
const NETWORK = /^(CBS|NBC|ABC|FOX|Fox|CW)[ -]?(?:\d{1,2}|[A-Z][A-Za-z]{1,12}|[A-Z]{2,4})(?: News)?$/;
/** Stations by channel ("LEX 18", "41NBC") and newsrooms by the address of their site. */
const CHANNEL =
  /^(?:(?:[A-Z]{3,5}|N(?:EWS)?C?(?:HANNEL)?|NewsChannel|(?:Action |Eyewitness |Local )?News|Channel|Local)[ -]?\d{1,2}(?: News)?|\d{1,2} ?(?:NEWS|News|NBC|ABC|CBS|FOX))$/;
const SITE = new LetterPattern(
  String.raw`^(?:www\.)?[\p{L}\d-]{2,24}\.(?:com|net|org|tv|co|news|info|gov|sk|cz|ru|ua|id|co\.id|co\.uk|com\.au)$`,
  'i',
);
/** Spellings of the table that are also words, places, states or offices: they count in brackets, or where a date stands beside them. */
const BARE_TOO: ReadonlySet<string> = new Set(
  (
    'PA|CP|PC|NA|EP|PL|MA|MAP|TAP|SPA|MENA|DIRE|NOVA|BETA|INA|STA|MIA|ATA|ACP|AIP|AIM|ANG|ANA|AMI|APA|SANA|NAMPA|PETRA|SABA|TREND|TEMPO|FOX|RT|' +
    'UNI|UP|BP|CNS|KNS|KNO|RSS|IPS|SID|STT|TT|NAN|GMA|BETA|MEHR|FARS|ENA|ONA|QNA|BNA|PIA|IAR|TNA|AE|DJ|ANKA|ANADOLU|NOVUM|KAP|ATS|SDA|CISION|EQS|' +
    'ATK|SRV|OTS|APO|AMA|AAA|ANTARA|HINA|CNN POLITICS|NBC|ABC|CBS|SIR|CBN|INS|NEA|PRIME|MNA|ROSBALT|SPUTNIK'
  ).split('|'),
);
const PICTURES = new LetterPattern(
  String.raw`getty|images|photo|foto|shutterstock|\bfile\b|pool|courtesy|archiv|imago|afp forum|wirephoto`,
  'i',
);
/** The word for a correspondent before the agency that he is of. */
const REPORTER = new LetterPattern(String.raw`^(?:Корр\.|Кор\.|corr\.) ?(.+)$`, 'i');
const CAPITALS = new LetterPattern(String.raw`^\p{Lu}[\p{Lu}\p{N}]{1,9}$`);
const PERSON = new LetterPattern(String.raw`^\p{Lu}\p{Ll}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]+){1,3}$`);
const DESK_SHAPE = new LetterPattern(String.raw`^[\p{L}\p{N}][\p{L}\p{N} .&'’-]{0,24}$`);

/** Reads a name of the table, with a desk after it or without. */
function readTabled(name: string): Party | null {
  const agency = agencyNamed(name);
  if (agency !== null) return party(agency, null);
  const space = name.lastIndexOf(' ');
  if (space <= 0 || !DESKS.has(name.slice(space + 1).toLowerCase())) return null;
  const owner = agencyNamed(name.slice(0, space));
  return owner === null ? null : party(owner, name.slice(space + 1));
}

/** Reads one name: exact spelling, spelling with a desk after it, station or network. */
function readName(name: string): Party | null {
  const tabled = readTabled(name);
  if (tabled !== null) return tabled;
  if (isStation(name)) return untabled(name);
  return readSite(name);
}

/** Stations begin with K or W, networks with the letter of one of five, and a channel has a number. */
function isStation(name: string): boolean {
  const first = name.charCodeAt(0);
  if (first === 75 || first === 87) return STATION.test(name) || (/\d/.test(name) && CHANNEL.test(name));
  return (isNetworkLetter(first) && NETWORK.test(name)) || (/\d/.test(name) && CHANNEL.test(name));
}

/** Of ABC, CBS and CW, Fox, NBC. */
const isNetworkLetter = (code: number): boolean => code === 65 || code === 67 || code === 70 || code === 78;

/** The agency that these words name outside brackets: spelled exactly, and, unless something else vouches for it, nothing else's name. */
export function readBare(words: string, vouched: boolean): Party | null {
  const name = singleBlanks(words);
  const found = name.length > 40 ? null : readTabled(name);
  if (found === null || vouched) return found;
  return BARE_TOO.has(name.replaceAll('.', '').toUpperCase()) || regionNamed(name) !== null ? null : found;
}

/** Whether a name that {@link readBare} or, where `sites` count, {@link readSite} reads may end with this word. Most words of prose end none. */
export const mayEndBare = (word: string, sites: boolean): boolean =>
  mayEndAgency(word) || DESKS.has(word.toLowerCase()) || (sites && mayBeSite(word));

/** The newsroom that the address of its site names: "JAKARTA, Portal.id - ". */
export const readSite = (name: string): Party | null => (isSite(name) ? untabled(name, null) : null);

const isSite = (name: string): boolean => mayBeSite(name) && SITE.test(name);

/** An address has a point behind two letters, and letters behind its last. */
function mayBeSite(name: string): boolean {
  const point = name.lastIndexOf('.');
  return point >= 2 && point < name.length - 1;
}

/** Every run of blanks one blank, none at the edges. */
const singleBlanks = (words: string): string =>
  /^\s|\s$|[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ').trim() : words;

const untabled = (name: string, country: string | null = 'US'): Party => ({
  id: name,
  desk: null,
  country,
  kind: 'outlet',
  tabled: false,
  credited: false,
  rest: null,
});

const party = (agency: Agency, desk: string | null): Party => ({
  id: agency.id,
  desk,
  country: agency.country,
  kind: agency.kind,
  tabled: true,
  credited: false,
  rest: null,
});

/**
 * The agency that the inside of a bracket or the text between slashes names, or null. Every part must have the shape of an agency, a
 * desk or a station, so that "(John Doe/AP)" and "(AP Photo)" are credits of pictures, not datelines. With partners the wire counts.
 */
export const readParty = (inside: string): Party | null => (inside.length > LONGEST ? null : PARTIES.of(inside));

const LONGEST = 60;
const PARTIES = new Recent(partyOf);

function partyOf(inside: string): Party | null {
  const text = singleBlanks(inside);
  if (text === '' || PICTURES.test(text)) return null;
  const whole = readName(text);
  if (whole !== null) return whole;
  const dash = /\d/.test(text) ? /^(.{2,40}?)(?: [-–—/] |, )(.*\d.*)$/.exec(text) : null;
  if (dash !== null) {
    const owner = readName(dash[1]!);
    if (owner !== null && dash[2]!.split(/[ .]/).some((word) => monthNumber(word) > 0))
      return { ...owner, rest: dash[2]! };
  }
  const reporter = REPORTER.exec(text);
  if (reporter !== null) {
    const words = reporter[1]!.split(' ');
    for (let take = Math.min(3, words.length); take >= 1; take--) {
      const owner = readName(words.slice(0, take).join(' '));
      if (owner !== null) return owner;
    }
    return null;
  }
  const parts = text.split(/\s*(?:\/|＝|=|,|\+| - | and | und | et | y )\s*/);
  if (parts.length < 2 || parts.length > 4) return null;
  const named = parts.map(readName);
  const last = named.at(-1);
  if (parts.length === 2 && last?.kind === 'wire' && named[0] === null && PERSON.test(parts[0]!))
    return { ...last, credited: true };
  if (named[0] === null && !CAPITALS.test(parts[0]!)) return null;
  if (!parts.every((part, at) => named[at] !== null || DESK_SHAPE.test(part))) return null;
  const lead = named.find((one) => one !== null && one.kind === 'wire') ?? named.find((one) => one !== null) ?? null;
  if (lead === null) return null;
  // A second part that is itself an agency is a partner, anything else a desk of the first; a person's name is neither.
  const others = parts.filter((_, at) => named[at] !== lead);
  if (others.some((other, at) => named[parts.indexOf(other)] === null && /\s/.test(other) && at >= 0)) return null;
  return { ...lead, desk: others.join('/') || null };
}
