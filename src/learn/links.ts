/**
 * Adds up how many words pairs of articles share, in packed 64-bit keys (24 bits each article, 16 bits words) that are
 * merged whenever the buffer is full: no object for a pair. Keys are sorted as a whole, and read and written by halves:
 * arithmetic on integers of 64 bits would allocate each of them.
 */
export class Links {
  #keys: BigUint64Array = new BigUint64Array(1 << 14);
  /** The keys by halves. Typed arrays are little-endian on every platform that runs Node: the low half comes first. */
  #halves: Uint32Array = new Uint32Array(this.#keys.buffer);
  #length = 0;

  /** Adds a few words, less than 2^16. */
  add(a: number, b: number, words: number): void {
    if (this.#length === this.#keys.length) this.#merge();
    const at = 2 * this.#length++;
    this.#halves[at] = (b << 16) | words;
    this.#halves[at + 1] = (a << 8) | (b >>> 16);
  }

  /** Calls `visit` once for each pair, with the sum of its words (at most 65,535). */
  forEach(visit: (a: number, b: number, words: number) => void): void {
    this.#merge();
    const halves = this.#halves;
    for (let i = 0; i < this.#length; i++) {
      const [low, high] = [halves[2 * i]!, halves[2 * i + 1]!];
      visit(high >>> 8, ((high & 0xff) << 16) | (low >>> 16), low & 0xffff);
    }
  }

  #merge(): void {
    const halves = this.#halves;
    const count = this.#length;
    this.#keys.subarray(0, count).sort();
    let to = 0;
    for (let i = 0; i < count; ) {
      const high = halves[2 * i + 1]!;
      const b = halves[2 * i]! >>> 16;
      let words = 0;
      for (; i < count && halves[2 * i + 1] === high && halves[2 * i]! >>> 16 === b; i++)
        words += halves[2 * i]! & 0xffff;
      halves[2 * to] = (b << 16) | Math.min(words, 0xffff);
      halves[2 * to + 1] = high;
      to++;
    }
    this.#length = to;
    if (to * 2 < this.#keys.length) return;
    this.#keys = new BigUint64Array(this.#keys.length * 2);
    this.#halves = new Uint32Array(this.#keys.buffer);
    this.#halves.set(halves.subarray(0, 2 * to));
  }
}
