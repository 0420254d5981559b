/*
 * Where things stand in the memory of the kernel of words, in bytes. The kernel (assembly/) is compiled with these in it, and the program reads them
 * too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** By code unit, four bytes each: the code unit that it folds to in the low sixteen bits, its class (char.ts) above. 0 is not asked for yet. */
export const CHARS = 0;
export const CLASS_SHIFT = 16;

/** The table of words that fold, see fold.ts: four numbers a slot. */
export const TABLE = 262144;
/** A bit for each 16 low bits of a raw hash that stands in it. */
export const PRESENT = 524288;
/** The short words that are known, a number a place, and a bit for each 16 bits that long ones come to: see fold.ts. */
export const SHORT_WORDS = 532480;
export const LONG_WORDS = 565248;

/**
 * A bit for the low bits of each word that may begin a formula, see src/learn/formulas.ts. For low bits of two words 0 when none begins with them; the
 * second of a word that is one by itself is the same shifted by {@link FORMULA_ALONE}.
 */
export const FORMULA_FIRSTS = 573440;
export const FORMULA_PAIRS = 614400;
export const FORMULA_ALONE = 14;
export const FORMULA_MASK = 0x3fff;

/** What hashes of words begin with that have zeros before them, see assembly/plain.ts. */
export const SEEDS = 630784;
/** What a letter expands to, {@link MOST_EXPANSION} code units. */
export const EXPANSION = 630848;
export const MOST_EXPANSION = 32;

/** Numbers that the kernel tells the program, and their places. First where things stand that are as many as the text is long. */
export const TOLD = 630912;
export const TEXT = 0;
export const PARAGRAPHS = 1;
export const HASHES = 2;
export const FLAGS = 3;
export const STARTS = 4;
export const ENDS = 5;
export const LINE_FLAGS = 6;
export const IDENTITIES = 7;
/** The key of the article that was read last, in two halves. */
export const KEY_HIGH = 8;
export const KEY_LOW = 9;
/** A bit for each word, see src/fingerprint/sampled.ts. */
export const SAMPLED = 10;
export const MOST_TOLD = 11;

/** From here on there is room for a text and what is made of it. */
export const ROOM = 655360;
