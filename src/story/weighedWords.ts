import { WordFlag, type Words } from '../fingerprint/words.ts';

/** What a name weighs beside another word of meaning. */
const NAME_WEIGHT = 2;
// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const { Stop, Quiet, Capital } = WordFlag;

/**
 * The distinct words of meaning of a body with their weights, and what they weigh together: a word that stands somewhere as a name is one. In a hash
 * table of its own: a Map of a thousand words took four times as long.
 */
export class WeighedWords {
  weight = 0;
  names = 0;
  readonly #words: Uint32Array;
  /** Of the word in each slot, which is empty while it weighs nothing. */
  readonly #weights: Uint8Array;

  constructor({ hash, flags }: Words) {
    let slots = 64;
    while (slots < 2 * hash.length) slots *= 2;
    this.#words = new Uint32Array(slots);
    this.#weights = new Uint8Array(slots);
    for (let i = 0; i < hash.length; i++) {
      const flag = flags[i]!;
      if ((flag & (Stop | Quiet)) === 0) this.#add(hash[i]!, (flag & Capital) === 0 ? 1 : NAME_WEIGHT);
    }
  }

  /** What weigh those that stand in another body too, each what it weighs less, and how many names are among them. */
  sharedWith(other: WeighedWords): { readonly weight: number; readonly names: number } {
    let weight = 0;
    let names = 0;
    for (let slot = 0; slot < this.#words.length; slot++) {
      const own = this.#weights[slot]!;
      if (own === 0) continue;
      const both = Math.min(own, other.#weights[other.#slotOf(this.#words[slot]!)]!);
      weight += both;
      if (both === NAME_WEIGHT) names++;
    }
    return { weight, names };
  }

  #add(word: number, weight: number): void {
    const slot = this.#slotOf(word);
    const known = this.#weights[slot]!;
    if (weight <= known) return;
    this.#words[slot] = word;
    this.#weights[slot] = weight;
    this.weight += weight - known;
    if (weight === NAME_WEIGHT) this.names++;
  }

  /** Where a word stands, or would. Hashes of words are spread over all bits. */
  #slotOf(word: number): number {
    const mask = this.#words.length - 1;
    let slot = word & mask;
    while (this.#weights[slot] !== 0 && this.#words[slot] !== word) slot = (slot + 1) & mask;
    return slot;
  }
}
