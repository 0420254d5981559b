import {
  HASH_FACTOR,
  HEAD_WORD_BYTES,
  NAME_BITS,
  NAME_BYTES,
  NAME_SLOT,
  NO_HEAD_BYTES,
  SECOND_FACTOR,
} from '../layout';
import { unitAt, units } from './masks';

const SLOTS: u32 = 1 << NAME_BITS;

/** What the name from `from` to `to` is, in ASCII letters, blanks and points: see `NAME_BITS` of layout.ts. Case does not matter. 0 where no table has it. */
export function nameAt(from: i32, to: i32): i32 {
  let first: i32 = 0;
  let second: i32 = 0;
  for (let at = from; at < to; at++) {
    // Blanks and points have this bit, too.
    const code = unitAt(at) | 32;
    first = (first ^ code) * HASH_FACTOR;
    first ^= first >>> 15;
    second = (second ^ code) * SECOND_FACTOR;
    second ^= second >>> 13;
  }
  const table = units - HEAD_WORD_BYTES - NO_HEAD_BYTES - NAME_BYTES;
  let slot = <u32>first >>> (32 - NAME_BITS);
  let what = load<i32>(table + <usize>slot * NAME_SLOT, 8);
  while (what !== 0 && !isAt(table + <usize>slot * NAME_SLOT, first, second)) {
    slot = (slot + 1) & (SLOTS - 1);
    what = load<i32>(table + <usize>slot * NAME_SLOT, 8);
  }
  return what;
}

function isAt(name: usize, first: i32, second: i32): bool {
  return load<i32>(name) === first && load<i32>(name, 4) === second;
}
