import { mix } from '../../words/assembly/hash';
import { mixAll } from '../../words/assembly/records';

/** Words in a shingle and shingles in a window, as `SHINGLE_WORDS` and `WINDOW_SHINGLES` in src/fingerprint/words.ts. */
const SHINGLE: i32 = 8;
const WINDOW: i32 = 9;
/** Fewer words than this in a whole body tell nothing. */
const LEAST_WORDS: i32 = 3;

/** The flag Quiet of eight words. */
const QUIET: u64 = ((<u64>0x20202020) << 32) | 0x20202020;

/** The words: their columns. */
let hashes: usize = 0;
let flags: usize = 0;
/** By shingle, four bytes each: the halves of its hash, the least of the window that begins with it, and which are selected. */
let highs: usize = 0;
let lows: usize = 0;
let leasts: usize = 0;
let selected: usize = 0;

/** Bytes of {@link leasts} before the first window: no window begins there, and so many shingles back are looked at. */
const BEFORE: usize = 32;

/**
 * Fingerprints of `count` words, see `winnow` in src/fingerprint/winnow.ts: writes their halves to two columns and returns how many.
 * At `scratch` there are four numbers for each word and some more.
 */
export function winnowWords(
  words: usize,
  their: usize,
  count: i32,
  scratch: usize,
  toHighs: usize,
  toLows: usize,
): i32 {
  hashes = words;
  flags = their;
  const room = (<usize>count + 32) << 2;
  highs = scratch;
  lows = highs + room;
  selected = lows + room;
  leasts = selected + room + BEFORE;
  let found = 0;
  let from = 0;
  while (from < count) {
    from = stretch(from, count, 0);
    if (from >= count) break;
    const to = stretch(from, count, QUIET);
    if (to - from >= SHINGLE) {
      hashShingles(from, to - SHINGLE + 1);
      found = select(from, to - SHINGLE + 1, found);
    }
    from = to;
  }
  if (found === 0) return wholeBody(count, toHighs, toLows);
  for (let i: usize = 0; i < <usize>found; i++) {
    const at = (<usize>load<u32>(selected + (i << 2))) << 2;
    store<i32>(toHighs + (i << 2), load<i32>(highs + at));
    store<i32>(toLows + (i << 2), mix(load<i32>(lows + at)));
  }
  return found;
}

/** The first word from `from` on that is quiet, or that is not, as `inverted` says. */
function stretch(from: i32, to: i32, inverted: u64): i32 {
  for (let w = from; w < to; w += 8) {
    const bits = (load<u64>(flags + <usize>w) & QUIET) ^ (QUIET ^ inverted);
    if (bits !== 0) return min(w + (<i32>ctz(bits) >>> 3), to);
  }
  return to;
}

function rotl(x: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(x, bits), i32x4.shr_u(x, 32 - bits));
}

/** Of eight in a row the four from the second on. */
function oneOn(four: v128, next: v128): v128 {
  return v128.shuffle<i32>(four, next, 1, 2, 3, 4);
}

/** Of eight in a row the four from the third on. */
function twoOn(four: v128, next: v128): v128 {
  return v128.shuffle<i32>(four, next, 2, 3, 4, 5);
}

function scatter(h: v128): v128 {
  const x = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0x2c1b3c6d));
  return v128.xor(x, i32x4.shr_u(x, 13));
}

/**
 * Two cyclic polynomials (buzhash; Cohen 1997) over words that are random already: the first over their hashes, the second over a
 * nonlinear bijection of them, so shingles that collide in one do not in the other. Not rolling, but doubling: two words make a pair, two
 * pairs four, two of these a shingle, for four shingles at a time. To these belong eleven words, of which each is met once: what comes of it goes on
 * from one turn to the next.
 */
