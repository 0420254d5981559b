/* Flags of words, as `WordFlag` in src/fingerprint/words.ts. */
export const QUOTED: u32 = 1;
export const NUMBER: u32 = 2;
export const CAPITAL: u32 = 4;
export const PARAGRAPH: u32 = 8;
export const SENTENCE: u32 = 16;
export const QUIET: u32 = 32;
export const QUIET_SHIFT: u32 = 5;
export const STOP_SHIFT: u32 = 6;
