import { closeSync, openSync, readSync } from 'node:fs';
import type { JsonLinesSource } from './sources.ts';

/** Where in a file a line stands: it begins at byte `from`, and ends at its break, before `to`. */
export interface LinePlace {
  readonly from: number;
  readonly to: number;
}

/** Lines that stand so near to one another are read at once, and what is between them. */
const NEAR = 1 << 16;
/** But no more at a time than this, unless one line is longer. */
const MOST = 1 << 20;

/**
 * Reads lines of a plain JSON Lines source, by their places in ascending order, without what stands between. As many come as are asked
 * for: one that cannot be read any more is empty. Each holds until the next is asked for; they are read into `memory`.
 */
export function* linesAt(
  source: Pick<JsonLinesSource, 'path' | 'input'>,
  places: Iterable<LinePlace>,
  memory: (size: number) => Uint8Array,
): Generator<Uint8Array> {
  const { read, close } = bytesOf(source, memory);
  try {
    for (const near of together(places)) {
      const start = near[0]!.from;
      const bytes = read(start, near.at(-1)!.to);
      for (const { from, to } of near) yield lineIn(bytes.subarray(from - start, to - start));
    }
  } finally {
    close();
  }
}

/** Groups of places that are read at once. */
function* together(places: Iterable<LinePlace>): Generator<readonly LinePlace[]> {
  let near: LinePlace[] = [];
  for (const place of places) {
    const [first, last] = [near[0], near.at(-1)];
    if (first && last && (place.from - last.to > NEAR || place.to - first.from > MOST)) {
      yield near;
      near = [];
    }
    near.push(place);
  }
  if (near.length > 0) yield near;
}

/** A line, without what stands behind it. */
function lineIn(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(10);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** Reads the bytes of a source from one up to another, as far as there are any. */
interface ByteReader {
  readonly read: (from: number, to: number) => Uint8Array;
  readonly close: () => void;
}

function bytesOf(
  { path, input }: Pick<JsonLinesSource, 'path' | 'input'>,
  memory: (size: number) => Uint8Array,
): ByteReader {
  if (input instanceof Uint8Array) return { read: (from, to) => input.subarray(from, to), close: () => {} };
  const file = path === null ? null : opened(path);
  if (file === null) return { read: () => new Uint8Array(), close: () => {} };
  return { read: (from, to) => readFrom(file, from, memory(to - from)), close: () => closeSync(file) };
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
