import { mix } from './hash.ts';
import { type Fingerprints, SHINGLE_WORDS, WINDOW_SHINGLES, WordFlag, type Words } from './words.ts';

/** Fewer words than this in a whole body tell nothing. */
const LEAST_WORDS = 3;

/** Shingle hashes and selected positions of the text at hand, used again for the next. */
let high = new Uint32Array(4096);
let low = new Uint32Array(4096);
let selected = new Uint32Array(4096);

/**
 * Winnowing (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003): of each window of WINDOW_SHINGLES shingles the one of
 * least hash is selected, so bodies that share SHINGLE_WORDS + WINDOW_SHINGLES - 1 = 16 words anywhere select the same
 * one there. On ties the shingle selected before stays (their "robust" variant), else the last: repeated text selects few.
 *
 * Quiet words part the text: no shingle spans them. A stretch shorter than a window gives its least shingle, and a body
 * shorter than a shingle (but of three words at least) one hash of all its words.
 */
export function winnow(words: Words): Fingerprints {
  const { hash, flags } = words;
  const count = hash.length;
  reserve(count);
  let found = 0;
  let start = 0;
  let loud = 0;
  while (start < count) {
    if ((flags[start]! & WordFlag.Quiet) !== 0) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < count && (flags[end]! & WordFlag.Quiet) === 0) end++;
    loud += end - start;
    if (end - start >= SHINGLE_WORDS) {
      hashShingles(hash, start, end);
      found = select(start, end - SHINGLE_WORDS + 1, found);
    }
    start = end;
  }
  if (found === 0 && loud >= LEAST_WORDS && loud < SHINGLE_WORDS) return wholeBody(words);
  return gather(found);
}

function reserve(count: number): void {
  if (count <= high.length) return;
  const size = Math.max(count, high.length * 2);
  high = new Uint32Array(size);
  low = new Uint32Array(size);
  selected = new Uint32Array(size);
}

/**
 * Two rolling cyclic polynomials (buzhash; Cohen 1997) over words that are random already: the first over their hashes,
 * the second over a nonlinear bijection of them, so shingles that collide in one do not in the other.
 */
function hashShingles(hash: Uint32Array, start: number, end: number): void {
  let a = 0;
  let b = 0;
  const first = start + SHINGLE_WORDS - 1;
  for (let i = start; i < end; i++) {
    const h = hash[i]!;
    a = ((a << 1) | (a >>> 31)) ^ h;
    b = ((b << 3) | (b >>> 29)) ^ scatter(h);
    if (i < first) continue;
    const at = i - SHINGLE_WORDS + 1;
    high[at] = mix(a);
    low[at] = b;
    const gone = hash[at]!;
    const other = scatter(gone);
    // Rotated as far as the coming words will have taken it: the oldest of eight leaves before the next comes.
    a ^= (gone << (SHINGLE_WORDS - 1)) | (gone >>> (33 - SHINGLE_WORDS));
    b ^= (other << (3 * SHINGLE_WORDS - 3)) | (other >>> (35 - 3 * SHINGLE_WORDS));
  }
}

function scatter(h: number): number {
  const x = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return x ^ (x >>> 13);
}

/** Selects among the shingles `from` to `to`; appends to `selected` from `found` on and returns the new end. */
function select(from: number, to: number, found: number): number {
  let n = found;
  const firstEnd = Math.min(to, from + WINDOW_SHINGLES);
  let best = rightmostLeast(from, firstEnd);
  selected[n++] = best;
  for (let end = firstEnd + 1; end <= to; end++) {
    const newest = end - 1;
    if (best < end - WINDOW_SHINGLES) best = rightmostLeast(end - WINDOW_SHINGLES, end);
    else if (less(newest, best)) best = newest;
    else continue;
    selected[n++] = best;
  }
  return n;
}

function rightmostLeast(from: number, to: number): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if (!less(best, i)) best = i;
  return best;
}

function less(i: number, j: number): boolean {
  return high[i]! < high[j]! || (high[i] === high[j] && low[i]! < low[j]!);
}

function gather(found: number): Fingerprints {
  const result = { high: new Uint32Array(found), low: new Uint32Array(found), position: selected.slice(0, found) };
  for (let i = 0; i < found; i++) {
    const at = selected[i]!;
    result.high[i] = high[at]!;
    result.low[i] = mix(low[at]!);
  }
  return result;
}

function wholeBody({ hash, flags }: Words): Fingerprints {
  let a = SHINGLE_WORDS;
  let b = 0;
  let first = -1;
  for (let i = 0; i < hash.length; i++) {
    if ((flags[i]! & WordFlag.Quiet) !== 0) continue;
    if (first < 0) first = i;
    a = ((a << 1) | (a >>> 31)) ^ hash[i]!;
    b = ((b << 3) | (b >>> 29)) ^ scatter(hash[i]!);
  }
  return { high: Uint32Array.of(mix(a)), low: Uint32Array.of(mix(b)), position: Uint32Array.of(first) };
}
