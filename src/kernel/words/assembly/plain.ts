import * as Char from '../char';
import * as Flag from '../flag';
import { Second, Special, Stop } from '../fold';
import { CLASS_SHIFT, INVERSES } from '../layout';
import { limit, unitAt, units } from './chars';
import { mix, PRIME, SEED } from './hash';
import { capitals, common, first, goOnFrom, size } from './place';
import { find, findPair, present, stopPlace, target, traits } from './table';
import { count, detach, ends, flagsOf, goOn, hashes, previous, starts } from './wordBuffer';

const BLANK: i32 = 32;
const COMMA: i32 = 44;
const HYPHEN: i32 = 45;
const PERIOD: i32 = 46;

/** Bits of the classes that end a word whatever stands around it. */
const ENDS: i32 =
  (1 << Char.Surrogate) |
  (1 << Char.Unspaced) |
  (1 << Char.Space) |
  (1 << Char.Comma) |
  (1 << Char.SentenceEnd) |
  (1 << Char.Quote) |
  (1 << Char.Currency) |
  (1 << Char.Percent) |
  (1 << Char.And) |
  (1 << Char.Other);

/** Longest word that a period may belong to when it begins with a capital ("Gen."), and that a hyphen may join ("co-op"). */
const LONGEST_SHORT: i32 = 6;
const LONGEST_PREFIX: i32 = 5;

/** A byte for each code unit: letters of ASCII in lower case, z as s where it is hashed so. */
let folded: usize = 0;
/** A bit for each code unit, eight bytes for each 64: lower-case letters of ASCII. */
let lowers: usize = 0;
/** The blocks of 64 code units for which both are made. */
let blocksFrom: i32 = 0;
let blocksTo: i32 = 0;

/** The inverse of {@link PRIME}: what undoes a multiplication by it. */
const INVERSE: i32 = 0x359c449b;

/** Makes what words are hashed with. */
export function prepare(): void {
  let power: i32 = 1;
  for (let i: usize = 0; i < 8; i++) {
    store<i32>(INVERSES + (i << 2), power);
    power *= INVERSE;
  }
}

/** Begins a text; there is room for its bytes and for its bits. */
export function beginPlain(bytes: usize, bits: usize): void {
  folded = bytes;
  lowers = bits;
  blocksFrom = 0;
  blocksTo = 0;
}

