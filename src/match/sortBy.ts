/**
 * Sorts indices by the key of each, ascending, and leaves those of equal keys in the order they are in: sorting by one key after
 * another sorts by the last of them first. Keys above places are sorted as numbers of 64 bits, by what the engine has for them: it need not
 * be compiled first, as a radix sort in TypeScript had to be, which a small corpus waited for.
 */
export function sortBy(indices: Uint32Array, keys: Uint32Array): void {
  const before = indices.slice();
  const sorted = new BigUint64Array(before.length);
  // Of each number the low half, and then the high one, in the byte order of typed arrays.
  const halves = new Uint32Array(sorted.buffer);
  for (let i = 0; i < before.length; i++) {
    halves[2 * i] = i;
    halves[2 * i + 1] = keys[before[i]!]!;
  }
  sorted.sort();
  for (let i = 0; i < before.length; i++) indices[i] = before[halves[2 * i]!]!;
}
