/*
 * The letters of ASCII of a text, found and folded sixteen at a time before its words are read.
 */

const I: i32 = 105;
const S: i32 = 115;
const Y: i32 = 121;
const Z: i32 = 122;

/** A byte for each code unit: of a letter of either case the small one, or an s if it is a z behind i or y. Of all else it tells nothing. */
export let folded: usize = 0;
/** A bit for each code unit: it is a small letter. */
export let lowers: usize = 0;

/** Where there is room for both, and from where on the second of them stands. */
let room: usize = 0;
let split: usize = 0;

/** Bytes before what is found: one is looked at. */
const BEFORE: usize = 16;

/** Bytes that letters take of texts of so many code units. */
export function letterRoom(length: i32): usize {
  return <usize>((length + (length >>> 3) + 191) & ~63);
}

/** Has the letters of texts of so many code units found in a place with room for them. */
export function takeLetters(at: usize, length: i32): void {
  room = at + BEFORE;
  split = room + <usize>((length + 47) & ~15);
}

/** Finds and folds the letters of a paragraph of the text. No small letter stands at its end, wherever that is. */
export function findLetters(text: usize, start: i32, end: i32): void {
  const first = <usize>(start & ~15);
  folded = room - first;
  lowers = split - (first >>> 3);
  let to = room;
  let toLowers = split;
  const last = text + ((<usize>end) << 1);
  for (let at = text + (first << 1); at <= last; at += 32, to += 16, toLowers += 2) {
    const codes = i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, 16));
    // Signed, so that z is the highest.
    const most = i8x16.add(codes, i8x16.splat(<i8>(127 - Z)));
    store<u16>(toLowers, <u16>i8x16.bitmask(i8x16.gt_s(most, i8x16.splat(<i8>(127 - 26)))));
    const small = v128.or(codes, i8x16.splat(32));
    v128.store(to, small);
    if (v128.any_true(i8x16.eq(small, i8x16.splat(<i8>Z)))) foldZ(to);
  }
  const at = lowers + (<usize>end >>> 3);
  store<u8>(at, load<u8>(at) & ~((<u8>1) << (<u8>(end & 7))));
}

/** Folds each z of sixteen that stands behind i or y. */
function foldZ(from: usize): void {
  for (let at = from; at < from + 16; at++) {
    if (load<u8>(at) !== <u8>Z) continue;
    const before = <i32>load<u8>(at - 1);
    if (before === I || before === Y) store<u8>(at, <u8>S);
  }
}
