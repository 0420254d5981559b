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

/** Set in the head of a slot in which several seeds stand. */
const SEVERAL: u32 = 0x80000000;

/** The bits of a key that the head of its slot holds: those above the number of the slot, where a head, being no more than half as many, has none. */
function tagsOf(mask: u32): u32 {
  return ~(mask | SEVERAL);
}

/**
 * Notes the places of the seeds of a body, chained from the slots of a hash table in text order, each number one more than an index, and with the
 * first of a slot what tells its seed from nearly all others: once for all that the body is compared with.
 */
export function noteSeeds(body: usize): void {
  if (get(body, HAS_SEEDS) !== 0) return;
  put(body, HAS_SEEDS, 1);
  const seeds = max(0, get(body, COUNT) - SEED + 1);
  const slots = slotsFor(seeds);
  const mask = slots - 1;
  const tags = tagsOf(mask);
  put(body, SEED_MASK, <i32>mask);
  const heads = placeOf(body, SEED_HEADS);
  memory.fill(heads, 0, (<usize>slots) << 2);
  let word = wordAt(body, seeds);
  let next = placeOf(body, SEED_NEXTS) + ((<usize>seeds) << 2);
  for (let j = seeds; j > 0; j--) {
    word -= 4;
    next -= 4;
    const key = seedKey(word);
    const head = heads + ((<usize>(key & mask)) << 2);
    const before = load<u32>(head);
    store<u32>(next, before & mask);
    store<u32>(head, (key & tags) | <u32>j | ((<u32>(before !== 0)) << 31));
  }
}

/**
 * Of the seeds of one body that begin at every so manieth word, writes down those that may stand in another body, whose seeds are noted: the numbers of
 * their words, from `first` on and below `end`, and of each the first place at which it may stand, {@link LIKELY} bytes each. Returns how many. No branch
 * depends on what is found, as nobody can guess that; whoever goes through those that are left finds nearly all of them there. One look at the table
 * tells: to look at the seed that stands there took half as long again.
 */
export function likelySeeds(body: usize, first: i32, end: i32, stride: i32, noted: usize, likely: usize): i32 {
  const heads = placeOf(noted, SEED_HEADS);
  const mask = <u32>get(noted, SEED_MASK);
  const tags = tagsOf(mask);
  const step = (<usize>stride) << 2;
  let word = wordAt(body, first);
  let at = likely;
  for (let i = first; i < end; i += stride) {
    const key = seedKey(word);
    const head = load<u32>(heads + ((<usize>(key & mask)) << 2));
    const same = <u32>(((head ^ key) & tags) === 0) | (head >>> 31);
    store<i32>(at, i);
    store<i32>(at, <i32>(head & mask) - 1, 4);
    at += (<usize>(<u32>(head !== 0) & same)) << 3;
    word += step;
  }
  return <i32>((at - likely) >>> 3);
}

/** The next place at which the seed that may stand at one may stand, or -1. */
export function nextPlace(body: usize, place: i32): i32 {
  return load<i32>(placeOf(body, SEED_NEXTS) + ((<usize>place) << 2)) - 1;
}
