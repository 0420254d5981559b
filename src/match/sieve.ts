import { type HashRange, PARTITION_BITS } from './ranges.ts';

/** Slots for each hash, at least: of the hashes that come once, one in six or fewer shares a slot and is let through. */
const SLOTS_PER_HASH = 4;
/** Slots of all hashes together, as powers of two: one for each partition at least, and no more than make a plain integer. */
const MOST_BITS = 31;

/**
 * Tells hashes that come again from those that come once: nine tenths of a corpus, which so need not be sorted to be told.
 * Each hash of a range has one of many slots, by its first bits. Two tables hold a bit for each slot: the first, that some hash
 * came there; the second, that another came after it. (A Bloom filter of one function for each, counting to two.)
 *
 * Which hashes share a slot depends on how many hashes there are in all, not on the range: the ranges of one corpus let through
 * the same, however many they are.
 */
export class Sieve {
  readonly #shift: number;
  readonly #base: number;
  readonly #once: Int32Array;
  readonly #again: Int32Array;

  /** For the hashes of a range, of a corpus that has `count` in all; they should be spread evenly. */
  constructor(count: number, { from, to }: HashRange) {
    const bits = slotBits(count);
    this.#shift = 32 - bits;
    this.#base = from * 2 ** (bits - PARTITION_BITS);
    const words = Math.ceil(((to - from) * 2 ** (bits - PARTITION_BITS)) / 32);
    this.#once = new Int32Array(words);
    this.#again = new Int32Array(words);
  }

  /**
   * Notes that a hash came. Returns how many more of the hashes noted so far are let through than before: none for the first in
   * a slot, the first and itself for the second, one for each that follows.
   */
  note(hash: number): number {
    const slot = (hash >>> this.#shift) - this.#base;
    const at = slot >>> 5;
    const bit = 1 << slot;
    const once = this.#once[at]!;
    if ((once & bit) === 0) {
      this.#once[at] = once | bit;
      return 0;
    }
    const again = this.#again[at]!;
    this.#again[at] = again | bit;
    return (again & bit) === 0 ? 2 : 1;
  }

  /** Whether a hash that was noted came again, or shares its slot with another. */
  passes(hash: number): boolean {
    const slot = (hash >>> this.#shift) - this.#base;
    return (this.#again[slot >>> 5]! & (1 << slot)) !== 0;
  }
}

/** Bytes that the sieves of all ranges take together for `count` hashes. */
export function sieveBytes(count: number): number {
  return (2 * 2 ** slotBits(count)) / 8;
}

function slotBits(count: number): number {
  return Math.min(MOST_BITS, Math.max(PARTITION_BITS, Math.ceil(Math.log2(SLOTS_PER_HASH * count + 1))));
}
