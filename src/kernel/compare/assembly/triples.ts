import { ranks } from './room';
import { goesWith, keyOf, putRecord, sortRecords } from './sort';

/* Runs as triples: where each begins in A, where in B, and how many words it has; four bytes each. */
const TRIPLE: usize = 12;

export function tripleAt(triples: usize, i: i32): usize {
  return triples + <usize>i * TRIPLE;
}

export function startA(triple: usize): i32 {
  return load<i32>(triple);
}

export function startB(triple: usize): i32 {
  return load<i32>(triple, 4);
}

export function lengthOf(triple: usize): i32 {
  return load<i32>(triple, 8);
}

export function endA(triple: usize): i32 {
  return startA(triple) + lengthOf(triple);
}

export function endB(triple: usize): i32 {
  return startB(triple) + lengthOf(triple);
}

export function putTriple(triple: usize, a: i32, b: i32, length: i32): void {
  store<i32>(triple, a);
  store<i32>(triple, b, 4);
  store<i32>(triple, length, 8);
}

/** Sorts so many triples by A, then by B. Most are in order. */
export function sortTriples(triples: usize, count: i32): void {
  if (isSorted(triples, count)) return;
  for (let t = 0; t < count; t++) {
    const triple = tripleAt(triples, t);
    putRecord(t, orderOf(triple), <u64>lengthOf(triple));
  }
  sortRecords(count);
  for (let t = 0; t < count; t++) {
    const place = keyOf(t);
    putTriple(tripleAt(triples, t), <i32>(place >>> 32), <i32>place, <i32>goesWith(t));
  }
}

function orderOf(triple: usize): u64 {
  return ((<u64>(<u32>startA(triple))) << 32) | <u64>(<u32>startB(triple));
}

function isSorted(triples: usize, count: i32): bool {
  for (let t = 1; t < count; t++) {
    if (orderOf(tripleAt(triples, t - 1)) > orderOf(tripleAt(triples, t))) return false;
  }
  return true;
}

/** Notes for each of so many triples its place in the order of B, in which no two begin at one word. */
export function rankInB(triples: usize, count: i32): void {
  for (let t = 0; t < count; t++) putRecord(t, <u64>startB(tripleAt(triples, t)), <u64>t);
  sortRecords(count);
  for (let rank = 0; rank < count; rank++) store<i32>(ranks + ((<usize>goesWith(rank)) << 2), rank);
}
