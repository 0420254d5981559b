/**
 * Lends memory that threads share, and takes it back to lend again: a fresh buffer for every batch would cost the system as
 * much as reading the file.
 */
export class Lender {
  readonly #usual: number;
  readonly #free: SharedArrayBuffer[] = [];

  /** @param usual bytes of each buffer: what is asked for is seldom more */
  constructor(usual: number) {
    this.#usual = usual;
  }

  take(size: number): Uint8Array<SharedArrayBuffer> {
    const at = this.#free.findIndex(({ byteLength }) => byteLength >= size);
    const [buffer] = at < 0 ? [new SharedArrayBuffer(Math.max(size, this.#usual))] : this.#free.splice(at, 1);
    return new Uint8Array(buffer!, 0, size);
  }

  /** Gives back what {@link take} lent: nobody may read it from then on. */
  giveBack({ buffer }: Uint8Array): void {
    if (buffer instanceof SharedArrayBuffer && buffer.byteLength === this.#usual) this.#free.push(buffer);
  }
}
