import { read, readSync } from 'node:fs';

/** Bytes of a piece: large enough that a batch of lines is worth a message to a worker, small enough that two workers share a small file. */
export const PIECE: number = 1024 * 1024;

/** Milliseconds from which on it takes long to read a piece: from the system's memory it is a fifth of that, from a disk mostly two and more. */
export const SLOW: number = 1.5;
/**
 * So many more pieces that took long than pieces that did not, and the next are read ahead. Whatever else the machine does makes one piece or two take
 * long, and to be brought by another thread takes a piece half as long again.
 */
const SLOW_PIECES = 4;

/**
 * Reads a file piece by piece. From a slow disk the next piece is read while others are at work on the last, who would wait for it: ahead of a
 * scan of 376 MB, a second and more. What stands in the system's memory is there sooner than another thread could bring it.
 */
export class PieceReader {
  readonly #fd: number;
  readonly #slow: number;
  #slowPieces = 0;
  /** Where pieces are read ahead; null as long as none is. */
  #bytes: Buffer | null = null;
  /** How many bytes of the next one come. */
  #next: Promise<number> | null = null;

  /** @param slow milliseconds from which on it takes long to read a piece */
  constructor(fd: number, slow: number) {
    this.#fd = fd;
    this.#slow = slow;
  }

  /** Reads the next piece to the head of `into`. Returns how many bytes it has; 0 at the end. */
  read(into: Uint8Array): number | Promise<number> {
    if (this.#next !== null) return this.#taken(into, this.#next);
    // `performance` would do, but Node loads a dozen files of its own for it: 2 ms of every start.
    const start = process.hrtime.bigint();
    const count = readSync(this.#fd, into, 0, PIECE, null);
    const isSlow = Number(process.hrtime.bigint() - start) / 1e6 >= this.#slow;
    this.#slowPieces = Math.max(0, this.#slowPieces + (isSlow ? 1 : -1));
    if (this.#slowPieces === SLOW_PIECES) this.#bytes = Buffer.allocUnsafeSlow(PIECE);
    return count;
  }

  /** Begins to read the next piece, if that is worth while. */
  readAhead(): void {
    const bytes = this.#bytes;
    if (bytes === null) return;
    this.#next = new Promise((resolve, reject) => {
      read(this.#fd, bytes, 0, PIECE, null, (error, count) => (error ? reject(error) : resolve(count)));
    });
    // Whoever asks for the piece is told.
    this.#next.catch(() => {});
  }

  /** Waits until nothing is read any more. */
  async end(): Promise<void> {
    await this.#next?.catch(() => {});
  }

  async #taken(into: Uint8Array, next: Promise<number>): Promise<number> {
    const count = await next;
    into.set(this.#bytes!.subarray(0, count));
    return count;
  }
}
