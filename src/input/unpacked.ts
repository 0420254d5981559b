import { closeSync, createReadStream, openSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { asBuffer } from './bytes.ts';
import { PIECE, PieceReader } from './pieceReader.ts';
import type { JsonLinesSource } from './sources.ts';

/** Bytes of a source as they come, and where in its file they begin: null once they were unpacked. */
export interface SourceBytes {
  readonly bytes: Buffer;
  readonly at: number | null;
}

/** The bytes of a JSON Lines source, those of gzip unpacked. Those of a plain file are read into the `room` that there is for them. */
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
      for await (const bytes of gunzip(source, head, pieces)) yield { bytes, at: null };
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

async function* gunzip(source: JsonLinesSource, first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unzip = createGunzip({ chunkSize: PIECE });
  const packed = async function* (): AsyncGenerator<Buffer> {
    yield first;
    yield* rest;
  };
  // The error reaches the reader through `unzip`; the callback only keeps it from being thrown past everyone.
  const from =
    source.path !== null && !source.input ? createReadStream(source.path, { highWaterMark: PIECE }) : packed();
  yield* pipeline(from, unzip, () => {});
}
