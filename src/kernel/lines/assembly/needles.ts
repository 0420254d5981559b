import {
  BESIDE,
  ENTRIES,
  ENTRY_BYTES,
  GRAM_FACTOR,
  GRAMS,
  HEAD_BITS,
  HEADS,
  LINE_CODES,
  OFFSET_BIAS,
  SIGN_HEADS,
} from '../layout';
import { known } from './chars';
import { gramBits } from './grams';
import { beyondAscii, bytesAt, hasSigns, signMasks, unitAt, units } from './masks';

/** What was found in a line: a bit for each tag of a needle. */
export let found: u64 = 0;

/** A gram may begin so many characters before the needle that is filed under it, where the first gram is looked at. */
const BEFORE: i32 = 2;

/** Looks for the needles in the line from `from` to `to`, which is no longer than a credit. */
export function findNeedles(from: i32, to: i32): void {
  found = 0;
  keepCodes(units + ((<usize>from) << 1), to - from);
  const groups = (to - from + BEFORE + 15) >>> 4;
  const first: usize = LINE_CODES + 16 - BEFORE;
  for (let group = 0; group < groups; group++) {
    store<u8>(GRAMS + <usize>group, <u8>gramBits(first + ((<usize>group) << 4)));
  }
  // Eight are read at a time.
  store<u64>(GRAMS + <usize>groups, 0);
  for (let group = 0; group < groups; group += 8) {
    for (let bits = load<u64>(GRAMS + <usize>group); bits !== 0; bits &= bits - 1) {
      const at = (group << 4) + ((<i32>ctz(bits)) << 1);
      const place = first + <usize>at;
      compareUnderGram(load<u32>(place), place, from + at - BEFORE, from, to);
    }
  }
  if (hasSigns) findBySigns(from, to);
}

/** Five bits of each character of a line at {@link LINE_CODES}, behind the first sixteen bytes, which are 0. */
function keepCodes(unit: usize, length: i32): void {
  const behind: usize = LINE_CODES + 16 + <usize>length;
  for (let at: usize = LINE_CODES + 16; at < behind; at += 16, unit += 32) {
    const bytes = bytesAt(unit);
    v128.store(at, v128.and(bytes, i8x16.splat(31)));
    for (let others = beyondAscii(bytes); others !== 0; others &= others - 1) {
      const i = <usize>ctz(others);
      store<u8>(at + i, <u8>(known(<i32>load<u16>(unit + (i << 1))) & 31));
    }
  }
}

function findBySigns(from: i32, to: i32): void {
  const lastBlock = (to - 1) >>> 6;
  for (let block = from >>> 6; block <= lastBlock; block++) {
    let bits = load<u64>(signMasks + ((<usize>block) << 3));
    for (; bits !== 0; bits &= bits - 1) {
      const at = (block << 6) + <i32>ctz(bits);
      if (at >= from && at < to) compareUnderSign(known(unitAt(at)) & 0xffff, at, from, to);
    }
  }
}

/** Compares those needles with the line that are filed under the gram at `at`, of which `place` is the first code. */
function compareUnderGram(gram: u32, place: usize, at: i32, from: i32, to: i32): void {
  const hash = <usize>((gram * <u32>GRAM_FACTOR) >>> (32 - HEAD_BITS));
  const beside = BESIDE + (hash << 3);
  const fits = (load<u32>(beside) >>> load<u8>(place - 1)) & (load<u32>(beside, 4) >>> load<u8>(place, 4)) & 1;
  if (fits === 0) return;
  const head = HEADS + (hash << 1);
  const end = entryAt(head + 2);
  for (let entry = entryAt(head); entry < end; entry += ENTRY_BYTES) {
    if (load<u32>(entry) === gram && load<u32>(entry, 4) === load<u32>(place + load<usize>(entry, 8)))
      compare(entry, at, from, to);
  }
}

function compareUnderSign(code: u32, at: i32, from: i32, to: i32): void {
  const head = SIGN_HEADS + ((<usize>(code < 128 ? code : (code & 127) | 128)) << 1);
  const end = entryAt(head + 2);
  for (let entry = entryAt(head); entry < end; entry += ENTRY_BYTES) {
    if (load<u32>(entry) === code) compare(entry, at, from, to);
  }
}

function entryAt(head: usize): usize {
  return ENTRIES + <usize>load<u16>(head) * ENTRY_BYTES;
}

/** Compares a needle with the line, the gram or sign of which stands at `at`. */
function compare(entry: usize, at: i32, from: i32, to: i32): void {
  const told = load<u32>(entry, 12);
  const start = at - (<i32>(told & 255) - OFFSET_BIAS);
  const needle = ENTRIES + <usize>((told >>> 8) << 1);
  const length = <i32>load<u16>(needle);
  if (start >= from && start + length <= to && stands(needle + 4, length, start))
    found |= (<u64>1) << (<u64>load<u16>(needle, 2));
}

/** Whether folded characters stand in the text at `start`, case aside. */
function stands(chars: usize, length: i32, start: i32): bool {
  for (let i = 0; i < length; i++) {
    if ((known(unitAt(start + i)) & 0xffff) !== <u32>load<u16>(chars + ((<usize>i) << 1))) return false;
  }
  return true;
}
