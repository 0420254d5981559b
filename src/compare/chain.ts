import { WordFlag, type Words } from '../fingerprint/words.ts';
import { dirty, dirtyUnsigned, zeroed } from './scratch.ts';
import type { Runs } from './seeds.ts';
import { sortedTriples } from './triples.ts';

/** Runs further apart than this on either side are not one passage: about a long sentence put in or cut out. */
export const MAX_GAP = 32;
/** A passage must weigh this much, a word of meaning counting 1 and a stop word half: less is chance or a phrase. */
export const MIN_WEIGHT = 6;
/** How many earlier runs a run may be linked to (minimap2, Li 2018, uses 25 to 50). */
const LOOK_BACK = 40;
/** What each word of the wider gap costs. */
const GAP_COST = 0.15;

const STOP_SHIFT = Math.log2(WordFlag.Stop);

/**
 * Twice the weight of the words of A from where its first run begins up to each index, as far as there are runs: a word of meaning weighs 1, a
 * stop word half. Most pairs share one passage, and the rest of A is no matter.
 */
function weights({ flags }: Words, { count, a, length }: Runs): Int32Array {
  const into = dirty('chain.weight', flags.length + 1);
  let end = 0;
  for (let r = 0; r < count; r++) end = Math.max(end, a[r]! + length[r]!);
  let halves = 0;
  for (let i = count > 0 ? a[0]! : 0; i < end; i++) {
    into[i] = halves;
    halves += 2 - ((flags[i]! >> STOP_SHIFT) & 1);
  }
  into[end] = halves;
  return into;
}

/**
 * Keeps of all maximal runs a set that is disjoint on both sides. Runs are chained where they follow each other closely in
 * both bodies (the chain score is the weight of its words less a price for gaps, found by looking back over the last few
 * runs), and chains are taken best first, so a stock phrase goes where its neighbours go and a moved paragraph is a chain
 * of its own. Returns triples aStart, bStart, length sorted by aStart.
 */
export function bestChains(runs: Runs, a: Words, b: Words): Uint32Array {
  const { count } = runs;
  const n = a.hash.length;
  const m = b.hash.length;
  const weight = weights(a, runs);
  const score = scoreOf(count);
  const before = dirty('chain.before', count);
  // Where the runs up to each one end in A: most have none behind them that is near enough, and look back no further.
  const reach = dirty('chain.reach', count);
  let end = 0;
  for (let t = 0; t < count; t++) {
    const ta = runs.a[t]!;
    const tb = runs.b[t]!;
    const tn = runs.length[t]!;
    let best = (weight[ta + tn]! - weight[ta]!) / 2;
    let from = -1;
    const last = Math.max(0, t - LOOK_BACK);
    for (let s = t - 1; s >= last && ta - reach[s]! <= MAX_GAP; s--) {
      const sa = runs.a[s]!;
      const sb = runs.b[s]!;
      if (sa >= ta || sb >= tb) continue;
      const gapA = ta - sa - runs.length[s]!;
      const gapB = tb - sb - runs.length[s]!;
      if (gapA > MAX_GAP || gapB > MAX_GAP) continue;
      const overlap = Math.max(0, -gapA, -gapB);
      if (overlap >= tn) continue;
      const own = (weight[ta + tn]! - weight[ta + overlap]!) / 2;
      const link = score[s]! + own - GAP_COST * Math.max(gapA, gapB, 0);
      if (link > best) {
        best = link;
        from = s;
      }
    }
    score[t] = best;
    before[t] = from;
    end = Math.max(end, ta + tn);
    reach[t] = end;
  }
  return taken(runs, score, before, weight, n, m);
}

function taken(
  runs: Runs,
  score: Float64Array,
  before: Int32Array,
  weight: Int32Array,
  n: number,
  m: number,
): Uint32Array {
  const { count } = runs;
  const ends = dirtyUnsigned('chain.ends', count);
  const good = bestFirst(score, count, ends);
  const used = zeroed('chain.used', count);
  const inA = zeroed('chain.inA', n);
  const inB = zeroed('chain.inB', m);
  // No run is kept twice.
  const kept = dirtyUnsigned('chain.kept', 3 * count);
  let size = 0;
  for (let e = 0; e < good; e++) {
    const end = ends[e]!;
    if (used[end] !== 0) continue;
    const first = size;
    let total = 0;
    let t = end;
    for (; t >= 0 && used[t] === 0; t = before[t]!) {
      const own = place(runs, t, inA, inB, weight, kept, size);
      if (own > 0) size += 3;
      total += own;
    }
    if (total < MIN_WEIGHT) {
      for (let k = first; k < size; k += 3) mark(kept[k]!, kept[k + 1]!, kept[k + 2]!, inA, inB, 0);
      size = first;
    } else {
      for (let u = end; u !== t; u = before[u]!) used[u] = 1;
    }
  }
  return sortedTriples(kept, size / 3);
}

/** So few ends are put in order by putting each in its place; more are worth a call of the engine's sort. */
const FEW = 48;

/** The ends of chains that weigh enough, the best first, then in order, into `ends`; returns how many they are. */
function bestFirst(score: Float64Array, count: number, ends: Uint32Array): number {
  let good = 0;
  for (let t = 0; t < count; t++) if (score[t]! >= MIN_WEIGHT) ends[good++] = t;
  if (good > FEW) ends.subarray(0, good).sort((s, t) => score[t]! - score[s]! || s - t);
  else sortFew(score, ends, good);
  return good;
}

function sortFew(score: Float64Array, ends: Uint32Array, count: number): void {
  for (let e = 1; e < count; e++) {
    const end = ends[e]!;
    const own = score[end]!;
    let at = e;
    for (; at > 0 && score[ends[at - 1]!]! < own; at--) ends[at] = ends[at - 1]!;
    ends[at] = end;
  }
}

/** Keeps the longest stretch of run t that is still free on both sides, at `at`; returns its weight, 0 where none is free. */
function place(
  runs: Runs,
  t: number,
  inA: Int32Array,
  inB: Int32Array,
  weight: Int32Array,
  kept: Uint32Array,
  at: number,
): number {
  const ta = runs.a[t]!;
  const tb = runs.b[t]!;
  const length = runs.length[t]!;
  let bestFrom = 0;
  let bestLength = 0;
  let from = 0;
  for (let k = 0; k <= length; k++) {
    if (k < length && inA[ta + k] === 0 && inB[tb + k] === 0) continue;
    if (k - from > bestLength) {
      bestLength = k - from;
      bestFrom = from;
    }
    from = k + 1;
  }
  if (bestLength === 0) return 0;
  kept[at] = ta + bestFrom;
  kept[at + 1] = tb + bestFrom;
  kept[at + 2] = bestLength;
  mark(ta + bestFrom, tb + bestFrom, bestLength, inA, inB, 1);
  return (weight[ta + bestFrom + bestLength]! - weight[ta + bestFrom]!) / 2;
}

function mark(a: number, b: number, length: number, inA: Int32Array, inB: Int32Array, value: 0 | 1): void {
  for (let k = 0; k < length; k++) {
    inA[a + k] = value;
    inB[b + k] = value;
  }
}

let scoreBuffer = new Float64Array(2048);
function scoreOf(length: number): Float64Array {
  if (scoreBuffer.length < length) scoreBuffer = new Float64Array(2 * length);
  return scoreBuffer;
}
