import { WordFlag, type Words } from '../fingerprint/words.ts';
import { MAX_GAP, MIN_WEIGHT } from './chain.ts';
import { dirty, dirtyUnsigned } from './scratch.ts';
import { inOrderOf, sortedTriples } from './triples.ts';
import type { Segment } from './types.ts';

// Bindings of this module's own: the engine takes them for constants, and reads imported ones anew at each use.
const QUIET = WordFlag.Quiet;
const STOP_SHIFT = Math.log2(WordFlag.Stop);

/** For each run in A order its place in B order. Scratch memory. */
function ranksInB(runs: Uint32Array): Uint32Array {
  const count = runs.length / 3;
  const order = inOrderOf(runs, count, 1);
  const rank = dirtyUnsigned('passages.rank', count);
  for (let k = 0; k < count; k++) rank[order[k]!] = k;
  return rank;
}

/** True where run r is followed by run r + 1 in both bodies, with small gaps: the two are one passage. */
function joins(runs: Uint32Array, rank: Uint32Array, r: number): boolean {
  if (3 * (r + 1) >= runs.length || rank[r + 1] !== rank[r]! + 1) return false;
  const gapA = runs[3 * r + 3]! - runs[3 * r]! - runs[3 * r + 2]!;
  const gapB = runs[3 * r + 4]! - runs[3 * r + 1]! - runs[3 * r + 2]!;
  return gapA <= MAX_GAP && gapB <= MAX_GAP;
}

/**
 * Adds the single words that are equal, in order, in the small gaps between runs of a passage (a longest common
 * subsequence of at most MAX_GAP by MAX_GAP words), so that a synonym here and there costs only itself.
 */
export function fillGaps(runs: Uint32Array, a: Words, b: Words): Uint32Array {
  const rank = ranksInB(runs);
  const more: number[] = [];
  for (let r = 0; 3 * r < runs.length; r++) {
    if (!joins(runs, rank, r)) continue;
    const a0 = runs[3 * r]! + runs[3 * r + 2]!;
    const b0 = runs[3 * r + 1]! + runs[3 * r + 2]!;
    subsequence(a, a0, runs[3 * r + 3]! - a0, b, b0, runs[3 * r + 4]! - b0, more);
  }
  if (more.length === 0) return runs;
  const length = runs.length + more.length;
  const all = dirtyUnsigned('passages.all', length);
  all.set(runs);
  all.set(more, runs.length);
  return merged(sortedTriples(all, length / 3));
}

function subsequence(a: Words, a0: number, n: number, b: Words, b0: number, m: number, out: number[]): void {
  if (n === 0 || m === 0) return;
  const width = m + 1;
  const table = dirty('gap.table', (n + 1) * width);
  table.fill(0, n * width, (n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    table[i * width + m] = 0;
    for (let j = m - 1; j >= 0; j--) {
      const down = table[(i + 1) * width + j]!;
      const right = table[i * width + j + 1]!;
      table[i * width + j] = equal(a, a0 + i, b, b0 + j)
        ? table[(i + 1) * width + j + 1]! + 1
        : down > right
          ? down
          : right;
    }
  }
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (equal(a, a0 + i, b, b0 + j)) out.push(a0 + i++, b0 + j++, 1);
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++;
    else j++;
  }
}

function equal(a: Words, i: number, b: Words, j: number): boolean {
  return a.hash[i] === b.hash[j] && ((a.flags[i]! | b.flags[j]!) & QUIET) === 0;
}

/** Joins runs that touch on both sides. */
function merged(runs: Uint32Array): Uint32Array {
  let last = 0;
  for (let r = 3; r < runs.length; r += 3) {
    const touches = runs[last]! + runs[last + 2]! === runs[r] && runs[last + 1]! + runs[last + 2]! === runs[r + 1];
    if (touches) {
      runs[last + 2]! += runs[r + 2]!;
    } else {
      last += 3;
      runs[last] = runs[r]!;
      runs[last + 1] = runs[r + 1]!;
      runs[last + 2] = runs[r + 2]!;
    }
  }
  return runs.slice(0, last + 3);
}

/** The runs that two bodies share, and the passages that they form. */
export interface Aligned {
  readonly runs: Uint32Array;
  readonly segments: readonly Segment[];
}

/** The passages that runs (sorted by aStart) form. */
export function passages(runs: Uint32Array): Segment[] {
  const rank = ranksInB(runs);
  const segments: Segment[] = [];
  for (let first = 0; 3 * first < runs.length; ) {
    let last = first;
    while (joins(runs, rank, last)) last++;
    let words = 0;
    for (let r = 3 * first; r <= 3 * last; r += 3) words += runs[r + 2]!;
    segments.push({
      aStart: runs[3 * first]!,
      aEnd: runs[3 * last]! + runs[3 * last + 2]!,
      bStart: runs[3 * first + 1]!,
      bEnd: runs[3 * last + 1]! + runs[3 * last + 2]!,
      words,
      firstRun: first,
      runs: last - first + 1,
    });
    first = last + 1;
  }
  return segments;
}

/** The runs without those of passages that weigh too little: a phrase that both bodies happen to use. */
export function withoutPhrases({ runs, segments }: Aligned, words: Words): Aligned {
  let length = 0;
  for (const { firstRun, runs: count } of segments) {
    if (!weighsEnough(runs, firstRun, count, words)) continue;
    // Those that are left move up.
    if (length < 3 * firstRun) runs.copyWithin(length, 3 * firstRun, 3 * (firstRun + count));
    length += 3 * count;
  }
  if (length === runs.length) return { runs, segments };
  const left = runs.slice(0, length);
  return { runs: left, segments: passages(left) };
}

function weighsEnough(runs: Uint32Array, first: number, count: number, { flags }: Words): boolean {
  let halves = 0;
  for (let r = 3 * first; r < 3 * (first + count); r += 3) {
    const end = runs[r]! + runs[r + 2]!;
    for (let i = runs[r]!; i < end; i++) halves += 2 - ((flags[i]! >> STOP_SHIFT) & 1);
  }
  return halves >= 2 * MIN_WEIGHT;
}
