import { type Candidates, firstOf, pairKey, secondOf, sortKeys } from './pairKeys.ts';

/** Bits in which the first articles of the pairs of one part may differ: what is in a part is sorted in a few megabytes. */
const PART_BITS = 16;
/** Keys that are gathered of a part before they are kept. */
const PIECE_KEYS = 1 << 11;

/** Keeps a copy of some keys of a part: the array is used again. */
export type KeepKeys = (part: number, keys: Float64Array) => void;

/** How many parts there are for so many articles. */
export const partsOf = (articles: number): number => Math.max(1, Math.ceil(articles / 2 ** PART_BITS));

/**
 * Parts the keys of pairs by their first article, so that the parts one behind the other are in the order of all pairs. Of the tens of
 * millions of meetings that ten million short texts have, hardly any comes thrice: nobody need hold them all to find those.
 */
export class MeetingParts {
  readonly #keep: KeepKeys;
  readonly #keys: Float64Array;
  readonly #filled: Uint32Array;

  constructor(articles: number, keep: KeepKeys) {
    this.#keep = keep;
    this.#keys = new Float64Array(partsOf(articles) * PIECE_KEYS);
    this.#filled = new Uint32Array(partsOf(articles));
  }

  /** Adds a pair, `a < b`. */
  add(a: number, b: number): void {
    const part = a >>> PART_BITS;
    if (this.#filled[part] === PIECE_KEYS) this.#flush(part);
    this.#keys[part * PIECE_KEYS + this.#filled[part]!++] = pairKey(a, b);
  }

  /** Keeps what is left. */
  finish(): void {
    for (let part = 0; part < this.#filled.length; part++) if (this.#filled[part]! > 0) this.#flush(part);
  }

  #flush(part: number): void {
    const from = part * PIECE_KEYS;
    this.#keep(part, this.#keys.subarray(from, from + this.#filled[part]!));
    this.#filled[part] = 0;
  }
}

/** The pairs that come at least `least` times among the keys of each part; the parts in order, each of which is sorted in place. */
export function repeatedPairs(parts: Iterable<Float64Array>, least: number): Candidates {
  const a: number[] = [];
  const b: number[] = [];
  for (const keys of parts) {
    sortKeys(keys);
    for (let i = 0; i + least <= keys.length; i++) {
      const key = keys[i]!;
      // The first of a run of equal pairs that is long enough.
      if ((i > 0 && keys[i - 1] === key) || keys[i + least - 1] !== key) continue;
      a.push(firstOf(key));
      b.push(secondOf(key, firstOf(key)));
    }
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b) };
}
