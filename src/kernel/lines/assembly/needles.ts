import { ENTRIES, HASH_FACTOR, HEAD_BITS, HEADS, OFFSET_BIAS, SIGN_HEADS } from '../layout';
import { known } from './chars';
import { gramMasks, signMasks, unitAt } from './masks';

/** What was found in a line: a bit for each tag of a needle. */
export let found: u64 = 0;

/** Looks for the needles in the line from `from` to `to`. */
export function findNeedles(from: i32, to: i32): void {
  found = 0;
  // A gram may begin before the needle that is filed under it.
  const first = max(0, from - 3);
  const lastGroup = (to - 1) >>> 4;
  for (let group = first >>> 4; group <= lastGroup; group++) {
    let bits = <u32>load<u8>(gramMasks + <usize>group);
    for (; bits !== 0; bits &= bits - 1) {
      const at = (group << 4) + ((<i32>ctz(bits)) << 1);
      if (at >= first && at < to) compareFrom(HEADS + (headOf(at) << 1), at, from, to);
    }
  }
  const lastBlock = (to - 1) >>> 6;
  for (let block = from >>> 6; block <= lastBlock; block++) {
    let bits = load<u64>(signMasks + ((<usize>block) << 3));
    for (; bits !== 0; bits &= bits - 1) {
      const at = (block << 6) + <i32>ctz(bits);
      if (at >= from && at < to) compareFrom(SIGN_HEADS + (signHeadOf(at) << 1), at, from, to);
    }
  }
}

/** Under which head the gram is that begins there: five bits of each of four characters, a byte each. */
function headOf(at: i32): usize {
  const gram = kept(at) | (kept(at + 1) << 8) | (kept(at + 2) << 16) | (kept(at + 3) << 24);
  return (gram * <u32>HASH_FACTOR) >>> (32 - HEAD_BITS);
}

/** Under which head of signs the character is. */
function signHeadOf(at: i32): usize {
  const code = known(unitAt(at)) & 0xffff;
  return code < 128 ? code : (code & 127) | 128;
}

function kept(at: i32): u32 {
  return known(unitAt(at)) & 31;
}

/** Compares those needles with the line whose gram or sign may stand at `at`. */
function compareFrom(head: usize, at: i32, from: i32, to: i32): void {
  let entry = ENTRIES + ((<usize>load<u16>(head)) << 2);
  const end = ENTRIES + ((<usize>load<u16>(head, 2)) << 2);
  for (; entry < end; entry += 4) {
    const told = load<u32>(entry);
    const start = at - (<i32>(told & 255) - OFFSET_BIAS);
    const needle = ENTRIES + <usize>((told >>> 8) << 1);
    const length = <i32>load<u16>(needle);
    if (start >= from && start + length <= to && stands(needle + 4, length, start))
      found |= (<u64>1) << (<u64>load<u16>(needle, 2));
  }
}

/** Whether folded characters stand in the text at `start`, case aside. */
function stands(chars: usize, length: i32, start: i32): bool {
  for (let i = 0; i < length; i++) {
    if ((known(unitAt(start + i)) & 0xffff) !== <u32>load<u16>(chars + ((<usize>i) << 1))) return false;
  }
  return true;
}
