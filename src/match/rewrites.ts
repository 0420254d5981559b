import { mix } from '../fingerprint/hash.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';
import type { Candidates } from './candidates.ts';

/** Two words are a pair when they are this far apart at most, in words of meaning: about a sentence. */
const REACH = 5;
/** Words count whose hash is below this: a sample is the same in all articles, and its pairs tell as much for less work. */
const SAMPLED = 2 ** 31;
/** Pairs kept of an article, the rarest. */
const FEATURES = 24;
/** Pairs sorted of an article, at least, if it has as many: some repeat. */
const ENOUGH = 2 * FEATURES;
/** A pair of words that more articles share is a set phrase or a running topic. */
const CROWD = 8;
/** Pairs of words that two articles must share. */
const LEAST_SHARED = 3;
/** A word that stands in more than one article of a hundred is no rare word. */
const RARE_SHARE = 0.01;
const RARE_COUNT = 8;
/** Slots of the table of document frequencies, as powers of two. */
const LEAST_SLOTS = 16;
const MOST_SLOTS = 22;
/** Steps of rarity of a pair: two words, each counted in powers of two. */
const STEPS = 65;
const WORD = 0x100000000;

/**
 * Candidates among texts that were rewritten word by word, so that no run of words is left which fingerprints could share:
 * distinct pairs `a < b`, sorted.
 *
 * What rewriting keeps is which rare words stand near which. Each article is known by its rarest pairs of words of meaning
 * within a few words of each other, in either order, outside quotations; articles that share several such pairs meet. A word
 * that stands in one article only can meet nothing and is passed over. Rare terms of the collection as the signature of a
 * document are due to Chowdhury, Frieder, Grossman and McCabe (Collection statistics for fast duplicate document detection,
 * TOIS 2002); pairs in place of one set, so that a synonym costs the pairs it stands in and not the whole signature.
 *
 * Weaker than fingerprints: nothing is promised, and which words are rare depends on the other articles. Two passes over the
 * words, and eight bytes a pair.
 */
export function rewrites(count: number, wordsAt: (article: number) => Words): Candidates {
  let words = 0;
  for (let i = 0; i < count; i++) words += wordsAt(i).hash.length;
  const frequency = new DocumentFrequency(slotsFor(words));
  for (let i = 0; i < count; i++) frequency.add(wordsAt(i));
  const features = new Features(frequency.counts(), count);
  for (let i = 0; i < count; i++) features.add(i, wordsAt(i));
  return candidatesOfMeetings(meetingsOf([features.take()], count), count);
}

/** Slots for the document frequencies of a corpus of so many words: a table no larger than its vocabulary needs. */
export function slotsFor(words: number): number {
  return 2 ** Math.min(MOST_SLOTS, Math.max(LEAST_SLOTS, Math.ceil(Math.log2(words / 2 + 1))));
}

/** In how many articles the words of each slot stand, stop words aside (an upper bound: words may share a slot). */
export class DocumentFrequency {
  /** For each slot the last article that counted, and the count: side by side, since each word asks for both. */
  readonly #slots: Uint32Array;
  #articles = 0;

  /** `slots` as {@link slotsFor} gives them. */
  constructor(slots: number) {
    this.#slots = new Uint32Array(2 * slots);
  }

  add({ hash, flags }: Words): void {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    const article = ++this.#articles;
    for (let w = 0; w < hash.length; w++) {
      if ((flags[w]! & WordFlag.Stop) !== 0 || hash[w]! >= SAMPLED) continue;
      const at = 2 * (hash[w]! & mask);
      if (slots[at] === article) continue;
      slots[at] = article;
      slots[at + 1]!++;
    }
  }

  /** The count of each slot. */
  counts(): Uint32Array {
    const counts = new Uint32Array(this.#slots.length / 2);
    for (let slot = 0; slot < counts.length; slot++) counts[slot] = this.#slots[2 * slot + 1]!;
    return counts;
  }
}

/** Collects the features of articles as pairs of article and feature, one behind the other. */
export class Features {
  readonly #rarest: RarestPairs;
  #pairs: Uint32Array = new Uint32Array(1 << 12);
  #length = 0;

  /** `frequency` is that of all `count` articles of the corpus. */
  constructor(frequency: Uint32Array, count: number) {
    this.#rarest = new RarestPairs(frequency, Math.max(RARE_COUNT, Math.floor(count * RARE_SHARE)));
  }

