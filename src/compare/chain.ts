import { WordFlag, type Words } from '../fingerprint/words.ts';
import { dirty, zeroed } from './scratch.ts';
import type { Runs } from './seeds.ts';

/** Runs further apart than this on either side are not one passage: about a long sentence put in or cut out. */
export const MAX_GAP = 32;
/** A passage must weigh this much, a word of meaning counting 1 and a stop word half: less is chance or a phrase. */
export const MIN_WEIGHT = 6;
/** How many earlier runs a run may be linked to (minimap2, Li 2018, uses 25 to 50). */
const LOOK_BACK = 40;
/** What each word of the wider gap costs. */
const GAP_COST = 0.15;

const STOP_SHIFT = Math.log2(WordFlag.Stop);

/** Twice the weight of the words of a body before each index: a word of meaning weighs 1, a stop word half. */
function weights({ flags }: Words): Int32Array {
  const into = dirty('chain.weight', flags.length + 1);
  let halves = 0;
  for (let i = 0; i < flags.length; i++) {
    into[i] = halves;
    halves += 2 - ((flags[i]! >> STOP_SHIFT) & 1);
  }
  into[flags.length] = halves;
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
  const weight = weights(a);
  const score = scoreOf(count);
  const before = dirty('chain.before', count);
  for (let t = 0; t < count; t++) {
    const ta = runs.a[t]!;
    const tb = runs.b[t]!;
    const tn = runs.length[t]!;
    let best = (weight[ta + tn]! - weight[ta]!) / 2;
    let from = -1;
    for (let s = t - 1; s >= 0 && s >= t - LOOK_BACK; s--) {
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
  const order = new Uint32Array(count);
  for (let t = 0; t < count; t++) order[t] = t;
  order.sort((s, t) => score[t]! - score[s]! || s - t);
  const used = zeroed('chain.used', count);
  const inA = zeroed('chain.inA', n);
  const inB = zeroed('chain.inB', m);
  const kept: number[] = [];
  for (const end of order) {
    if (score[end]! < MIN_WEIGHT) break;
    if (used[end] !== 0) continue;
    const first = kept.length;
    let total = 0;
    let t = end;
    for (; t >= 0 && used[t] === 0; t = before[t]!) total += place(runs, t, inA, inB, weight, kept);
    if (total < MIN_WEIGHT) {
      for (let k = first; k < kept.length; k += 3) mark(kept[k]!, kept[k + 1]!, kept[k + 2]!, inA, inB, 0);
      kept.length = first;
    } else {
      for (let u = end; u !== t; u = before[u]!) used[u] = 1;
    }
  }
  return sortedTriples(kept);
}

/** Keeps the longest stretch of run t that is still free on both sides; returns its weight. */
function place(runs: Runs, t: number, inA: Int32Array, inB: Int32Array, weight: Int32Array, kept: number[]): number {
  const ta = runs.a[t]!;
  const tb = runs.b[t]!;
  let bestFrom = 0;
  let bestLength = 0;
  let from = 0;
  for (let k = 0; k <= runs.length[t]!; k++) {
    if (k < runs.length[t]! && inA[ta + k] === 0 && inB[tb + k] === 0) continue;
    if (k - from > bestLength) {
      bestLength = k - from;
      bestFrom = from;
    }
    from = k + 1;
  }
  if (bestLength === 0) return 0;
  kept.push(ta + bestFrom, tb + bestFrom, bestLength);
  mark(ta + bestFrom, tb + bestFrom, bestLength, inA, inB, 1);
  return (weight[ta + bestFrom + bestLength]! - weight[ta + bestFrom]!) / 2;
}

function mark(a: number, b: number, length: number, inA: Int32Array, inB: Int32Array, value: 0 | 1): void {
  inA.fill(value, a, a + length);
  inB.fill(value, b, b + length);
}

/** Sorts triples by their first number. */
export function sortedTriples(triples: readonly number[] | Uint32Array): Uint32Array {
  const count = triples.length / 3;
  const order = new Uint32Array(count);
  for (let t = 0; t < count; t++) order[t] = t;
  order.sort((s, t) => triples[3 * s]! - triples[3 * t]!);
  const out = new Uint32Array(triples.length);
  for (let t = 0; t < count; t++) {
    const from = 3 * order[t]!;
    out[3 * t] = triples[from]!;
    out[3 * t + 1] = triples[from + 1]!;
    out[3 * t + 2] = triples[from + 2]!;
  }
  return out;
}

let scoreBuffer = new Float64Array(2048);
function scoreOf(length: number): Float64Array {
  if (scoreBuffer.length < length) scoreBuffer = new Float64Array(2 * length);
  return scoreBuffer;
}
