/*
 * What a UTF-16 code unit is to the reader of words. Letters and digits come first: up to `Digit` they go on with a word. Literals only, which
 * TypeScript and AssemblyScript take for the same.
 */

export const Lower = 1;
export const Upper = 2;
export const Mark = 3;
export const Digit = 4;
/** Soft hyphens, zero-width characters and the accents that the fold drops: as if they were not there. */
export const Invisible = 5;
/** A letter that folds to several code units (ligatures, Hangul syllables). */
export const Expand = 6;
export const Surrogate = 7;
/** A letter of a script written without spaces: a word by itself. */
export const Unspaced = 8;
export const Space = 9;
export const Hyphen = 10;
export const Apostrophe = 11;
export const Period = 12;
export const Comma = 13;
export const SentenceEnd = 14;
export const Quote = 15;
export const Currency = 16;
export const Percent = 17;
export const And = 18;
export const Other = 19;
