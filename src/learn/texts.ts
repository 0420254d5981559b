import type { LineBlock } from './lines.ts';

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

/**
 * Numbers the texts of all blocks. Texts of the same lines, numbers in them aside, are one. Takes 20 bytes an article, and leaves 12:
 * to read the lines again takes less time than ten million articles would take memory for what they add up to.
 */
export function textsOf(blocks: readonly LineBlock[]): Texts {
  const sorted = new Signatures(blocks);
  const { count } = sorted;
  const block = new Uint32Array(count);
  const within = new Uint32Array(count);
  const of = blocks.map((lines, b) => {
    const own = signaturesOf(lines);
    const texts = new Uint32Array(own.length >>> 1);
    for (let i = 0; i < texts.length; i++) {
      const text = sorted.placeOf(own[2 * i]!, own[2 * i + 1]!);
      texts[i] = text;
      if (text === NO_TEXT) continue;
      block[text] = b;
      within[text] = i;
    }
    return texts;
  });
  return { of, count, block, within };
}

/** For each article of a block, in two halves, the low one first, what its lines add up to: 0 for none. */
function signaturesOf(block: LineBlock): Uint32Array {
  const { lineAt } = block;
  const identities = block.identities();
  const signatures = new Uint32Array(2 * (lineAt.length - 1));
  for (let article = 0; article + 1 < lineAt.length; article++) {
    const end = lineAt[article + 1]!;
    let lows = 0;
    let highs = 0;
    for (let l = lineAt[article]!; l < end; l++) {
      const line = identities[l]!;
      const low = line >>> 0;
      const high = Math.imul((line / 0x100000000) ^ low, 0x9e3779b1);
      lows = (lows + Math.imul(low ^ (high >>> 15), 0x85ebca6b)) | 0;
      highs = (highs + (high ^ (high >>> 13))) | 0;
    }
    signatures[2 * article] = lows;
    signatures[2 * article + 1] = highs;
  }
  return signatures;
}

/** The different signatures of a corpus, ascending, 0 aside. They are hashes: their first bits tell nearly where they stand. */
class Signatures {
  readonly count: number;
  /** In halves, as typed arrays hold them: integers of 64 bits would be allocated one by one to be looked at. */
  readonly #halves: Uint32Array;
  /** Where those begin whose first 16 bits are so many. */
  readonly #starts: Uint32Array = new Uint32Array(0x10001);

  constructor(blocks: readonly LineBlock[]) {
    const halves = new Uint32Array(blocks.reduce((sum, { lineAt }) => sum + 2 * (lineAt.length - 1), 0));
    let filled = 0;
    for (const block of blocks) {
      const own = signaturesOf(block);
      halves.set(own, filled);
      filled += own.length;
    }
    // Typed arrays are little-endian on every platform that runs Node: the high half counts for more.
    new BigUint64Array(halves.buffer).sort();
    let [count, lastLow, lastHigh] = [0, 0, 0];
    for (let i = 0; i < halves.length; i += 2) {
      const [low, high] = [halves[i]!, halves[i + 1]!];
      if (low === lastLow && high === lastHigh) continue;
      [lastLow, lastHigh] = [low, high];
      halves[2 * count] = low;
      halves[2 * count + 1] = high;
      this.#starts[(high >>> 16) + 1] = ++count;
    }
    for (let first = 1; first <= 0x10000; first++) {
      if (this.#starts[first] === 0) this.#starts[first] = this.#starts[first - 1]!;
    }
    this.#halves = halves;
    this.count = count;
  }

  /** The place of a signature that is among them; {@link NO_TEXT} for 0. */
  placeOf(low: number, high: number): number {
    if (low === 0 && high === 0) return NO_TEXT;
    const halves = this.#halves;
    let from = this.#starts[high >>> 16]!;
    let to = this.#starts[(high >>> 16) + 1]!;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const its = halves[2 * middle + 1]!;
      if (its < high || (its === high && halves[2 * middle]! < low)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
