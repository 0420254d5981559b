import { ROLE_SHIFT, Role, SIZE_SHIFT, slotAfter, slotOf, UPPER_SALT } from './fold/layout.ts';
import { CURRENCIES, Unit } from './fold/numbers.ts';
import { PRESENT, TABLE } from './fold/table.ts';
import { pairKey, rawHash } from './hash.ts';

export { DOLLAR_SALT, DOTTED_SALT, POSTAL_SALT, Role, SUFFIX_SALT, Trait, UPPER_SALT } from './fold/layout.ts';

// Bindings of this module's own: the engine takes them for constants, and reads imported ones anew for every word.
const table = TABLE;
const bits = PRESENT;

/** 0 when no word of the table has the raw hash, 1 when one may have it. */
export function present(raw: number): number {
  return (bits[(raw >>> 5) & 2047]! >>> raw) & 1;
}

/** Slot of a raw hash and its length in folded code units (which verifies a hit), or -1. */
export function find(raw: number, size: number): number {
  if (present(raw) === 0) return -1;
  let slot = slotOf(raw);
  for (;;) {
    const k = table[slot]!;
    if (k === raw) return table[slot + 2]! >>> SIZE_SHIFT === size ? slot : -1;
    if (k === 0) return -1;
    slot = slotAfter(slot);
  }
}

/** Raw hash that the word in the slot is replaced with. */
export function target(slot: number): number {
  return table[slot + 1]!;
}

export function role(slot: number): number {
  return (table[slot + 2]! >>> ROLE_SHIFT) & 255;
}

/** Bits of {@link Trait}, and other bits above them. */
export function traits(slot: number): number {
  return table[slot + 2]!;
}

/** Value, exponent or currency unit, by role; the verb's raw hash for Negated. */
export function value(slot: number): number {
  return table[slot + 3]!;
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
