/** Bits of what is noted of a line beside its words. */
export const LineFlag = {
  /** It ends as a sentence does, or opens with a quotation: even a short one may be part of a story. */
  Sentence: 1,
  /** Its script sets no spaces, so that every letter is a canonical word: two count as one. */
  Unspaced: 2,
  /** It ends in a colon: it belongs to what follows. */
  Colon: 4,
  /** Some of its words are more than numbers: a date or a price by itself is another one wherever it stands. */
  Worded: 8,
  /** It is not quiet: what rules leave for the reader, out of the fingerprint, is. */
  Loud: 16,
  /** It says what only pages say, see `holdsFormula`. */
  Formula: 32,
} as const;
