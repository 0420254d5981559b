/**
 * Adds up how many words pairs of articles share, in packed 64-bit keys (24 bits each article, 16 bits words) that are
 * merged whenever the buffer is full: no object for a pair.
 */
export class Links {
  #keys: BigUint64Array = new BigUint64Array(1 << 14);
  #length = 0;

  add(a: number, b: number, words: number): void {
    if (this.#length === this.#keys.length) this.#merge();
    this.#keys[this.#length++] = (BigInt(a) << 40n) | (BigInt(b) << 16n) | BigInt(words);
  }

  /** Calls `visit` once for each pair, with the sum of its words (at most 65,535). */
  forEach(visit: (a: number, b: number, words: number) => void): void {
    this.#merge();
    for (let i = 0; i < this.#length; i++) {
      const key = this.#keys[i]!;
      visit(Number(key >> 40n), Number((key >> 16n) & 0xffffffn), Number(key & 0xffffn));
    }
  }

  #merge(): void {
    const keys = this.#keys;
    keys.subarray(0, this.#length).sort();
    let to = 0;
    for (let i = 0; i < this.#length; ) {
      const pair = keys[i]! >> 16n;
      let words = 0;
      for (; i < this.#length && keys[i]! >> 16n === pair; i++) words += Number(keys[i]! & 0xffffn);
      keys[to++] = (pair << 16n) | BigInt(Math.min(words, 0xffff));
    }
    this.#length = to;
    if (to * 2 < keys.length) return;
    this.#keys = new BigUint64Array(keys.length * 2);
    this.#keys.set(keys.subarray(0, to));
  }
}
