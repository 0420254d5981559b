import { hasFingerprint } from '../../fingerprint/winnow.ts';
import { pairKey } from '../../match/pairKeys.ts';
import { NO_ARTICLE } from '../../match/postings.ts';
import { sortBy } from '../../match/sortBy.ts';
import { lastUpTo } from '../search.ts';
import { type Batch, rangeAt, uint32 } from '../store/batch.ts';
import { Column } from '../store/column.ts';
import { type Corpus, indexOfNumbers, type WordCorpus } from '../store/corpus.ts';
import { Scratch, type Store } from '../store/store.ts';

/**
 * A corpus whose articles are ranked by their bodies. The article that was read as number n (see {@link WordCorpus}) has the rank
 * `rankOf[n]`, or NO_ARTICLE when it does not count.
 */
export interface RankedCorpus extends WordCorpus {
  readonly rankOf: Uint32Array;
}

/** The order of the bodies of a corpus. It is the same before and after learned lines were taken out. */
export interface BodyOrder {
  /** The numbers of all articles by rank. */
  readonly numbers: Uint32Array;
  /** For each rank 1 where the body is that of the rank before. */
  readonly same: Uint8Array;
}

/** The articles of a corpus by rank. */
export interface Ranks extends Pick<RankedCorpus, 'rankOf'> {
  /** Keys of the pairs of articles that have one body to the word, by rank: each of a crowd with the first. */
  readonly twins: Float64Array;
}

/** So many articles with one and the same body are a crowd that need not meet one another by every fingerprint. */
const CROWD = 5;

/**
 * Orders articles by their bodies: the longest first, those of one length in the order of their content keys, never by their names.
 *
 * Ten million articles are to fit: one key of each is in memory at a time, and is read twice, to sort by it and to tell equal ones.
 */
export function orderOf(corpus: Corpus): BodyOrder {
  const numbers = corpus.numberOf.slice();
  sortBy(numbers, keysOf(corpus));
  return { numbers, same: sameAsBefore(corpus, numbers) };
}

/** Ranks articles in the order of their bodies. Of a crowd with one and the same body only the first has a rank for its words: what they share, it shares. */
export function ranksOf(corpus: Corpus, { numbers, same }: BodyOrder): Ranks {
  const rankOf = new Uint32Array(new SharedArrayBuffer(4 * corpus.firstOf.at(-1)!)).fill(NO_ARTICLE);
  const twins = new Column<Float64Array>(Float64Array);
  for (let first = 0; first < numbers.length; ) {
    let end = first + 1;
    while (end < numbers.length && same[end] === 1) end++;
    const crowd = end - first >= CROWD && hasFingerprints(corpus, numbers[first]!);
    for (let rank = first; rank < end; rank++) {
      if (rank === first || !crowd) rankOf[numbers[rank]!] = rank;
      else twins.add(pairKey(first, rank));
    }
    first = end;
  }
  return { rankOf, twins: twins.taken() };
}

/** The index of the article of each rank, in place of the numbers in the order of bodies. */
export function indicesByRank(corpus: Corpus, { numbers }: BodyOrder): Uint32Array {
  const indexOf = indexOfNumbers(corpus);
  for (let rank = 0; rank < numbers.length; rank++) numbers[rank] = indexOf[numbers[rank]!]!;
  return numbers;
}

/** Something that each body has, into `into` for all of a batch. */
type Key = (store: Store, batch: Batch, scratch: Scratch, into: Uint32Array) => void;

const keyHalf =
  (half: number): Key =>
  (store, { contentKey }, scratch, into) => {
    const halves = uint32(store.getInto(scratch, contentKey));
    for (let w = 0; w < into.length; w++) into[w] = halves[2 * w + half]!;
  };

/** What bodies are sorted by, that which counts most last. */
const KEYS: readonly Key[] = [
  keyHalf(1),
  keyHalf(0),
  (store, { wordAt }, scratch, into) => {
    const starts = uint32(store.getInto(scratch, wordAt));
    // The longest first.
    for (let w = 0; w < into.length; w++) into[w] = ~(starts[w + 1]! - starts[w]!);
  },
];

/** The {@link KEYS} of all bodies by number, one after the other in the same memory. */
function* keysOf({ batches, firstOf, store }: Corpus): Generator<Uint32Array> {
  const keys = new Uint32Array(firstOf.at(-1)!);
  const scratch = new Scratch();
  for (const key of KEYS) {
    for (const [b, batch] of batches.entries()) key(store, batch, scratch, keys.subarray(firstOf[b], firstOf[b + 1]));
    yield keys;
  }
}

function sameAsBefore(corpus: Corpus, ranked: Uint32Array): Uint8Array {
  const same = new Uint8Array(ranked.length).fill(1, 1);
  for (const keys of keysOf(corpus)) {
    for (let rank = 1; rank < ranked.length; rank++) {
      if (keys[ranked[rank]!] !== keys[ranked[rank - 1]!]) same[rank] = 0;
    }
  }
  return same;
}

/**
 * Whether the body of the article with that number is long enough for a fingerprint: others meet nobody. By its words: while lines are learned
 * there are no fingerprints yet.
 */
function hasFingerprints({ batches, firstOf, store }: Corpus, number: number): boolean {
  const b = lastUpTo(firstOf, number);
  const { wordAt, flags } = batches[b]!;
  const [from, to] = rangeAt(store, wordAt, number - firstOf[b]!);
  return hasFingerprint(store.get(flags, from, to));
}
