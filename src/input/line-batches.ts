import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { InputError } from '../result.ts';
import type { LineBatch } from './json-lines.ts';
import { inputError, systemDetail } from './messages.ts';
import { type JsonLinesSource, MAX_BYTES } from './sources.ts';

/** Large enough that a batch is worth a message to a worker, small enough that two workers share a small file. */
const PIECE = 1024 * 1024;

const NEWLINE = 10;

/**
 * Streams a JSON Lines source, plain or gzip (told by its first bytes, whatever its name), as batches of whole lines of
 * about a mebibyte. A line beyond `maxBytes` is passed over in constant memory and reported; so are damaged gzip data and
 * files that cannot be read: the stream itself does not throw.
 */
export async function* lineBatches(
  source: JsonLinesSource,
  options: {
    readonly maxBytes?: number;
    /** Where the bytes of a batch are put; fresh memory for each when left out. */
    readonly memory?: (size: number) => Uint8Array;
  } = {},
): AsyncGenerator<LineBatch> {
  const memory = options.memory ?? ((size: number) => Buffer.allocUnsafeSlow(size));
  const splitter = new LineSplitter(source.id, options.maxBytes ?? MAX_BYTES, memory);
  try {
    for await (const piece of unpacked(source)) {
      const batch = splitter.add(piece);
      if (batch) yield batch;
    }
  } catch (error) {
    const zlib = /^Z_|^ERR_ZLIB/.test((error as NodeJS.ErrnoException).code ?? '');
    splitter.errors.push(
      inputError(zlib ? 'bad-gzip' : 'unreadable', source.id, {
        detail: zlib ? (error as Error).message : systemDetail(error),
      }),
    );
    // What stands before the damage is whole lines; the last, torn one would only be a second error.
    splitter.dropRest();
  }
  const last = splitter.finish();
  if (last) yield last;
}

/** Bytes of a source as they come, and where in its file they begin: null once they were unpacked. */
interface SourceBytes {
  readonly bytes: Buffer;
  readonly at: number | null;
}

/** Cuts a stream of bytes at line breaks. */
class LineSplitter {
  readonly file: string;
  readonly maxBytes: number;
  errors: InputError[] = [];
  #rest: Uint8Array[] = [];
  #restBytes = 0;
  /** Where in the file the next piece begins. */
  #end: number | null = 0;
  #line = 1;
  /** Inside a line that is over the limit: its bytes are not kept. */
  #skipping = false;
  readonly #memory: (size: number) => Uint8Array;

  constructor(file: string, maxBytes: number, memory: (size: number) => Uint8Array) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.#memory = memory;
  }

  /** Takes a piece in; gives back the whole lines it completed, if any. Nothing of the piece itself is kept. */
  add({ bytes: piece, at: start }: SourceBytes): LineBatch | null {
    this.#end = start === null ? null : start + piece.length;
    let from = 0;
    if (this.#skipping) {
      const at = piece.indexOf(NEWLINE);
      if (at < 0) return null;
      this.#skipping = false;
      this.#line++;
      from = at + 1;
    }
    const last = piece.lastIndexOf(NEWLINE);
    const cut = last < from ? from : last + 1;
    const batchAt = start === null ? null : start + from - this.#restBytes;
    const batch = last < from ? null : this.#batch([...this.#rest, piece.subarray(from, cut)], batchAt);
    if (batch) {
      this.#rest = [];
      this.#restBytes = 0;
    }
    if (cut < piece.length) {
      this.#rest.push(Buffer.from(piece.subarray(cut)));
      this.#restBytes += piece.length - cut;
    }
    if (this.#restBytes > this.maxBytes) {
      this.errors.push(inputError('too-large', `${this.file}:${this.#line}`, { limit: this.maxBytes }));
      this.dropRest();
      this.#skipping = true;
    }
    return batch;
  }

  dropRest(): void {
    this.#rest = [];
    this.#restBytes = 0;
  }

  finish(): LineBatch | null {
    if (this.#restBytes === 0 && this.errors.length === 0) return null;
    return this.#batch(this.#rest, this.#end === null ? null : this.#end - this.#restBytes);
  }

  #batch(pieces: readonly Uint8Array[], at: number | null): LineBatch {
    const bytes = asBuffer(this.#memory(pieces.reduce((sum, { length }) => sum + length, 0)));
    let filled = 0;
    for (const piece of pieces) {
      bytes.set(piece, filled);
      filled += piece.length;
    }
    const batch = { file: this.file, firstLine: this.#line, bytes, at, maxBytes: this.maxBytes, errors: this.errors };
    this.errors = [];
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) this.#line++;
    return batch;
  }
}

async function* unpacked(source: JsonLinesSource): AsyncGenerator<SourceBytes> {
  const pieces = raw(source);
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

async function* raw({ path, input }: JsonLinesSource): AsyncGenerator<Buffer> {
  if (input instanceof Uint8Array) {
    for (let at = 0; at < input.length; at += PIECE) yield asBuffer(input.subarray(at, at + PIECE));
  } else if (input) {
    for await (const piece of input) yield asBuffer(piece);
  } else if (path !== null) {
    const fd = openSync(path, 'r');
    const piece = Buffer.allocUnsafeSlow(PIECE);
    try {
      for (;;) {
        const count = readSync(fd, piece, 0, PIECE, null);
        if (count === 0) return;
        yield piece.subarray(0, count);
      }
    } finally {
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

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
