import type { LineRoom } from './lineRoom.ts';

/**
 * What the lines of each article of block b add up to: 64 bits in two halves, the low one first; 0 for an article without lines. It
 * holds until the next block is asked for.
 */
export type ReadSignatures = (b: number) => Uint32Array;

/** Reads the signatures of the blocks of a room, anew each time unless it `keeps` them: they are asked for twice, and take eight bytes an article. */
export function signatureReader(room: LineRoom, keeps: boolean): ReadSignatures {
  const kept: Uint32Array[] = [];
  return (b) => {
    const known = kept[b];
    if (known !== undefined) return known;
    const signatures = room.signatures(b);
    if (keeps) kept[b] = signatures.slice();
    return signatures;
  };
}

/** Signatures whose high halves are in this range, `to` not included. */
export interface SignatureRange {
  readonly from: number;
  readonly to: number;
}

/** Room beyond what is to be expected: signatures are hashes, and a range may have some more than its share. */
const SPARE = 1.05;
const LEAST_ROOM = 1 << 10;

const MOST_BITS = 16;

/** The different signatures in a range, ascending, 0 aside. They are hashes: their first bits tell nearly where they stand. */
export class Signatures {
  readonly #range: SignatureRange;
  /** In halves, as typed arrays hold them: integers of 64 bits would be allocated one by one to be looked at. */
  #halves: Uint32Array;
  #count = 0;
  /** Where those begin whose first bits, {@link MOST_BITS} at most, come to so much; and how many bits stand behind these. */
  readonly #starts: Uint32Array;
  readonly #shift: number;

  /**
   * @param read the signatures of `blocks` blocks
   * @param expected articles in that range: copies of one text take room once
   */
  constructor(read: ReadSignatures, blocks: number, range: SignatureRange, expected: number) {
    this.#range = range;
    this.#halves = new Uint32Array(2 * Math.ceil(SPARE * expected + LEAST_ROOM));
    for (let b = 0; b < blocks; b++) this.#add(read(b));
    this.#sort();
    const bits = Math.min(MOST_BITS, Math.ceil(Math.log2(this.#count + 2)));
    const starts = new Uint32Array(2 ** bits + 1);
    this.#starts = starts;
    this.#shift = 32 - bits;
    for (let i = 0; i < this.#count; i++) starts[(this.#halves[2 * i + 1]! >>> this.#shift) + 1] = i + 1;
    for (let first = 1; first < starts.length; first++) if (starts[first] === 0) starts[first] = starts[first - 1]!;
  }

  get count(): number {
    return this.#count;
  }

  /** The place of a signature that is among them; -1 for one that is 0 or out of the range. */
  placeOf(low: number, high: number): number {
    if (high < this.#range.from || high >= this.#range.to || (low === 0 && high === 0)) return -1;
    const halves = this.#halves;
    const first = high >>> this.#shift;
    let from = this.#starts[first]!;
    let to = this.#starts[first + 1]!;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const its = halves[2 * middle + 1]!;
      if (its < high || (its === high && halves[2 * middle]! < low)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #add(own: Uint32Array): void {
    const { from, to } = this.#range;
    for (let i = 0; i < own.length; i += 2) {
      const [low, high] = [own[i]!, own[i + 1]!];
      if (high < from || high >= to || (low === 0 && high === 0)) continue;
      if (2 * this.#count === this.#halves.length) this.#makeRoom();
      this.#halves[2 * this.#count] = low;
      this.#halves[2 * this.#count++ + 1] = high;
    }
  }

  #makeRoom(): void {
    this.#sort();
    if (4 * this.#count <= this.#halves.length) return;
    const larger = new Uint32Array(2 * this.#halves.length);
    larger.set(this.#halves);
    this.#halves = larger;
  }

  /** Puts them in order and leaves each once. */
  #sort(): void {
    const halves = this.#halves;
    // Typed arrays are little-endian on every platform that runs Node: the high half counts for more.
    new BigUint64Array(halves.buffer, 0, this.#count).sort();
    let count = 0;
    for (let i = 0; i < 2 * this.#count; i += 2) {
      const [low, high] = [halves[i]!, halves[i + 1]!];
      if (count > 0 && halves[2 * count - 2] === low && halves[2 * count - 1] === high) continue;
      halves[2 * count] = low;
      halves[2 * count++ + 1] = high;
    }
    this.#count = count;
  }
}
