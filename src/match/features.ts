import { mix } from '../fingerprint/hash.ts';
import type { SampledWords } from '../fingerprint/sampled.ts';
import { WordFlag } from '../fingerprint/words.ts';
import { SAMPLE_WORDS, sample } from './sample.ts';

/** Two words are a pair when they are this far apart at most, in words of the sample: about a sentence. */
const REACH = 5;
/** Pairs kept of an article, the rarest. */
export const FEATURES = 24;
const WORD = 2 ** 32;
// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const PASSED_OVER = WordFlag.Quiet | WordFlag.Quoted;

/** The words of the sample at hand, and how rare they are, 0 those that are not. */
const sampled = new Int32Array(SAMPLE_WORDS);
const steps = new Uint8Array(SAMPLE_WORDS);
/** The rare words of the article that may pair: which they are, how rare, and where in the sample, the last before it below 0. */
const rareWord = new Int32Array(SAMPLE_WORDS + REACH);
const rareStep = new Uint8Array(SAMPLE_WORDS + REACH);
const rareAt = new Int32Array(SAMPLE_WORDS + REACH);

/** Finds the features of one article after another. */
export class Features {
  readonly #rarity: Uint8Array;
  readonly #rarest: Rarest = new Rarest();
  /** Those that were found last, and behind them what is no more. */
  readonly found: Uint32Array = new Uint32Array(FEATURES);

  /** `rarity` as `rarityOf` gives it. */
  constructor(rarity: Uint8Array) {
    this.#rarity = rarity;
  }

  /** Finds the features of an article whose words are those from `from` up to `to`; returns how many they are. */
  find(words: SampledWords, from = 0, to: number = words.hash.length): number {
    this.#rarest.clear();
    let kept = 0;
    for (let at = from; at < to; at += SAMPLE_WORDS) {
      const count = sample(words, at, Math.min(to, at + SAMPLE_WORDS), PASSED_OVER, sampled);
      const rare = rareWords(this.#rarity, count, kept);
      collect(this.#rarest, kept, rare);
      kept = keepLast(rare, count);
    }
    const { keys, count } = this.#rarest;
    // A number that is put into 32 bits keeps its last ones.
    for (let k = 0; k < count; k++) this.found[k] = keys[k]!;
    return count;
  }
}

/** Adds the rare ones of the sampled words to the `rare` that there are; returns how many there are then. */
function rareWords(rarity: Uint8Array, count: number, rare: number): number {
  lookUp(rarity, count);
  let found = rare;
  for (let w = 0; w < count; w++) {
    const step = steps[w]!;
    rareWord[found] = sampled[w]!;
    rareStep[found] = step;
    rareAt[found] = w;
    found += (step + 0xff) >>> 8;
  }
  return found;
}

/** Looks up how rare the sampled words are: nothing else, for the fewer instructions the more words it waits for at once. */
function lookUp(rarity: Uint8Array, count: number): void {
  const mask = rarity.length - 1;
  for (let w = 0; w < count; w++) steps[w] = rarity[sampled[w]! & mask]!;
}

/** Keeps of the rare words those that may pair with words behind the sample of `count` words; returns how many they are. */
function keepLast(rare: number, count: number): number {
  let from = rare;
  while (from > 0 && rareAt[from - 1]! >= count - REACH) from--;
  for (let w = from; w < rare; w++) {
    rareWord[w - from] = rareWord[w]!;
    rareStep[w - from] = rareStep[w]!;
    rareAt[w - from] = rareAt[w]! - count;
  }
  return rare - from;
}

/** Pairs the rare words from `first` up to `rare`, each with those a few words before it. */
function collect(rarest: Rarest, first: number, rare: number): void {
  for (let w = first; w < rare; w++) {
    const own = rareWord[w]!;
    const step = rareStep[w]!;
    const from = rareAt[w]! - REACH;
    for (let v = w - 1; v >= 0 && rareAt[v]! >= from; v--) {
      const both = step + rareStep[v]!;
      if (both > rarest.last) continue;
      const other = rareWord[v]!;
      if (other !== own) rarest.add(both * WORD + mix(Math.imul(own ^ other, 0x9e3779b1) ^ (own + other)));
    }
  }
}

/** The least few of some keys, each once. */
class Rarest {
  /** In ascending order, `count` of them, and room for one more. */
  readonly keys: Float64Array = new Float64Array(FEATURES + 1);
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
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    if (at === FEATURES) return;
    if (at > 0 && keys[at - 1] === key) {
      // It is there: what made room for it goes back.
      for (; at < this.count; at++) keys[at] = keys[at + 1]!;
      return;
    }
    keys[at] = key;
    if (this.count < FEATURES) this.count++;
    if (this.count === FEATURES) this.last = Math.floor(keys[FEATURES - 1]! / WORD);
  }
}
