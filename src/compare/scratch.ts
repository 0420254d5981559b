/**
 * Work arrays that are kept from one comparison to the next: a scan compares tens of thousands of pairs, and new arrays
 * for each would cost more than the comparing. Nothing in them outlives the call that asked for them.
 */
const pool = new Map<string, Int32Array>();

/** An Int32Array of at least `length` elements whose first `length` are zero. `name` tells one use from another. */
export function zeroed(name: string, length: number): Int32Array {
  const found = pool.get(name);
  if (found !== undefined && found.length >= length) {
    found.fill(0, 0, length);
    return found;
  }
  const made = new Int32Array(Math.max(1024, 2 * length));
  pool.set(name, made);
  return made;
}

/** The same, contents unspecified. */
export function dirty(name: string, length: number): Int32Array {
  const found = pool.get(name);
  if (found !== undefined && found.length >= length) return found;
  const made = new Int32Array(Math.max(1024, 2 * length));
  if (found !== undefined) made.set(found);
  pool.set(name, made);
  return made;
}

const bytes = new Map<string, Uint8Array>();

/** A Uint8Array of at least `length` elements whose first `length` are zero. */
export function zeroedBytes(name: string, length: number): Uint8Array {
  const found = bytes.get(name);
  if (found !== undefined && found.length >= length) {
    found.fill(0, 0, length);
    return found;
  }
  const made = new Uint8Array(Math.max(4096, 2 * length));
  bytes.set(name, made);
  return made;
}

const unsigned = new Map<string, Uint32Array>();

/** A Uint32Array of at least `length` elements, contents unspecified. */
export function dirtyUnsigned(name: string, length: number): Uint32Array {
  const found = unsigned.get(name);
  if (found !== undefined && found.length >= length) return found;
  const made = new Uint32Array(Math.max(1024, 2 * length));
  unsigned.set(name, made);
  return made;
}
