import { BLANK, BREAK, CLASSES, LETTER, ODD, SIGN, UNSPACED } from '../layout';
import { charOf } from './chars';

/*
 * The passes over a text: of each 64 code units, one mask of 64 bits for every question that is asked of lines. The first pass takes plain English
 * for granted and holds no branches, which made it three times as fast; the second looks again at the blocks that are not, every fourth.
 */

/** Where the code units of the text stand, and how many there are. */
export let units: usize = 0;
export let size: i32 = 0;

/** Where the masks stand, eight bytes for each 64 units. Where a word begins to be one: its first letter. Until that is known: letters. */
export let wordMasks: usize = 0;
export let breakMasks: usize = 0;
/** Units for which words are to be counted one by one, and whether the line is odd. */
export let hardMasks: usize = 0;
/** Signs that some needle is filed under. */
export let signMasks: usize = 0;
/** The second of two blanks. Until that is known: blanks. */
export let doubleMasks: usize = 0;
/** The numbers of the blocks that are to be looked at again, four bytes each. */
let rareBlocks: usize = 0;
/** Whether the text has signs at all. */
export let hasSigns: bool = false;

const SPACE: i8 = 32;
const NEWLINE: i8 = 10;
const UNITS_SIZE: usize = 128;
/** Read behind the end of the units. */
const MARGIN: usize = 64;

/** Bytes that a text of `length` units needs from its first on, all told. */
export function roomFor(length: i32): usize {
  const blocks: usize = (length >>> 6) + 1;
  return blocks * (UNITS_SIZE + 5 * 8 + 4) + MARGIN;
}

function lay(at: usize, length: i32, blocks: usize): void {
  units = at;
  size = length;
  wordMasks = at + blocks * UNITS_SIZE + MARGIN;
  breakMasks = wordMasks + 8 * blocks;
  hardMasks = breakMasks + 8 * blocks;
  signMasks = hardMasks + 8 * blocks;
  doubleMasks = signMasks + 8 * blocks;
  rareBlocks = doubleMasks + 8 * blocks;
}

/** Makes the masks of a text of `length` units at `at`. Behind it all is breaks. */
export function makeMasks(at: usize, length: i32): void {
  const blocks = (length >>> 6) + 1;
  lay(at, length, blocks);
  const behind = at + <usize>blocks * UNITS_SIZE + MARGIN;
  for (let unit = at + ((<usize>length) << 1); unit < behind; unit += 2) store<u16>(unit, NEWLINE);
  const rare = readBlocks(blocks);
  hasSigns = false;
  for (let i = 0; i < rare; i++) readAgain(load<u32>(rareBlocks + ((<usize>i) << 2)));
  joinBlocks(blocks);
}

/** Sixteen code units as bytes: those beyond ASCII have the uppermost bit, or are 0. */
export function bytesAt(unit: usize): v128 {
  return i8x16.narrow_i16x8_u(v128.load(unit), v128.load(unit, 16));
}

/** By the upper half of each byte, a bit. */
function rowsOf(highs: v128, bytes: v128): v128 {
  return i8x16.swizzle(highs, v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(15)));
}

/** What is not zero where bytes are in a class, by their lower halves and what their upper halves say. */
function within(table: v128, low: v128, rows: v128): v128 {
  return v128.and(i8x16.swizzle(table, low), rows);
}

/** Sixteen bits: which of the bytes are zero. */
function zeros(bytes: v128): u64 {
  return <u64>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0)));
}

/** Sixteen bits: which of the bytes are some code. */
function equals(bytes: v128, code: i8): u64 {
  return <u64>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(code)));
}

/**
 * The letters, blanks and breaks of all blocks, as if ASCII without control characters and signs were all there is. Returns how many blocks it
 * is not. Four times sixteen units written out: V8 neither unrolls loops nor keeps constants in registers from one turn to the next.
 */
function readBlocks(blocks: i32): i32 {
  const highs = v128.load(CLASSES);
  const letterClass = v128.load(CLASSES, 16);
  const rareClass = v128.load(CLASSES, 96);
  const low = i8x16.splat(15);
  let rare = 0;
  for (let block = 0; block < blocks; block++) {
    const unit = units + <usize>block * UNITS_SIZE;
    const a = bytesAt(unit);
    const b = bytesAt(unit + 32);
    const c = bytesAt(unit + 64);
    const d = bytesAt(unit + 96);
    const lowA = v128.and(a, low);
    const lowB = v128.and(b, low);
    const lowC = v128.and(c, low);
    const lowD = v128.and(d, low);
    const rowsA = rowsOf(highs, a);
    const rowsB = rowsOf(highs, b);
    const rowsC = rowsOf(highs, c);
    const rowsD = rowsOf(highs, d);
    const others =
      zeros(within(letterClass, lowA, rowsA)) |
      (zeros(within(letterClass, lowB, rowsB)) << 16) |
      (zeros(within(letterClass, lowC, rowsC)) << 32) |
      (zeros(within(letterClass, lowD, rowsD)) << 48);
    const to = (<usize>block) << 3;
    store<u64>(wordMasks + to, ~others);
    store<u64>(
      doubleMasks + to,
      equals(a, SPACE) | (equals(b, SPACE) << 16) | (equals(c, SPACE) << 32) | (equals(d, SPACE) << 48),
    );
    store<u64>(
      breakMasks + to,
      equals(a, NEWLINE) | (equals(b, NEWLINE) << 16) | (equals(c, NEWLINE) << 32) | (equals(d, NEWLINE) << 48),
    );
    store<u64>(hardMasks + to, 0);
    store<u64>(signMasks + to, 0);
    const found = v128.or(
      v128.or(within(rareClass, lowA, rowsA), within(rareClass, lowB, rowsB)),
      v128.or(within(rareClass, lowC, rowsC), within(rareClass, lowD, rowsD)),
    );
    store<u32>(rareBlocks + ((<usize>rare) << 2), block);
    const beyond = i8x16.bitmask(v128.or(v128.or(a, b), v128.or(c, d)));
    rare += <i32>v128.any_true(found) | <i32>(beyond !== 0);
  }
  return rare;
}

