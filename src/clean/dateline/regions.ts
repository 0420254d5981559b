import { numberIn } from '../screen/textTable.ts';
import { foldRegions, PLAIN } from './plain.ts';
import { COUNTRY_CODES, REGION_TABLE } from './regionTable.ts';

/** Towns of the country that shares its name with an American state. */
const GEORGIAN_TOWNS: ReadonlySet<string> = new Set(
  'TBILISI BATUMI KUTAISI GORI POTI RUSTAVI ZUGDIDI SUKHUMI TSKHINVALI TELAVI ERGNETI'.split(' '),
);

export interface Region {
  /** ISO 3166-1 alpha-2, or null where no one country is meant. */
  readonly country: string | null;
  /** The region is itself a country. */
  readonly whole: boolean;
}

const key = (name: string): string => (PLAIN.test(name) ? name.toUpperCase() : foldRegions(name));

/** By their numbers in the table, as far as they were met. */
const regions = new Map<number, Region>();

/** The region or country with this number in the table. */
export function regionOf(number: number): Region {
  let region = regions.get(number);
  if (region === undefined) {
    const letters = number >>> 1;
    const country = letters === 0 ? null : String.fromCharCode(letters >>> 8, letters & 0xff);
    region = { country, whole: (number & 1) === 1 };
    regions.set(number, region);
  }
  return region;
}

/** The region or country that a part of a dateline names, or null. `place` settles Georgia. */
export function regionNamed(name: string, place = ''): Region | null {
  const spelling = key(name);
  if (spelling === 'GEORGIA') {
    return GEORGIAN_TOWNS.has(key(place)) ? { country: 'GE', whole: true } : { country: 'US', whole: false };
  }
  // The codes that ANI writes in brackets ("[US]", "[IN]") are countries only there; a bare "IN" is Indiana.
  const number = numberIn(REGION_TABLE, spelling);
  return number < 0 ? null : regionOf(number);
}

let codes: ReadonlySet<string> | null = null;

/** Whether two capitals are an ISO 3166-1 alpha-2 code. */
export function isCountryCode(code: string): boolean {
  codes ??= new Set(COUNTRY_CODES);
  return codes.has(code);
}
