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
/** Longest word that is read here: one less than are looked at. */
const MOST_LETTERS: i32 = 15;

const I: i32 = 105;
const S: i32 = 115;
const Y: i32 = 121;
const Z: i32 = 122;

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
 * Hashes up to eight letters as if they were eight: zeros behind the word only multiply its hash, which is undone at the end. Words
 * of any length take the same way so, where a loop for each letter had the processor guess wrong at the end of nearly every word.
 */
function upToEight(seed: i32, letters: u64, size: i32): i32 {
  const word = letters & (~(<u64>0) >>> <u64>(64 - (size << 3)));
  return eight(seed, word) * load<i32>(INVERSES + ((<usize>(8 - size)) << 2));
}

/** Hashes the letters of a word, which stand in the lowest bytes. */
function hashLetters(letters: v128, size: i32): i32 {
  const first = i64x2.extract_lane(letters, 0);
  if (size <= 8) return upToEight(SEED, first, size);
  return upToEight(eight(SEED, first), i64x2.extract_lane(letters, 1), size - 8);
}

/** Hashes letters that a z is among: behind i or y it is an s. */
function hashOneByOne(at: usize, size: i32): i32 {
  let before: i32 = 0;
  let h = SEED;
  for (let i: usize = 0; i < <usize>size; i++) {
    const code = <i32>load<u16>(at + (i << 1));
    const letter = code | 32;
    h = (h ^ (letter === Z && ((before | 32) === I || before === Y) ? S : letter)) * PRIME;
    before = code;
  }
  return h;
}

/**
 * Reads the words from `from` on as long as they are plain: letters of ASCII, the first at most a capital, with nothing on
 * them that could belong to the word or change its fold. That is nineteen of twenty words of English, and the full grammar
 * reads each of them to the same end. Returns the offset of the first thing that is not plain, or one behind the paragraph.
 */
export function readPlainWords(from: i32): i32 {
  // Locals: a global is two loads at each use.
  const end = limit;
  const text = units;
  const everywhere = common;
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
    const at = text + ((<usize>i) << 1);
    const code = <i32>load<u16>(at);
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
    const codes = i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, 16));
    const lower = i8x16.bitmask(i8x16.lt_u(i8x16.sub(codes, i8x16.splat(97)), i8x16.splat(26)));
    // The first is a letter of either case.
    const letters = min(<i32>ctz(~(lower | 1)), end - i);
    if (letters > MOST_LETTERS) break;
    const small = v128.or(codes, i8x16.splat(32));
    const z = i8x16.bitmask(i8x16.eq(small, i8x16.splat(<i8>Z))) << (32 - letters);
    const h = z === 0 ? hashLetters(small, letters) : hashOneByOne(at, letters);
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
    const word = (<usize>n) << 2;
    store<i32>(toHashes + word, mix(raw));
    store<u8>(toFlags + <usize>n, <u8>(everywhere | flags | ((upper << 2) & ~(flags >>> 2)) | stop));
    store<i32>(toStarts + word, i);
    store<i32>(toEnds + word, to);
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
