import { firstOf, pairKey, secondOf, sortKeys } from './pairKeys.ts';

const LEAST_SLOTS = 1 << 10;
/** At most half of the slots are taken, of so many three quarters: there the memory counts for more than a longer search. */
const MANY_SLOTS = 1 << 20;

/** Distinct pairs of article indices in a hash table that grows: two articles meet once for every run that they share. */
export class PairSet {
  /** Keys of pairs; 0 where none is. */
  #slots: Float64Array = new Float64Array(LEAST_SLOTS);
  #count = 0;

  /** Adds a pair, `a < b`. */
  add(a: number, b: number): void {
    const slots = this.#slots;
    const key = pairKey(a, b);
    const at = slotOf(slots, key, a, b);
    if (slots[at] === key) return;
    slots[at] = key;
    const most = slots.length < MANY_SLOTS ? slots.length / 2 : (3 * slots.length) / 4;
    if (++this.#count > most) this.#grow();
  }

  /** The keys of the pairs, in ascending order: in memory that threads hand over without a copy. */
  sorted(): Float64Array {
    const slots = this.#slots;
    const keys = new Float64Array(new SharedArrayBuffer(8 * this.#count));
    let count = 0;
    for (let at = 0; at < slots.length; at++) if (slots[at] !== 0) keys[count++] = slots[at]!;
    return sortKeys(keys);
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Float64Array(2 * old.length);
    for (let at = 0; at < old.length; at++) {
      const key = old[at]!;
      if (key === 0) continue;
      const a = firstOf(key);
      slots[slotOf(slots, key, a, secondOf(key, a))] = key;
    }
    this.#slots = slots;
  }
}

/** Where the key of a pair stands, or the free slot where it goes. */
function slotOf(slots: Float64Array, key: number, a: number, b: number): number {
  const mask = slots.length - 1;
  const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  let at = (h ^ (h >>> 15)) & mask;
  while (slots[at] !== 0 && slots[at] !== key) at = (at + 1) & mask;
  return at;
}
