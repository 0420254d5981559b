import { WordFlag, type Words } from '../fingerprint/words.ts';
import { lineIdentity } from './identity.ts';

/** The words of some articles, and what is noted of their lines: a view of a batch, nothing is copied. */
export interface LineBlock extends Words {
  /** The words of article i stand in `[wordAt[i], wordAt[i + 1])`. */
  readonly wordAt: Uint32Array;
  /** What `lineFlags` says of the lines of all articles, one behind the other. */
  readonly lineFlags: Uint8Array;
}

/**
 * Calls `visit` for every line that holds a word: the article's place in the block, the line's identity, its flags, and
 * where its words stand. Identities are worked out anew every time: that is quicker than keeping them in memory.
 */
export function forEachLine(
  block: LineBlock,
  visit: (article: number, line: number, flags: number, from: number, to: number) => void,
): void {
  const { wordAt, flags, lineFlags } = block;
  let line = 0;
  for (let article = 0; article + 1 < wordAt.length; article++) {
    const end = wordAt[article + 1]!;
    let from = wordAt[article]!;
    if (from === end) continue;
    for (let w = from + 1; w <= end; w++) {
      if (w < end && (flags[w]! & WordFlag.ParagraphStart) === 0) continue;
      const noted = lineFlags[line++]!;
      visit(article, lineIdentity(block, from, w, noted), noted, from, w);
      from = w;
    }
  }
}

/** A set of lines that answers most misses from one small table. */
export class LineSet {
  readonly #table: Uint8Array = new Uint8Array(1 << 18);
  readonly #index: Map<number, number>;

  /** `lines[i]` gets the index i. */
  constructor(lines: readonly number[]) {
    this.#index = new Map(lines.map((line, i) => [line, i]));
    for (const line of lines) this.#table[(line / 64) & 0x3ffff] = 1;
  }

  /** The index of a line, or -1. */
  find(line: number): number {
    if (this.#table[(line / 64) & 0x3ffff] === 0) return -1;
    return this.#index.get(line) ?? -1;
  }
}
