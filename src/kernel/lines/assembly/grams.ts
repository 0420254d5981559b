import { GRAM_FACTOR, NEEDLES } from '../layout';

/** The byte of the table of hashes at a place, which the low sixteen bits say. */
function byteAt(place: u32): u32 {
  return <u32>load<u8>(<usize>(place & 0xffff), NEEDLES);
}

/** The bytes at four places, of which each number says two. */
function bytesAt(first: u32, second: u32): u32 {
  return byteAt(first) | (byteAt(first >>> 16) << 8) | (byteAt(second) << 16) | (byteAt(second >>> 16) << 24);
}

/**
 * At which of every other of sixteen characters, kept as bytes at a place, a gram begins that some needle is filed under: a bit for each. Of a
 * hash, fourteen bits say in which byte of the table its bit is, three which of the eight; the bits are looked at all at once.
 */
export function gramBits(at: usize): u32 {
  const factor = i32x4.splat(<i32>GRAM_FACTOR);
  const even = i32x4.mul(v128.load(at), factor);
  const odd = i32x4.mul(v128.load(at, 2), factor);
  const places = v128.or(i32x4.shr_u(even, 18), v128.and(i32x4.shr_u(odd, 2), i32x4.splat(<i32>0xffff0000)));
  const thirds = v128.or(
    v128.and(i32x4.shr_u(even, 15), i32x4.splat(7)),
    v128.and(i32x4.shl(odd, 1), i32x4.splat(0x70000)),
  );
  const powers = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
  const bits = i8x16.swizzle(powers, i8x16.narrow_i16x8_u(thirds, thirds));
  const first = bytesAt(i32x4.extract_lane(places, 0), i32x4.extract_lane(places, 1));
  const last = bytesAt(i32x4.extract_lane(places, 2), i32x4.extract_lane(places, 3));
  const bytes = i32x4.replace_lane(i32x4.splat(first), 1, last);
  return i8x16.bitmask(i8x16.eq(v128.and(bytes, bits), i8x16.splat(0))) ^ 0xff;
}
