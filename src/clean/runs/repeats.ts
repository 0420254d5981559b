import type { Row } from '../rows.ts';

/** Longer lines are no captions; of fewer words, they recur in any text. */
const LONGEST = 600;
const FEWEST_WORDS = 6;
/** Whether a row may go, or stay, as one of two that are alike. */
export const mayRepeat = (row: Row): boolean =>
  row.verdict === null && !row.inner && row.shape.words >= FEWEST_WORDS && row.line.text.length <= LONGEST;

/** The key under which rows are compared: the line, a stop at its end aside. */
const keyOf = ({ line: { text } }: Row): string => (text.endsWith('.') ? text.slice(0, -1) : text);

/** A caption stands in the text a second time, often without its stop; a headline is repeated above the story. */
export function takeRepeats(rows: readonly Row[]): void {
  const seen = new Map<string, Row>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!mayRepeat(row)) continue;
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

/** Of a hundred lines, two share a bit by chance in about one article of seven; of 25, in one of a hundred. */
const SKETCH_BITS = 15;

/** Tells whether two lines of an article may be alike, a stop at the end aside: by length and a few characters, in one bit each. */
export class LineSketch {
  readonly #seen = new Uint32Array(1 << (SKETCH_BITS - 5));

  /** Forgets all lines. */
  clear(): void {
    this.#seen.fill(0);
  }

  /** Takes in the line of `text` from `start` to `end`. True when one like it may have been taken in before; surely when one has. */
  add(text: string, start: number, end: number): boolean {
    const size = end - start - (text.charCodeAt(end - 1) === 46 ? 1 : 0);
    let hash = Math.imul(size ^ (text.charCodeAt(start + (size >> 1)) << 8), 0x9e3779b1);
    hash = Math.imul(hash ^ text.charCodeAt(start) ^ (text.charCodeAt(start + (size >> 2)) << 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ text.charCodeAt(start + size - 1), 0x9e3779b1) >>> (32 - SKETCH_BITS);
    const bit = 1 << (hash & 31);
    const word = hash >>> 5;
    const before = this.#seen[word]!;
    this.#seen[word] = before | bit;
    return (before & bit) !== 0;
  }
}
