import type { Row } from '../rows.ts';

/** What the marks of the rules come to, row by row and with what stands beside them. */

/** Points that stand below the head of highlights, at most, and words of the longest. */
const MOST_POINTS = 8;
const LONGEST_POINT = 30;

/** Takes or silences rows by their marks alone; marks of a zone count only there. Changes `verdict` and `quiet`. */
export function takeSure(rows: readonly Row[]): void {
  let prose: Ends | null = null;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const { mark } = row;
    if (mark === null || row.verdict !== null) continue;
    if (mark.zone !== 'any') {
      prose ??= endsOfProse(rows);
      if (mark.zone === 'head' ? i > prose.first : i < Math.max(1, prose.last - 2)) continue;
    }
    if (mark.strength === 'sure') row.verdict = mark;
    else if (mark.strength === 'quiet') row.quiet = true;
  }
}

/** The first and the last row of prose; without any, the first is behind the rows and the last before them. */
interface Ends {
  readonly first: number;
  readonly last: number;
}

function endsOfProse(rows: readonly Row[]): Ends {
  let first = 0;
  while (first < rows.length && !rows[first]!.prose) first++;
  let last = rows.length - 1;
  while (last >= 0 && !rows[last]!.prose) last--;
  return { first, last };
}

/** The points under a head such as "Story highlights" are content, but a copy elsewhere lacks them: quiet. */
export function quietHighlights(rows: readonly Row[]): void {
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]!.mark?.kind !== 'highlights') continue;
    for (let j = i + 1; j <= i + MOST_POINTS && j < rows.length; j++) {
      const point = rows[j]!;
      if (point.shape.words > LONGEST_POINT || (point.shape.final && !point.shape.bullet)) break;
      point.quiet = true;
    }
  }
}

const isFurniture = (row: Row | undefined): boolean =>
  row !== undefined && (row.verdict !== null || row.mark?.strength === 'weak');

/** Takes rows with a weak mark that stand among other furniture. */
export function takeWeak(rows: readonly Row[]): void {
  const takeable = rows.map((row, i) => {
    if (row.verdict !== null || row.mark?.strength !== 'weak') return false;
    let near = 0;
    for (let d = -2; d <= 2; d++) if (d !== 0 && isFurniture(rows[i + d])) near++;
    return near >= 2;
  });
  rows.forEach((row, i) => {
    if (takeable[i]) row.verdict = row.mark;
  });
}
