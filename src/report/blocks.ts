import type { JsonSink } from '../result.ts';

/** Bytes that are gathered before they go on: worth a system call, few enough to stay in the cache of a core. */
const BLOCK = 1 << 16;

const encoder = new TextEncoder();

/** Shares are told to four places: more would differ by nothing but rounding. */
export const share = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Gathers text and bytes in UTF-8 into blocks, in memory that is used again for the next. */
export class Blocks implements JsonSink {
  #bytes: Uint8Array = new Uint8Array(2 * BLOCK);
  #length = 0;

  /** Whether there is a block's worth. */
  get full(): boolean {
    return this.#length >= BLOCK;
  }

  add(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  addText(text: string): void {
    // A code unit takes three bytes at most.
    this.#reserve(3 * text.length);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  share(value: number): string {
    return `${share(value)}`;
  }

  /** What was gathered: a view that holds until something is added again. */
  take(): Uint8Array {
    const bytes = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
