import { ACRONYMS, CAPITALISED, DATE_WORDS, DOTTED, POSTAL } from './fold/abbreviations.ts';
import { COMPOUNDS, PREFIXES } from './fold/compounds.ts';
import { ELISIONS, NEGATED, TAKES_IS } from './fold/contractions.ts';
import { CARDINALS, CURRENCIES, ORDINALS, SCALE_SUFFIXES, SCALES, Unit } from './fold/numbers.ts';
import { spellings } from './fold/spelling.ts';
import { STOPS } from './fold/stops.ts';
import { pairKey, rawHash } from './hash.ts';

/** What the reader does with a word of the table beside replacing its hash. */
export const Role = {
  Word: 0,
  Cardinal: 1,
  Ordinal: 2,
  Scale: 3,
  Currency: 4,
  Percent: 5,
  /** "No." before a number. */
  NumberSign: 6,
  /** "cannot", two words in one. */
  Cannot: 7,
} as const;

/** Properties of a word of the table, as bits. */
export const Trait = {
  /** Second part of a compound: look the pair up. */
  Second: 1,
  Prefix: 2,
  Elision: 4,
  /** Its 's is "is". */
  TakesIs: 8,
  /** Folds only when capitalised. */
  NeedsCapital: 16,
  /** Months and weekdays. */
  Date: 32,
  /** The same bit as in the flags of words. */
  Stop: 64,
  /** Its n't is "not"; the number is the raw hash of the verb. */
  Negated: 128,
  /** More is to be done than to replace the word, to look the pair up, and to flag a stop word. Set by the table itself. */
  Special: 256,
} as const;

/** Salts that keep capitals ("US") and capitals with a period ("Gen.") apart from the plain word. */
export const UPPER_SALT = 0x51ed270b;
export const DOTTED_SALT = 0x2c1b3c6d;
export const SUFFIX_SALT = 0x297a2d39;
export const DOLLAR_SALT = 0x64e6a5c1;
export const POSTAL_SALT = 0x3b9ac9ff;

const SLOTS = 16384;
const MASK = SLOTS - 1;

/**
 * An open-addressing table over raw hashes, four numbers a slot, so that a word that is found costs one line of the
 * processor's cache: raw hash; the raw hash it is replaced with; traits, with size and role above them; value.
 */
const TABLE: Int32Array = new Int32Array(4 * SLOTS);
const ROLE_SHIFT = 16;
const SIZE_SHIFT = 24;

/** One bit for each 16 low bits of a raw hash: most words are not in the table, and this is small enough to stay near. */
const PRESENT: Int32Array = new Int32Array(2048);

/** 0 when no word of the table has the raw hash, 1 when one may have it. */
export function present(raw: number): number {
  return (PRESENT[(raw >>> 5) & 2047]! >>> raw) & 1;
}

/** Slot of a raw hash and its length in folded code units (which verifies a hit), or -1. */
export function find(raw: number, size: number): number {
  if (present(raw) === 0) return -1;
  let slot = slotOf(raw);
  for (;;) {
    const k = TABLE[slot]!;
    if (k === raw) return TABLE[slot + 2]! >>> SIZE_SHIFT === size ? slot : -1;
    if (k === 0) return -1;
    slot = (slot + 4) & (4 * MASK);
  }
}

function slotOf(key: number): number {
  return ((key ^ (key >>> 15)) & MASK) << 2;
}

/** Raw hash that the word in the slot is replaced with. */
export function target(slot: number): number {
  return TABLE[slot + 1]!;
}

export function role(slot: number): number {
  return (TABLE[slot + 2]! >>> ROLE_SHIFT) & 255;
}

/** Bits of {@link Trait}, and other bits above them. */
export function traits(slot: number): number {
  return TABLE[slot + 2]!;
}

/** Value, exponent or currency unit, by role; the verb's raw hash for Negated. */
export function value(slot: number): number {
  return TABLE[slot + 3]!;
}

/** The second of two neighbours, as raw hashes, makes one word with the first: its slot, or -1. */
export function findPair(first: number, second: number): number {
  return first === 0 ? -1 : find(pairKey(first, second), 0);
}

/** The word has the trait (bits of {@link Trait}). */
export function hasTrait(h: number, size: number, trait: number): boolean {
  const slot = find(h, size);
  return slot >= 0 && (traits(slot) & trait) !== 0;
}

/** Letters that name a currency, written onto its number: Rs500, EUR20. */
export function isCurrency(h: number, size: number, capitals: number): boolean {
  let slot = capitals === size ? find(h ^ UPPER_SALT, size) : -1;
  if (slot < 0) slot = find(h, size);
  return slot >= 0 && role(slot) === Role.Currency;
}

/** Unit of the currency that a symbol means, by its first code unit. */
export const SYMBOLS: ReadonlyMap<number, number> = new Map(
  CURRENCIES.flatMap(({ symbols }, i) =>
    Array.from(symbols ?? '', (s) => [s.charCodeAt(0), Unit.FirstCurrency + i] as const),
  ),
);

export const RAW_USA: number = rawHash('unitedstates');
export const RAW_PERCENT: number = rawHash('percent');

function put(raw: number, size: number): number {
  let slot = slotOf(raw);
  while (TABLE[slot] !== 0 && TABLE[slot] !== raw) slot = (slot + 4) & (4 * MASK);
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
