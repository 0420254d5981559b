import { forEachShared, type HashRange, type PostingBlock } from './postings.ts';

/** Pairs of article indices that share at least one fingerprint, `a[i] < b[i]`, sorted by a, then b; distinct. */
export interface Candidates {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** Above this many members a posting list links each member to the least and to its predecessor only. */
const ALL_PAIRS_MEMBERS = 4;

/**
 * The candidate pairs that fingerprints within a range make, as sorted, distinct keys for {@link candidatesOf}: a pair is
 * found in each range in which it shares a fingerprint. A short posting list links all its members with one another; a long one links
 * linearly, each member to the least and to its predecessor, so a story that a thousand papers run costs two thousand
 * links a fingerprint instead of half a million. All members of a list stay connected either way: nothing is dropped
 * for being frequent.
 */
export function candidateKeys(blocks: Iterable<PostingBlock>, range: HashRange): BigUint64Array {
  let pairs = new BigUint64Array(1 << 16);
  let halves = new Uint32Array(pairs.buffer);
  let count = 0;
  const link = (a: number, b: number): void => {
    if (count === pairs.length) {
      const sorted = distinct(pairs.subarray(0, count));
      // Mostly repeats: fold them. Mostly new: make room.
      const target = sorted.length * 2 > pairs.length ? pairs.length * 2 : pairs.length;
      const larger = new BigUint64Array(target);
      larger.set(sorted);
      pairs = larger;
      halves = new Uint32Array(pairs.buffer);
      count = sorted.length;
    }
    halves[2 * count] = b;
    halves[2 * count + 1] = a;
    count++;
  };
  forEachShared(blocks, range, (members, size) => {
    if (size <= ALL_PAIRS_MEMBERS) {
      for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) link(members[i]!, members[j]!);
      return;
    }
    const least = members[0]!;
    for (let i = 1; i < size; i++) {
      link(least, members[i]!);
      if (i > 1) link(members[i - 1]!, members[i]!);
    }
  });
  return distinct(pairs.subarray(0, count)).slice();
}

/** The key of one candidate pair, a < b. */
export const candidateKey = (a: number, b: number): bigint => (BigInt(a) << 32n) | BigInt(b);

/** The candidate pairs of all ranges together. */
export function candidatesOf(parts: readonly BigUint64Array[]): Candidates {
  const all = new BigUint64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    all.set(part, filled);
    filled += part.length;
  }
  const found = distinct(all);
  const view = new Uint32Array(found.buffer, found.byteOffset, found.length * 2);
  const a = new Uint32Array(found.length);
  const b = new Uint32Array(found.length);
  for (let i = 0; i < found.length; i++) {
    b[i] = view[2 * i]!;
    a[i] = view[2 * i + 1]!;
  }
  return { a, b };
}

/** Sorts in place and returns the distinct values, as a view of the same memory. */
function distinct(values: BigUint64Array): BigUint64Array {
  values.sort();
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let kept = 0;
  for (let i = 0; i < values.length; i++) {
    const low = halves[2 * i]!;
    const high = halves[2 * i + 1]!;
    if (kept > 0 && halves[2 * kept - 2] === low && halves[2 * kept - 1] === high) continue;
    halves[2 * kept] = low;
    halves[2 * kept + 1] = high;
    kept++;
  }
  return values.subarray(0, kept);
}
