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

/** See `LONG_BITS` there. */
export const LONG_WORDS: Int32Array = new Int32Array(1 << (Fold.LONG_BITS - 5));

/** One bit for each 16 low bits of a raw hash: most words are not in the table, and this is small enough to stay near. */
export const PRESENT: Int32Array = new Int32Array(2048);

/** What is known of short words, by their letters: see `SHORT_LETTERS` in src/kernel/words/fold.ts. */
export const SHORT_WORDS: Int32Array = new Int32Array(1 << Fold.SHORT_BITS);

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

/** The slots of words that are written small, by their letters. */
const slots = new Map<string, number>();

/** As the reader takes it, see {@link rawHash}. */
const folded = (text: string): string => text.replace(/(?<=[iy])z/g, 's');

function addWord(text: string, salt = 0): number {
  const raw = rawHash(text) ^ salt;
  const slot = put(raw, text.length);
  if (salt !== 0) TABLE[slot + 1] = rawHash(text);
  else slots.set(folded(text), slot);
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

/** What is known of a short word, from its slot. */
function knownOf(slot: number): number {
  const has = TABLE[slot + 2]!;
  if ((has & Fold.Special) !== 0 || TABLE[slot + 1] !== TABLE[slot]) return Fold.Folds;
  return (
    (has & Fold.Stop) |
    ((has & Fold.Second) !== 0 ? Fold.MaybeSecond : 0) |
    ((has & Fold.Prefix) !== 0 ? Fold.MaybePrefix : 0)
  );
}

const known = new Map<string, number>();
for (const [text, slot] of slots) known.set(text, knownOf(slot));
for (const pair of COMPOUNDS) {
  const first = folded(pair.slice(0, pair.indexOf(' ')));
  known.set(first, (known.get(first) ?? 0) | Fold.MaybeFirst);
}

const SPREAD = (BigInt(Fold.SPREAD_HIGH) << 32n) | BigInt(Fold.SPREAD_LOW);
const SHORT = new RegExp(`^[a-z]{1,${Fold.SHORT_LETTERS}}$`);

/** Letters of a word from `start` up to `end`, no more than eight, as a number: a byte each, the last one highest. */
function lettersOf(text: string, start: number, end: number): bigint {
  let letters = 0n;
  for (let i = start; i < end; i++) letters |= BigInt(text.charCodeAt(i)) << BigInt(8 * (8 - end + i));
  return letters;
}

const times = (letters: bigint): bigint => BigInt.asUintN(64, letters * SPREAD);

/** Puts down what is known of a short word: in its place, or in the next that is free. */
function putShort(text: string, about: number): void {
  const spread = times(lettersOf(text, 0, text.length));
  let at = Number(spread >> BigInt(64 - Fold.SHORT_BITS));
  const rest = Number(BigInt.asUintN(32 - Fold.ABOUT_BITS, spread >> BigInt(32 - Fold.SHORT_BITS + Fold.ABOUT_BITS)));
  for (; SHORT_WORDS[at] !== 0; at = (at + 1) & (SHORT_WORDS.length - 1)) SHORT_WORDS[at]! |= Fold.Shared;
  SHORT_WORDS[at] = (rest << Fold.ABOUT_BITS) | about;
}

const shorts = [...known].filter(([text, about]) => about !== 0 && SHORT.test(text));
// Stop words first: they are the most frequent, and stand in their own places.
for (const [text, about] of shorts.toSorted(([, a], [, b]) => (b & Fold.Stop) - (a & Fold.Stop))) putShort(text, about);

/** Puts down that a long word is known. */
function putLong(text: string): void {
  const middle = text.length - 8;
  const spread = times(times(lettersOf(text, 0, middle)) ^ lettersOf(text, middle, text.length));
  const bits = Number(spread >> BigInt(59 - Fold.LONG_BITS));
  LONG_WORDS[bits >>> 10]! |= (1 << (bits >>> 5)) | (1 << bits);
}

const LONG = new RegExp(`^[a-z]{${Fold.SHORT_LETTERS + 1},${Fold.LONG_LETTERS}}$`);
for (const text of known.keys()) if (LONG.test(text)) putLong(text);
