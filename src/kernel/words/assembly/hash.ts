import { NO_UNIT } from '../fold';

/** FNV-1a over folded code units (Fowler, Noll, Vo; RFC 9923), while the word is read. */
export const SEED: i32 = <i32>0x811c9dc5;
export const PRIME: i32 = 0x01000193;

/** Raw hashes of the words that contractions stand for, and of those that the reader must know. */
export const RAW_A: i32 = -468965076;
export const RAW_AND: i32 = 254395046;
export const RAW_ARE: i32 = 1081029709;
export const RAW_AM: i32 = 1076162899;
export const RAW_CAN: i32 = -260818587;
export const RAW_HALF: i32 = -692139868;
export const RAW_HAVE: i32 = -171047941;
export const RAW_IS: i32 = 1312329493;
export const RAW_LET: i32 = 1349190650;
export const RAW_NOT: i32 = 699505802;
export const RAW_US: i32 = 1178800089;
export const RAW_WILL: i32 = 269512077;
export const RAW_WOULD: i32 = 2059721058;
export const RAW_PERCENT: i32 = 1979316826;
export const RAW_USA: i32 = 388204920;

/** Ten to the power of it, just as the program has it. */
declare function powerOfTen(exponent: i32): f64;

export { powerOfTen };

export function step(h: i32, code: i32): i32 {
  return (h ^ code) * PRIME;
}

/** Bijective finaliser of MurmurHash3: spreads a raw hash over all 32 bits, so that hashes may be added and compared. */
export function mix(raw: i32): i32 {
  let h = raw ^ (raw >>> 16);
  h *= <i32>0x85ebca6b;
  h ^= h >>> 13;
  h *= <i32>0xc2b2ae35;
  return h ^ (h >>> 16);
}

/** Key of two neighbouring words in the fold table. */
export function pairKey(first: i32, second: i32): i32 {
  return ((first ^ 0x5bd1e995) * <i32>0x9e3779b1) ^ second;
}

const TWO_32: f64 = 4294967296;
/** Up to here a double holds every whole number. */
const EXACT: f64 = 9007199254740992;

/** Raw hash of the amount `value * 10^exponent` of `unit`; trailing zeros do not count: 3.5e6 and 35e5 agree. */
export function amountHash(value: f64, exponent: i32, unit: i32 = NO_UNIT): i32 {
  let v = value;
  let e = exponent;
  if (v < TWO_32) {
    // As nearly all are: whole numbers of 32 bits are divided by multiplying.
    let whole = <u32>v;
    if (whole === 0) return hashOf(0, 0, 0, unit);
    while (whole % 10 === 0) {
      whole /= 10;
      e++;
    }
    return hashOf(<i32>whole, 0, e, unit);
  }
  if (v < EXACT) {
    let whole = <u64>v;
    while (whole % 10 === 0) {
      whole /= 10;
      e++;
    }
    v = <f64>whole;
  } else
    while (v % 10 === 0) {
      v /= 10;
      e++;
    }
  return hashOf(low32(v), v < TWO_32 ? 0 : low32(Math.floor(v / TWO_32)), e, unit);
}

/** The same for an amount in two halves that ends in no zero. */
function hashOf(low: i32, high: i32, exponent: i32, unit: i32): i32 {
  let h = (SEED ^ low) * PRIME;
  h = ((h ^ high) + 0x3c6ef372) * <i32>0x9e3779b1;
  h = (h ^ (h >>> 15) ^ (exponent + 64)) * 0x7feb352d;
  h = (h ^ (h >>> 13) ^ (unit << 8)) * <i32>0x846ca68b;
  return h ^ (h >>> 16);
}

/** The low 32 bits of a whole number. */
function low32(v: f64): i32 {
  if (v < EXACT) return <i32>(<u64>v);
  return v < Infinity ? <i32>(<u64>(v % TWO_32)) : 0;
}
