import { MOST_SLOTS, SLOTS_WANTED } from '../layout';

/* Lines that are wanted: by their identities, eight bytes each, which stand at {@link wanted}. */
let wanted: usize = 0;
/** What was noted of each, a byte each. */
let noted: usize = 0;
/** Of each slot one byte: 0 says of nearly every line that is not wanted that it is not, and these bytes stay near the core. */
let marks: usize = 0;
let marksMask: u32 = 0;
/** Their numbers, counted from 1, each in its slot or as soon behind it as there is room. */
let index: usize = 0;
let indexMask: u32 = 0;

/** Begins with so many lines that stand at `lines`, with nothing noted of them. Returns where that will be. */
export function beginWanted(lines: usize, count: u32, bytes: usize): usize {
  wanted = lines;
  marks = bytes;
  const slots = powerOf(count * 2);
  marksMask = min(<u32>MOST_SLOTS, slots * (SLOTS_WANTED / 2)) - 1;
  indexMask = slots - 1;
  index = wanted + ((<usize>count) << 3);
  noted = index + ((<usize>slots) << 2);
  memory.fill(marks, 0, <usize>marksMask + 1);
  memory.fill(index, 0, noted + <usize>count - index);
  for (let i: u32 = 0; i < count; i++) {
    const line = load<f64>(wanted + ((<usize>i) << 3));
    store<u8>(marks + <usize>slotOf(line, marksMask), 1);
    let slot = slotOf(line, indexMask);
    while (numberIn(slot) !== 0) slot = (slot + 1) & indexMask;
    store<u32>(index + ((<usize>slot) << 2), i + 1);
  }
  return noted;
}

/** The least power of two that is no less. */
function powerOf(count: u32): u32 {
  return 1 << (32 - clz(count - 1));
}

/** By bits of its hash: the lowest six are its size. */
function slotOf(line: f64, mask: u32): u32 {
  return <u32>(<u64>line >>> 6) & mask;
}

function numberIn(slot: u32): u32 {
  return load<u32>(index + ((<usize>slot) << 2));
}

/** Notes the flags of those of so many lines that are wanted. There is room for a number of each at `found`. */
export function noteWanted(identities: usize, flags: usize, lines: u32, found: usize): void {
  const first = marks;
  const mask = marksMask;
  let to = found;
  for (let line: u32 = 0; line < lines; line++) {
    store<u32>(to, line);
    const own = load<f64>(identities + ((<usize>line) << 3));
    to += (<usize>load<u8>(first + <usize>slotOf(own, mask))) << 2;
  }
  for (let at = found; at < to; at += 4) {
    const line = <usize>load<u32>(at);
    const number = numberOf(load<f64>(identities + (line << 3)));
    if (number === 0) continue;
    const its = noted + <usize>number - 1;
    store<u8>(its, load<u8>(its) | load<u8>(flags + line));
  }
}

/** The number of a line that is wanted, or 0. */
function numberOf(line: f64): u32 {
  let slot = slotOf(line, indexMask);
  let number = numberIn(slot);
  while (number !== 0 && load<f64>(wanted + ((<usize>(number - 1)) << 3)) !== line) {
    slot = (slot + 1) & indexMask;
    number = numberIn(slot);
  }
  return number;
}