/** Sixteen bits: which of sixteen code units may be beyond ASCII, by what {@link bytesAt} made of them. */
export function beyondAscii(bytes: v128): u32 {
  return <u32>i8x16.bitmask(v128.or(bytes, i8x16.eq(bytes, i8x16.splat(0))));
}

/** Makes the masks of a block that may hold anything. */
function readAgain(block: i32): void {
  const highs = v128.load(CLASSES);
  const from = units + <usize>block * UNITS_SIZE;
  let letters: u64 = 0;
  let blanks: u64 = 0;
  let breaks: u64 = 0;
  let hard: u64 = 0;
  let signs: u64 = 0;
  for (let part = 0; part < 4; part++) {
    const unit = from + ((<usize>part) << 5);
    const shift = <u64>(part << 4);
    const bytes = bytesAt(unit);
    const low = v128.and(bytes, i8x16.splat(15));
    const rows = rowsOf(highs, bytes);
    letters |= among(16, low, rows) << shift;
    blanks |= among(32, low, rows) << shift;
    breaks |= among(48, low, rows) << shift;
    hard |= among(64, low, rows) << shift;
    signs |= among(80, low, rows) << shift;
    // What is beyond ASCII is looked up one by one.
    for (let others = beyondAscii(bytes); others !== 0; others &= others - 1) {
      const i = <u64>ctz(others);
      const char = charOf(<i32>load<u16>(unit + ((<usize>i) << 1)));
      const bit = (<u64>1) << (shift + i);
      if ((char & LETTER) !== 0) letters |= bit;
      if ((char & BLANK) !== 0) blanks |= bit;
      if ((char & BREAK) !== 0) breaks |= bit;
      if ((char & (UNSPACED | ODD)) !== 0) hard |= bit;
      if ((char & SIGN) !== 0) signs |= bit;
    }
  }
  const to = (<usize>block) << 3;
  store<u64>(wordMasks + to, letters);
  store<u64>(doubleMasks + to, blanks);
  store<u64>(breakMasks + to, breaks);
  store<u64>(hardMasks + to, hard & ~breaks);
  store<u64>(signMasks + to, signs);
  if (signs !== 0) hasSigns = true;
}

/** Sixteen bits: which of the bytes are in a class, by its place behind {@link CLASSES}. Of those beyond ASCII none is. */
function among(table: usize, low: v128, rows: v128): u64 {
  return zeros(within(v128.load(CLASSES + table), low, rows)) ^ 0xffff;
}

/** From letters to where words begin, and from blanks to the second of two: these go on from block to block. */
function joinBlocks(blocks: i32): void {
  // Whether a word is open at the end of the block before, and whether that ends in a blank.
  let open: u64 = 1;
  let wasBlank: u64 = 0;
  const behind = (<usize>blocks) << 3;
  for (let to: usize = 0; to < behind; to += 8) {
    const letters = load<u64>(wordMasks + to);
    const blanks = load<u64>(doubleMasks + to);
    const apart = blanks | load<u64>(breakMasks + to);
    const marks = ~(apart | letters);
    // Added to the marks that stand there, the bit at which a word may begin is carried to its first letter.
    const starts = ~apart & ((apart << 1) | open);
    const carried = marks + starts;
    open = <u64>(carried < marks) | (apart >>> 63);
    store<u64>(wordMasks + to, carried & letters & ~marks);
    store<u64>(doubleMasks + to, blanks & ((blanks << 1) | wasBlank));
    wasBlank = blanks >>> 63;
  }
}

/** The code unit at a place of the text. */
export function unitAt(at: i32): i32 {
  return <i32>load<u16>(units + ((<usize>at) << 1));
}

/** The bits of a mask from `from` on, and those before `to`, by the block that they are in. */
function bitsFrom(from: i32): u64 {
  return ~(<u64>0) << (<u64>from & 63);
}
function bitsBefore(to: i32): u64 {
  return ~(<u64>0) >>> (63 - (<u64>(to - 1) & 63));
}

/** Whether some bit is set from `from` to `to`, which is behind it. */
export function some(masks: usize, from: i32, to: i32): bool {
  let at = masks + ((<usize>from >>> 6) << 3);
  const last = masks + ((<usize>(to - 1) >>> 6) << 3);
  if (at === last) return (load<u64>(at) & bitsFrom(from) & bitsBefore(to)) !== 0;
  let bits = load<u64>(at) & bitsFrom(from);
  for (at += 8; at < last; at += 8) bits |= load<u64>(at);
  return (bits | (load<u64>(last) & bitsBefore(to))) !== 0;
}

/** How many bits are set from `from` to `to`, which is behind it. */
export function count(masks: usize, from: i32, to: i32): i32 {
  let at = masks + ((<usize>from >>> 6) << 3);
  const last = masks + ((<usize>(to - 1) >>> 6) << 3);
  if (at === last) return <i32>popcnt(load<u64>(at) & bitsFrom(from) & bitsBefore(to));
  let bits = popcnt(load<u64>(at) & bitsFrom(from));
  for (at += 8; at < last; at += 8) bits += popcnt(load<u64>(at));
  return <i32>(bits + popcnt(load<u64>(last) & bitsBefore(to)));
}