  add(article: number, words: Words): void {
    const found = this.#rarest.of(words);
    if (this.#pairs.length < this.#length + 2 * found.length) {
      const larger = new Uint32Array(2 * this.#pairs.length);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    for (let k = 0; k < found.length; k++) {
      this.#pairs[this.#length++] = article;
      this.#pairs[this.#length++] = found[k]! % WORD;
    }
  }

  /** What was collected since it was last asked for, as a view that holds until the next article is added. */
  take(): Uint32Array {
    const taken = this.#pairs.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

/** Each time that two of `count` articles share one of these features, as `a * count + b`; `a < b`, in no order. */
export function meetingsOf(features: readonly Uint32Array[], count: number): Float64Array {
  const length = features.reduce((sum, part) => sum + part.length / 2, 0);
  const sorted = new BigUint64Array(length);
  const halves = new Uint32Array(sorted.buffer);
  let filled = 0;
  for (const part of features) {
    halves.set(part, filled);
    filled += part.length;
  }
  sorted.sort();
  let met = new Float64Array(1 << 12);
  let meetings = 0;
  for (let from = 0; from < length; ) {
    let to = from + 1;
    while (to < length && halves[2 * to + 1] === halves[2 * from + 1]) to++;
    const size = to - from;
    if (size > 1 && size <= CROWD) {
      if (meetings + size * size > met.length) {
        const larger = new Float64Array(2 * met.length);
        larger.set(met);
        met = larger;
      }
      for (let x = from; x < to; x++) {
        for (let y = x + 1; y < to; y++) met[meetings++] = halves[2 * x]! * count + halves[2 * y]!;
      }
    }
    from = to;
  }
  return met.slice(0, meetings);
}

/** The pairs that met often enough. Sorts `meetings`. */
export function candidatesOfMeetings(meetings: Float64Array, count: number): Candidates {
  const sorted = meetings.sort();
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i + LEAST_SHARED <= sorted.length; i++) {
    // The first of a run of equal pairs that is long enough.
    if ((i > 0 && sorted[i - 1] === sorted[i]) || sorted[i + LEAST_SHARED - 1] !== sorted[i]) continue;
    a.push(Math.floor(sorted[i]! / count));
    b.push(sorted[i]! % count);
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b) };
}

/** Picks the features of one article after another, in buffers of its own. */
class RarestPairs {
  readonly #frequency: Uint32Array;
  readonly #limit: number;
  /** Pairs of the article at hand as rarity * 2^32 + hash. */
  #pairs: Float64Array = new Float64Array(4096);
  readonly #near: Uint32Array = new Uint32Array(REACH + 1);
  readonly #rarity: Uint8Array = new Uint8Array(REACH + 1);
  readonly #steps: Uint32Array = new Uint32Array(STEPS);
  /** The last step of rarity that counts for the article at hand. */
  #last = 0;

  constructor(frequency: Uint32Array, limit: number) {
    this.#frequency = frequency;
    this.#limit = limit;
  }

  /** At most FEATURES distinct pairs, the rarest first, as rarity * 2^32 + hash. A view that holds until the next call. */
  of(words: Words): Float64Array {
    const count = this.#collect(words);
    const pairs = this.#pairs;
    let kept = 0;
    for (let k = 0; k < count; k++) if (pairs[k]! < (this.#last + 1) * WORD) pairs[kept++] = pairs[k]!;
    pairs.subarray(0, kept).sort();
    let distinct = 0;
    for (let k = 0; k < kept && distinct < FEATURES; k++) {
      if (distinct === 0 || pairs[k] !== pairs[distinct - 1]) pairs[distinct++] = pairs[k]!;
    }
    return pairs.subarray(0, distinct);
  }

  #collect({ hash, flags }: Words): number {
    if (this.#pairs.length < hash.length * REACH) this.#pairs = new Float64Array(2 * hash.length * REACH);
    this.#near.fill(0);
    this.#steps.fill(0);
    let count = 0;
    let seen = 0;
    // Pairs are many, and the rarest few are wanted: what is beyond the step that holds enough already is passed over.
    let last = STEPS - 1;
    let within = 0;
    for (let w = 0; w < hash.length; w++) {
      if ((flags[w]! & (WordFlag.Stop | WordFlag.Quiet | WordFlag.Quoted)) !== 0) continue;
      const own = hash[w]!;
      if (own >= SAMPLED) continue;
      const times = this.#frequency[own & (this.#frequency.length - 1)]!;
      const rare = times > 1 && times <= this.#limit;
      const slot = seen++ % (REACH + 1);
      this.#near[slot] = rare ? own : 0;
      if (!rare) continue;
      const rarity = 32 - Math.clz32(times);
      this.#rarity[slot] = rarity;
      for (let n = 0; n <= REACH; n++) {
        const other = this.#near[n]!;
        if (other === 0 || other === own) continue;
        const step = rarity + this.#rarity[n]!;
        if (step > last) continue;
        this.#steps[step]!++;
        within++;
        while (within - this.#steps[last]! >= ENOUGH) within -= this.#steps[last--]!;
        this.#pairs[count++] = step * WORD + mix(Math.imul(own ^ other, 0x9e3779b1) ^ (own + other));
      }
    }
    this.#last = last;
    return count;
  }
}
