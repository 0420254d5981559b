import * as Fold from '../../kernel/words/fold.ts';
import { pairKey, rawHash } from '../hash.ts';
import { ACRONYMS, CAPITALISED, DATE_WORDS, DOTTED, POSTAL } from './abbreviations.ts';
import { COMPOUNDS, PREFIXES } from './compounds.ts';
import { ELISIONS, NEGATED, TAKES_IS } from './contractions.ts';
import { CARDINALS, CURRENCIES, FIRST_CURRENCY, ORDINALS, SCALE_SUFFIXES, SCALES } from './numbers.ts';
import { spellings } from './spelling.ts';
import { STOPS } from './stops.ts';

/*
 * The words that fold, as a table. Nothing but the arrays: the build of the program works them out once and puts them in as they are.
 */

/**
 * An open-addressing table over raw hashes, four numbers a slot, so that a word that is found costs one line of the
 * processor's cache: raw hash; the raw hash it is replaced with; traits, with size and role above them; value.
 */
export const TABLE: Int32Array = new Int32Array(4 * Fold.SLOTS);

/** One bit for each 16 low bits of a raw hash: most words are not in the table, and this is small enough to stay near. */
export const PRESENT: Int32Array = new Int32Array(2048);

/**
 * The stop words that fold to nothing else and take part in nothing: nearly half of the words of a text. Raw hash and size,
 * each at its place; where two meet there is one of them, and the other is found in {@link TABLE}.
 */
export const PLAIN_STOPS: Int32Array = new Int32Array(2 * Fold.STOP_PLACES);

const MASK = Fold.SLOTS - 1;

/** Where the search for a key begins, in numbers of the table. */
function slotOf(key: number): number {
  return ((key ^ (key >>> 15)) & MASK) << 2;
}

function put(raw: number, size: number): number {
  let slot = slotOf(raw);
  while (TABLE[slot] !== 0 && TABLE[slot] !== raw) slot = (slot + 4) & (4 * MASK);
  if (TABLE[slot] === 0) {
    TABLE[slot] = raw;
    TABLE[slot + 1] = raw;
    TABLE[slot + 2] = size << Fold.SIZE_SHIFT;
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
  TABLE[slot + 2] = (TABLE[slot + 2]! & ~(255 << Fold.ROLE_SHIFT)) | (kind << Fold.ROLE_SHIFT) | Fold.Special;
  TABLE[slot + 3] = meaning;
}

const SPECIAL = Fold.NeedsCapital | Fold.DateWord;

function addTrait(text: string, bit: number, salt = 0): number {
  const slot = addWord(text, salt);
  TABLE[slot + 2]! |= (bit & SPECIAL) !== 0 ? bit | Fold.Special : bit;
  return slot;
}

for (const [from, to] of spellings()) if (from !== to) addFold(addWord(from), to);
for (const [from, to] of Object.entries(DOTTED)) addFold(addWord(from, Fold.DOTTED_SALT), to);
for (const [from, to] of Object.entries(CAPITALISED)) addFold(addTrait(from, Fold.NeedsCapital), to);
for (const [from, to] of Object.entries(ACRONYMS)) addFold(addWord(from, Fold.UPPER_SALT), to);
for (const [from, to] of Object.entries(POSTAL)) addFold(addWord(from, Fold.POSTAL_SALT), to);
addRole('no', Fold.NumberSign, 0, Fold.DOTTED_SALT);
addFold(addWord('no', Fold.DOTTED_SALT), 'number');
for (const [text, value] of Object.entries(CARDINALS)) addRole(text, Fold.Cardinal, value);
for (const [text, value] of Object.entries(ORDINALS)) addRole(text, Fold.Ordinal, value);
for (const [text, exponent] of Object.entries(SCALES)) addRole(text, Fold.Scale, exponent);
for (const [text, exponent] of Object.entries(SCALE_SUFFIXES)) addRole(text, Fold.Scale, exponent, Fold.SUFFIX_SALT);
for (const suffix of ['st', 'nd', 'rd', 'th']) addRole(suffix, Fold.Ordinal, -1, Fold.SUFFIX_SALT);
CURRENCIES.forEach(({ code, dollar, words }, i) => {
  const unit = FIRST_CURRENCY + i;
  addRole(code, Fold.Currency, unit, Fold.UPPER_SALT);
  addRole(code, Fold.Currency, unit, Fold.DOTTED_SALT);
  for (const name of words?.split(' ') ?? []) addRole(name, Fold.Currency, unit);
  for (const prefix of dollar?.split(' ') ?? []) addRole(prefix, Fold.Currency, unit, Fold.DOLLAR_SALT);
});
addRole('rs', Fold.Currency, FIRST_CURRENCY + CURRENCIES.findIndex((c) => c.code === 'inr'), Fold.DOTTED_SALT);
for (const text of ['percent', 'pct', 'pc']) addRole(text, Fold.Percent, 0);
addRole('cannot', Fold.Cannot, 0);
for (const text of STOPS) addTrait(text, Fold.Stop);
for (const text of PREFIXES) addTrait(text, Fold.Prefix);
for (const text of ELISIONS) addTrait(text, Fold.Elision);
for (const text of TAKES_IS) addTrait(text, Fold.TakesIs);
for (const text of DATE_WORDS) addTrait(text, Fold.DateWord);
for (const [base, verb] of Object.entries(NEGATED)) TABLE[addTrait(base, Fold.Negated) + 3] = rawHash(verb);
for (const pair of COMPOUNDS) {
  const [first, second] = pair.split(' ') as [string, string];
  addTrait(second, Fold.Second);
  addFold(put(pairKey(rawHash(first), rawHash(second)), 0), first + second);
}
addFold(addTrait('va', Fold.Second, Fold.DOTTED_SALT), 'virginia');
addFold(put(pairKey(rawHash('w'), rawHash('virginia')), 0), 'westvirginia');

/** Where a stop word may stand in their table, in numbers of it. */
function stopPlaceOf(raw: number): number {
  return ((raw ^ (raw >>> 15)) & (Fold.STOP_PLACES - 1)) << 1;
}

const NOT_PLAIN = Fold.Special | Fold.Second;
for (let slot = 0; slot < TABLE.length; slot += 4) {
  const raw = TABLE[slot]!;
  const traits = TABLE[slot + 2]!;
  if ((traits & Fold.Stop) === 0 || (traits & NOT_PLAIN) !== 0 || TABLE[slot + 1] !== raw) continue;
  const place = stopPlaceOf(raw);
  PLAIN_STOPS[place] = raw;
  PLAIN_STOPS[place + 1] = traits >>> Fold.SIZE_SHIFT;
}
