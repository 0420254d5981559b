import { PIECE } from '../layout';
import { counts, hashes, limit, sampledIn, scratch, seen, slots } from './places';

/** Bits of a slot, at most: above them stands in {@link seen} the number of the article. */
const SLOT_BITS: u32 = 22;
/** Articles that can be told apart there. */
const MOST_MARKS: u32 = ((<u32>1) << (32 - SLOT_BITS)) - 1;

/** Number of the article at hand. What those before it have left in the table is less, and need not be cleared. */
let mark: u32 = 0;
/** Slots of the table that may hold something. */
let used: i32 = 0;

/** Begins with a table of nothing. */
export function beginCounting(): void {
  mark = 0;
  used = 0;
}

/**
 * Counts an article, given its words, once for each slot that one of its sampled words has. In two turns a piece: first which slots are rare as far
 * as is known, without a branch, so that the waiting for counts that are in no cache goes on for several at once.
 */
export function countArticle<T>(from: i32, to: i32): void {
  const size = tableFor(to - from);
  if (mark === MOST_MARKS) forget();
  used = max(used, size);
  mark++;
  for (let at = from; at < to; at += PIECE) countNew<T>(rareSlots<T>(at, min(to, at + PIECE)), size - 1);
}

function forget(): void {
  memory.fill(seen, 0, (<usize>used) << 2);
  mark = 0;
  used = 0;
}

/** Slots for the table of an article of so many words: half of it stays empty. */
function tableFor(words: i32): i32 {
  const most: i32 = 1 << (SLOT_BITS + 1);
  return words >= most >>> 1 ? most : max(256, 1 << (32 - clz(2 * words - 1)));
}

/** Puts down the slots of the sampled words that are rare as far as is known; returns how many they are. */
function rareSlots<T>(from: i32, to: i32): i32 {
  let next = scratch;
  const mask = slots - 1;
  const most = limit;
  for (let group = from & ~63; group < to; group += 64) {
    for (let bits = sampledIn(group, from, to); bits !== 0; bits &= bits - 1) {
      const slot = load<u32>(hashes + ((<usize>(group + <i32>ctz(bits))) << 2)) & mask;
      store<u32>(next, slot);
      next += (<usize>(<u32>load<T>(counts + <usize>slot * sizeof<T>()) <= most)) << 2;
    }
  }
  return <i32>((next - scratch) >>> 2);
}

/** Counts the article at hand for so many slots, each unless it was before. Others may be counting, too. */
function countNew<T>(count: i32, mask: u32): void {
  const article = mark << SLOT_BITS;
  for (let s: usize = 0; s < <usize>count; s++) {
    const slot = load<u32>(scratch + (s << 2));
    const own = article | slot;
    let at = slot & mask;
    let there = load<u32>(seen + ((<usize>at) << 2));
    while (there >= article && there !== own) {
      at = (at + 1) & mask;
      there = load<u32>(seen + ((<usize>at) << 2));
    }
    if (there === own) continue;
    store<u32>(seen + ((<usize>at) << 2), own);
    atomic.add<T>(counts + <usize>slot * sizeof<T>(), <T>1);
  }
}
