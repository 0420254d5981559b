/* Bits of the flags of words, see `WordFlag` in src/fingerprint/words.ts. Literals only. */

export const Quoted = 1;
export const Numeric = 2;
export const Capital = 4;
export const ParagraphStart = 8;
export const SentenceStart = 16;
export const Quiet = 32;
export const Stop = 64;
export const Introduced = 128;
