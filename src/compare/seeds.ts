import { WordFlag, type Words } from '../fingerprint/words.ts';
import { dirty, zeroed } from './scratch.ts';
import { SEED_WORDS, sameSeed, seedKey, seedTable } from './seedTable.ts';

// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const QUIET = WordFlag.Quiet;

/** A seed that stands more often than this in B is a stock phrase; it may begin a run, but not inside another one. */
const RARE = 4;
/** How many places in B a seed is followed to. */
const FOLLOWED = 8;
/** Words that may be read while runs are extended, per word of input: a guard against texts made of repetition. */
const WORK_PER_WORD = 40;

/** Maximal runs of equal words: `count` of them in parallel arrays, sorted by aStart, then bStart. Scratch memory. */
export interface Runs {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly length: Int32Array;
}

/**
 * Finds the maximal runs of at least {@link SEED_WORDS} equal words that hold no quiet word. Seeds of B go into a hash
 * table with chained positions; each seed of A is followed to its places in B and extended both ways, once a diagonal.
 * Linear in the two lengths: rare seeds have few places and frequent ones are only followed outside runs already found.
 */
export function maximalRuns(a: Words, b: Words): Runs {
  const n = a.hash.length;
  const m = b.hash.length;
  const ha = a.hash;
  const hb = b.hash;
  const fa = a.flags;
  const fb = b.flags;
  const seedsB = m - SEED_WORDS + 1;
  if (n < SEED_WORDS || seedsB < 1)
    return { count: 0, a: dirty('run.a', 1), b: dirty('run.b', 1), length: dirty('run.n', 1) };

  const { mask, head, next } = seedTable(b);
  // Diagonal d = j - i + n: words of A below reached[d] have been looked at on it.
  const reached = zeroed('run.reached', n + m + 1);
  let outA = dirty('run.a', 1024);
  let outB = dirty('run.b', 1024);
  let outN = dirty('run.n', 1024);
  let count = 0;
  let covered = 0;
  let work = WORK_PER_WORD * (n + m);
  for (let i = 0; i + SEED_WORDS <= n; i++) {
    const first = head[seedKey(ha, i) & mask]! - 1;
    let places = 0;
    for (let j = first; j >= 0; j = next[j]! - 1) {
      if (sameSeed(ha, i, hb, j) && ++places > RARE) break;
    }
    if (places === 0 || (places > RARE && i < covered)) continue;
    let followed = 0;
    for (let j = first; j >= 0 && followed < FOLLOWED; j = next[j]! - 1) {
      if (!sameSeed(ha, i, hb, j)) continue;
      followed++;
      if (i < reached[j - i + n]! || work < 0) continue;
      let from = i;
      let to = i;
      const shift = j - i;
      while (from > 0 && from + shift > 0 && same(ha, hb, fa, fb, from - 1, from + shift - 1)) from--;
      while (to < n && to + shift < m && same(ha, hb, fa, fb, to, to + shift)) to++;
      work -= to - from;
      reached[shift + n] = to;
      if (to - from < SEED_WORDS) continue;
      if (count === outA.length) {
        outA = dirty('run.a', count + 1);
        outB = dirty('run.b', count + 1);
        outN = dirty('run.n', count + 1);
      }
      outA[count] = from;
      outB[count] = from + shift;
      outN[count] = to - from;
      count++;
      if (to > covered) covered = to;
    }
  }
  return sorted({ count, a: outA, b: outB, length: outN }, m);
}

function same(ha: Uint32Array, hb: Uint32Array, fa: Uint8Array, fb: Uint8Array, i: number, j: number): boolean {
  return ha[i] === hb[j] && ((fa[i]! | fb[j]!) & QUIET) === 0;
}

function sorted(runs: Runs, m: number): Runs {
  const { count, a, b, length } = runs;
  let ordered = true;
  for (let r = 1; r < count && ordered; r++) {
    ordered = a[r - 1]! < a[r]! || (a[r - 1] === a[r] && b[r - 1]! < b[r]!);
  }
  if (ordered) return runs;
  const lengths = new Map<number, number>();
  const keys = new Float64Array(count);
  for (let r = 0; r < count; r++) {
    keys[r] = a[r]! * (m + 1) + b[r]!;
    lengths.set(keys[r]!, length[r]!);
  }
  keys.sort();
  for (let r = 0; r < count; r++) {
    const k = keys[r]!;
    a[r] = Math.floor(k / (m + 1));
    b[r] = k % (m + 1);
    length[r] = lengths.get(k)!;
  }
  return runs;
}
