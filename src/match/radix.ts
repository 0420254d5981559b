const DIGITS = 256;

/**
 * Sorts indices by the key of each, ascending, and leaves those of equal keys in the order they are in: so that sorting by one key
 * after another sorts by the last of them first. A radix sort of four digits; a comparator would take ten times as long for
 * a million.
 */
export function sortBy(indices: Uint32Array, keys: Uint32Array): void {
  const starts = new Uint32Array(DIGITS + 1);
  let from: Uint32Array = indices;
  let to: Uint32Array = new Uint32Array(indices.length);
  for (let shift = 0; shift < 32; shift += 8) {
    starts.fill(0);
    for (let i = 0; i < from.length; i++) starts[((keys[from[i]!]! >>> shift) & 0xff) + 1]!++;
    if (starts.includes(indices.length)) continue;
    for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!;
    for (let i = 0; i < from.length; i++) to[starts[(keys[from[i]!]! >>> shift) & 0xff]!++] = from[i]!;
    [from, to] = [to, from];
  }
  if (from !== indices) indices.set(from);
}
