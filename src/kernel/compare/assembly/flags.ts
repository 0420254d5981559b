/* Flags of words, as `WordFlag` in src/fingerprint/words.ts; then their places among the bits. */
export const QUOTED: u32 = 1;
export const NUMBER: u32 = 2;
export const CAPITAL: u32 = 4;
export const QUIET: u32 = 32;

export const QUOTED_BIT: i32 = 0;
export const PARAGRAPH_BIT: i32 = 3;
export const SENTENCE_BIT: i32 = 4;
export const QUIET_BIT: i32 = 5;
export const STOP_BIT: i32 = 6;
