/** A run of words that stands in both bodies: A's words `a` to `a + length - 1` and B's from `b` on. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Fewer common words in a row than this prove nothing about place. */
const GRAM = 4;
/** A gram that stands more often than this in B says nothing about which place is meant. */
const MAX_OCCURRENCES = 8;
/** Words looked at while extending matches, per word of both texts: bounds periodic text, never reached by prose. */
const EXTENSION_BUDGET = 40;

const gramHash = (hash: Uint32Array, at: number): number => {
  let h = 0x811c9dc5;
  for (let i = at; i < at + GRAM; i++) {
    h = Math.imul(h ^ hash[i]!, 0x85ebca6b);
    h ^= h >>> 15;
  }
  return h >>> 0;
};

/** Maximal common runs of at least {@link GRAM} words, found through grams that are rare in B. */
function commonRuns(a: Uint32Array, b: Uint32Array): Tile[] {
  const runs: Tile[] = [];
  const gramsB = b.length - GRAM + 1;
  const gramsA = a.length - GRAM + 1;
  if (gramsA <= 0 || gramsB <= 0) return runs;
  const bits = Math.max(4, Math.ceil(Math.log2(gramsB * 2)));
  const mask = 2 ** bits - 1;
  const head = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(gramsB);
  const grams = new Uint32Array(gramsB);
  for (let j = gramsB - 1; j >= 0; j--) {
    const h = gramHash(b, j);
    grams[j] = h;
    next[j] = head[h & mask]!;
    head[h & mask] = j;
  }
  // Where the last run on each diagonal ended, so that no run is read twice.
  const reached = new Int32Array(a.length + b.length).fill(-1);
  let budget = EXTENSION_BUDGET * (a.length + b.length);
  for (let i = 0; i < gramsA && budget > 0; i++) {
    const h = gramHash(a, i);
    let seen = 0;
    for (let j = head[h & mask]!; j >= 0; j = next[j]!) {
      if (budget-- <= 0) break;
      if (grams[j] === h && ++seen > MAX_OCCURRENCES) break;
    }
    if (seen === 0 || seen > MAX_OCCURRENCES) continue;
    for (let j = head[h & mask]!; j >= 0 && budget > 0; j = next[j]!) {
      if (grams[j] !== h || reached[i - j + b.length - 1]! > i) continue;
      let from = 0;
      while (i + from > 0 && j + from > 0 && a[i + from - 1] === b[j + from - 1]) from--;
      let to = 0;
      while (i + to < a.length && j + to < b.length && a[i + to] === b[j + to]) to++;
      budget -= to - from;
      reached[i - j + b.length - 1] = i + to;
      if (to - from >= GRAM) runs.push({ a: i + from, b: j + from, length: to - from });
    }
  }
  return runs;
}

/**
 * Common runs that use each word of A and of B at most once, the longest first (greedy string tiling, Wise 1993).
 * `a` and `b` are canonical word hashes. In order of A.
 */
export function tile(a: Uint32Array, b: Uint32Array): Tile[] {
  const runs = commonRuns(a, b).sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
  const usedA = new Uint8Array(a.length);
  const usedB = new Uint8Array(b.length);
  const tiles: Tile[] = [];
  for (const run of runs) {
    let from = -1;
    for (let i = 0; i <= run.length; i++) {
      const free = i < run.length && usedA[run.a + i] === 0 && usedB[run.b + i] === 0;
      if (free && from < 0) from = i;
      if (free || from < 0) continue;
      if (i - from >= GRAM) {
        tiles.push({ a: run.a + from, b: run.b + from, length: i - from });
        usedA.fill(1, run.a + from, run.a + i);
        usedB.fill(1, run.b + from, run.b + i);
      }
      from = -1;
    }
  }
  return tiles.sort((x, y) => x.a - y.a);
}
