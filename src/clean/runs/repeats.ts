import { FEWEST_REPEATED, LONGEST_REPEATED, SKETCH_BITS, SKETCH_SHIFT } from '../../kernel/lines/layout.ts';
import type { Row } from '../rows.ts';

/** Whether a row may go, or stay, as one of two that are alike. Longer lines are no captions; of fewer words, they recur in any text. */
const mayRepeat = (row: Row): boolean =>
  row.verdict === null && !row.inner && row.shape.words >= FEWEST_REPEATED && row.line.text.length <= LONGEST_REPEATED;

/** The key under which rows are compared: the line, a stop at its end aside. */
const keyOf = ({ line: { text } }: Row): string => (text.endsWith('.') ? text.slice(0, -1) : text);

/** A caption stands in the text a second time, often without its stop; a headline is repeated above the story. */
export function takeRepeats(rows: readonly Row[]): void {
  const seen = new Map<string, Row>();
  const twice = sketchedTwice(rows);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (twice[i] === 0 || !mayRepeat(row)) continue;
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

/** 1 for rows that may be alike: of most the sketch says that they are not, and their strings need not be hashed. */
function sketchedTwice(rows: readonly Row[]): Uint8Array {
  const last = new Int32Array(1 << LAST_BITS);
  const twice = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!mayRepeat(row)) continue;
    const place = sketchOf(row) >>> (SKETCH_BITS - LAST_BITS);
    if (last[place]! > 0) twice[i] = twice[last[place]! - 1] = 1;
    last[place] = i + 1;
  }
  return twice;
}

/** Rows are few where this is asked, and an array that is larger costs more to make than strings that are hashed in vain. */
const LAST_BITS = 12;

/** A number of {@link SKETCH_BITS} bits that two lines share if they are alike. */
const sketchOf = ({ signs }: Row): number => signs >>> SKETCH_SHIFT;
