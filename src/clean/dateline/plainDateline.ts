import {
  AGENCY,
  AGENCY_ONLY,
  ALONE,
  CLOSE,
  COUNTRY,
  KNOWN,
  LOCATED,
  MARK_END,
  OPEN,
  PLACE_END,
  PLAIN_SHAPE,
  REGION_END,
  REGION_START,
  SIGNED,
  SIGNED_ONLY,
  STORY,
  UNKNOWN,
} from '../../kernel/lines/layout.ts';
import { ownString } from '../recent.ts';
import type { Dateline } from '../types.ts';
import { type Party, readParty } from './party.ts';
import { isTown } from './placeOnly.ts';
import { regionOf } from './regions.ts';

/** How sure the plain shapes are, by their numbers. */
const CONFIDENCES: readonly number[] = confidences();

/**
 * The dateline that the kernel has read at `from` of the text, of which it tells in `told`: see `PLAIN` of src/kernel/lines/layout.ts. What it does not know
 * is asked for here: agencies, and towns of no table. Null where it takes more to say whether it is one.
 */
export function plainDateline(text: string, from: number, told: Int32Array): Dateline | null {
  const shape = told[PLAIN_SHAPE]!;
  const story = from + told[STORY]!;
  const isSigned = shape <= AGENCY_ONLY;
  const hasPlace = shape !== AGENCY && shape !== AGENCY_ONLY;
  const place = hasPlace ? ownString(text.slice(from, from + told[PLACE_END]!)) : '';
  const party = isSigned ? readParty(text.slice(from + told[OPEN]! + 1, from + told[CLOSE]!)) : null;
  if (isSigned ? !isPlain(party, shape) : shape === UNKNOWN && !isTown(place, text, story)) return null;
  const region = hasPlace ? told[REGION_START]! : 0;
  const country = hasPlace ? told[COUNTRY]! : 0;
  return {
    start: from,
    end: story,
    raw: text.slice(from, from + told[MARK_END]!),
    places: hasPlace ? [place] : [],
    region: region > 0 ? ownString(text.slice(from + region, from + told[REGION_END]!)) : null,
    countryCode: country > 0 ? regionOf(country).country : null,
    monthDay: null,
    year: null,
    yearInferred: false,
    agency: party?.id ?? null,
    desk: party?.desk ?? null,
    form: !isSigned ? 'E' : !hasPlace ? 'F' : party?.kind === 'release' ? "A'" : 'A',
    confidence: CONFIDENCES[shape]!,
  };
}

/** An agency, and nothing besides; alone and without a dash one of the table. */
const isPlain = (party: Party | null, shape: number): boolean =>
  party !== null && !party.credited && party.rest === null && (party.tabled || shape !== AGENCY_ONLY);

function confidences(): number[] {
  const by: number[] = [];
  by[SIGNED] = 0.98;
  by[SIGNED_ONLY] = 0.93;
  by[AGENCY] = 0.95;
  by[AGENCY_ONLY] = 0.9;
  by[LOCATED] = 0.9;
  by[KNOWN] = 0.85;
  by[UNKNOWN] = 0.6;
  by[ALONE] = 0.6;
  return by;
}
