import { GRAM_BITS, HASH_FACTOR, NEEDLES } from '../layout';

/** Whether a needle is filed under a hash. */
function filed(hash: i32): u32 {
  return (<u32>load<u8>(NEEDLES + (<usize>hash >>> 3)) >>> (hash & 7)) & 1;
}

/** For the grams in the lanes: a bit at every other place. */
function filedOf(grams: v128): u32 {
  const hashes = i32x4.shr_u(i32x4.mul(grams, i32x4.splat(<i32>HASH_FACTOR)), 32 - GRAM_BITS);
  return (
    filed(i32x4.extract_lane(hashes, 0)) |
    (filed(i32x4.extract_lane(hashes, 1)) << 2) |
    (filed(i32x4.extract_lane(hashes, 2)) << 4) |
    (filed(i32x4.extract_lane(hashes, 3)) << 6)
  );
}

/** At which of every other of sixteen characters a gram begins that some needle is filed under. */
export function gramBits(chars: v128, next: v128): u32 {
  const between = i8x16.shuffle(chars, next, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
  return filedOf(chars) | (filedOf(between) << 1);
}
