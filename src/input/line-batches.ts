import { closeSync, createReadStream, openSync, read, readSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { InputError } from '../result.ts';
import type { LineBatch } from './json-lines.ts';
import { inputError, systemDetail } from './messages.ts';
import { type JsonLinesSource, MAX_BYTES } from './sources.ts';

/** Large enough that a batch is worth a message to a worker, small enough that two workers share a small file. */
const PIECE = 1024 * 1024;

/** A line that a piece ends within stands before the next one, if it is no longer: a longer one would be moved with each piece. */
const MOST_BEFORE = PIECE / 4;

/** Milliseconds from which on it takes long to read a piece: from the system's memory it is a fifth of that, from a disk mostly two and more. */
const SLOW = 1.5;
/**
 * So many more pieces that took long than pieces that did not, and the next are read ahead. Whatever else the machine does makes one piece or two take
 * long, and to be brought by another thread takes a piece half as long again.
 */
const SLOW_PIECES = 4;

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
    /** Where the bytes of a batch are put, which may be where those of the batch before stood; fresh memory for each when left out. */
    readonly memory?: (size: number) => Uint8Array;
    /** Milliseconds from which on reading a piece is slow; what is usual when left out. */
    readonly slow?: number;
  } = {},
): AsyncGenerator<LineBatch> {
  const memory = options.memory ?? ((size: number) => Buffer.allocUnsafeSlow(size));
  const splitter = new LineSplitter(source.id, options.maxBytes ?? MAX_BYTES, memory);
  try {
    for await (const piece of unpacked(source, () => splitter.room(), options.slow ?? SLOW)) {
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
  /** The batch of which the lines were not counted yet. */
  #last: LineBatch | null = null;
  /** The memory of the next batch, if the piece that comes was read there. */
  #room: Buffer | null = null;
  /** Memory for the pieces of long lines. */
  #elsewhere: Buffer | null = null;
  /** Inside a line that is over the limit: its bytes are not kept. */
  #skipping = false;
  readonly #memory: (size: number) => Uint8Array;

  constructor(file: string, maxBytes: number, memory: (size: number) => Uint8Array) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.#memory = memory;
  }

  /**
   * Where the next piece can be read to. Mostly that is the memory of its batch, behind the line that the piece before ended within: what is read
   * elsewhere is copied there. Nobody may read the batch before from then on.
   */
  room(): Buffer {
    this.#number();
    if (this.#restBytes > MOST_BEFORE) {
      this.#elsewhere ??= Buffer.allocUnsafeSlow(PIECE);
      return this.#elsewhere;
    }
    const room = asBuffer(this.#memory(this.#restBytes + PIECE));
    this.#room = room;
    return room.subarray(putAll(this.#rest, room));
  }

  /** Takes a piece in; gives back the whole lines it completed, if any. Nothing of the piece itself is kept. */
  add({ bytes: piece, at: start }: SourceBytes): LineBatch | null {
    this.#number();
    const room = this.#roomOf(piece);
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
    let batch: LineBatch | null = null;
    if (last >= from) {
      const lines = room?.subarray(from, this.#restBytes + cut);
      batch = this.#batch(lines ?? this.#joined([...this.#rest, piece.subarray(from, cut)]), batchAt);
      this.#rest = [];
      this.#restBytes = 0;
    }
    if (cut < piece.length) {
      this.#rest.push(Buffer.from(piece.subarray(cut)));
      this.#restBytes += piece.length - cut;
    }
    if (this.#restBytes > this.maxBytes) {
      this.#number();
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
    this.#number();
    if (this.#restBytes === 0 && this.errors.length === 0) return null;
    return this.#batch(this.#joined(this.#rest), this.#end === null ? null : this.#end - this.#restBytes);
  }

  /** The memory of the next batch, if the piece stands there, where it belongs. */
  #roomOf(piece: Buffer): Buffer | null {
    const room = this.#room;
    this.#room = null;
    return room?.buffer === piece.buffer && room.byteOffset + this.#restBytes === piece.byteOffset ? room : null;
  }

  #joined(pieces: readonly Uint8Array[]): Buffer {
    const bytes = asBuffer(this.#memory(pieces.reduce((sum, { length }) => sum + length, 0)));
    putAll(pieces, bytes);
    return bytes;
  }

  #batch(bytes: Buffer, at: number | null): LineBatch {
    const batch: LineBatch = {
      file: this.file,
      firstLine: this.#line,
      bytes,
      at,
      maxBytes: this.maxBytes,
      errors: this.errors,
    };
    this.errors = [];
    this.#last = batch;
    return batch;
  }

  /** Numbers the lines of the batch before, if nobody did. */
  #number(): void {
    const last = this.#last;
    if (last === null) return;
    this.#line += last.lines ?? breaksIn(asBuffer(last.bytes));
    this.#last = null;
  }
}

/** Puts some bytes one behind the other. Returns how many. */
function putAll(pieces: readonly Uint8Array[], into: Uint8Array): number {
  let filled = 0;
  for (const piece of pieces) {
    into.set(piece, filled);
    filled += piece.length;
  }
  return filled;
}

function breaksIn(bytes: Buffer): number {
  let breaks = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) breaks++;
  return breaks;
}

/** The bytes of a source. Those of a plain file are read into the `room` that there is for them. */
async function* unpacked(source: JsonLinesSource, room: () => Buffer, slow: number): AsyncGenerator<SourceBytes> {
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

/**
 * Reads a file piece by piece. From a slow disk the next piece is read while others are at work on the last, who would wait for it: ahead of a
 * scan of 376 MB, a second and more. What stands in the system's memory is there sooner than another thread could bring it.
 */
class PieceReader {
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
