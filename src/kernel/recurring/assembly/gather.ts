import { MOST_SIZE, PROSE_WORDS } from '../layout';

/** Slots that the lines of a partition are counted in, by bits of their hashes. */
export const SLOTS_SEEN: u32 = 32768;
/** So few keys are put in order by putting each in its place. */
const FEW: usize = 24 << 3;

/**
 * Puts in place of the keys of a partition its lines that recur: those that stand in `least` texts, and those of prose that stand in two. Of
 * each eight bytes: the low half of its identity, the number of its texts, and above that eight more of its bits; then these texts, ascending, four bytes
 * each. That is never more than the keys took. Returns where they end, a whole number of keys.
 */
export function gatherAll(begin: usize, end: usize, partition: u32, seen: usize, least: u32): usize {
  const last = keepSome(begin, end, partition, seen);
  sort(begin, last);
  let to = begin;
  for (let at = begin; at < last; ) {
    const first = load<u64>(at);
    const line = first >>> 24;
    const texts = to + 8;
    let next = texts;
    // Each is written once the key behind it was read: no key is written over before.
    let text = <u32>first & 0xffffff;
    for (at += 8; at < last && load<u64>(at) >>> 24 === line; at += 8) {
      const other = <u32>load<u64>(at) & 0xffffff;
      // A line may stand in a text twice.
      if (other === text) continue;
      store<u32>(next, text);
      next += 4;
      text = other;
    }
    if (next === texts) continue;
    store<u32>(next, text);
    next += 4;
    const count = <u32>((next - texts) >>> 2);
    const isProse = (<u32>(first >>> 32) & <u32>MOST_SIZE) >= <u32>PROSE_WORDS;
    if (count < least && !isProse) continue;
    store<u32>(to, <u32>(first >>> 32));
    store<u32>(to, (<u32>first & 0xff000000) | count, 4);
    to = (next + 7) & ~7;
  }
  return to;
}

/**
 * Moves those keys to the front whose lines may stand among them several times, and returns where they end: most lines stand in one text, and to
 * sort those took longer than all else. What other partitions have left in the table is neither once nor again: nobody has to clear it.
 */
function keepSome(begin: usize, end: usize, partition: u32, seen: usize): usize {
  const once: u32 = 2 * partition + 1;
  const again = once + 1;
  for (let at = begin; at < end; at += 8) {
    const slot = seen + slotOf(at);
    store<u16>(slot, <u16>(<u32>load<u16>(slot) < <u32>once ? once : again));
  }
  let to = begin;
  for (let at = begin; at < end; at += 8) {
    store<u64>(to, load<u64>(at));
    to += (<usize>(<u32>load<u16>(seen + slotOf(at)) !== once)) << 3;
  }
  return to;
}

/** By bits of a line's hash in its low half, of which the lowest six are its size. */
function slotOf(at: usize): usize {
  return (<usize>((load<u32>(at, 4) >>> 6) & (SLOTS_SEEN - 1))) << 1;
}

/** Sorts keys: a few by putting each in its place, many in a heap, which takes no memory and no longer in any order. */
function sort(begin: usize, end: usize): void {
  if (end - begin > FEW) sortHeap(begin, (end - begin) >>> 3);
  else
    for (let next = begin + 8; next < end; next += 8) {
      const own = load<u64>(next);
      let at = next;
      for (; at > begin && load<u64>(at - 8) > own; at -= 8) store<u64>(at, load<u64>(at - 8));
      store<u64>(at, own);
    }
}

/** Heapsort (J. W. J. Williams, CACM 7, 1964). */
function sortHeap(begin: usize, count: usize): void {
  for (let i = count >>> 1; i > 0; i--) sink(begin, i - 1, count, load<u64>(begin + ((i - 1) << 3)));
  for (let last = count - 1; last > 0; last--) {
    const own = load<u64>(begin + (last << 3));
    store<u64>(begin + (last << 3), load<u64>(begin));
    sink(begin, 0, last, own);
  }
}

/** Puts a key where it goes in the heap of `count`, from a free place on. */
function sink(begin: usize, free: usize, count: usize, own: u64): void {
  let at = free;
  for (;;) {
    let child: usize = 2 * at + 1;
    if (child >= count) break;
    if (child + 1 < count && load<u64>(begin + ((child + 1) << 3)) > load<u64>(begin + (child << 3))) child++;
    const its = load<u64>(begin + (child << 3));
    if (its <= own) break;
    store<u64>(begin + (at << 3), its);
    at = child;
  }
  store<u64>(begin + (at << 3), own);
}
