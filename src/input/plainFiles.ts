import { JsonKernel } from '../kernel/json/kernel.ts';
import { INPUT, INPUT_BYTES, UNITS } from '../kernel/json/layout.ts';
import { isTelling } from './decode.ts';
import { readHead } from './head.ts';
import type { FileSource } from './sources.ts';

/**
 * Reads files of plain UTF-8, as nearly all are, into code units: from the disk into the memory of a kernel, which looks at each byte once and
 * decodes it. As a string, looked at three times before it was one and written out again behind, a small file took half as long again.
 */
export class PlainFiles {
  readonly #kernel = new JsonKernel([]);
  readonly #units = new Uint16Array(this.#kernel.buffer, UNITS);

  /** The text of a file, until the next is read; null where there is anything unusual about the file, which is for others to tell. */
  read({ path, size }: FileSource, maxBytes: number): Uint16Array | null {
    // No size is told of pipes; it may have grown since.
    if (size === 0 || size > maxBytes || size >= INPUT_BYTES) return null;
    const count = readHead(path, this.#kernel.bytes, INPUT, size + 1);
    if (count !== size || isTelling(this.#kernel.bytes[INPUT]!)) return null;
    const length = this.#kernel.functions.decode(INPUT, count);
    return length < 0 ? null : this.#units.subarray(0, length);
  }
}
