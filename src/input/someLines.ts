import { lineBatches } from './lineBatches.ts';
import type { JsonLinesSource } from './sources.ts';

/** One line as it stands in the file, without its break. */
export interface RawLine {
  /** Counted from 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

/** Whether a source can be read a second time: a stream cannot. */
export function canReadAgain({ path, input }: JsonLinesSource): boolean {
  return path !== null || input instanceof Uint8Array;
}

/**
 * Streams the lines of a JSON Lines source whose numbers are wanted, in order, as they stand there. With `memory` of its own to read
 * into, a line holds until the next is asked for.
 */
export async function* someLines(
  source: JsonLinesSource,
  wanted: (line: number) => boolean,
  options: { readonly maxBytes?: number; readonly memory?: (size: number) => Uint8Array } = {},
): AsyncGenerator<RawLine> {
  for await (const { bytes, firstLine } of lineBatches(source, options)) {
    let line = firstLine;
    for (let start = 0; start < bytes.length; line++) {
      const at = bytes.indexOf(10, start);
      const end = at < 0 ? bytes.length : at;
      if (wanted(line)) yield { line, bytes: bytes.subarray(start, end) };
      start = end + 1;
    }
  }
}
