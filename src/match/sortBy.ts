/**
 * Sorts indices by the keys of each, ascending, those that count most last: by one column of keys after another, each of which leaves those
 * of equal keys in the order they are in. A column is asked for when the one before was used, and may stand in its memory.
 *
 * Keys above places are sorted as numbers of 64 bits, by what the engine has for them: it need not be compiled first, as a radix sort in
 * TypeScript had to be, which a small corpus waited for. Takes eight bytes an index.
 */
export function sortBy(indices: Uint32Array, columns: Iterable<Uint32Array>): void {
  const sorted = new BigUint64Array(indices.length);
  // Of each number the low half, and then the high one, in the byte order of typed arrays.
  const halves = new Uint32Array(sorted.buffer);
  for (const keys of columns) {
    for (let i = 0; i < indices.length; i++) {
      halves[2 * i] = i;
      halves[2 * i + 1] = keys[indices[i]!]!;
    }
    sorted.sort();
    for (let i = 0; i < indices.length; i++) halves[2 * i] = indices[halves[2 * i]!]!;
    for (let i = 0; i < indices.length; i++) indices[i] = halves[2 * i]!;
  }
}
