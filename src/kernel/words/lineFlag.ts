/* Bits of what is noted of a line, see `LineFlag` in src/learn/lineFlag.ts. Literals only. */

export const Sentence = 1;
export const Unspaced = 2;
export const Colon = 4;
export const Worded = 8;
export const Loud = 16;
export const Formula = 32;

/** Lines longer than this many words are all of one size. */
export const MOST_SIZE = 63;
/** What any number counts as in a line: "12 comments" and "7 comments" are one. */
export const NUMBER = 0x6e756d62;
