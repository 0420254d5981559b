import type { Row } from './rows.ts';
import type { Paragraph } from './types.ts';

/**
 * Text that was broken at a fixed width, as the wires send it: a paragraph is many lines, and the rules must not read one of them as a line of
 * its own. The last of a paragraph may be "privacy." or "Reuters.", the first of an article looks like a headline.
 */

/** Widths at which text is broken. */
const NARROWEST = 40;
const WIDEST = 100;
/** Fewest lines from which a width can be told. */
const FEWEST_LINES = 8;
/** The share of the lines of some length that have no room for the word that follows. */
const FULL_SHARE = 0.6;
/** Lines that are longer than the width, of every hundred: addresses and the like. */
const OVERLONG = 0.02;

/** Marks the rows of wrapped paragraphs: no rule reads them, and they are prose. Linear; costs a look at lengths where nothing is wrapped. */
export function markWrapped(rows: readonly Row[]): void {
  const width = widthOf(rows);
  if (width === 0) return;
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && isFull(rows, to - 1, width)) to++;
    // Two lines without a stop are a headline, or a caption's beginning.
    if (to - from >= 3 || (to - from === 2 && rows[to - 1]!.shape.final)) {
      for (let i = from; i < to; i++) {
        rows[i]!.mark = null;
        rows[i]!.prose = true;
        rows[i]!.inner = i === from ? 'first' : 'later';
      }
    }
    from = to;
  }
}

/** The screen: a first long line or two show of most texts that they are not broken at all. */
function isNarrow(rows: readonly Row[]): boolean {
  const most = rows.length * OVERLONG;
  let over = 0;
  for (let i = 0; i < rows.length; i++) if (rows[i]!.line.text.length > WIDEST && ++over > most) return false;
  return true;
}

/** The width at which the text is broken; 0 when it is not. */
function widthOf(rows: readonly Row[]): number {
  if (rows.length < FEWEST_LINES || !isNarrow(rows)) return 0;
  const lengths = new Uint32Array(WIDEST + 2);
  for (const { line } of rows) lengths[Math.min(WIDEST + 1, line.text.length)]!++;
  let over = lengths[WIDEST + 1]!;
  let width = WIDEST;
  while (width >= NARROWEST && over + lengths[width]! <= rows.length * OVERLONG) over += lengths[width--]!;
  if (width < NARROWEST) return 0;
  let pairs = 0;
  let full = 0;
  for (let i = 0; i + 1 < rows.length; i++) {
    if (rows[i]!.line.text.length * 2 < width || rows[i + 1]!.line.blanksBefore > 0) continue;
    pairs++;
    if (isFull(rows, i, width)) full++;
  }
  return pairs >= FEWEST_LINES - 2 && full >= pairs * FULL_SHARE ? width : 0;
}

/** Whether row `i` goes on in the next: there is no blank line between them, and no room in it for the word that begins the next. */
function isFull(rows: readonly Row[], i: number, width: number): boolean {
  const next = rows[i + 1];
  if (next === undefined || next.line.blanksBefore > 0) return false;
  // Furniture may stand below a paragraph whose last line happens to be full.
  if (rows[i]!.shape.final && next.mark?.strength === 'sure') return false;
  const { text } = next.line;
  const blank = text.indexOf(' ');
  return rows[i]!.line.text.length + 1 + (blank < 0 ? text.length : blank) > width;
}

/** Puts the body part of a row behind the paragraph that it goes on from, or begins one with it. `before` is the row above. */
export function addParagraph(paragraphs: Paragraph[], row: Row, before: Row | undefined): void {
  if (row.start >= row.end) return;
  const { start, end, quiet } = row;
  const last = row.inner === 'later' && before !== undefined ? paragraphs.at(-1) : undefined;
  if (last !== undefined && last.end === before?.end && last.quiet === quiet)
    paragraphs[paragraphs.length - 1] = { start: last.start, end, quiet };
  else paragraphs.push({ start, end, quiet });
}
