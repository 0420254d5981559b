const LEAST_SLOTS = 1 << 10;

/**
 * Counts words of one text after another in a hash table that is used again: learning asks for the names of thousands of
 * articles, and a Map for each took as long as everything else it does with them.
 */
export class WordCounts {
  #words: Uint32Array = new Uint32Array(LEAST_SLOTS);
  /** 0 where no word is. */
  #counts: Uint32Array = new Uint32Array(LEAST_SLOTS);
  /** The slots that are taken, `size` of them. */
  #taken: Uint32Array = new Uint32Array(LEAST_SLOTS);
  #size = 0;

  /** Forgets all words, and makes room for so many. */
  clear(most: number): void {
    let slots = this.#words.length;
    while (slots < 2 * most) slots *= 2;
    if (slots > this.#words.length) {
      this.#words = new Uint32Array(slots);
      this.#counts = new Uint32Array(slots);
      this.#taken = new Uint32Array(slots);
    } else {
      for (let i = 0; i < this.#size; i++) this.#counts[this.#taken[i]!] = 0;
    }
    this.#size = 0;
  }

  /** Counts a word, given by its hash. */
  add(word: number): void {
    const words = this.#words;
    const counts = this.#counts;
    const mask = words.length - 1;
    let slot = word & mask;
    while (counts[slot] !== 0 && words[slot] !== word) slot = (slot + 1) & mask;
    if (counts[slot] === 0) {
      words[slot] = word;
      this.#taken[this.#size++] = slot;
    }
    counts[slot]!++;
  }

  /** The words that were counted more than once, the most frequent first, then by hash: `most` of them at most. */
  mostFrequent(most: number): number[] {
    const slots: number[] = [];
    for (let i = 0; i < this.#size; i++) if (this.#counts[this.#taken[i]!]! > 1) slots.push(this.#taken[i]!);
    return slots
      .sort((x, y) => this.#counts[y]! - this.#counts[x]! || this.#words[x]! - this.#words[y]!)
      .slice(0, most)
      .map((slot) => this.#words[slot]!);
  }
}
