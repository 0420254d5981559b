import { mix } from '../../words/assembly/hash';
import { FEATURES, PAIR_BYTES, PIECE, RARE_BYTES, REACH } from '../layout';
import { flags, hashes, rarity, sampledIn, scratch, slots } from './places';

/** Flags of words that are passed over, see src/fingerprint/words.ts: Quoted and Quiet. */
const PASSED_OVER: u32 = 1 | 32;

/** Of a rare word: its hash, how rare it is, and where it stands among the words that are not passed over. */
const WORD: usize = 0;
const STEP: usize = 4;
const AT: usize = 8;

/** How rare a pair can be, both words together. */
const LEVELS: i32 = 65;
const LEVELS_BYTES: usize = 4 * (LEVELS + 3);

/** Behind all pairs. */
const NONE: u64 = (<u64>LEVELS) << 32;
/** So many are sorted at once. */
const SORTED: usize = 64;

/* Where things stand in the scratch of this thread: rare words, then their pairs; how many pairs of a piece are so rare; and the rarest. */
let pairs: usize = 0;
let pairsEnd: usize = 0;
let levels: usize = 0;
/** How rare they are above their hashes, ascending, each once; then those that may be among them; and where they are sorted. */
let rarest: usize = 0;
let sorted: usize = 0;
let kept: i32 = 0;

/** Words of the article at hand so far that are not passed over. */
let position: i32 = 0;

/** Begins in a room. */
export function beginFeatures(): void {
  pairs = scratch + (PIECE + REACH + 1) * RARE_BYTES;
  levels = pairs + (PIECE + REACH) * REACH * PAIR_BYTES;
  rarest = levels + LEVELS_BYTES;
  sorted = rarest + 8 * (SORTED + 2);
}

/** Finds the features of an article, see src/match/rewrites.ts; puts their hashes to `to`, and returns how many they are. */
export function findFeatures(from: i32, end: i32, to: usize): i32 {
  kept = 0;
  position = 0;
  let rare = scratch;
  for (let at = from; at < end; at += PIECE) {
    const first = rare;
    rare = rareWords(at, min(end, at + PIECE), first);
    pairWords(first, rare);
    keepRarest();
    rare = keepLast(rare);
  }
  for (let i: usize = 0; i < <usize>kept; i++) store<i32>(to + (i << 2), load<i32>(rarest + (i << 3)));
  return kept;
}

/** Puts the rare ones of the sampled words behind those that there are; returns where they end. Without a branch, see counting.ts. */
function rareWords(from: i32, to: i32, next: usize): usize {
  const mask = slots - 1;
  const theirHashes = hashes;
  const rarities = rarity;
  const theirFlags = flags;
  let at = position;
  for (let group = from & ~63; group < to; group += 64) {
    for (let bits = sampledIn(group, from, to); bits !== 0; bits &= bits - 1) {
      const w = <usize>(group + <i32>ctz(bits));
      const word = load<u32>(theirHashes + (w << 2));
      const step = <u32>load<u8>(rarities + <usize>(word & mask));
      const passed = (<u32>load<u8>(theirFlags + w) & PASSED_OVER) !== 0;
      store<u32>(next, word, WORD);
      store<u32>(next, step, STEP);
      store<i32>(next, at, AT);
      at += i32(!passed);
      next += RARE_BYTES * usize(!passed & (step !== 0));
    }
  }
  position = at;
  return next;
}

/** Keeps of the rare words those that may pair with words of the next piece; returns where they end. */
function keepLast(end: usize): usize {
  let from = end;
  while (from > scratch && load<i32>(from - RARE_BYTES, AT) >= position - REACH) from -= RARE_BYTES;
  let to = scratch;
  for (; from < end; from += 4, to += 4) store<i32>(to, load<i32>(from));
  return to;
}

