import type { InputError } from '../result.ts';
import { asBuffer } from './bytes.ts';
import { markedUtf16 } from './decode.ts';
import type { LineBatch } from './jsonLines.ts';
import { inputError, systemDetail } from './messages.ts';
import { PIECE, SLOW } from './pieceReader.ts';
import { type JsonLinesSource, MAX_BYTES } from './sources.ts';
import { type SourceBytes, unpacked } from './unpacked.ts';

/** A line that a piece ends within stands before the next one, if it is no longer: a longer one would be moved with each piece. */
const MOST_BEFORE = PIECE / 4;

const NEWLINE = 10;

/**
 * Streams a JSON Lines source, plain or gzip (told by its first bytes, whatever its name), as batches of whole lines of
 * about a mebibyte. A line beyond `maxBytes` is passed over in constant memory and reported; so are damaged gzip data, UTF-16 and
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
  let begun = false;
  try {
    for await (const piece of unpacked(source, () => splitter.room(), options.slow ?? SLOW)) {
      if (!begun && markedUtf16(piece.bytes)) {
        splitter.errors.push(inputError('utf-16-lines', source.id));
        break;
      }
      begun = true;
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
