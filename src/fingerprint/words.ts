/** Bits of {@link Words.flags}. */
export const WordFlag = {
  /** Inside a direct quotation. */
  Quoted: 1,
  /** A number, amount, percentage or part of a date. */
  Number: 2,
  /** Begins with a capital in the source and does not begin a sentence: likely (part of) a name. */
  Capital: 4,
  /** First word of a paragraph. */
  ParagraphStart: 8,
  /** First word of a sentence. */
  SentenceStart: 16,
  /** In the text but not in the fingerprint (see Paragraph.quiet). */
  Quiet: 32,
  /** So frequent in its language that it carries no evidence (articles, prepositions, auxiliaries). */
  Stop: 64,
  /** First word behind a paragraph that ends in a colon ("The letter reads:"): what follows may be somebody else's text. */
  Introduced: 128,
} as const;

/**
 * The canonical words of a body, house style folded, as a structure of arrays of equal length: word i has the 32-bit
 * hash `hash[i]` and the flags `flags[i]`.
 */
export interface Words {
  readonly hash: Uint32Array;
  readonly flags: Uint8Array;
}

/** {@link Words} with the way back: word i was read from `text.slice(start[i], end[i])`. */
export interface LocatedWords extends Words {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/**
 * The fingerprints of a body in text order: a 64-bit shingle hash as two halves, and the index of the shingle's first
 * word. Arrays of equal length.
 */
export interface Fingerprints {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly position: Uint32Array;
}

/** Words in a shingle. */
export const SHINGLE_WORDS = 8;
/** Fewer words than this in a whole body tell nothing. */
export const LEAST_WORDS = 3;
/** Shingles in a winnowing window. Bodies that share SHINGLE_WORDS + WINDOW_SHINGLES - 1 = 16 words share a fingerprint. */
export const WINDOW_SHINGLES = 9;
