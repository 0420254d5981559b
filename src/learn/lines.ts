import type { Words } from '../fingerprint/words.ts';
import { lineIdentity, lineStarts } from './identity.ts';

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

/** One line of an article: its identity, and where its words stand among those of the article. */
export interface ArticleLine {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of one article. */
export function linesOf(block: LineBlock, article: number): ArticleLine[] {
  const words = block.words(article);
  // Asked for once: where they stand on disk, each time is another reading.
  const { lineAt, lineFlags } = block;
  const first = lineAt[article]!;
  const starts = lineStarts(words);
  return Array.from({ length: starts.length - 1 }, (_, l) => {
    const [from, to] = [starts[l]!, starts[l + 1]!];
    return { line: lineIdentity(words, from, to, lineFlags[first + l]!), from, to };
  });
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