function hashShingles(from: i32, to: i32): void {
  const last = hashes + ((<usize>to) << 2);
  let at = hashes + ((<usize>from) << 2);
  let toHigh = highs + ((<usize>from) << 2);
  let toLow = lows + ((<usize>from) << 2);
  const head = v128.load(at);
  const next = v128.load(at, 16);
  let words = v128.load(at, 32);
  let pairs = pairsOf(next, words, 1);
  let high = foursOf(pairsOf(head, next, 1), pairs, 2);
  let lowWords = scatter(words);
  let lowPairs = pairsOf(scatter(next), lowWords, 3);
  let low = foursOf(pairsOf(scatter(head), scatter(next), 3), lowPairs, 6);
  for (; at < last; at += 16, toHigh += 16, toLow += 16) {
    const nextWords = v128.load(at, 48);
    const nextPairs = pairsOf(words, nextWords, 1);
    const nextHigh = foursOf(pairs, nextPairs, 2);
    v128.store(toHigh, mixAll(v128.xor(rotl(high, 4), nextHigh)));
    const nextLowWords = scatter(nextWords);
    const nextLowPairs = pairsOf(lowWords, nextLowWords, 3);
    const nextLow = foursOf(lowPairs, nextLowPairs, 6);
    v128.store(toLow, v128.xor(rotl(low, 12), nextLow));
    words = nextWords;
    pairs = nextPairs;
    high = nextHigh;
    lowWords = nextLowWords;
    lowPairs = nextLowPairs;
    low = nextLow;
  }
}

/** Pairs of eight words in a row, those that begin with the first four. */
function pairsOf(words: v128, next: v128, bits: i32): v128 {
  return v128.xor(rotl(words, bits), oneOn(words, next));
}

/** Two pairs each, of eight in a row. */
function foursOf(pairs: v128, next: v128, bits: i32): v128 {
  return v128.xor(rotl(pairs, bits), twoOn(pairs, next));
}

/**
 * Selects among the shingles `from` to `to`; appends to {@link selected} from `found` on and returns the new end. A shingle is selected if it
 * is the least of some window, so if it is as great as the greatest of the leasts of the windows that it stands in. Where two in a window
 * are least, one by one.
 */
function select(from: i32, to: i32, found: i32): i32 {
  const windows = to - from - WINDOW + 1;
  if (windows < 1) {
    put(found, rightmostLeast(from, to));
    return found + 1;
  }
  findLeasts(from, windows);
  const n = collect(from, to, found);
  return distinct(found, n) ? n : selectOneByOne(from, to, found);
}

/** The least of each window, from the one that begins at `from` on; round them zeros, for where no window begins. */
function findLeasts(from: i32, windows: i32): void {
  const zero = i32x4.splat(0);
  v128.store(leasts - 32, zero);
  v128.store(leasts - 16, zero);
  let at = highs + ((<usize>from) << 2);
  const last = leasts + ((<usize>windows) << 2);
  // Doubling again: the least of two, of four, of eight, and of the ninth.
  const head = v128.load(at);
  let next = v128.load(at, 16);
  let pairs = leastPairs(head, next);
  let shingles = v128.load(at, 32);
  let nextPairs = leastPairs(next, shingles);
  let fours = leastFours(pairs, nextPairs);
  for (let to = leasts; to < last; to += 16, at += 16) {
    next = v128.load(at, 48);
    pairs = nextPairs;
    nextPairs = leastPairs(shingles, next);
    const nextFours = leastFours(pairs, nextPairs);
    v128.store(to, i32x4.min_u(i32x4.min_u(fours, nextFours), shingles));
    fours = nextFours;
    shingles = next;
  }
  v128.store(last, zero);
  v128.store(last, zero, 16);
  v128.store(last, zero, 32);
}

function leastPairs(shingles: v128, next: v128): v128 {
  return i32x4.min_u(shingles, oneOn(shingles, next));
}

function leastFours(pairs: v128, next: v128): v128 {
  return i32x4.min_u(pairs, twoOn(pairs, next));
}

function mostPairs(windows: v128, next: v128): v128 {
  return i32x4.max_u(windows, oneOn(windows, next));
}

function mostFours(pairs: v128, next: v128): v128 {
  return i32x4.max_u(pairs, twoOn(pairs, next));
}

