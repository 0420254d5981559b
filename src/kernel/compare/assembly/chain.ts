import { MOST_GAP } from '../layout';
import { COUNT, flagsAt, get, halvesOf } from './body';
import { befores, found, marksA, marksB, reaches, runs, scores, used, weights } from './room';
import { goesWith, putRecord, sortRecords } from './sort';
import { endA, lengthOf, putTriple, sortTriples, startA, startB, tripleAt } from './triples';

/** A passage must weigh this much, a word of meaning counting 1 and a stop word half: less is chance or a phrase. */
export const LEAST_WEIGHT: f64 = 6;
/** How many earlier runs a run may be linked to (minimap2, Li 2018, uses 25 to 50). */
const LOOK_BACK: i32 = 40;
/** What each word of the wider gap costs. */
const GAP_COST: f64 = 0.15;

/**
 * Keeps of the maximal runs, which are sorted, a set that is disjoint on both sides, at {@link runs}. Runs are chained where they follow each other closely
 * in both bodies (the chain score is the weight of its words less a price for gaps, found by looking back over the last few runs), and chains are taken
 * best first, so a stock phrase goes where its neighbours go and a moved paragraph is a chain of its own. Returns how many are kept, sorted by A.
 */
export function keepBestChains(count: i32, a: usize, b: usize): i32 {
  if (count === 0) return 0;
  weigh(count, a);
  scoreChains(count);
  const good = bestFirst(count);
  memory.fill(used, 0, <usize>count);
  memory.fill(marksA, 0, <usize>get(a, COUNT));
  memory.fill(marksB, 0, <usize>get(b, COUNT));
  let size = 0;
  for (let e = 0; e < good; e++) size = takeChain(<i32>goesWith(e), size);
  sortTriples(runs, size);
  return size;
}

/**
 * Notes twice the weight of the words of A from where its first run begins up to each index, as far as there are runs. Most pairs share one passage,
 * and the rest of A is no matter.
 */
function weigh(count: i32, a: usize): void {
  let end = 0;
  for (let r = 0; r < count; r++) end = max(end, endA(tripleAt(found, r)));
  let halves = 0;
  for (let i = startA(found); i < end; i++) {
    store<i32>(weights + ((<usize>i) << 2), halves);
    halves += halvesOf(flagsAt(a, i));
  }
  store<i32>(weights + ((<usize>end) << 2), halves);
}

/** The weight of the words of A from one up to another. */
function weightOf(from: i32, to: i32): f64 {
  return <f64>(load<i32>(weights + ((<usize>to) << 2)) - load<i32>(weights + ((<usize>from) << 2))) / 2;
}

function scoreAt(t: i32): f64 {
  return load<f64>(scores + ((<usize>t) << 3));
}

function beforeAt(t: i32): i32 {
  return load<i32>(befores + ((<usize>t) << 2));
}

/** Scores the best chain that ends with each run, and notes which run stands before it there. */
function scoreChains(count: i32): void {
  // Where the runs up to each one end in A: most have none behind them that is near enough, and look back no further.
  let end = 0;
  for (let t = 0; t < count; t++) {
    const run = tripleAt(found, t);
    const ta = startA(run);
    const tb = startB(run);
    const tn = lengthOf(run);
    let best = weightOf(ta, ta + tn);
    let from = -1;
    const last = max(0, t - LOOK_BACK);
    for (let s = t - 1; s >= last && ta - load<i32>(reaches + ((<usize>s) << 2)) <= MOST_GAP; s--) {
      const earlier = tripleAt(found, s);
      const sa = startA(earlier);
      const sb = startB(earlier);
      if (sa >= ta || sb >= tb) continue;
      const gapA = ta - sa - lengthOf(earlier);
      const gapB = tb - sb - lengthOf(earlier);
      if (gapA > MOST_GAP || gapB > MOST_GAP) continue;
      const overlap = max(0, max(-gapA, -gapB));
      if (overlap >= tn) continue;
      const link = scoreAt(s) + weightOf(ta + overlap, ta + tn) - GAP_COST * <f64>max(0, max(gapA, gapB));
      if (link > best) {
        best = link;
        from = s;
      }
    }
    store<f64>(scores + ((<usize>t) << 3), best);
    store<i32>(befores + ((<usize>t) << 2), from);
    end = max(end, ta + tn);
    store<i32>(reaches + ((<usize>t) << 2), end);
  }
}

/** Sorts the ends of chains that weigh enough, the best first, then in order; returns how many they are. */
function bestFirst(count: i32): i32 {
  let good = 0;
  for (let t = 0; t < count; t++) {
    // Numbers above zero are in the order of their bits.
    if (scoreAt(t) >= LEAST_WEIGHT) putRecord(good++, ~reinterpret<u64>(scoreAt(t)), <u64>t);
  }
  sortRecords(good);
  return good;
}

/** Keeps what is free of the chain that ends with a run, behind `size` runs that are kept, if that weighs enough. Returns how many are kept then. */
function takeChain(end: i32, size: i32): i32 {
  let kept = size;
  let total: f64 = 0;
  let t = end;
  for (; t >= 0 && load<u8>(used + <usize>t) === 0; t = beforeAt(t)) {
    if (!place(tripleAt(found, t), tripleAt(runs, kept))) continue;
    const run = tripleAt(runs, kept++);
    total += weightOf(startA(run), endA(run));
  }
  if (total < LEAST_WEIGHT) {
    for (let k = size; k < kept; k++) mark(tripleAt(runs, k), 0);
    return size;
  }
  for (let u = end; u !== t; u = beforeAt(u)) store<u8>(used + <usize>u, 1);
  return kept;
}

/** Puts the longest stretch of a run that is still free on both sides at `kept`; false where none is free. */
function place(run: usize, kept: usize): bool {
  const length = lengthOf(run);
  const inA = marksA + <usize>startA(run);
  const inB = marksB + <usize>startB(run);
  let bestFrom = 0;
  let bestLength = 0;
  let from = 0;
  for (let k = 0; k <= length; k++) {
    if (k < length && (load<u8>(inA + <usize>k) | load<u8>(inB + <usize>k)) === 0) continue;
    if (k - from > bestLength) {
      bestLength = k - from;
      bestFrom = from;
    }
    from = k + 1;
  }
  if (bestLength === 0) return false;
  putTriple(kept, startA(run) + bestFrom, startB(run) + bestFrom, bestLength);
  mark(kept, 1);
  return true;
}

function mark(run: usize, value: u8): void {
  memory.fill(marksA + <usize>startA(run), value, <usize>lengthOf(run));
  memory.fill(marksB + <usize>startB(run), value, <usize>lengthOf(run));
}
