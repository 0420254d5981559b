import { CELL_BYTES, CELLS, COUNTS, FIRST_CELLS, TABLE } from '../layout';
import { hashes, limit, room, sampledIn, slots, table, told } from './places';

/*
 * Of the millions of slots that there are, words have some ten thousand: in the counts of all, each would be in a line of the cache of its own, and in a page that
 * hardly any other is in. So words are counted in a table of cells near one another, which each thread has for itself; what stands there is added to the
 * counts of all when it is full, or these are asked for.
 *
 * A cell has the number of a slot, counted from 1, or 0; and above its count the number of the article that was counted there last.
 */

const COUNT: usize = 4;

/** Bits of a count: it goes up to one above the limit. */
let countBits: u32 = 0;
/** Articles that can be told apart. */
let mostMarks: u32 = 0;

/** Number of the article at hand: those that were counted before it in cells have less. */
let mark: u32 = 0;
/** How many cells the table has, and how many hold a slot. */
let cells: u32 = 0;
let used: u32 = 0;

/** Begins with a table of nothing. */
export function beginCounting(): void {
  countBits = 32 - <u32>clz(limit + 1);
  mostMarks = 0xffffffff >>> countBits;
  beginTable(cellsFor(1));
}

function beginTable(size: u32): void {
  cells = size;
  used = 0;
  mark = 0;
  store<u32>(room + (CELLS << 2), cells);
}

/** Cells of the table for an article of so many words: half of it stays empty, or it has a cell for each slot. */
function cellsFor(words: u32): u32 {
  return min(slots, max(<u32>FIRST_CELLS, (<u32>1) << (32 - clz(2 * words - 1))));
}

/**
 * Counts an article, given its words, once for each slot that one of its sampled words has. Without a branch but for where a slot goes, so that the waiting
 * for cells that are in no near cache goes on for several at once.
 */
export function countArticle<T>(from: i32, to: i32): void {
  const words = min(<u32>(to - from), slots);
  if (mark === mostMarks || used + words > cells >>> 1) {
    addCells<T>(table, cells);
    beginTable(cellsFor(words));
  }
  mark++;
  const own = mark << countBits;
  const counted: u32 = (1 << countBits) - 1;
  const most = limit;
  const slotMask = slots - 1;
  const first = table;
  const mask = (<usize>cells - 1) << 3;
  const theirHashes = hashes;
  let taken = used;
  for (let group = from & ~63; group < to; group += 64) {
    for (let bits = sampledIn(group, from, to); bits !== 0; bits &= bits - 1) {
      const slot = load<u32>(theirHashes + ((<usize>(group + <i32>ctz(bits))) << 2)) & slotMask;
      let place = ((<usize>slot) << 3) & mask;
      let there = load<u32>(first + place);
      while (there !== slot + 1) {
        if (there === 0) {
          store<u32>(first + place, slot + 1);
          taken++;
          break;
        }
        place = (place + CELL_BYTES) & mask;
        there = load<u32>(first + place);
      }
      const before = load<u32>(first + place, COUNT);
      const count = before & counted;
      store<u32>(first + place, own | (count + (u32(before < own) & u32(count <= most))), COUNT);
    }
  }
  used = taken;
}

/** Adds to the counts what stands in the cells of a room, which are empty then. */
export function addCellsOf<T>(theirs: usize): void {
  addCells<T>(<usize>told(theirs, TABLE), told(theirs, CELLS));
}

function addCells<T>(from: usize, size: u32): void {
  const counted: u32 = (1 << countBits) - 1;
  const end = from + <usize>size * CELL_BYTES;
  for (let at = from; at < end; at += CELL_BYTES) {
    const slot = load<u32>(at);
    if (slot === 0) continue;
    addTo<T>(COUNTS + <usize>(slot - 1) * sizeof<T>(), load<u32>(at, COUNT) & counted);
    store<u64>(at, 0);
  }
}

/** Adds to a count, up to one above the limit. Others may be adding, too. */
function addTo<T>(at: usize, more: u32): void {
  let there = atomic.load<T>(at);
  for (;;) {
    const sum = <T>min(<u32>there + more, limit + 1);
    const found = atomic.cmpxchg<T>(at, there, sum);
    if (found === there) break;
    there = found;
  }
}
