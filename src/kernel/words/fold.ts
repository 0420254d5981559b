/* How the table of words that fold is laid out, and what its numbers mean. Literals only, which TypeScript and AssemblyScript take for the same. */

/** What is done with a word of the table beside replacing its hash. */
export const Cardinal = 1;
export const Ordinal = 2;
export const Scale = 3;
export const Currency = 4;
export const Percent = 5;
/** "No." before a number. */
export const NumberSign = 6;
/** "cannot", two words in one. */
export const Cannot = 7;

/** Properties of a word of the table, as bits. Second part of a compound: look the pair up. */
export const Second = 1;
export const Prefix = 2;
export const Elision = 4;
/** Its 's is "is". */
export const TakesIs = 8;
/** Folds only when capitalised. */
export const NeedsCapital = 16;
/** Months and weekdays. */
export const DateWord = 32;
/** The same bit as in the flags of words. */
export const Stop = 64;
/** Its n't is "not"; the number is the raw hash of the verb. */
export const Negated = 128;
/** More is to be done than to replace the word, to look the pair up, and to flag a stop word. Set by the table itself. */
export const Special = 256;

/** Above the traits of a word: its role, and its size. */
export const ROLE_SHIFT = 16;
export const SIZE_SHIFT = 24;

/** Salts that keep capitals ("US") and capitals with a period ("Gen.") apart from the plain word. */
export const UPPER_SALT = 0x51ed270b;
export const DOTTED_SALT = 0x2c1b3c6d;
export const SUFFIX_SALT = 0x297a2d39;
export const DOLLAR_SALT = 0x64e6a5c1;
export const POSTAL_SALT = 0x3b9ac9ff;

/** Slots of the table, four numbers each; places of the table of plain stop words, two numbers each. */
export const SLOTS = 16384;
export const STOP_PLACES = 8192;

/** Units of amounts. Percent and ordinal are units too: "5%" is one word, told from "5". */
export const NO_UNIT = 0;
export const PERCENT_UNIT = 1;
export const ORDINAL_UNIT = 2;
