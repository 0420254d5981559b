import { sentenceBehind } from './sentences.ts';

/**
 * A part of a text: the code units from `from` up to `to`, with the paragraphs from `first` up to `end`. What holds no paragraph may be in none.
 * Of a paragraph that goes on beyond it, or has begun before, it holds a piece.
 */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
  /** Its last paragraph goes on in the next part. */
  readonly endsWithin: boolean;
}

/**
 * Cuts a text into parts of about so many code units, of which the words can be read one part after the other: between paragraphs that a line
 * break parts, of which the one does not introduce the other, and within a paragraph that is longer itself, where a sentence begins. Where there
 * is neither, parts are longer.
 *
 * @param paragraphs start, end, and 1 for a quiet one, of each
 */
export function partsOf(units: Uint16Array, paragraphs: Uint32Array, size: number): Part[] {
  const parts: Part[] = [];
  const count = paragraphs.length / 3;
  let [from, first] = [0, 0];
  for (let p = 0; p < count; p++) {
    const [start, end] = [paragraphs[3 * p]!, paragraphs[3 * p + 1]!];
    if (end - from < size) continue;
    const above = 3 * (p - 1);
    const feed = p > first ? feedIn(units, paragraphs[above + 1]!, start) : 0;
    if (
      p > first &&
      start - from >= size &&
      feed >= 0 &&
      !endsInColon(units, paragraphs[above]!, paragraphs[above + 1]!)
    ) {
      parts.push({ from, to: feed + 1, first, end: p, endsWithin: false });
      // What stands behind the break belongs to the line.
      from = units.lastIndexOf(FEED, start - 1) + 1;
      first = p;
    }
    // What stands before it in its line, and what a colon at its end introduces, is told of the line and paragraph as a whole.
    if (feed < 0 || end - from <= 2 * size || endsInColon(units, start, end)) continue;
    for (;;) {
      const cut = sentenceBehind(units, start, Math.max(start, from + size), end);
      if (cut < 0) break;
      parts.push({ from, to: cut, first, end: p + 1, endsWithin: true });
      from = cut;
      first = p;
      if (end - from <= 2 * size) break;
    }
  }
  const last = count === 0 ? -1 : units.indexOf(FEED, paragraphs[3 * count - 2]!);
  const to = count === 0 ? 0 : last < 0 ? units.length : last + 1;
  parts.push({ from, to, first, end: count, endsWithin: false });
  return parts;
}

const FEED = 10;

/** The first line feed in `[from, to)`, or -1. */
function feedIn(units: Uint16Array, from: number, to: number): number {
  const at = units.subarray(from, to).indexOf(FEED);
  return at < 0 ? -1 : from + at;
}

/** What ends otherwise introduces nothing, see assembly/introduction.ts of the kernel of words. */
function endsInColon(units: Uint16Array, start: number, end: number): boolean {
  let i = end - 1;
  while (i > start && units[i]! <= 32) i--;
  return units[i] === 0x3a || units[i] === 0xff1a;
}