/** Puts down those that are selected, four at a time: each is written, and the next over it if it is not. */
function collect(from: i32, to: i32, found: i32): i32 {
  let at = highs + ((<usize>from) << 2);
  let windows = leasts;
  let n = selected + ((<usize>found) << 2);
  const head = v128.load(windows - 32);
  let last = v128.load(windows - 16);
  let pairs = mostPairs(head, last);
  let next = v128.load(windows);
  let nextPairs = mostPairs(last, next);
  let fours = mostFours(pairs, nextPairs);
  for (let shingle = from; shingle < to; shingle += 4, at += 16, windows += 16) {
    last = next;
    next = v128.load(windows, 16);
    pairs = nextPairs;
    nextPairs = mostPairs(last, next);
    const nextFours = mostFours(pairs, nextPairs);
    const most = i32x4.max_u(i32x4.max_u(fours, nextFours), last);
    fours = nextFours;
    let bits = i32x4.bitmask(i32x4.eq(most, v128.load(at)));
    if (to - shingle < 4) bits &= (1 << (to - shingle)) - 1;
    store<i32>(n, shingle);
    n += <usize>((bits & 1) << 2);
    store<i32>(n, shingle + 1);
    n += <usize>((bits & 2) << 1);
    store<i32>(n, shingle + 2);
    n += <usize>(bits & 4);
    store<i32>(n, shingle + 3);
    n += <usize>((bits & 8) >>> 1);
  }
  return <i32>((n - selected) >>> 2);
}

/** Whether no two of those selected are least in one window: of such two next to one another the high halves are the same. */
function distinct(from: i32, to: i32): bool {
  let before = selectedAt(from);
  let high = highAt(before);
  let same = 0;
  for (let i = from + 1; i < to; i++) {
    const at = selectedAt(i);
    const next = highAt(at);
    same |= i32(next === high) & i32(at - before < WINDOW);
    before = at;
    high = next;
  }
  return same === 0;
}

function put(i: i32, shingle: i32): void {
  store<i32>(selected + ((<usize>i) << 2), shingle);
}

function selectedAt(i: i32): i32 {
  return load<i32>(selected + ((<usize>i) << 2));
}

function highAt(shingle: i32): u32 {
  return load<u32>(highs + ((<usize>shingle) << 2));
}

function lowAt(shingle: i32): u32 {
  return load<u32>(lows + ((<usize>shingle) << 2));
}

/** What {@link select} does, with what holds of ties: the one selected before stays, else it is the last. */
function selectOneByOne(from: i32, to: i32, found: i32): i32 {
  let n = found;
  const firstEnd = min(to, from + WINDOW);
  let best = rightmostLeast(from, firstEnd);
  put(n++, best);
  for (let newest = firstEnd; newest < to; newest++) {
    if (best <= newest - WINDOW) best = rightmostLeast(newest - WINDOW + 1, newest + 1);
    else if (less(newest, best)) best = newest;
    else continue;
    put(n++, best);
  }
  return n;
}

function rightmostLeast(from: i32, to: i32): i32 {
  let best = from;
  for (let i = from + 1; i < to; i++) if (!less(best, i)) best = i;
  return best;
}

function less(i: i32, j: i32): bool {
  const a = highAt(i);
  const b = highAt(j);
  return a < b || (a === b && lowAt(i) < lowAt(j));
}

/** A body without a shingle has one hash of all its words, if there are enough of them. */
function wholeBody(count: i32, toHigh: usize, toLow: usize): i32 {
  let a: i32 = SHINGLE;
  let b: i32 = 0;
  let loud = 0;
  for (let w: usize = 0; w < <usize>count; w++) {
    if ((<u64>load<u8>(flags + w) & QUIET) !== 0) continue;
    const h = load<i32>(hashes + (w << 2));
    const x = (h ^ (h >>> 15)) * 0x2c1b3c6d;
    a = rotl32(a, 1) ^ h;
    b = rotl32(b, 3) ^ x ^ (x >>> 13);
    loud++;
  }
  if (loud < LEAST_WORDS || loud >= SHINGLE) return 0;
  store<i32>(toHigh, mix(a));
  store<i32>(toLow, mix(b));
  return 1;
}

function rotl32(x: i32, bits: i32): i32 {
  return (x << bits) | (x >>> (32 - bits));
}
