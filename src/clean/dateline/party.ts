import { type Agency, agencyNamed } from './agencies.ts';
import { monthNumber } from './months.ts';

/** The agency that a dateline's bracket names, with the desk or partner that stands beside it: "dpa/lsw", "WATE/AP". */
export interface Party {
  readonly id: string;
  readonly desk: string | null;
  readonly country: string | null;
  readonly kind: Agency['kind'];
  /** The name stands in the table (a station's call sign does not, it is told by its shape). */
  readonly tabled: boolean;
  /** What the bracket holds besides, a date: "Newsfile Corp. - March 12, 2024". */
  readonly rest: string | null;
}

const DESKS: ReadonlySet<string> = new Set(
  (
    'business health sports sport money politics news breakingviews entertainment life opinion travel style tech deportes radio data salute ' +
    'sanità politica economia europe asia africa world india exclusive live video graphics japan us usa'
  ).split(' '),
);
/** American stations: four letters from K or W, the old ones of three, with "-TV" or a channel. WHO is nearly always the health body. */
const STATION = /^(?:[KW][A-Z]{3}|KYW|KGW|WGN|WSB|WJZ|WWL|WBZ|WRC|WSN|WHP|WJW|WEWS)(?:[- ]?(?:TV|DT|AM|FM|\d{1,2}))?$/;
const NETWORK = /^(CBS|NBC|ABC|FOX|Fox|CW)[ -]?(?:\d{1,2}|[A-Z][A-Za-z]{1,12}|[A-Z]{2,4})(?: News)?$/;
const PICTURES = /getty|images|photo|foto|shutterstock|\bfile\b|pool|courtesy|archiv|imago|afp forum|wirephoto/i;
const DESK_SHAPE = /^[\p{L}\p{N}][\p{L}\p{N} .&'’-]{0,24}$/u;

/** Reads one name: exact spelling, spelling with a desk after it, station or network. */
function readName(name: string): Party | null {
  const agency = agencyNamed(name);
  if (agency !== null) return party(agency, null);
  const space = name.lastIndexOf(' ');
  if (space > 0 && DESKS.has(name.slice(space + 1).toLowerCase())) {
    const owner = agencyNamed(name.slice(0, space));
    if (owner !== null) return party(owner, name.slice(space + 1));
  }
  if (STATION.test(name)) return { id: name, desk: null, country: 'US', kind: 'outlet', tabled: false, rest: null };
  const network = NETWORK.exec(name);
  if (network !== null) return { id: name, desk: null, country: 'US', kind: 'outlet', tabled: false, rest: null };
  return null;
}

const party = (agency: Agency, desk: string | null): Party => ({
  id: agency.id,
  desk,
  country: agency.country,
  kind: agency.kind,
  tabled: true,
  rest: null,
});

/**
 * The agency that the inside of a bracket or the text between slashes names, or null. Every part must have the shape of an agency, a
 * desk or a station, so that "(John Doe/AP)" and "(AP Photo)" are credits of pictures, not datelines. With partners the wire counts.
 */
export function readParty(inside: string): Party | null {
  if (inside.length > 60) return null;
  const text = inside.replace(/[\s\u00a0]+/g, ' ').trim();
  if (text === '' || PICTURES.test(text)) return null;
  const whole = readName(text);
  if (whole !== null) return whole;
  const dash = /^(.{3,30}?)(?: [-–—] |, )(.*\d.*)$/.exec(text);
  if (dash !== null) {
    const owner = readName(dash[1]!);
    if (owner !== null && dash[2]!.split(/[ .]/).some((word) => monthNumber(word) > 0))
      return { ...owner, rest: dash[2]! };
  }
  const reporter = /^(?:Корр\.|Кор\.|corr\.) ?(.+)$/i.exec(text);
  if (reporter !== null) return readName(reporter[1]!);
  const parts = text.split(/\s*(?:\/|＝|=|,|\+| - | and | und | et | y )\s*/);
  if (parts.length < 2 || parts.length > 4) return null;
  const named = parts.map(readName);
  if (named[0] === null && !/^\p{Lu}[\p{Lu}\p{N}]{1,9}$/u.test(parts[0]!)) return null;
  if (!parts.every((part, at) => named[at] !== null || DESK_SHAPE.test(part))) return null;
  const lead = named.find((one) => one !== null && one.kind === 'wire') ?? named.find((one) => one !== null) ?? null;
  if (lead === null) return null;
  // A second part that is itself an agency is a partner, anything else a desk of the first; a person's name is neither.
  const others = parts.filter((_, at) => named[at] !== lead);
  if (others.some((other, at) => named[parts.indexOf(other)] === null && /\s/.test(other) && at >= 0)) return null;
  return { ...lead, desk: others.join('/') || null };
}
