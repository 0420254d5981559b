const DIGITS = 256;

/**
 * Sorts indices by the key of each, ascending, and leaves those of equal keys in the order they are in: sorting by one key after
 * another sorts by the last of them first. A radix sort of four digits; a comparator would take ten times as long for a
 * million.
 */
export function sortBy(indices: Uint32Array, keys: Uint32Array): void {
  const starts = new Uint32Array(DIGITS + 1);
  const other = new Uint32Array(indices.length);
  let moves = 0;
  for (let shift = 0; shift < 32; shift += 8) {
    const from = moves % 2 === 0 ? indices : other;
    const to = moves % 2 === 0 ? other : indices;
    if (!startsOf(starts, from, keys, shift)) continue;
    move(from, to, keys, shift, starts);
    moves++;
  }
  if (moves % 2 === 1) indices.set(other);
}

/** Where each digit begins; false if all keys have one digit there. */
function startsOf(starts: Uint32Array, from: Uint32Array, keys: Uint32Array, shift: number): boolean {
  starts.fill(0);
  for (let i = 0; i < from.length; i++) starts[((keys[from[i]!]! >>> shift) & 0xff) + 1]!++;
  if (starts.includes(from.length)) return false;
  for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!;
  return true;
}

function move(from: Uint32Array, to: Uint32Array, keys: Uint32Array, shift: number, starts: Uint32Array): void {
  for (let i = 0; i < from.length; i++) {
    const index = from[i]!;
    to[starts[(keys[index]! >>> shift) & 0xff]!++] = index;
  }
}
