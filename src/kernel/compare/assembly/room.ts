import {
  LEFT,
  LEFT_FLAGS,
  LEFT_HASHES,
  RIGHT,
  RIGHT_FLAGS,
  RIGHT_HASHES,
  ROOM,
  RUNS,
  SEGMENT_NUMBERS,
  SEGMENTS,
  TOLD,
} from '../layout';
import { PARAGRAPH_STARTS, put, REPEATS, SEED_HEADS, SEED_NEXTS, SENTENCE_STARTS } from './body';

/** How many runs there is room for. */
export let mostRuns: i32 = 0;
/** The maximal runs, as they are found and then in order: three numbers each. */
export let found: usize = 0;
/** Of each its score, eight bytes, the run before it in its chain, how far those up to it reach, and whether it is used. */
export let scores: usize = 0;
export let befores: usize = 0;
export let reaches: usize = 0;
export let used: usize = 0;
/** The runs that are kept, three numbers each; for each its place in B order; the passages. */
export let runs: usize = 0;
export let ranks: usize = 0;
export let segments: usize = 0;
/** Records of sixteen bytes that are sorted, see sort.ts, and as many to sort them with. */
export let records: usize = 0;
export let spare: usize = 0;

/** Four bytes for each slot of a table of the words of a body: no fewer than both bodies have words. */
export let table: usize = 0;
/** Twice the weight of the words of a body up to each, see chain.ts; before that, eight bytes for each of its words, see seedTable.ts. */
export let weights: usize = 0;
/** A byte for each word of the sides. */
export let marksA: usize = 0;
export let marksB: usize = 0;

/** Read, and marked, behind the end of whatever there are many of. */
const MARGIN: u64 = 64;

/** Where the next thing is laid: maybe behind all that can be addressed, which nobody does then. */
let next: u64 = 0;

function lay(count: u64, size: u64): usize {
  const at = next;
  next = (at + (count + MARGIN) * size + 63) & ~63;
  return <usize>at;
}

export function tell(place: i32, value: i32): void {
  store<i32>(TOLD + ((<usize>place) << 2), value);
}

export function told(place: i32): i32 {
  return load<i32>(TOLD + ((<usize>place) << 2));
}

/** Slots of a table of so many things, which is never more than half full: a power of two, 64 at least. */
export function slotsFor(things: i32): u32 {
  let slots: u32 = 64;
  while (slots < 2 * <u32>max(things, 0)) slots *= 2;
  return slots;
}

/** Lays two bodies of so many words, at most, and so many runs. Returns where all that ends. What is not written costs no memory. */
export function layAll(words: i32, most: i32): u64 {
  next = ROOM;
  layBody(LEFT, words, LEFT_HASHES, LEFT_FLAGS);
  layBody(RIGHT, words, RIGHT_HASHES, RIGHT_FLAGS);
  table = lay(slotsFor(words), 4);
  weights = lay(words, 8);
  marksA = lay(words, 1);
  marksB = lay(words, 1);
  mostRuns = most;
  found = lay(most, 12);
  scores = lay(most, 8);
  befores = lay(most, 4);
  reaches = lay(most, 4);
  used = lay(most, 1);
  runs = lay(most, 12);
  ranks = lay(most, 4);
  segments = lay(most, 4 * SEGMENT_NUMBERS);
  records = lay(most, 16);
  spare = lay(most, 16);
  tell(RUNS, <i32>runs);
  tell(SEGMENTS, <i32>segments);
  return next;
}

function layBody(body: usize, words: i32, hashes: i32, flags: i32): void {
  tell(hashes, <i32>lay(words, 4));
  tell(flags, <i32>lay(words, 1));
  put(body, SEED_HEADS, <i32>lay(slotsFor(words), 4));
  put(body, SEED_NEXTS, <i32>lay(words, 4));
  put(body, PARAGRAPH_STARTS, <i32>lay(words, 4));
  put(body, SENTENCE_STARTS, <i32>lay(words, 4));
  put(body, REPEATS, <i32>lay(words, 4));
}
