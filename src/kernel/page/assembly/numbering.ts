import { HASH_FACTOR } from '../layout';

/*
 * Numbers hashes 0, 1, 2 … in the order in which they come, so that what is counted of them stands in arrays: one probe each, where a table for
 * each count costs one each. Open addressing, never more than half full.
 */

/** The slots, four bytes each: one more than a number, or 0. Then the hashes by number, and how often each came. */
let slots: usize = 0;
let mask: u32 = 0;
export let hashes: usize = 0;
export let counts: usize = 0;
/** How many different hashes came. */
export let size: i32 = 0;

function slotsFor(most: i32): usize {
  return 4 << (31 - clz(most > 1 ? most : 1));
}

/** Bytes that it takes to number so many hashes. */
export function roomForNumbers(most: i32): usize {
  return 4 * slotsFor(most) + 8 * <usize>most;
}

/** Begins anew, with so many hashes at most, at a place that {@link roomForNumbers} bytes are free from. */
export function beginNumbers(place: usize, most: i32): void {
  const count = slotsFor(most);
  slots = place;
  mask = <u32>count - 1;
  memory.fill(slots, 0, 4 * count);
  hashes = slots + 4 * count;
  counts = hashes + 4 * <usize>most;
  size = 0;
}

/** The number of a hash, a new one where it comes for the first time; counts it. */
export function numberOf(hash: u32): i32 {
  let slot = (hash * <u32>HASH_FACTOR) >>> 7;
  while (true) {
    const found = load<i32>(slots + ((<usize>(slot & mask)) << 2)) - 1;
    if (found < 0) break;
    const place = (<usize>found) << 2;
    if (load<u32>(hashes + place) === hash) {
      store<i32>(counts + place, load<i32>(counts + place) + 1);
      return found;
    }
    slot++;
  }
  store<i32>(slots + ((<usize>(slot & mask)) << 2), size + 1);
  const place = (<usize>size) << 2;
  store<u32>(hashes + place, hash);
  store<i32>(counts + place, 1);
  return size++;
}
