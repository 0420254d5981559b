/**
 * Marks the sampled ones of `count` words, see src/fingerprint/sampled.ts: a bit each, in `to`. Sixteen at a time: of a byte for each word the
 * highest bit tells that it is not sampled, for its hash has its highest bit set or its flags have Stop, which is their second highest.
 */
export function markSampled(hashes: usize, flags: usize, count: i32, to: usize): void {
  const end = to + ((<usize>(count + 31) >>> 5) << 2);
  for (let at = to; at < end; at += 2, hashes += 64, flags += 16) {
    const first = i16x8.narrow_i32x4_s(v128.load(hashes), v128.load(hashes, 16));
    const second = i16x8.narrow_i32x4_s(v128.load(hashes, 32), v128.load(hashes, 48));
    const upper = i8x16.narrow_i16x8_s(first, second);
    const stop = i8x16.shl(v128.load(flags), 1);
    store<u16>(at, <u16>~i8x16.bitmask(v128.or(upper, stop)));
  }
}
