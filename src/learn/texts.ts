import { forEachLine, type LineBlock } from './lines.ts';

/** Article that holds no line. */
const NO_TEXT = 0xffffffff;

/** The different texts of a corpus, numbered by what they hold: the same whatever the order or the number of the copies. */
export interface Texts {
  /** `of[b][i]` is the text of article i of block b, or {@link NO_TEXT}. */
  readonly of: readonly Uint32Array[];
  readonly count: number;
  /** One article of each text: its block and its place there. */
  readonly block: Uint32Array;
  readonly within: Uint32Array;
}

/** Numbers the texts of all blocks. Texts of the same lines, numbers in them aside, are one. 16 bytes an article. */
export function textsOf(blocks: readonly LineBlock[]): Texts {
  const signatures = blocks.map((block) => {
    const halves = new Uint32Array(2 * (block.lineAt.length - 1));
    forEachLine(block, (article, line) => {
      const low = line >>> 0;
      const high = Math.imul((line / 0x100000000) ^ low, 0x9e3779b1);
      halves[2 * article]! += Math.imul(low ^ (high >>> 15), 0x85ebca6b);
      halves[2 * article + 1]! += high ^ (high >>> 13);
    });
    return new BigUint64Array(halves.buffer);
  });
  const sorted = new BigUint64Array(signatures.reduce((sum, own) => sum + own.length, 0));
  let filled = 0;
  for (const own of signatures) {
    sorted.set(own, filled);
    filled += own.length;
  }
  sorted.sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] !== 0n && (count === 0 || sorted[count - 1] !== sorted[i])) sorted[count++] = sorted[i]!;
  }
  const block = new Uint32Array(count);
  const within = new Uint32Array(count);
  const of = signatures.map((own, b) =>
    Uint32Array.from(own, (signature, i) => {
      if (signature === 0n) return NO_TEXT;
      const text = place(sorted, count, signature);
      block[text] = b;
      within[text] = i;
      return text;
    }),
  );
  return { of, count, block, within };
}

function place(sorted: BigUint64Array, count: number, signature: bigint): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < signature) from = middle + 1;
    else to = middle;
  }
  return from;
}
