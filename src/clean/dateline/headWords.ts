import {
  AGENCY_BEGINS,
  AGENCY_ENDS,
  BESIDE_DATE,
  CITY_BEGINS,
  HASH_FACTOR,
  HEAD_WORD_BITS,
  HEAD_WORD_BYTES,
  IS_AGENCY,
  IS_CITY,
  IS_REGION,
  LABEL,
  LONGEST_NO_HEAD,
  MONTH_WORD,
  NAME_BITS,
  NAME_BYTES,
  NAME_SLOT,
  NO_HEAD_BYTES,
  NO_HEADS,
  OPENS_OTHERWISE,
  REGION_ENDS,
  REGION_SHIFT,
  SECOND_FACTOR,
  SMALL_WORD,
} from '../../kernel/lines/layout.ts';
import { numberIn } from '../screen/textTable.ts';
import { SPELLINGS } from './agencyTable.ts';
import { CITY_TABLE } from './cityTable.ts';
import { FILLERS, WEEKDAYS } from './date.ts';
import { ARTICLES, LABELS, OPENERS } from './head.ts';
import { monthNames } from './months.ts';
import { DESKS } from './party.ts';
import { PARTICLES } from './place.ts';
import { REGION_TABLE } from './regionTable.ts';

// The build of the program works out once what is exported here; nothing else may be.

/** The hour and its zone, beside a date. */
const HOURS = 'am pm a p m gmt utc cet est edt ist msk';
/** What no table has: these, the district behind Washington, what stands between two places or within names of reporters. */
const OTHERS = `${HOURS} dc and und et y e og och de van von der al bin`;

const SPELLED: readonly string[] = SPELLINGS.all.toLowerCase().split('\n');
const CITIES: readonly string[] = CITY_TABLE.all.toLowerCase().split('\n');
const REGIONS: readonly string[] = REGION_TABLE.all.toLowerCase().split('\n');
const MONTHS: readonly string[] = monthNames();

const wordsOf = (texts: Iterable<string>): string[] => [...texts].flatMap((text) => text.split(/[^a-z]+/));
const firstOf = (text: string): string => /^[a-z]*/.exec(text)![0];
const lastOf = (text: string): string => /([a-z]*)[^a-z]*$/.exec(text)![1]!;

/** The words of the tables that `readHead` and `readBare` ask, by what they may be there. */
const BY_FLAG: readonly (readonly [flag: number, words: readonly string[]])[] = [
  [SMALL_WORD, wordsOf([...SPELLED, ...REGIONS, ...MONTHS, ...FILLERS, ...WEEKDAYS, ...DESKS, ...PARTICLES, OTHERS])],
  [MONTH_WORD, wordsOf(MONTHS)],
  [CITY_BEGINS, CITIES.map(firstOf)],
  [AGENCY_ENDS, [...SPELLED.map((name) => /[a-z\d]*$/.exec(name)![0]), ...DESKS]],
  [AGENCY_BEGINS, SPELLED.map((name) => /^[a-z\d]*/.exec(name)![0])],
  // A state or a country, which its town tells (see regions.ts): in no table.
  [REGION_ENDS, [...REGIONS.map(lastOf), 'georgia']],
  [BESIDE_DATE, wordsOf([...FILLERS, ...WEEKDAYS, HOURS])],
  [OPENS_OTHERWISE, [...OPENERS, ...[...LABELS].map((label) => label.toLowerCase())]],
];

/** What some head begins with that is read all the same: a city, an agency, a date. */
const BEGIN_HEADS: ReadonlySet<string> = new Set([...CITIES.map(firstOf), ...wordsOf(SPELLED), ...wordsOf(MONTHS)]);

/** A name that the kernel may look up: the others have letters beyond ASCII, or signs. */
const PLAIN_NAME = /^[a-z][a-z. ]*$/;
/** Numbers of a name in the table. */
const NUMBERS = NAME_SLOT >>> 2;

/** The tables that the kernel asks, one behind the other: see `NAME_BITS`, `NO_HEADS` and `HEAD_WORD_BITS` of layout.ts. */
export const HEAD_WORDS: Int32Array = tables();

function tables(): Int32Array {
  const buffer = new ArrayBuffer(NAME_BYTES + NO_HEAD_BYTES + HEAD_WORD_BYTES);
  addNames(new Int32Array(buffer, 0, NAME_BYTES >>> 2));
  const firsts = new BigUint64Array(buffer, NAME_BYTES, NO_HEADS);
  for (const word of OPENERS) if (!ARTICLES.has(word)) addFirst(firsts, word, 0);
  for (const word of LABELS) addFirst(firsts, word.toLowerCase(), LABEL);
  const flags = new Uint8Array(buffer, NAME_BYTES + NO_HEAD_BYTES);
  for (const [flag, words] of BY_FLAG) {
    for (const word of words) if (/^[a-z\d]+$/.test(word)) flags[hashOf(word) >>> (32 - HEAD_WORD_BITS)]! |= flag;
  }
  return new Int32Array(buffer);
}

/** Georgia and Salvador are told by their towns, or are towns themselves (see regions.ts and head.ts): they are no regions here. */
function addNames(slots: Int32Array): void {
  const names = new Map<string, number>();
  const add = (name: string, what: number): unknown =>
    PLAIN_NAME.test(name) && names.set(name, (names.get(name) ?? 0) | what);
  for (const name of CITIES) add(name, IS_CITY);
  for (const name of SPELLED) add(name, IS_AGENCY);
  for (const name of REGIONS) {
    if (name !== 'georgia' && name !== 'salvador')
      add(name, IS_REGION | (numberIn(REGION_TABLE, name.toUpperCase()) << REGION_SHIFT));
  }
  for (const [name, what] of names) {
    const first = hashOf(name);
    let at = NUMBERS * (first >>> (32 - NAME_BITS));
    while (slots[at + 2] !== 0) at = (at + NUMBERS) % slots.length;
    slots.set([first, secondHashOf(name), what], at);
  }
}

function addFirst(firsts: BigUint64Array, word: string, kind: number): void {
  if (word.length > LONGEST_NO_HEAD || !/^[a-z]+$/.test(word) || BEGIN_HEADS.has(word)) return;
  let letters = 0n;
  for (const letter of word) letters = (letters << 5n) | BigInt(letter.charCodeAt(0) & 31);
  let slot = (hashOf(word) >>> 0) % NO_HEADS;
  while (firsts[slot] !== 0n) slot = (slot + 1) % NO_HEADS;
  firsts[slot] = letters | BigInt(kind);
}

/** As the kernel hashes words. */
function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), HASH_FACTOR);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** The second hash of a name. */
function secondHashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), SECOND_FACTOR);
    hash ^= hash >>> 13;
  }
  return hash;
}
