import { BLANK, BREAK, CLASSES, LETTER, ODD, SCRATCH, SIGN, UNSPACED } from '../layout';
import { charOf } from './chars';
import { gramBits } from './grams';

/*
 * The pass over a text: of each 64 code units, one mask of 64 bits for every question that is asked of lines. Sixteen units are looked at at
 * a time, as bytes; a text in English has next to none beyond.
 */

/** Where the code units of the text stand, and how many there are. */
export let units: usize = 0;
export let size: i32 = 0;

/** Where the masks stand, eight bytes for each 64 units. Where a word begins to be one: its first letter. */
export let wordMasks: usize = 0;
export let breakMasks: usize = 0;
/** Units for which words are to be counted one by one, and whether the line is odd. */
export let hardMasks: usize = 0;
/** Signs that some needle is filed under. */
export let signMasks: usize = 0;
/** The second of two blanks. */
export let doubleMasks: usize = 0;
/** A byte for each sixteen units: at which of every other of them a gram begins that some needle is filed under. */
export let gramMasks: usize = 0;

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
  gramMasks = doubleMasks + 8 * blocks;
}

/** Sixteen bits: which of the bytes are in a class. */
function among(table: v128, low: v128, high: v128): u32 {
  const outside = i8x16.eq(v128.and(i8x16.swizzle(table, low), high), i8x16.splat(0));
  return i8x16.bitmask(outside) ^ 0xffff;
}

/** Makes the masks of a text of `length` units at `at`. Behind it all is breaks. */
export function makeMasks(at: usize, length: i32): void {
  const blocks = (length >>> 6) + 1;
  lay(at, length, blocks);
  const behind = at + <usize>blocks * UNITS_SIZE + MARGIN;
  for (let unit = at + ((<usize>length) << 1); unit < behind; unit += 2) store<u16>(unit, 10);
  const highs = v128.load(CLASSES);
  const letterClass = v128.load(CLASSES, 16);
  const blankClass = v128.load(CLASSES, 32);
  const breakClass = v128.load(CLASSES, 48);
  const oddClass = v128.load(CLASSES, 64);
  const signClass = v128.load(CLASSES, 80);
  // Whether a word is open at the end of the block before, whether that ends in a blank, and its last sixteen units.
  let open: u64 = 1;
  let wasBlank: u64 = 0;
  let last = i8x16.splat(0);
  for (let block = 0; block < blocks; block++) {
    let letters: u64 = 0;
    let blanks: u64 = 0;
    let breaks: u64 = 0;
    let hard: u64 = 0;
    let signs: u64 = 0;
    let unit = at + <usize>block * UNITS_SIZE;
    for (let part = 0; part < 4; part++, unit += 32) {
      const left = v128.load(unit);
      const right = v128.load(unit, 16);
      const bytes = i8x16.narrow_i16x8_u(left, right);
      const low = v128.and(bytes, i8x16.splat(15));
      const high = i8x16.swizzle(highs, i8x16.shr_u(bytes, 4));
      let letter = among(letterClass, low, high);
      let blank = among(blankClass, low, high);
      let ends = among(breakClass, low, high);
      let odd = among(oddClass, low, high);
      let sign = among(signClass, low, high);
      let kept = v128.and(bytes, i8x16.splat(31));
      if (v128.any_true(v128.and(v128.or(left, right), i16x8.splat(<i16>0xff80)))) {
        // What is beyond ASCII is looked up one by one.
        v128.store(SCRATCH, kept);
        for (let i = 0; i < 16; i++) {
          const code = <i32>load<u16>(unit + ((<usize>i) << 1));
          if (code < 128) continue;
          const char = charOf(code);
          const bit = (<u32>1) << i;
          store<u8>(SCRATCH + <usize>i, <u8>(char & 31));
          if ((char & LETTER) !== 0) letter |= bit;
          if ((char & BLANK) !== 0) blank |= bit;
          if ((char & BREAK) !== 0) ends |= bit;
          if ((char & (UNSPACED | ODD)) !== 0) odd |= bit;
          if ((char & SIGN) !== 0) sign |= bit;
        }
        kept = v128.load(SCRATCH);
      }
      const shift = <u64>(part << 4);
      letters |= (<u64>letter) << shift;
      blanks |= (<u64>blank) << shift;
      breaks |= (<u64>ends) << shift;
      hard |= (<u64>odd) << shift;
      signs |= (<u64>sign) << shift;
      const group = (block << 2) + part;
      if (group > 0) store<u8>(gramMasks + <usize>group - 1, <u8>gramBits(last, kept));
      last = kept;
    }
    const apart = blanks | breaks;
    const marks = ~(apart | letters);
    // Added to the marks that stand there, the bit at which a word may begin is carried to its first letter.
    const starts = ~apart & ((apart << 1) | open);
    const carried = marks + starts;
    open = <u64>(carried < marks) | (apart >>> 63);
    const to = (<usize>block) << 3;
    store<u64>(wordMasks + to, carried & letters & ~marks);
    store<u64>(breakMasks + to, breaks);
    store<u64>(hardMasks + to, hard & ~breaks);
    store<u64>(signMasks + to, signs);
    store<u64>(doubleMasks + to, blanks & ((blanks << 1) | wasBlank));
    wasBlank = blanks >>> 63;
  }
  store<u8>(gramMasks + <usize>(blocks << 2) - 1, <u8>gramBits(last, i8x16.splat(10)));
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
