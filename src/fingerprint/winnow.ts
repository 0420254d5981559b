import { mix } from './hash.ts';
import { type Fingerprints, LEAST_WORDS, SHINGLE_WORDS, WINDOW_SHINGLES, WordFlag, type Words } from './words.ts';

// Bindings of this module's own: the engine takes them for constants, and reads imported ones anew at each use.
const SHINGLE = SHINGLE_WORDS;
const WINDOW = WINDOW_SHINGLES;

/** Shingle hashes and selected positions of the text at hand, used again for the next. */
let high = new Uint32Array(4096);
/** Signed, as `mix` is given all it mixes: the engine takes those for plain integers. */
let low = new Int32Array(4096);
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
  const found = selectIn(words);
  return found === 0 && isShort(words) ? wholeBody(words) : gather(found);
}

/** Whether a body has a fingerprint: a shingle, or as few words as are hashed together. */
export function hasFingerprint(flags: Uint8Array): boolean {
  let loud = 0;
  let inRow = 0;
  for (let w = 0; w < flags.length && inRow < SHINGLE; w++) {
    const isLoud = (flags[w]! & WordFlag.Quiet) === 0;
    inRow = isLoud ? inRow + 1 : 0;
    loud += Number(isLoud);
  }
  return inRow === SHINGLE || (loud >= LEAST_WORDS && loud < SHINGLE);
}

/** Selects among all shingles; returns how many were selected. */
function selectIn({ hash, flags }: Words): number {
  const to = hash.length;
  reserve(to);
  let found = 0;
  let start = 0;
  while (start < to) {
    if ((flags[start]! & WordFlag.Quiet) !== 0) {
      start++;
      continue;
    }
    let end = start + 1;
    while (end < to && (flags[end]! & WordFlag.Quiet) === 0) end++;
    if (end - start >= SHINGLE) {
      hashShingles(hash, start, end);
      found = select(start, end - SHINGLE + 1, found);
    }
    start = end;
  }
  return found;
}

/** Whether a body without a shingle has words enough for one hash of them all. */
function isShort(words: Words): boolean {
  const loud = loudWords(words);
  return loud >= LEAST_WORDS && loud < SHINGLE;
}

function loudWords({ flags }: Words): number {
  let loud = 0;
  for (let w = 0; w < flags.length; w++) if ((flags[w]! & WordFlag.Quiet) === 0) loud++;
  return loud;
}

function reserve(count: number): void {
  if (count <= high.length) return;
  const size = Math.max(count, high.length * 2);
  high = new Uint32Array(size);
  low = new Int32Array(size);
  selected = new Uint32Array(size);
}

/**
 * Two rolling cyclic polynomials (buzhash; Cohen 1997) over words that are random already: the first over their hashes,
 * the second over a nonlinear bijection of them, so shingles that collide in one do not in the other.
 */
function hashShingles(hash: Uint32Array, start: number, end: number): void {
  const highs = high;
  const lows = low;
  let a = 0;
  let b = 0;
  let at = start;
  for (; at < start + SHINGLE - 1; at++) {
    const h = hash[at]!;
    a = ((a << 1) | (a >>> 31)) ^ h;
    b = ((b << 3) | (b >>> 29)) ^ scatter(h);
  }
  for (at = start; at + SHINGLE <= end; at++) {
    const h = hash[at + SHINGLE - 1]!;
    a = ((a << 1) | (a >>> 31)) ^ h;
    b = ((b << 3) | (b >>> 29)) ^ scatter(h);
    highs[at] = mix(a);
    lows[at] = b;
    const gone = hash[at]!;
    const other = scatter(gone);
    // Rotated as far as the coming words will have taken it: the oldest of eight leaves before the next comes.
    a ^= (gone << (SHINGLE - 1)) | (gone >>> (33 - SHINGLE));
    b ^= (other << (3 * SHINGLE - 3)) | (other >>> (35 - 3 * SHINGLE));
  }
}

function scatter(h: number): number {
  const x = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return x ^ (x >>> 13);
}

/** Selects among the shingles `from` to `to`; appends to `selected` from `found` on and returns the new end. */
function select(from: number, to: number, found: number): number {
  const highs = high;
  const chosen = selected;
  let n = found;
  const firstEnd = Math.min(to, from + WINDOW);
  let best = rightmostLeast(from, firstEnd);
  let least = highs[best]!;
  chosen[n++] = best;
  for (let newest = firstEnd; newest < to; newest++) {
    if (best <= newest - WINDOW) best = rightmostLeast(newest - WINDOW + 1, newest + 1);
    else if (highs[newest]! > least || !less(newest, best)) continue;
    else best = newest;
    least = highs[best]!;
    chosen[n++] = best;
  }
  return n;
}

function rightmostLeast(from: number, to: number): number {
  const highs = high;
  let best = from;
  let least = highs[from]!;
  for (let i = from + 1; i < to; i++) {
    const h = highs[i]!;
    if (h > least || (h === least && less(best, i))) continue;
    best = i;
    least = h;
  }
  return best;
}

function less(i: number, j: number): boolean {
  return high[i]! < high[j]! || (high[i] === high[j] && low[i]! >>> 0 < low[j]! >>> 0);
}

function gather(found: number): Fingerprints {
  const memory = new ArrayBuffer(12 * found);
  const result = {
    high: new Uint32Array(memory, 0, found),
    low: new Uint32Array(memory, 4 * found, found),
    position: new Uint32Array(memory, 8 * found, found),
  };
  const { high: highs, low: lows, position } = result;
  for (let i = 0; i < found; i++) {
    const at = selected[i]!;
    highs[i] = high[at]!;
    lows[i] = mix(low[at]!);
    position[i] = at;
  }
  return result;
}

function wholeBody({ hash, flags }: Words): Fingerprints {
  let a = SHINGLE;
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
