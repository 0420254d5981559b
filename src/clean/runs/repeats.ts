import { FEWEST_REPEATED, LONGEST_REPEATED, MAY_REPEAT, SKETCH_SHIFT } from '../../kernel/lines/layout.ts';
import type { Row } from '../rows.ts';

/** Whether a row may go, or stay, as one of two that are alike. Longer lines are no captions; of fewer words, they recur in any text. */
const mayRepeat = (row: Row): boolean =>
  row.verdict === null && !row.inner && row.shape.words >= FEWEST_REPEATED && row.line.text.length <= LONGEST_REPEATED;

/** The key under which rows are compared: the line, a stop at its end aside. */
const keyOf = ({ line: { text } }: Row): string => (text.endsWith('.') ? text.slice(0, -1) : text);

/** A caption stands in the text a second time, often without its stop; a headline is repeated above the story. */
export function takeRepeats(rows: readonly Row[]): void {
  const seen = new Map<string, Row>();
  const shared = sharedSketches(rows);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!shared.has(sketchOf(row)) || !mayRepeat(row)) continue;
    const key = keyOf(row);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      continue;
    }
    // Of two that are no sentence, the one directly above the story is the headline.
    const better = row.shape.final ? !first.shape.final : !first.prose && (rows[i + 1]?.prose ?? false);
    const loser = better ? first : row;
    if (loser === first) seen.set(key, row);
    loser.verdict = { rule: 'repeated-line', kind: 'caption', reason: 'stands in the text twice' };
  }
}

/** The sketches that lines have in common with one above: of most lines they say that none is alike, and their strings need not be hashed. */
function sharedSketches(rows: readonly Row[]): ReadonlySet<number> {
  const shared = new Set<number>();
  for (let i = 0; i < rows.length; i++) if ((rows[i]!.signs & MAY_REPEAT) !== 0) shared.add(sketchOf(rows[i]!));
  return shared;
}

/** A number that two lines share if they are alike. */
const sketchOf = ({ signs }: Row): number => signs >>> SKETCH_SHIFT;
