/**
 * Numbers 32-bit hashes 0, 1, 2 … in the order in which they come, so that what is counted of them stands in arrays: one probe a word,
 * where a map for each count costs one each. Open addressing, never more than half full.
 */
export class Numbering {
  /** How many different hashes came. */
  size = 0;
  /** By number: the hash, and how often it came. */
  readonly hash: Int32Array;
  readonly count: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** `most` is how many hashes may come. */
  constructor(most: number) {
    const slots = 4 << (31 - Math.clz32(Math.max(1, most)));
    this.hash = new Int32Array(most);
    this.count = new Int32Array(most);
    this.#slots = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  /** The number of a hash, a new one where it comes for the first time; counts it. */
  numberOf(hash: number): number {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask;
    for (;;) {
      const found = this.#slots[slot]! - 1;
      if (found < 0) break;
      if (this.hash[found] === hash) {
        this.count[found]!++;
        return found;
      }
      slot = (slot + 1) & this.#mask;
    }
    const number = this.size++;
    this.#slots[slot] = number + 1;
    this.hash[number] = hash;
    this.count[number] = 1;
    return number;
  }
}
