/** A part of a text: the code units from `from` up to `to`, with the paragraphs from `first` up to `end`. What holds no paragraph may be in none. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Cuts a text into parts of about so many code units, of which the words can be read one part after the other: between paragraphs that a line
 * break parts, of which the one does not introduce the other. Where there are none, parts are longer.
 *
 * @param paragraphs start, end, and 1 for a quiet one, of each
 */
export function partsOf(units: Uint16Array, paragraphs: Uint32Array, size: number): Part[] {
  const parts: Part[] = [];
  const count = paragraphs.length / 3;
  let [from, first] = [0, 0];
  for (let p = 1; p < count; p++) {
    const [end, next] = [paragraphs[3 * p - 2]!, paragraphs[3 * p]!];
    if (next - from < size || endsInColon(units, paragraphs[3 * p - 3]!, end)) continue;
    const to = behindBreak(units, end);
    if (to > next) continue;
    parts.push({ from, to, first, end: p });
    // What stands behind the break belongs to the line.
    from = units.lastIndexOf(BREAK, next - 1) + 1;
    first = p;
  }
  const to = count === 0 ? 0 : behindBreak(units, paragraphs[3 * count - 2]!);
  parts.push({ from, to, first, end: count });
  return parts;
}

const BREAK = 10;

/** Where the line ends that goes on at `from`. */
function behindBreak(units: Uint16Array, from: number): number {
  const at = units.indexOf(BREAK, from);
  return at < 0 ? units.length : at + 1;
}

/** What ends otherwise introduces nothing, see assembly/introduction.ts of the kernel of words. */
function endsInColon(units: Uint16Array, start: number, end: number): boolean {
  let i = end - 1;
  while (i > start && units[i]! <= 32) i--;
  return units[i] === 0x3a || units[i] === 0xff1a;
}
