import { NEAR, SEGMENT_COUNT, TELLING, TELLING_SLOTS } from '../layout';
import { COUNT, FLAGS, get, HASHES, placeOf } from './body';
import { QUOTED } from './flags';
import { segmentAt } from './passages';
import { tell, told } from './room';
import { goesWith, putRecord, sortRecords } from './sort';

/** How far from a passage a word may stand that tells of it: a sentence or two. */
const NEAR_WORDS: i32 = 30;

/** Where the beginning and the end of a passage stand, of the passage: side a's, and side b's. */
const IN_A: usize = 0;
const IN_B: usize = 8;

/** Counts the telling words in or near the passages that stand there, on both sides, outside quotations. */
export function countNear(a: usize, b: usize): void {
  tell(NEAR, nearIn(a, IN_A) + nearIn(b, IN_B));
}

/** Those of one side. What is near to two passages counts once: they are gone through as they stand there. */
function nearIn(body: usize, side: usize): i32 {
  const passages = told(SEGMENT_COUNT);
  for (let s = 0; s < passages; s++) putRecord(s, load<u32>(segmentAt(s) + side), <u64>s);
  sortRecords(passages);
  let count = 0;
  let done = 0;
  for (let s = 0; s < passages; s++) {
    const segment = segmentAt(<i32>goesWith(s)) + side;
    const end = min(load<i32>(segment, 4) + NEAR_WORDS, get(body, COUNT));
    count += tellingWords(body, max(done, load<i32>(segment) - NEAR_WORDS), end);
    done = max(done, end);
  }
  return count;
}

function tellingWords(body: usize, from: i32, to: i32): i32 {
  const hashes = placeOf(body, HASHES);
  const flags = placeOf(body, FLAGS);
  let count = 0;
  for (let i = from; i < to; i++) {
    if (isTelling(load<u32>(hashes + ((<usize>i) << 2)))) count += <i32>(~(<u32>load<u8>(flags + <usize>i)) & QUOTED);
  }
  return count;
}

function isTelling(word: u32): bool {
  let slot = word;
  let there = inSlot(slot);
  while (there !== 0 && there !== word) there = inSlot(++slot);
  return there !== 0;
}

function inSlot(slot: u32): u32 {
  return load<u32>(TELLING + ((<usize>(slot & (TELLING_SLOTS - 1))) << 2));
}
