/*
 * Where things stand in the memory of the kernel, in bytes, and what its numbers mean. The kernel (assembly/) is compiled with these in it, and
 * the program reads them too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** By code unit, two bytes each: the bits below, and {@link KNOWN} for every one that was asked for before. */
export const CLASSES = 0;
/** Of a script that writes no blanks (Chinese, Japanese, Thai). */
export const UNSPACED = 1;
export const LETTER = 2;
export const DIGIT = 4;
export const UPPER = 8;
/** A capital whose small letter is 32 code units on. */
export const FOLDS = 16;
/** It ends a sentence. */
export const FINAL = 32;
/** It may stand behind the end of a sentence: closing quotes and brackets. */
export const CLOSER = 64;
export const QUOTE = 128;
export const KNOWN = 256;

/** The hashes of words that hint at furniture, and the kinds that they hint at, a bit each: eight bytes an entry, by {@link HASH_FACTOR}. */
export const CUES = 131072;
export const CUE_SLOTS = 2048;
export const CUE_KINDS = 7;
/** What a hash is multiplied by for its slot, which is the bits from the seventh on. */
export const HASH_FACTOR = 0x9e3779b1;

/** The numbers of the most frequent words, while they are looked for. */
export const RANKED = 147456;
/** Words that count as the page's common ones, at most. */
export const MOST_COMMON = 40;

/**
 * The lines of a page, three numbers of four bytes each: where its code units begin and end, and the blank lines above it. Behind the lines stand their
 * measurements, {@link COLUMNS} numbers each; then where their words begin, one number more than there are lines; then the words. The code units of
 * all begin two bytes for each of them behind the first word: a word is written over units that have been read, as it takes four bytes.
 */
export const PAGE = 147712;
export const LINE_BYTES = 12;

/** The measurements of a line, by their places. Words; characters; letters a word; shares of capitalised and capital words. */
export const WORDS = 0;
export const CHARS = 1;
export const MEAN_WORD = 2;
export const CAPITAL = 3;
export const ALL_CAPITALS = 4;
export const DIGITS = 5;
/** How it ends: 3 as a sentence, 2 with an ellipsis, 1 a colon, -1 a comma or the like, 0 none of it. */
export const END = 6;
export const SENTENCES = 7;
export const COMMAS = 8;
export const QUOTES = 9;
export const OPENS_QUOTE = 10;
/** 1 a bullet or a plus, 2 a dash. */
export const BULLET = 11;
export const PIPES = 12;
export const ARROW = 13;
export const AT = 14;
export const CLOCK = 15;
export const YEAR = 16;
export const STARTS_LOWER = 17;
export const STARTS_DIGIT = 18;
export const EXCLAIMS = 19;
export const COPYRIGHT = 20;
export const BLANKS = 21;
/** How many lines of the page are the same, or begin so. */
export const REPEATS = 22;
export const ALIKE_START = 23;
/** Shares of its words that are common ones, and of the others that are of the page's topic; likeness with the title, -1 for the title itself. */
export const COMMON = 24;
export const TOPIC = 25;
export const TITLE = 26;
/** The share of its words that hint at each kind of furniture. */
export const CUE = 27;
export const COLUMNS = 34;
