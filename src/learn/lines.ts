import type { Words } from '../fingerprint/words.ts';

/** The lines of some articles, as learning takes them. Identities and words are asked for when they are needed: they may stand on disk. */
export interface LineBlock {
  /** The lines of article i are those from `lineAt[i]` up to `lineAt[i + 1]`. */
  readonly lineAt: Uint32Array;
  /** What `noteLines` says of each line: its flags. */
  readonly lineFlags: Uint8Array;
  /** And its identity. */
  identities(): Float64Array;
  /** The canonical words of article i. */
  words(article: number): Words;
}

/** Calls `visit` for every line: the article's place in the block, the line's identity and its flags. */
export function forEachLine(block: LineBlock, visit: (article: number, line: number, flags: number) => void): void {
  const { lineAt, lineFlags } = block;
  const identities = block.identities();
  for (let article = 0; article + 1 < lineAt.length; article++) {
    for (let l = lineAt[article]!; l < lineAt[article + 1]!; l++) visit(article, identities[l]!, lineFlags[l]!);
  }
}

/** Slots for each line of a set: so few misses share one with a line that it does not matter how long those are looked for. */
export const SLOTS_PER_LINE = 64;

/** A set of lines that answers most misses from one small table, which stays in the cache next to the core. */
export class LineSet {
  readonly #table: Uint8Array;
  readonly #index: Map<number, number>;

  /** `lines[i]` gets the index i. */
  constructor(lines: readonly number[]) {
    this.#index = new Map(lines.map((line, i) => [line, i]));
    const slots = 2 ** Math.ceil(Math.log2(SLOTS_PER_LINE * lines.length + 1));
    this.#table = new Uint8Array(slots);
    for (const line of lines) this.#table[slotOf(line, slots)] = 1;
  }

  /** The index of a line, or -1. */
  find(line: number): number {
    if (this.#table[slotOf(line, this.#table.length)] === 0) return -1;
    return this.#index.get(line) ?? -1;
  }
}

/** By bits of its hash: the lowest six are its size. */
export const slotOf = (line: number, slots: number): number => (line / 64) & (slots - 1);
