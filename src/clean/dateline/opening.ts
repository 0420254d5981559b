/** The screens of datelines: what the kernel says of the paragraphs of a text, see `LineReader`. */
export interface Openings {
  /** Whether a dateline may stand at the head of the paragraph from `from` to `end`. */
  mayOpen(from: number, end: number): boolean;
  /** The same of a paragraph below prose, where only a sure one counts. */
  mayOpenSurely(from: number): boolean;
}

/** Blanks as they stand at the edges of lines. */
export const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x200b;