/** Makes bytes and bits of a part of the text, in both directions to whole blocks; paragraphs mostly follow one another. */
export function foldPart(from: i32, to: i32): void {
  const last = (to >>> 6) + 1;
  let block = from >>> 6;
  if (block < blocksFrom || block > blocksTo) {
    blocksFrom = block;
    blocksTo = block;
  }
  block = blocksTo;
  if (block >= last) return;
  blocksTo = last;
  let unit = units + ((<usize>block) << 7);
  let byte = folded + ((<usize>block) << 6);
  const bits = lowers + ((<usize>last) << 3);
  let before = i8x16.splat(block > 0 ? <i8>ascii(unitAt((block << 6) - 1)) : 0);
  for (let at = lowers + ((<usize>block) << 3); at < bits; at += 8) {
    let lower: u64 = 0;
    for (let part: u64 = 0; part < 64; part += 16, unit += 32, byte += 16) {
      const codes = i8x16.narrow_i16x8_u(v128.load(unit), v128.load(unit, 16));
      const small = v128.or(codes, i8x16.splat(32));
      const behind = i8x16.shuffle(before, codes, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
      const afterI = i8x16.eq(v128.or(behind, i8x16.splat(32)), i8x16.splat(105));
      const afterY = i8x16.eq(behind, i8x16.splat(121));
      const asS = v128.and(i8x16.eq(small, i8x16.splat(122)), v128.or(afterI, afterY));
      v128.store(byte, v128.xor(small, v128.and(asS, i8x16.splat(122 ^ 115))));
      lower |= (<u64>i8x16.bitmask(i8x16.lt_u(i8x16.sub(codes, i8x16.splat(97)), i8x16.splat(26)))) << part;
      before = codes;
    }
    store<u64>(at, lower);
  }
}

/** Has a word begin at `i`, whatever letter stands before it: there it was taken for one within a word. */
export function beginAt(i: i32): void {
  store<u8>(folded + <usize>i, <u8>(unitAt(i) | 32));
}

/** The letters from `i` on, in lower case, up to the first that is no letter; 64 for more of them. `i` is one, of either case. */
function lettersFrom(masks: usize, i: i32): i32 {
  const next = i + 1;
  const at = masks + ((<usize>next >>> 6) << 3);
  const shift = <u64>(next & 63);
  const bits = (load<u64>(at) >>> shift) | ((load<u64>(at, 8) << 1) << (63 - shift));
  return 1 + <i32>ctz(~bits);
}

/** Hashes eight letters. */
function eight(seed: i32, letters: u64): i32 {
  const low = <i32>letters;
  const high = <i32>(letters >>> 32);
  let h = (seed ^ (low & 255)) * PRIME;
  h = (h ^ ((low >>> 8) & 255)) * PRIME;
  h = (h ^ ((low >>> 16) & 255)) * PRIME;
  h = (h ^ (low >>> 24)) * PRIME;
  h = (h ^ (high & 255)) * PRIME;
  h = (h ^ ((high >>> 8) & 255)) * PRIME;
  h = (h ^ ((high >>> 16) & 255)) * PRIME;
  return (h ^ (high >>> 24)) * PRIME;
}

/**
 * Hashes up to eight letters as if they were eight: zeros behind the word only multiply it, which is undone at the end. Words
 * of any length take the same way so, where a loop for each letter had the processor guess wrong at the end of nearly every word.
 */
function upToEight(seed: i32, at: usize, length: i32): i32 {
  const letters = load<u64>(at) & (~(<u64>0) >>> <u64>(64 - (length << 3)));
  return eight(seed, letters) * load<i32>(INVERSES + ((<usize>(8 - length)) << 2));
}

function hashLetters(start: usize, length: i32): i32 {
  let at = start;
  let left = length;
  let h = SEED;
  while (left > 8) {
    h = eight(h, load<u64>(at));
    at += 8;
    left -= 8;
  }
  return upToEight(h, at, left);
}

/**
 * Reads the words from `from` on as long as they are plain: letters of ASCII, the first at most a capital, with nothing on
 * them that could belong to the word or change its fold. That is four of five words of English, and the full grammar
 * reads each of them to the same end. Returns the offset of the first thing that is not plain, or one behind the paragraph.
 */
export function readPlainWords(from: i32): i32 {
  // Locals: a global is two loads at each use.
  const end = limit;
  const text = units;
  const everywhere = common;
  const bytes = folded;
  const bits = lowers;
  const toHashes = hashes;
  const toFlags = flagsOf;
  const toStarts = starts;
  const toEnds = ends;
  let n = count;
  let before = previous;
  let flags = first;
  let length = size;
  let capital = capitals;
  let i = from;
  while (i < end) {
    const code = <i32>load<u16>(text + ((<usize>i) << 1));
    if (code === BLANK) {
      i++;
      continue;
    }
    if (<u32>((code | 32) - 97) > 25) {
      if (code !== COMMA) break;
      detach();
      before = 0;
      i++;
      continue;
    }
    const letters = min(lettersFrom(bits, i), end - i);
    if (letters > 64) break;
    const h = hashLetters(bytes + <usize>i, letters);
    const to = i + letters;
    const behind = to < end ? <i32>load<u16>(text + ((<usize>to) << 1)) : BLANK;
    const known = present(h);
    if (behind !== BLANK) {
      if (behind === PERIOD) {
        if (letters <= ((code & 32) !== 0 ? 1 : LONGEST_SHORT)) break;
      } else if (behind === HYPHEN) {
        if (letters <= LONGEST_PREFIX && known !== 0) break;
      } else if (((ENDS >>> (load<u8>(charPlace(behind)) & 31)) & 1) === 0) break;
    }
    const place = stopPlace(h);
    // By arithmetic: no processor foresees whether a stop word comes next.
    const differs = (load<i32>(place) ^ h) | (load<i32>(place, 4) ^ letters);
    let stop = Stop & ~((differs | -differs) >> 31);
    let raw = h;
    if (known > stop) {
      const found = find(h, letters);
      if (found !== 0) {
        const has = traits(found);
        raw = target(found);
        if ((has & Special) !== 0 || ((has & Second) !== 0 && findPair(before, raw) !== 0)) break;
        stop = has & Stop;
      }
    }
    const upper = (~code & 32) >>> 5;
    const at = (<usize>n) << 2;
    store<i32>(toHashes + at, mix(raw));
    store<u8>(toFlags + <usize>n, <u8>(everywhere | flags | ((upper << 2) & ~(flags >>> 2)) | stop));
    store<i32>(toStarts + at, i);
    store<i32>(toEnds + at, to);
    n++;
    before = raw;
    flags = 0;
    length = letters;
    capital = upper;
    i = to;
    if (behind === BLANK || behind === HYPHEN) i++;
    else if (behind === PERIOD && (to + 1 >= end || unitAt(to + 1) === BLANK)) {
      detach();
      before = 0;
      flags = Flag.SentenceStart;
      i += 2;
    }
  }
  goOn(n, before);
  goOnFrom(flags, length, capital);
  return i;
}

/** Where the class of a code unit stands, 0 for one that was not met. */
function charPlace(code: i32): usize {
  return ((<usize>code) << 2) + (CLASS_SHIFT >>> 3);
}

function ascii(code: i32): i32 {
  return code < 128 ? code : 0;
}