/** Puts down the pairs of the rare words from `first` on, each with those a few words before it, that may be among the rarest. */
function pairWords(first: usize, end: usize): void {
  for (let at: usize = 0; at < LEVELS_BYTES; at += 16) v128.store(levels + at, i64x2.splat(0));
  const most = <i32>(lastKept() >>> 32);
  let next = pairs;
  for (let own = first; own < end; own += RARE_BYTES) {
    const from = load<i32>(own, AT) - REACH;
    const word = load<i32>(own, WORD);
    const step = load<i32>(own, STEP);
    for (let other = own - RARE_BYTES; other >= scratch && load<i32>(other, AT) >= from; other -= RARE_BYTES) {
      const both = step + load<i32>(other, STEP);
      const theirs = load<i32>(other, WORD);
      if (both > most || theirs === word) continue;
      store<i32>(next, ((word ^ theirs) * <i32>0x9e3779b1) ^ (word + theirs));
      store<i32>(next, both, 4);
      next += PAIR_BYTES;
      const level = levels + ((<usize>both) << 2);
      store<i32>(level, load<i32>(level) + 1);
    }
  }
  pairsEnd = next;
}

/** The last of the rarest; behind all if there is room for more. */
function lastKept(): u64 {
  return kept < FEATURES ? NONE : load<u64>(rarest + ((<usize>(FEATURES - 1)) << 3));
}

/** Adds the pairs that were put down to the rarest. */
function keepRarest(): void {
  const end = likelyEnd();
  keepBelow(end);
  if (end !== NONE && lastKept() >= end) keepBelow(NONE);
}

/**
 * Behind which of the pairs that were put down none is likely to be kept: how many there are of each level says in which the last is, and hashes
 * are spread evenly within it. Some more than are kept, as one pair may have been put down several times.
 */
function likelyEnd(): u64 {
  let missing = FEATURES;
  for (let level = 0; level < LEVELS; level++) {
    const own = load<i32>(levels + ((<usize>level) << 2));
    if (own < missing) {
      missing -= own;
      continue;
    }
    const some = min(own, missing + (missing >>> 1) + 4);
    return ((<u64>level) << 32) + ((<u64>some) << 32) / own;
  }
  return NONE;
}

/** Adds the pairs that were put down and stand before `end` to the rarest: without a branch for each, as no more can be said of it. */
function keepBelow(end: u64): void {
  let most = min(end, lastKept());
  let to = rarest + ((<usize>kept) << 3);
  for (let pair = pairs; pair < pairsEnd; pair += PAIR_BYTES) {
    const key = ((<u64>load<u32>(pair, 4)) << 32) | <u64>(<u32>mix(load<i32>(pair)));
    store<u64>(to, key);
    to += (<usize>(key < most)) << 3;
    if (to < rarest + 8 * SORTED) continue;
    sortRarest(to);
    to = rarest + ((<usize>kept) << 3);
    most = min(most, lastKept());
  }
  sortRarest(to);
}

/** Sorts the pairs up to `end` and keeps the first, each once. A pair goes to where as many stand before it as are rarer: equal ones to one place. */
function sortRarest(end: usize): void {
  const count = end - rarest;
  for (let at: usize = 0; at < count; at += 16) v128.store(sorted + at, i64x2.splat(-1));
  // An odd one is compared with what stands behind it as well.
  store<u64>(end, NONE);
  for (let own = rarest; own < end; own += 8) {
    const key = load<u64>(own);
    const all = v128.splat<u64>(key);
    let rarer = i64x2.splat(0);
    for (let other = rarest; other < end; other += 16) rarer = i64x2.sub(rarer, i64x2.lt_s(v128.load(other), all));
    const place = i64x2.extract_lane(rarer, 0) + i64x2.extract_lane(rarer, 1);
    store<u64>(sorted + ((<usize>place) << 3), key);
  }
  let to = rarest;
  for (let at: usize = 0; at < count && to < rarest + 8 * FEATURES; at += 8) {
    const key = load<u64>(sorted + at);
    store<u64>(to, key);
    to += (<usize>(key !== <u64>-1)) << 3;
  }
  kept = <i32>((to - rarest) >>> 3);
}
