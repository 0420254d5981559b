import { EQUAL, EXTENT, GAP, MOST_GAP, RUN_COUNT, SEGMENT_COUNT, SEGMENT_NUMBERS } from '../layout';
import { flagsAt, halvesOf, wordAt } from './body';
import { LEAST_WEIGHT } from './chain';
import { QUIET } from './flags';
import { mostRuns, ranks, runs, segments, tell } from './room';
import { endA, endB, lengthOf, putTriple, rankInB, sortTriples, startA, startB, tripleAt } from './triples';

const SEGMENT: usize = 4 * SEGMENT_NUMBERS;

export function segmentAt(s: i32): usize {
  return segments + <usize>s * SEGMENT;
}

/** First run of a passage, and behind its last. */
export function firstRun(segment: usize): i32 {
  return load<i32>(segment, 20);
}

export function lastRun(segment: usize): i32 {
  return firstRun(segment) + load<i32>(segment, 24);
}

function rankAt(r: i32): i32 {
  return load<i32>(ranks + ((<usize>r) << 2));
}

/** True where run r is followed by run r + 1 in both bodies, with small gaps: the two are one passage. */
function joins(r: i32, count: i32): bool {
  if (r + 1 >= count || rankAt(r + 1) !== rankAt(r) + 1) return false;
  const run = tripleAt(runs, r);
  const next = tripleAt(runs, r + 1);
  return startA(next) - endA(run) <= MOST_GAP && startB(next) - endB(run) <= MOST_GAP;
}

/**
 * Adds to so many runs the single words that are equal, in order, in the small gaps between those of a passage, so that a synonym here and there costs only
 * itself. Returns how many there are then, or -1 where there is no room.
 */
export function fillGaps(count: i32, a: usize, b: usize): i32 {
  rankInB(runs, count);
  let all = count;
  for (let r = 0; r < count; r++) {
    if (!joins(r, count)) continue;
    const run = tripleAt(runs, r);
    const next = tripleAt(runs, r + 1);
    const a0 = endA(run);
    const b0 = endB(run);
    // As many as the shorter gap has words, at most.
    if (all + MOST_GAP > mostRuns) return -1;
    all = addSubsequence(all, a, a0, startA(next) - a0, b, b0, startB(next) - b0);
  }
  if (all === count) return count;
  sortTriples(runs, all);
  return joinTouching(all);
}

/** Where a longest common subsequence of the rest of a gap is noted how long it is. */
function inGap(i: i32, j: i32): usize {
  return GAP + <usize>(i * (MOST_GAP + 1) + j);
}

/** Adds a longest common subsequence of two small gaps, word by word, behind so many runs. */
function addSubsequence(count: i32, a: usize, a0: i32, n: i32, b: usize, b0: i32, m: i32): i32 {
  if (n === 0 || m === 0) return count;
  for (let j = 0; j < m; j++) store<u8>(inGap(n, j), 0);
  for (let i = n - 1; i >= 0; i--) {
    store<u8>(inGap(i, m), 0);
    for (let j = m - 1; j >= 0; j--) {
      const length = isEqual(a, a0 + i, b, b0 + j)
        ? load<u8>(inGap(i + 1, j + 1)) + 1
        : max(load<u8>(inGap(i + 1, j)), load<u8>(inGap(i, j + 1)));
      store<u8>(inGap(i, j), <u8>length);
    }
  }
  let i = 0;
  let j = 0;
  while (i < n && j < m) {
    if (isEqual(a, a0 + i, b, b0 + j)) putTriple(tripleAt(runs, count++), a0 + i++, b0 + j++, 1);
    else if (load<u8>(inGap(i + 1, j)) >= load<u8>(inGap(i, j + 1))) i++;
    else j++;
  }
  return count;
}

function isEqual(a: usize, i: i32, b: usize, j: i32): bool {
  return load<u32>(wordAt(a, i)) === load<u32>(wordAt(b, j)) && ((flagsAt(a, i) | flagsAt(b, j)) & QUIET) === 0;
}

/** Joins runs that touch on both sides. Returns how many are left. */
function joinTouching(count: i32): i32 {
  let last = 0;
  for (let r = 1; r < count; r++) {
    const run = tripleAt(runs, r);
    const before = tripleAt(runs, last);
    if (endA(before) === startA(run) && endB(before) === startB(run)) {
      store<i32>(before, lengthOf(before) + lengthOf(run), 8);
    } else {
      putTriple(tripleAt(runs, ++last), startA(run), startB(run), lengthOf(run));
    }
  }
  return last + 1;
}

/** Finds the passages that so many runs form, and tells of them. Returns how many. */
export function findPassages(count: i32): i32 {
  rankInB(runs, count);
  let found = 0;
  let equal = 0;
  let extent = 0;
  for (let first = 0; first < count; ) {
    let last = first;
    while (joins(last, count)) last++;
    let words = 0;
    for (let r = first; r <= last; r++) words += lengthOf(tripleAt(runs, r));
    const begin = tripleAt(runs, first);
    const end = tripleAt(runs, last);
    const segment = segmentAt(found++);
    store<i32>(segment, startA(begin));
    store<i32>(segment, endA(end), 4);
    store<i32>(segment, startB(begin), 8);
    store<i32>(segment, endB(end), 12);
    store<i32>(segment, words, 16);
    store<i32>(segment, first, 20);
    store<i32>(segment, last - first + 1, 24);
    equal += words;
    extent += endA(end) - startA(begin);
    first = last + 1;
  }
  tell(RUN_COUNT, count);
  tell(SEGMENT_COUNT, found);
  tell(EQUAL, equal);
  tell(EXTENT, extent);
  return found;
}

/** Leaves out the runs of passages that weigh too little, of so many: phrases that both bodies happen to use. Returns how many runs are left. */
export function leaveOutPhrases(passages: i32, a: usize): i32 {
  let left = 0;
  for (let s = 0; s < passages; s++) {
    const segment = segmentAt(s);
    const first = firstRun(segment);
    const last = lastRun(segment);
    if (!weighsEnough(first, last, a)) continue;
    for (let r = first; r < last; r++) {
      const run = tripleAt(runs, r);
      // Those that are left move up.
      putTriple(tripleAt(runs, left++), startA(run), startB(run), lengthOf(run));
    }
  }
  return left;
}

function weighsEnough(first: i32, last: i32, a: usize): bool {
  let halves = 0;
  for (let r = first; r < last; r++) {
    const run = tripleAt(runs, r);
    const end = endA(run);
    for (let i = startA(run); i < end; i++) halves += halvesOf(flagsAt(a, i));
    if (<f64>halves >= 2 * LEAST_WEIGHT) return true;
  }
  return false;
}
