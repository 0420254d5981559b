import { ACRONYMS, CAPITALISED, DATE_WORDS, DOTTED } from './fold/abbreviations.ts';
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
  Stop: 1,
  /** Second part of a compound: look the pair up. */
  Second: 2,
  Prefix: 4,
  Elision: 8,
  /** Its 's is "is". */
  TakesIs: 16,
  /** Folds only when capitalised. */
  NeedsCapital: 32,
  /** Months and weekdays. */
  Date: 64,
  /** Its n't is "not"; the number is the raw hash of the verb. */
  Negated: 128,
} as const;

/** Salts that keep capitals ("US") and capitals with a period ("Gen.") apart from the plain word. */
export const UPPER_SALT = 0x51ed270b;
export const DOTTED_SALT = 0x2c1b3c6d;
export const SUFFIX_SALT = 0x297a2d39;
export const DOLLAR_SALT = 0x64e6a5c1;

const SLOTS = 16384;
const MASK = SLOTS - 1;

/** An open-addressing table over raw hashes, as parallel arrays: one probe for every word of a text must stay cheap. */
const KEY: Uint32Array = new Uint32Array(SLOTS);
/** Length in folded code units, which verifies a hit. */
const SIZE: Uint8Array = new Uint8Array(SLOTS);
export const TARGET: Uint32Array = new Uint32Array(SLOTS);
export const ROLE: Uint8Array = new Uint8Array(SLOTS);
export const TRAITS: Uint8Array = new Uint8Array(SLOTS);
/** Value, exponent or currency unit, by role; the verb's raw hash for Negated. */
export const VALUE: Int32Array = new Int32Array(SLOTS);

/** Slot of a raw hash and folded length, or -1. */
export function find(raw: number, size: number): number {
  const key = raw >>> 0;
  let slot = (key ^ (key >>> 15)) & MASK;
  for (;;) {
    const k = KEY[slot]!;
    if (k === key) return SIZE[slot] === size ? slot : -1;
    if (k === 0) return -1;
    slot = (slot + 1) & MASK;
  }
}

/** The word has the trait (bits of {@link Trait}). */
export function hasTrait(h: number, size: number, trait: number): boolean {
  const slot = find(h, size);
  return slot >= 0 && (TRAITS[slot]! & trait) !== 0;
}

/** Letters that name a currency, written onto its number: Rs500, EUR20. */
export function isCurrency(h: number, size: number, capitals: number): boolean {
  let slot = capitals === size ? find(h ^ UPPER_SALT, size) : -1;
  if (slot < 0) slot = find(h, size);
  return slot >= 0 && ROLE[slot] === Role.Currency;
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
  const key = raw >>> 0;
  let slot = (key ^ (key >>> 15)) & MASK;
  while (KEY[slot] !== 0 && KEY[slot] !== key) slot = (slot + 1) & MASK;
  if (KEY[slot] === 0) {
    KEY[slot] = key;
    SIZE[slot] = size;
    TARGET[slot] = key;
  }
  return slot;
}

function word(text: string, salt = 0): number {
  const raw = rawHash(text) ^ salt;
  const slot = put(raw, text.length);
  if (salt !== 0) TARGET[slot] = rawHash(text);
  return slot;
}

function role(text: string, kind: number, value: number, salt = 0): void {
  const slot = word(text, salt);
  ROLE[slot] = kind;
  VALUE[slot] = value;
}

function trait(text: string, bit: number): number {
  const slot = word(text);
  TRAITS[slot] = TRAITS[slot]! | bit;
  return slot;
}

for (const [from, to] of spellings()) if (from !== to) TARGET[word(from)] = rawHash(to);
for (const [from, to] of Object.entries(DOTTED)) TARGET[word(from, DOTTED_SALT)] = rawHash(to);
for (const [from, to] of Object.entries(CAPITALISED)) TARGET[trait(from, Trait.NeedsCapital)] = rawHash(to);
for (const [from, to] of Object.entries(ACRONYMS)) TARGET[word(from, UPPER_SALT)] = rawHash(to);
role('no', Role.NumberSign, 0, DOTTED_SALT);
TARGET[word('no', DOTTED_SALT)] = rawHash('number');
for (const [text, value] of Object.entries(CARDINALS)) role(text, Role.Cardinal, value);
for (const [text, value] of Object.entries(ORDINALS)) role(text, Role.Ordinal, value);
for (const [text, exponent] of Object.entries(SCALES)) role(text, Role.Scale, exponent);
for (const [text, exponent] of Object.entries(SCALE_SUFFIXES)) role(text, Role.Scale, exponent, SUFFIX_SALT);
for (const suffix of ['st', 'nd', 'rd', 'th']) role(suffix, Role.Ordinal, -1, SUFFIX_SALT);
CURRENCIES.forEach(({ code, dollar, words }, i) => {
  const unit = Unit.FirstCurrency + i;
  role(code, Role.Currency, unit, UPPER_SALT);
  role(code, Role.Currency, unit, DOTTED_SALT);
  for (const name of words?.split(' ') ?? []) role(name, Role.Currency, unit);
  for (const prefix of dollar?.split(' ') ?? []) role(prefix, Role.Currency, unit, DOLLAR_SALT);
});
role('rs', Role.Currency, Unit.FirstCurrency + CURRENCIES.findIndex((c) => c.code === 'inr'), DOTTED_SALT);
for (const text of ['percent', 'pct', 'pc']) role(text, Role.Percent, 0);
role('cannot', Role.Cannot, 0);
for (const text of STOPS) trait(text, Trait.Stop);
for (const text of PREFIXES) trait(text, Trait.Prefix);
for (const text of ELISIONS) trait(text, Trait.Elision);
for (const text of TAKES_IS) trait(text, Trait.TakesIs);
for (const text of DATE_WORDS) trait(text, Trait.Date);
for (const [base, verb] of Object.entries(NEGATED)) VALUE[trait(base, Trait.Negated)] = rawHash(verb) | 0;
for (const pair of COMPOUNDS) {
  const [first, second] = pair.split(' ') as [string, string];
  trait(second, Trait.Second);
  TARGET[put(pairKey(rawHash(first), rawHash(second)), 0)] = rawHash(first + second);
}
