import { MAX_ARTICLES } from './postings.ts';

// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const ARTICLES = MAX_ARTICLES;

/** Pairs of article indices, `a[i] < b[i]`, sorted by a, then b; distinct. */
export interface Candidates {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/**
 * The key of a pair of article indices, `a < b`: a whole number below 2^48, in the order of a, then b, and never 0. Numbers
 * sort several times faster than pairs or big integers.
 */
export const pairKey = (a: number, b: number): number => a * ARTICLES + b;

/** The smaller article of a pair, by its key. */
export const firstOf = (key: number): number => Math.floor(key / ARTICLES);

/** The larger one, given the smaller. */
export const secondOf = (key: number, first: number): number => key - first * ARTICLES;

/** The pairs of sorted keys, each once. */
export function pairsOf(keys: Float64Array): Candidates {
  let distinct = 0;
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) distinct++;
  const a = new Uint32Array(distinct);
  const b = new Uint32Array(distinct);
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (i > 0 && key === keys[i - 1]) continue;
    a[count] = firstOf(key);
    b[count] = secondOf(key, a[count]!);
    count++;
  }
  return { a, b };
}

/** All keys of some lists, sorted. */
export function sortedKeys(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    all.set(part, filled);
    filled += part.length;
  }
  return sortKeys(all);
}

/** Sorts keys in place. Numbers above 0 stand in the order of their bits, which are sorted in half of the time that the numbers take. */
export function sortKeys(keys: Float64Array): Float64Array {
  new BigUint64Array(keys.buffer, keys.byteOffset, keys.length).sort();
  return keys;
}
