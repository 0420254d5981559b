import type { Span } from '../article.ts';

/**
 * What an edit does. `style`: the house changed, not the words (USD 35 million / $35 million); `spelling`: one word spelled
 * two ways (Gaddafi / Qaddafi); `number`: digits, number words, dates; `name`: capitalised words; `attribution`: who says it
 * or who reported it; `cut` and `addition`: whole sentences or clauses that stand only in A, only in B; `wording`: the rest.
 */
export type EditClass = 'style' | 'spelling' | 'number' | 'name' | 'attribution' | 'wording' | 'addition' | 'cut';

/** A range of an article's text together with what stands there. An empty range says where the other side's text would go. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** One change from A to B. */
export interface Edit {
  readonly class: EditClass;
  readonly a: TextSpan;
  readonly b: TextSpan;
}

/**
 * A stretch of an aligned row. The pieces of a row, joined, give the row's text on both sides. `equal` pieces hold the same
 * canonical words (punctuation and spaces may differ); all others carry the class of the edit.
 */
export interface Piece {
  readonly op: 'equal' | 'delete' | 'insert' | 'replace';
  readonly class?: EditClass;
  readonly a: TextSpan;
  readonly b: TextSpan;
}

/** Consecutive paragraphs of one article, `first` and `last` by index into its paragraphs, and the text they span. */
export interface ParagraphRange extends Span {
  readonly first: number;
  readonly last: number;
}

/**
 * One row of the alignment. A split or merged paragraph stands in one row with all its parts. `moved` rows stand at their
 * place in A; they may hold edits too.
 */
export interface DiffRow {
  readonly kind: 'same' | 'changed' | 'only-a' | 'only-b' | 'moved';
  readonly a: ParagraphRange | null;
  readonly b: ParagraphRange | null;
  /** Only for rows with both sides and at least one edit. */
  readonly pieces?: readonly Piece[];
  /** The row differs too much to align word by word within the limit: the unaligned stretch is one `replace`. */
  readonly truncated?: true;
}

/** The whole alignment of two bodies. */
export interface ArticleDiff {
  readonly rows: readonly DiffRow[];
  /** In the order of the rows. */
  readonly edits: readonly Edit[];
  /** Edits by class; every class present, 0 included. */
  readonly counts: Readonly<Record<EditClass, number>>;
  /** Some row is truncated. */
  readonly truncated: boolean;
}
