import { closeSync, createReadStream, openSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { asBuffer } from './bytes.ts';
import { PIECE, PieceReader } from './pieceReader.ts';
import type { JsonLinesSource } from './sources.ts';

/** Bytes of a source as they come, and where in its file they begin: null once they were unpacked. */
export interface SourceBytes {
  readonly bytes: Buffer;
  readonly at: number | null;
}

/** The bytes of a JSON Lines source, those of gzip unpacked. Those of a plain file and of gzip are put into the `room` that there is for them, a piece at least. */
export async function* unpacked(
  source: JsonLinesSource,
  room: () => Buffer,
  slow: number,
): AsyncGenerator<SourceBytes> {
  const pieces = raw(source, room, slow);
  let at = 0;
  // A pipe may hand over a single byte, and gzip is told by two.
  let head: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head.length >= 2) {
      yield { bytes: piece, at };
      at += piece.length;
      continue;
    }
    head = head.length === 0 ? piece : Buffer.concat([head, piece]);
    if (head.length < 2) continue;
    if (head[0] === 0x1f && head[1] === 0x8b) {
      for await (const bytes of gunzip(source, head, pieces, room)) yield { bytes, at: null };
      return;
    }
    yield { bytes: head, at };
    at += head.length;
  }
  if (head.length === 1) yield { bytes: head, at };
}

async function* raw({ path, input, size }: JsonLinesSource, room: () => Buffer, slow: number): AsyncGenerator<Buffer> {
  if (input instanceof Uint8Array) {
    for (let at = 0; at < input.length; at += PIECE) yield asBuffer(input.subarray(at, at + PIECE));
  } else if (input) {
    for await (const piece of input) yield asBuffer(piece);
  } else if (path !== null) {
    const fd = openSync(path, 'r');
    // Of pipes no size is told, and nobody knows when their next piece comes.
    const pieces = new PieceReader(fd, size > 0 ? slow : Number.POSITIVE_INFINITY);
    try {
      for (;;) {
        const piece = room();
        const read = pieces.read(piece);
        const count = typeof read === 'number' ? read : await read;
        if (count === 0) return;
        pieces.readAhead();
        yield piece.subarray(0, count);
      }
    } finally {
      await pieces.end();
      closeSync(fd);
    }
  }
}

/** Unpacked bytes that wait for their reader, at most: a few packed ones may become a thousand times as many. */
const MOST_READY = 4 * PIECE;

/**
 * Of damaged data, what stands before the damage is read but for the last piece, and as much of it from a pipe as from a file: a stream drops
 * what nobody has taken when it fails, which is now more, now less. Throws what ails the data.
 */
async function* gunzip(
  source: JsonLinesSource,
  first: Buffer,
  rest: AsyncIterable<Buffer>,
  room: () => Buffer,
): AsyncGenerator<Buffer> {
  const packed = async function* (): AsyncGenerator<Buffer> {
    yield first;
    yield* rest;
  };
  const from =
    source.path !== null && !source.input ? createReadStream(source.path, { highWaterMark: PIECE }) : packed();
  const unzip = createGunzip({ chunkSize: PIECE });
  const ready = new Ready();
  let wake = (): void => {};
  // Zeros may stand behind the end.
  const isOver = (): boolean => unzip.readableEnded || unzip.errored !== null;
  unzip.on('end', () => wake());
  unzip.on('error', () => wake());
  unzip.on('data', (bytes: Buffer) => {
    ready.add(bytes);
    if (ready.size < MOST_READY) return;
    unzip.pause();
    wake();
  });
  /** What is ready while something is under way. What is over may not call back. */
  const piecesDuring = async function* (begin: (done: () => void) => void): AsyncGenerator<Buffer> {
    let busy = true;
    begin(() => {
      busy = false;
      wake();
    });
    for (;;) {
      while (ready.size >= PIECE) yield ready.into(room());
      if (!busy || isOver()) return;
      unzip.resume();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  let failure: unknown = null;
  try {
    for await (const bytes of evenly(from)) {
      yield* piecesDuring((done) => unzip.write(bytes, done));
      if (isOver()) break;
    }
    if (!isOver()) yield* piecesDuring(() => unzip.end());
    failure = unzip.errored;
  } catch (error) {
    failure = error;
  } finally {
    unzip.destroy();
  }
  while (ready.size > 0) yield ready.into(room());
  if (failure !== null) throw failure;
}

/** Bytes that were unpacked. */
class Ready {
  size = 0;
  readonly #pieces: Buffer[] = [];

  add(bytes: Buffer): void {
    this.#pieces.push(bytes);
    this.size += bytes.length;
  }

  /** Puts a piece of them into a room, which has space for one. */
  into(room: Buffer): Buffer {
    let filled = 0;
    while (filled < PIECE && this.#pieces.length > 0) {
      const bytes = this.#pieces[0]!;
      const count = bytes.copy(room, filled, 0, PIECE - filled);
      if (count === bytes.length) this.#pieces.shift();
      else this.#pieces[0] = bytes.subarray(count);
      filled += count;
    }
    this.size -= filled;
    return room.subarray(0, filled);
  }
}

/** The same bytes, a piece at a time, whatever comes at once. Each holds until the next is asked for. */
async function* evenly(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const piece = Buffer.allocUnsafeSlow(PIECE);
  let filled = 0;
  for await (const part of parts) {
    for (let at = 0; at < part.length; ) {
      const count = part.copy(piece, filled, at);
      at += count;
      filled += count;
      if (filled < PIECE) continue;
      yield piece;
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
