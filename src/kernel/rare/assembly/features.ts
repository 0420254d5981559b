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

/* Where things stand in the scratch of this thread: rare words, then their pairs; how many pairs of a piece are so rare; and the rarest. */
let pairs: usize = 0;
let pairsEnd: usize = 0;
let levels: usize = 0;
/** How rare they are above their hashes, ascending, each once; and room for one more. */
let rarest: usize = 0;
let kept: i32 = 0;

/** Words of the article at hand so far that are not passed over. */
let position: i32 = 0;

/** Begins in a room. */
export function beginFeatures(): void {
  pairs = scratch + (PIECE + REACH + 1) * RARE_BYTES;
  levels = pairs + (PIECE + REACH) * REACH * PAIR_BYTES;
  rarest = levels + 4 * (LEVELS + 1);
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
  for (let group = from & ~63; group < to; group += 64) {
    for (let bits = sampledIn(group, from, to); bits !== 0; bits &= bits - 1) {
      const w = <usize>(group + <i32>ctz(bits));
      const word = load<u32>(hashes + (w << 2));
      const step = <u32>load<u8>(rarity + <usize>(word & mask));
      const passed = (<u32>load<u8>(flags + w) & PASSED_OVER) !== 0;
      store<u32>(next, word, WORD);
      store<u32>(next, step, STEP);
      store<i32>(next, position, AT);
      position += i32(!passed);
      next += RARE_BYTES * usize(!passed & (step !== 0));
    }
  }
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
  for (let level = 0; level < LEVELS; level++) store<i32>(levels + ((<usize>level) << 2), 0);
  const most = kept < FEATURES ? LEVELS : lastLevel();
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

/** How rare the last of the rarest is. */
function lastLevel(): i32 {
  return <i32>load<u32>(rarest + ((<usize>(FEATURES - 1)) << 3), 4);
}

/**
 * Adds the pairs that were put down to the rarest, level by level until these are enough. How many of a level there are says how far to go at
 * once: most are never looked at.
 */
function keepRarest(): void {
  let from = 0;
  while (from < LEVELS) {
    let to = from;
    for (let sum = 0; to < LEVELS && sum < FEATURES; to++) sum += load<i32>(levels + ((<usize>to) << 2));
    keepLevels(from, to);
    if (kept === FEATURES && lastLevel() < to) return;
    from = to;
  }
}

/** Adds the pairs of the levels from `from` up to, not including, `to`. */
function keepLevels(from: i32, to: i32): void {
  for (let pair = pairs; pair < pairsEnd; pair += PAIR_BYTES) {
    const both = load<i32>(pair, 4);
    if (<u32>(both - from) < <u32>(to - from)) keep(((<u64>both) << 32) | <u64>(<u32>mix(load<i32>(pair))));
  }
}

/** Puts a pair among the rarest, if it is one of them and not there yet. */
function keep(key: u64): void {
  let at = rarest + ((<usize>kept) << 3);
  if (kept === FEATURES && load<u64>(at - 8) <= key) return;
  const end = at;
  while (at > rarest && load<u64>(at - 8) > key) at -= 8;
  if (at > rarest && load<u64>(at - 8) === key) return;
  for (let next = end; next > at; next -= 8) store<u64>(next, load<u64>(next - 8));
  store<u64>(at, key);
  if (kept < FEATURES) kept++;
}
