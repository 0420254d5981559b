/** What is known about an article from outside its text (`--metadata`, JSON Lines fields). Every field may be absent. */
export interface ArticleMetadata {
  readonly outlet?: string | null;
  /** ISO 8601 date or date-time of publication. */
  readonly date?: string | null;
  readonly title?: string | null;
}

/** One document as it was read: the decoded text, untouched. Offsets everywhere are UTF-16 code units of `text`. */
export interface Article {
  /** The path as given, or the identifier the user gave it. */
  readonly id: string;
  readonly text: string;
  readonly metadata?: ArticleMetadata;
}

/** A half-open range of UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
