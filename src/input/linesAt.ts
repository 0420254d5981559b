import { closeSync, openSync, readSync } from 'node:fs';

/** Where in a file some lines stand, ascending: the i-th begins at byte `from[i]`, and ends at its break, before `to[i]`. */
export interface LinePlaces {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Bytes that were read at once, with some of the lines: the first of them, and where they begin in the bytes. */
interface NearLines {
  readonly first: number;
  readonly starts: readonly number[];
  readonly bytes: Uint8Array;
}

/** Lines that stand so near to one another are read at once, and what is between them. */
const NEAR = 1 << 14;
/** But no more at a time than this, unless one line is longer. */
const MOST = 1 << 20;

/**
 * Reads lines of a plain file by their places, without what stands far from all of them: those that stand near to one another at once, into `memory`.
 * They hold until the next are asked for. What can no longer be read is not there: bytes may end before a line begins.
 */
export function* linesAt(
  path: string,
  { from, to }: LinePlaces,
  memory: (size: number) => Uint8Array,
): Generator<NearLines> {
  const file = opened(path);
  if (file === null) return;
  try {
    for (let first = 0; first < from.length; ) {
      const start = from[first]!;
      const starts = [0];
      let next = first + 1;
      for (; next < from.length; next++) {
        if (from[next]! - to[next - 1]! > NEAR || to[next]! - start > MOST) break;
        starts.push(from[next]! - start);
      }
      yield { first, starts, bytes: readFrom(file, start, memory(to[next - 1]! - start)) };
      first = next;
    }
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

function readFrom(file: number, from: number, into: Uint8Array): Uint8Array {
  let filled = 0;
  try {
    while (filled < into.length) {
      const count = readSync(file, into, filled, into.length - filled, from + filled);
      if (count === 0) break;
      filled += count;
    }
  } catch {
    // The rest is left out, as what can no longer be read is.
  }
  return into.subarray(0, filled);
}
