import { mix } from '../fingerprint/hash.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';
import { Sample } from './sample.ts';

/** Two words are a pair when they are this far apart at most, in words of the sample: about a sentence. */
const REACH = 5;
/** Pairs kept of an article, the rarest. */
export const FEATURES = 24;
const WORD = 2 ** 32;
// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const PASSED_OVER = WordFlag.Stop | WordFlag.Quiet | WordFlag.Quoted;

/** Finds the features of one article after another. */
export class Features {
  readonly #rarity: Uint8Array;
  readonly #sample: Sample = new Sample();
  readonly #rarest: Rarest = new Rarest();
  /** The rare words of the article at hand, and which words of the sample they are. */
  #rare: Uint32Array = new Uint32Array(1 << 12);
  #at: Uint32Array = new Uint32Array(1 << 12);
  /** Those that were found last, and behind them what is no more. */
  readonly found: Uint32Array = new Uint32Array(FEATURES);

  /** `rarity` as `rarityOf` gives it. */
  constructor(rarity: Uint8Array) {
    this.#rarity = rarity;
  }

  /** Finds the features of an article whose words are those from `from` up to `to`; returns how many they are. */
  find(words: Words, from = 0, to: number = words.hash.length): number {
    this.#collect(this.#rareWords(words, from, to));
    const { keys, count } = this.#rarest;
    for (let k = 0; k < count; k++) this.found[k] = keys[k]! % WORD;
    return count;
  }

  /** Finds the rare words of an article; returns how many they are. */
  #rareWords(words: Words, from: number, to: number): number {
    const count = this.#sample.take(words, from, to, PASSED_OVER);
    if (this.#rare.length < count) {
      this.#rare = new Uint32Array(2 * count);
      this.#at = new Uint32Array(2 * count);
    }
    const { hash } = this.#sample;
    const rarity = this.#rarity;
    const rare = this.#rare;
    const at = this.#at;
    const mask = rarity.length - 1;
    let found = 0;
    for (let w = 0; w < count; w++) {
      const own = hash[w]!;
      rare[found] = own;
      at[found] = w;
      found += (rarity[own & mask]! + 0xff) >>> 8;
    }
    return found;
  }

  /** Pairs the first `count` rare words, each with those a few words before it. */
  #collect(count: number): void {
    const rarity = this.#rarity;
    const rare = this.#rare;
    const at = this.#at;
    const rarest = this.#rarest;
    const mask = rarity.length - 1;
    rarest.clear();
    for (let w = 1; w < count; w++) {
      const own = rare[w]!;
      const from = at[w]! - REACH;
      const step = rarity[own & mask]!;
      for (let v = w - 1; v >= 0 && at[v]! >= from; v--) {
        const other = rare[v]!;
        if (other === own) continue;
        const both = step + rarity[other & mask]!;
        if (both > rarest.last) continue;
        rarest.add(both * WORD + mix(Math.imul(own ^ other, 0x9e3779b1) ^ (own + other)));
      }
    }
  }
}

/** The least few of some keys, each once. */
class Rarest {
  /** In ascending order, `count` of them. */
  readonly keys: Float64Array = new Float64Array(FEATURES);
  count = 0;
  /** Rarity of the last that counts: of a pair that is less rare nothing need be known. */
  last = 0xff;

  clear(): void {
    this.count = 0;
    this.last = 0xff;
  }

  add(key: number): void {
    const keys = this.keys;
    let at = this.count;
    while (at > 0 && keys[at - 1]! > key) at--;
    if (at === FEATURES || (at > 0 && keys[at - 1] === key)) return;
    if (this.count < FEATURES) this.count++;
    for (let k = this.count - 1; k > at; k--) keys[k] = keys[k - 1]!;
    keys[at] = key;
    if (this.count === FEATURES) this.last = Math.floor(keys[FEATURES - 1]! / WORD);
  }
}
