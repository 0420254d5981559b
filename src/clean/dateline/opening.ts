import type { Span } from '../../article.ts';

/** A row at the head of an article, as far as the kernel asks. */
export interface HeadRow extends Span {
  readonly prose: boolean;
}

/** The screens of datelines: what the kernel says of the paragraphs of a text, see `LineReader`. */
export interface Openings {
  /**
   * Which readers may find a dateline at the head of the paragraph from `from` to `end`, and how far its head may reach: see `ALL_READERS` and `REACH_SHIFT`
   * of src/kernel/lines/layout.ts. 0 where none may. With `PLAIN` among them it was read, and {@link Openings.told} tells of it until the next is asked for.
   */
  readers(from: number, end: number): number;
  readonly told: Int32Array;
  /** The first row in which a dateline may begin, which may go on in the next ones; -1 where it does in none. Those before it need not be asked. */
  firstOpen(rows: readonly HeadRow[]): number;
  /** Whether one may in a paragraph below prose, where only a sure one counts. */
  mayOpenSurely(from: number): boolean;
}

/** Where the blanks at the edge of a line end that begin at `from`. */
export function afterEdge(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Blanks as they stand at the edges of lines. */
export const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x200b;
