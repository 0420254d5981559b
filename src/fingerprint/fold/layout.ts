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

/** Slots of the table. */
export const SLOTS = 16384;
const MASK = SLOTS - 1;

export const ROLE_SHIFT = 16;
export const SIZE_SHIFT = 24;

/** Where the search for a key begins, in numbers of the table. */
export function slotOf(key: number): number {
  return ((key ^ (key >>> 15)) & MASK) << 2;
}

/** The slot behind a slot. */
export function slotAfter(slot: number): number {
  return (slot + 4) & (4 * MASK);
}

/** Places of the table of plain stop words. */
export const STOP_PLACES = 8192;

/** Where a stop word may stand in their table, in numbers of it. */
export function stopPlaceOf(raw: number): number {
  return ((raw ^ (raw >>> 15)) & (STOP_PLACES - 1)) << 1;
}
