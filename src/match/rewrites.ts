import type { Words } from '../fingerprint/words.ts';
import { Features } from './features.ts';
import { DocumentFrequency, rarityOf, slotsFor } from './frequency.ts';
import { type Candidates, firstOf, pairKey, secondOf, sortedKeys } from './pairKeys.ts';
import { type HashRange, hashRanges, within } from './ranges.ts';
import { Sieve } from './sieve.ts';

/** A pair of words that more articles share is a set phrase or a running topic. */
const CROWD = 8;
/** Pairs of words that two articles must share. */
const LEAST_SHARED = 3;

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
  const counts = new Int32Array(slotsFor(words));
  const frequency = new DocumentFrequency(counts);
  for (let i = 0; i < count; i++) frequency.add(wordsAt(i));
  frequency.finish();
  const features = new Features(rarityOf(counts, count, new Uint8Array(counts.length)));
  for (let i = 0; i < count; i++) features.add(i, wordsAt(i));
  const taken = features.take();
  return candidatesOfMeetings([meetingsOf({ count: taken.length / 2, parts: [taken] }, hashRanges(1)[0]!)]);
}

/** Features of articles, in parts that are gone through more than once: a part need hold only until the next is asked for. */
export interface FeatureParts {
  readonly count: number;
  readonly parts: Iterable<Uint32Array>;
}

/** Each time that two articles share one of these features, if it is within the range, as the key of the pair; in no order. */
export function meetingsOf(features: FeatureParts, range: HashRange): Float64Array {
  const sorted = shared(features, range);
  const halves = new Uint32Array(sorted.buffer);
  const { length } = sorted;
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
        for (let y = x + 1; y < to; y++) met[meetings++] = pairKey(halves[2 * x]!, halves[2 * y]!);
      }
    }
    from = to;
  }
  return met.slice(0, meetings);
}

/** The features within a range that several articles may share, each above its article, sorted. */
function shared({ count, parts }: FeatureParts, range: HashRange): BigUint64Array {
  const sieve = new Sieve(count, range);
  let passing = 0;
  for (const part of parts) {
    for (let i = 1; i < part.length; i += 2) if (within(part[i]!, range)) passing += sieve.note(part[i]!);
  }
  const found = new BigUint64Array(passing);
  const halves = new Uint32Array(found.buffer);
  let filled = 0;
  for (const part of parts) {
    for (let i = 1; i < part.length; i += 2) {
      if (!within(part[i]!, range) || !sieve.passes(part[i]!)) continue;
      // Typed arrays are little-endian on every platform that runs Node: the low half comes first.
      halves[filled++] = part[i - 1]!;
      halves[filled++] = part[i]!;
    }
  }
  return found.sort();
}

/** The pairs that met often enough. */
export function candidatesOfMeetings(meetings: readonly Float64Array[]): Candidates {
  const sorted = sortedKeys(meetings);
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i + LEAST_SHARED <= sorted.length; i++) {
    const key = sorted[i]!;
    // The first of a run of equal pairs that is long enough.
    if ((i > 0 && sorted[i - 1] === key) || sorted[i + LEAST_SHARED - 1] !== key) continue;
    a.push(firstOf(key));
    b.push(secondOf(key, firstOf(key)));
  }
  return { a: Uint32Array.from(a), b: Uint32Array.from(b) };
}
