import type { Row } from '../rows.ts';

/** Longer lines are no captions; of fewer words, they recur in any text. */
const LONGEST = 600;
const FEWEST_WORDS = 6;
/** Characters of a line that are looked at before any line is kept. */
const SAMPLES = 8;

const mayRepeat = (row: Row): boolean =>
  row.verdict === null && !row.inner && row.shape.words >= FEWEST_WORDS && row.line.text.length <= LONGEST;

/** A caption stands in the text a second time, often without its stop; a headline is repeated above the story. */
export function takeRepeats(rows: readonly Row[], text: string): void {
  if (!hasAlike(rows, text)) return;
  const seen = new Map<string, Row>();
  for (const [i, row] of rows.entries()) {
    if (!mayRepeat(row)) continue;
    const key = row.line.text.endsWith('.') ? row.line.text.slice(0, -1) : row.line.text;
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

/** Whether two lines agree in length and in a few of their characters. Most texts have no such two, and are done with. */
function hasAlike(rows: readonly Row[], text: string): boolean {
  const seen = new Set<number>();
  let count = 0;
  for (const row of rows) {
    if (!mayRepeat(row)) continue;
    const { start, end } = row.line;
    const size = end - start - (text.charCodeAt(end - 1) === 46 ? 1 : 0);
    const step = Math.max(1, Math.floor(size / SAMPLES));
    let hash = size;
    for (let at = start; at < start + size; at += step)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 15);
    seen.add(hash);
    if (seen.size === count) return true;
    count++;
  }
  return false;
}
