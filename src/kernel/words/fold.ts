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

/** Slots of the table, four numbers each. */
export const SLOTS = 16384;

/**
 * The table of short words: those of up to eight letters of ASCII, by their letters, 32 bits each. Their letters, a byte each and the last one
 * highest, are multiplied: the highest bits of that are the place, and those below them stand there, or behind where that is taken. The lowest bits say what is known of the word. (Those
 * that stand there tell a word from another as well as a hash and a length do.)
 */
export const SHORT_LETTERS = 8;
export const SHORT_BITS = 13;
export const ABOUT_BITS = 7;
/** What they are multiplied with (2 to the power of 64, divided by the golden ratio: Knuth, The Art of Computer Programming 6.4), in two halves. */
export const SPREAD_HIGH = 0x9e3779b9;
export const SPREAD_LOW = 0x7f4a7c15;

/**
 * Of those with more letters, up to sixteen, there are two bits for each that is known, in one number: of so many bits that the letters before the last
 * eight, and these, come to.
 */
export const LONG_LETTERS = 16;
export const LONG_BITS = 16;

/** What is known of a short word, as bits beside Stop: it is the second, or the first, of a compound. */
export const MaybeSecond = 1;
export const MaybeFirst = 2;
/** It is replaced, or more is to be done. */
export const Folds = 4;
export const MaybePrefix = 8;
/** Others that are known have the same place, and stand in the next that were free. */
export const Shared = 16;

/** Units of amounts. Percent and ordinal are units too: "5%" is one word, told from "5". */
export const NO_UNIT = 0;
export const PERCENT_UNIT = 1;
export const ORDINAL_UNIT = 2;
