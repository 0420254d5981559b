import { atOnce, type Steps } from '../steps.ts';
import type { BucketRange } from './buckets.ts';
import { type Candidates, pairsOf, sortedKeys } from './pairKeys.ts';
import { PairSet } from './pairSet.ts';
import { everyBucket, forEachShared, type Postings } from './postings.ts';

/** Above this many members a posting list links each member to the least and to its predecessor only. */
const ALL_PAIRS_MEMBERS = 4;

/**
 * The candidate pairs that fingerprints in a range of buckets make, as sorted, distinct keys for {@link candidatesOf}: a pair is
 * found in each range in which it shares a fingerprint. A short posting list links all its members with one another; a long one links
 * linearly, each member to the least and to its predecessor, so a story that a thousand papers run costs two thousand
 * links a fingerprint instead of half a million. All members of a list stay connected either way: nothing is dropped
 * for being frequent. `memory` is what postings may take, see {@link forEachShared}.
 */
export function* candidateSteps(postings: Postings, range: BucketRange, memory: number): Steps<Float64Array> {
  const pairs = new PairSet();
  yield* forEachShared(postings, range, memory, (members, from, end) => {
    if (end - from <= ALL_PAIRS_MEMBERS) {
      for (let i = from; i < end; i++) for (let j = i + 1; j < end; j++) pairs.add(members[i]!, members[j]!);
      return;
    }
    const least = members[from]!;
    for (let i = from + 1; i < end; i++) {
      pairs.add(least, members[i]!);
      if (i > from + 1) pairs.add(members[i - 1]!, members[i]!);
    }
  });
  return pairs.sorted();
}

/** {@link candidateSteps} at a stretch, of all buckets unless a range is given. */
export function candidateKeys(
  postings: Postings,
  range: BucketRange = everyBucket(postings),
  memory: number = Number.POSITIVE_INFINITY,
): Float64Array {
  return atOnce(candidateSteps(postings, range, memory));
}

/** The candidate pairs of some lists of keys together, which may name a pair more than once. */
export function candidatesOf(parts: readonly Float64Array[]): Candidates {
  return pairsOf(sortedKeys(parts));
}
