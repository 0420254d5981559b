import { pairKey, rawHash } from '../hash.ts';
import { ACRONYMS, CAPITALISED, DATE_WORDS, DOTTED, POSTAL } from './abbreviations.ts';
import { COMPOUNDS, PREFIXES } from './compounds.ts';
import { ELISIONS, NEGATED, TAKES_IS } from './contractions.ts';
import {
  DOLLAR_SALT,
  DOTTED_SALT,
  POSTAL_SALT,
  ROLE_SHIFT,
  Role,
  SIZE_SHIFT,
  SLOTS,
  STOP_PLACES,
  SUFFIX_SALT,
  slotAfter,
  slotOf,
  stopPlaceOf,
  Trait,
  UPPER_SALT,
} from './layout.ts';
import { CARDINALS, CURRENCIES, ORDINALS, SCALE_SUFFIXES, SCALES, Unit } from './numbers.ts';
import { spellings } from './spelling.ts';
import { STOPS } from './stops.ts';

/*
 * The words that fold, as a table. Nothing but the arrays: the build of the program works them out once and puts them in as they are.
 */

/**
 * An open-addressing table over raw hashes, four numbers a slot, so that a word that is found costs one line of the
 * processor's cache: raw hash; the raw hash it is replaced with; traits, with size and role above them; value.
 */
export const TABLE: Int32Array = new Int32Array(4 * SLOTS);

/** One bit for each 16 low bits of a raw hash: most words are not in the table, and this is small enough to stay near. */
export const PRESENT: Int32Array = new Int32Array(2048);

/**
 * The stop words that fold to nothing else and take part in nothing: nearly half of the words of a text. Raw hash and size,
 * each at its place; where two meet there is one of them, and the other is found in {@link TABLE}.
 */
export const PLAIN_STOPS: Int32Array = new Int32Array(2 * STOP_PLACES);

function put(raw: number, size: number): number {
  let slot = slotOf(raw);
  while (TABLE[slot] !== 0 && TABLE[slot] !== raw) slot = slotAfter(slot);
  if (TABLE[slot] === 0) {
    TABLE[slot] = raw;
    TABLE[slot + 1] = raw;
    TABLE[slot + 2] = size << SIZE_SHIFT;
    PRESENT[(raw >>> 5) & 2047]! |= 1 << raw;
  }
  return slot;
}

function addWord(text: string, salt = 0): number {
  const raw = rawHash(text) ^ salt;
  const slot = put(raw, text.length);
  if (salt !== 0) TABLE[slot + 1] = rawHash(text);
  return slot;
}

function addFold(slot: number, to: string): void {
  TABLE[slot + 1] = rawHash(to);
}

function addRole(text: string, kind: number, meaning: number, salt = 0): void {
  const slot = addWord(text, salt);
  TABLE[slot + 2] = (TABLE[slot + 2]! & ~(255 << ROLE_SHIFT)) | (kind << ROLE_SHIFT) | Trait.Special;
  TABLE[slot + 3] = meaning;
}

const SPECIAL = Trait.NeedsCapital | Trait.Date;

function addTrait(text: string, bit: number, salt = 0): number {
  const slot = addWord(text, salt);
  TABLE[slot + 2]! |= (bit & SPECIAL) !== 0 ? bit | Trait.Special : bit;
  return slot;
}

for (const [from, to] of spellings()) if (from !== to) addFold(addWord(from), to);
for (const [from, to] of Object.entries(DOTTED)) addFold(addWord(from, DOTTED_SALT), to);
for (const [from, to] of Object.entries(CAPITALISED)) addFold(addTrait(from, Trait.NeedsCapital), to);
for (const [from, to] of Object.entries(ACRONYMS)) addFold(addWord(from, UPPER_SALT), to);
for (const [from, to] of Object.entries(POSTAL)) addFold(addWord(from, POSTAL_SALT), to);
addRole('no', Role.NumberSign, 0, DOTTED_SALT);
addFold(addWord('no', DOTTED_SALT), 'number');
for (const [text, value] of Object.entries(CARDINALS)) addRole(text, Role.Cardinal, value);
for (const [text, value] of Object.entries(ORDINALS)) addRole(text, Role.Ordinal, value);
for (const [text, exponent] of Object.entries(SCALES)) addRole(text, Role.Scale, exponent);
for (const [text, exponent] of Object.entries(SCALE_SUFFIXES)) addRole(text, Role.Scale, exponent, SUFFIX_SALT);
for (const suffix of ['st', 'nd', 'rd', 'th']) addRole(suffix, Role.Ordinal, -1, SUFFIX_SALT);
CURRENCIES.forEach(({ code, dollar, words }, i) => {
  const unit = Unit.FirstCurrency + i;
  addRole(code, Role.Currency, unit, UPPER_SALT);
  addRole(code, Role.Currency, unit, DOTTED_SALT);
  for (const name of words?.split(' ') ?? []) addRole(name, Role.Currency, unit);
  for (const prefix of dollar?.split(' ') ?? []) addRole(prefix, Role.Currency, unit, DOLLAR_SALT);
});
addRole('rs', Role.Currency, Unit.FirstCurrency + CURRENCIES.findIndex((c) => c.code === 'inr'), DOTTED_SALT);
for (const text of ['percent', 'pct', 'pc']) addRole(text, Role.Percent, 0);
addRole('cannot', Role.Cannot, 0);
for (const text of STOPS) addTrait(text, Trait.Stop);
for (const text of PREFIXES) addTrait(text, Trait.Prefix);
for (const text of ELISIONS) addTrait(text, Trait.Elision);
for (const text of TAKES_IS) addTrait(text, Trait.TakesIs);
for (const text of DATE_WORDS) addTrait(text, Trait.Date);
for (const [base, verb] of Object.entries(NEGATED)) TABLE[addTrait(base, Trait.Negated) + 3] = rawHash(verb);
for (const pair of COMPOUNDS) {
  const [first, second] = pair.split(' ') as [string, string];
  addTrait(second, Trait.Second);
  addFold(put(pairKey(rawHash(first), rawHash(second)), 0), first + second);
}
addFold(addTrait('va', Trait.Second, DOTTED_SALT), 'virginia');
addFold(put(pairKey(rawHash('w'), rawHash('virginia')), 0), 'westvirginia');

const NOT_PLAIN = Trait.Special | Trait.Second;
for (let slot = 0; slot < TABLE.length; slot += 4) {
  const raw = TABLE[slot]!;
  const traits = TABLE[slot + 2]!;
  if ((traits & Trait.Stop) === 0 || (traits & NOT_PLAIN) !== 0 || TABLE[slot + 1] !== raw) continue;
  const place = stopPlaceOf(raw);
  PLAIN_STOPS[place] = raw;
  PLAIN_STOPS[place + 1] = traits >>> SIZE_SHIFT;
}
