import { COUNT, get, HAS_SEEDS, placeOf, put, SEED_HEADS, SEED_MASK, SEED_NEXTS, wordAt } from './body';
import { slotsFor } from './room';

/** Words in a seed. Three survive a synonym every fourth word, and are rare enough in a body not to swamp the chains. */
export const SEED: i32 = 3;

/** Odd numbers of any kind, one for each word of a seed. Hashes of words are spread over all bits already. */
const FIRST: u32 = 0x9e3779b1;
const SECOND: u32 = 0x85ebca6b;
const THIRD: u32 = 0xc2b2ae35;

/** Bytes that are written of a seed that may stand in a body. */
export const LIKELY: usize = 8;

/** Hash of the seed that begins at a word. */
function seedKey(word: usize): u32 {
  const mixed = (load<u32>(word) * FIRST) ^ (load<u32>(word, 4) * SECOND) ^ (load<u32>(word, 8) * THIRD);
  return mixed ^ (mixed >>> 15);
}

/** Whether the seeds that begin at two words are the same. */
export function sameSeed(a: usize, b: usize): bool {
  return load<u64>(a) === load<u64>(b) && load<u32>(a, 8) === load<u32>(b, 8);
}

/**
 * Notes the places of the seeds of a body, chained from the slots of a hash table in text order, each number one more than an index: once for all
 * that the body is compared with.
 */
export function noteSeeds(body: usize): void {
  if (get(body, HAS_SEEDS) !== 0) return;
  put(body, HAS_SEEDS, 1);
  const seeds = max(0, get(body, COUNT) - SEED + 1);
  const slots = slotsFor(seeds);
  const mask = slots - 1;
  put(body, SEED_MASK, <i32>mask);
  const heads = placeOf(body, SEED_HEADS);
  memory.fill(heads, 0, (<usize>slots) << 2);
  let word = wordAt(body, seeds);
  let next = placeOf(body, SEED_NEXTS) + ((<usize>seeds) << 2);
  for (let j = seeds; j > 0; j--) {
    word -= 4;
    next -= 4;
    const head = heads + ((<usize>(seedKey(word) & mask)) << 2);
    store<i32>(next, load<i32>(head));
    store<i32>(head, j);
  }
}

/**
 * Of the seeds of one body that begin at every so manieth word, writes down those that may stand in another body, whose seeds are noted: the numbers of
 * their words, from `first` on and below `end`, and of each the first place at which it may stand, {@link LIKELY} bytes each. Returns how many. No branch
 * depends on what is found, as nobody can guess that; whoever goes through those that are left finds nearly all of them there.
 */
export function likelySeeds(body: usize, first: i32, end: i32, stride: i32, noted: usize, likely: usize): i32 {
  const heads = placeOf(noted, SEED_HEADS);
  const mask = <u32>get(noted, SEED_MASK);
  // A slot that is empty tells of the place before the first, which is memory too.
  const words = wordAt(noted, -1);
  const nexts = placeOf(noted, SEED_NEXTS) - 4;
  const step = (<usize>stride) << 2;
  let word = wordAt(body, first);
  let at = likely;
  for (let i = first; i < end; i += stride) {
    const head = <usize>load<u32>(heads + ((<usize>(seedKey(word) & mask)) << 2));
    const place = head << 2;
    const begins = <u32>(load<u32>(words + place) === load<u32>(word)) | <u32>(load<u32>(nexts + place) !== 0);
    store<i32>(at, i);
    store<i32>(at, <i32>head - 1, 4);
    at += (<usize>(<u32>(head !== 0) & begins)) << 3;
    word += step;
  }
  return <i32>((at - likely) >>> 3);
}

/** The next place at which the seed that may stand at one may stand, or -1. */
export function nextPlace(body: usize, place: i32): i32 {
  return load<i32>(placeOf(body, SEED_NEXTS) + ((<usize>place) << 2)) - 1;
}
