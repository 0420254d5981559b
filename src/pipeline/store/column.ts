type Numbers = Uint32Array | Uint8Array | Float64Array;

/** A typed array that grows, and is emptied to be filled again. */
export class Column<T extends Numbers> {
  length = 0;
  #data: T;
  readonly #make: new (
    from: number | SharedArrayBuffer,
  ) => T;

  constructor(make: new (from: number | SharedArrayBuffer) => T) {
    this.#make = make;
    this.#data = new make(1 << 10);
  }

  clear(): void {
    this.length = 0;
  }

  add(value: number): void {
    this.reserve(1)[this.length++] = value;
  }

  /** The number added last. */
  get last(): number {
    return this.#data[this.length - 1]!;
  }

  push(values: T): void {
    this.reserve(values.length).set(values, this.length);
    this.length += values.length;
  }

  /** What it holds, as bytes: a view that holds until it grows or is emptied. */
  bytes(): Uint8Array {
    return new Uint8Array(this.#data.buffer, 0, this.length * this.#data.BYTES_PER_ELEMENT);
  }

  /** A copy in shared memory, which threads hand over without another. */
  shared(): T {
    const copy = new this.#make(new SharedArrayBuffer(this.length * this.#data.BYTES_PER_ELEMENT));
    copy.set(this.#data.subarray(0, this.length));
    return copy;
  }

  /** What it holds, without a copy: it must not be used again. */
  taken(): T {
    return this.#data.subarray(0, this.length) as T;
  }

  /** The array, with room for so many numbers more: whoever writes them behind the others moves `length`. */
  reserve(more: number): T {
    const needed = this.length + more;
    if (needed > this.#data.length) {
      const larger = new this.#make(Math.max(needed, this.#data.length * 2));
      larger.set(this.#data.subarray(0, this.length));
      this.#data = larger;
    }
    return this.#data;
  }
}

/** Code units from which on a text is long. */
const LONG = 1 << 16;

/** Rows of bytes, one behind the other. Those who extend it say what is in a row, and end each. */
export class Rows {
  protected buffer: Buffer = Buffer.allocUnsafeSlow(1 << 12);
  protected length = 0;
  protected readonly ends: number[] = [0];

  clear(): void {
    this.length = 0;
    this.ends.length = 1;
  }

  /** Bytes that it holds. */
  get size(): number {
    return this.length;
  }

  /** What it holds: a view that holds until it grows or is emptied. */
  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  /** A copy of it in shared memory, with so many bytes of room behind it. */
  shared(room: number = 0): Uint8Array<SharedArrayBuffer> {
    const copy = new Uint8Array(new SharedArrayBuffer(this.length + room));
    copy.set(this.bytes());
    return copy;
  }

  /** Row i stands in the bytes from `starts()[i]` up to `starts()[i + 1]`. */
  starts(): Uint32Array<SharedArrayBuffer> {
    const starts = new Uint32Array(new SharedArrayBuffer(4 * this.ends.length));
    starts.set(this.ends);
    return starts;
  }

  /** Writes text in UTF-8. */
  protected write(text: string): void {
    // A code unit takes three bytes at most: counting them is worth it where that is much.
    const buffer = this.reserve(text.length > LONG ? Buffer.byteLength(text) : 3 * text.length);
    this.length += buffer.write(text, this.length, 'utf8');
  }

  protected writeBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length).set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The buffer, with room for so many bytes more. */
  protected reserve(more: number): Buffer {
    const needed = this.length + more;
    if (needed > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.buffer.length * 2));
      this.buffer.copy(larger, 0, 0, this.length);
      this.buffer = larger;
    }
    return this.buffer;
  }
}

/** A text column: strings one behind the other in UTF-8. */
export class TextColumn extends Rows {
  add(text: string): void {
    this.write(text);
    this.ends.push(this.length);
  }
}

/** Rows of any bytes. */
export class ByteColumn extends Rows {
  add(bytes: Uint8Array): void {
    this.writeBytes(bytes);
    this.ends.push(this.length);
  }
}
