import { records, spare } from './room';

/*
 * Sorts records of sixteen bytes, a key and what goes with it, in the order of their keys; equal ones stay as they stood.
 */

/** So few are put in order by putting each in its place. */
const FEW: i32 = 24;

export function putRecord(i: i32, key: u64, value: u64): void {
  const at = records + ((<usize>i) << 4);
  store<u64>(at, key);
  store<u64>(at, value, 8);
}

/** What goes with the key of a record. */
export function goesWith(i: i32): u64 {
  return load<u64>(records + ((<usize>i) << 4), 8);
}

export function keyOf(i: i32): u64 {
  return load<u64>(records + ((<usize>i) << 4));
}

/** Sorts so many records, which stand from the first on. */
export function sortRecords(count: i32): void {
  for (let from = 0; from < count; from += FEW) sortFew(from, min(from + FEW, count));
  let source = records;
  let target = spare;
  for (let size = FEW; size < count; size *= 2) {
    for (let from = 0; from < count; from += 2 * size) {
      merge(source, target, from, min(from + size, count), min(from + 2 * size, count));
    }
    const sorted = target;
    target = source;
    source = sorted;
  }
  if (source !== records) memory.copy(records, source, (<usize>count) << 4);
}

function sortFew(from: i32, to: i32): void {
  const first = records + ((<usize>from) << 4);
  const end = records + ((<usize>to) << 4);
  for (let own = first + 16; own < end; own += 16) {
    const key = load<u64>(own);
    if (load<u64>(own - 16) <= key) continue;
    const value = load<u64>(own, 8);
    let at = own;
    for (; at > first && load<u64>(at - 16) > key; at -= 16) v128.store(at, v128.load(at - 16));
    store<u64>(at, key);
    store<u64>(at, value, 8);
  }
}

/** Merges the sorted records from `from` to `middle` with those from there to `end`. */
function merge(source: usize, target: usize, from: i32, middle: i32, end: i32): void {
  let one = source + ((<usize>from) << 4);
  let other = source + ((<usize>middle) << 4);
  const lastOne = other;
  const lastOther = source + ((<usize>end) << 4);
  for (let at = target + ((<usize>from) << 4); one < lastOne || other < lastOther; at += 16) {
    if (other >= lastOther || (one < lastOne && load<u64>(one) <= load<u64>(other))) {
      v128.store(at, v128.load(one));
      one += 16;
    } else {
      v128.store(at, v128.load(other));
      other += 16;
    }
  }
}
