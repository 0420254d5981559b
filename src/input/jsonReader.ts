import type { ArticleMetadata } from '../article.ts';
import { JsonKernel } from '../kernel/json/kernel.ts';
import {
  ASCII,
  DATE,
  ESCAPED,
  FIELD_BYTES,
  FIELDS,
  ID,
  INPUT,
  INPUT_BYTES,
  LINE_END,
  NAMES,
  NUMBER,
  OUTLET,
  ROOM_BYTES,
  TITLE,
  UNIT_COUNT,
  UNITS,
  UTF8,
} from '../kernel/json/layout.ts';
import type { InputError } from '../result.ts';
import { asBuffer } from './bytes.ts';
import { FIELD_NAMES, type FieldNames, type LineBatch, metadataOf, readLine } from './jsonLines.ts';
import { WIDE, wideText } from './wideText.ts';

/** One line that was an article. */
interface LineHead {
  readonly id: string;
  readonly metadata?: ArticleMetadata;
  /** Counted from 1. */
  readonly line: number;
  /** Where it begins among the bytes of its batch. */
  readonly start: number;
}

/** The text of a usual line: code units, as a view that holds until the next line is read to the same place. */
export interface LineUnits extends LineHead {
  readonly units: Uint16Array;
}

/** The text of an unusual one, as a string. */
export interface LineString extends LineHead {
  readonly text: string;
}

type Read = LineUnits | LineString | { readonly error: InputError };

/**
 * Reads the articles of JSON lines as `readLines` does, but most of them in the kernel, with their texts as code units: in a
 * third of the time, and without a string for each text. What is unusual about a line is left to `readLine`.
 */
export class JsonReader {
  readonly #fields: FieldNames;
  readonly #count: number;
  #made: KernelReader | null = null;

  /** @param rooms see {@link JsonReader.rooms} */
  constructor(fields: FieldNames = FIELD_NAMES, rooms: number = 0) {
    this.#fields = fields;
    this.#count = rooms;
  }

  /** Where so many bytes of lines are best put before they are read: they need not be copied from there. */
  memory(size: number): Uint8Array {
    return size > INPUT_BYTES ? new Uint8Array(size) : this.#kernel.input.subarray(0, size);
  }

  /** Memory that threads share, for texts to be read to: all those of lines that stand in {@link memory} have room in one. */
  get rooms(): readonly Uint16Array<SharedArrayBuffer>[] {
    return this.#kernel.rooms;
  }

  /** Whether some bytes or code units stand in memory of the reader. */
  holds({ buffer }: Uint8Array | Uint16Array): boolean {
    return this.#made?.input.buffer === buffer;
  }

  /**
   * One by one, and what is wrong with the other lines.
   *
   * @param next tells to which byte of the memory of the rooms the text of a line is read, a multiple of eight; it is asked before each
   */
  *read(batch: LineBatch, next?: () => number): Generator<Read> {
    const { bytes, file, numbers, starts, maxBytes = Number.POSITIVE_INFINITY } = batch;
    const lines = asBuffer(bytes);
    for (const error of batch.errors) yield { error };
    const kernel = this.#kernel;
    kernel.begin(lines);
    let count = 0;
    for (let start = starts ? starts[0]! : 0; start < lines.length; count++) {
      const line = numbers ? numbers[count]! : batch.firstLine + count;
      const usual = kernel.read(start, next ? next() : UNITS);
      const { end } = kernel;
      if (usual && end - start <= maxBytes) yield kernel.told(file, line, start);
      else {
        const read = this.#unusual(batch, lines.subarray(start, end), line, start);
        if (read) yield read;
      }
      start = starts ? (starts[count + 1] ?? lines.length) : end + 1;
    }
    batch.lines = count;
    kernel.letGo();
  }

  /** The text of the line that was read last, to the usual place, from some code unit on: a wide string. */
  textOf(read: LineUnits | LineString, from: number = 0): string {
    return 'text' in read ? wideText(read.text).slice(from) : this.#kernel.wideText(from);
  }

  get #kernel(): KernelReader {
    this.#made ??= new KernelReader(this.#fields, this.#count);
    return this.#made;
  }

  #unusual(batch: LineBatch, bytes: Buffer, line: number, start: number): Read | null {
    const read = readLine(batch, bytes, line, this.#fields);
    if (read === null || 'error' in read) return read;
    const { id, text, metadata } = read.article;
    return { id, ...(metadata && { metadata }), line, start, text };
  }
}

const NOTHING = Buffer.alloc(0);

/** Has the kernel read lines, one after the other. */
class KernelReader {
  /** See {@link JsonReader.memory} and {@link JsonReader.rooms}. */
  readonly input: Uint8Array<SharedArrayBuffer>;
  readonly rooms: readonly Uint16Array<SharedArrayBuffer>[];
  /** Where the line ends that was read last. */
  end = 0;
  readonly #kernel: JsonKernel;
  /** Whether the kernel can look for all of the fields. If not, it only finds where lines end. */
  readonly #findsAll: boolean;
  readonly #bytes: Buffer;
  readonly #numbers: Uint32Array;
  readonly #units: Uint16Array;
  #lines: Buffer = NOTHING;
  /** Which bytes of the lines the kernel has. */
  #from = 0;
  #to = 0;
  /** Where the text stands that was read last. */
  #at: number = UNITS;

  constructor({ text, id, title, date, outlet }: FieldNames, rooms: number) {
    const names = [text, id, title, date, outlet];
    this.#findsAll = names.every((name) => JsonKernel.canName(name));
    this.#kernel = new JsonKernel(this.#findsAll ? names : [], rooms);
    const { bytes } = this.#kernel;
    const { buffer } = bytes;
    this.input = bytes.subarray(INPUT, INPUT + INPUT_BYTES);
    this.rooms = Array.from({ length: rooms }, (_, i) => {
      return new Uint16Array(buffer, UNITS + (i + 1) * ROOM_BYTES, INPUT_BYTES);
    });
    this.#bytes = Buffer.from(buffer);
    this.#numbers = new Uint32Array(buffer, 0, NAMES >> 2);
    this.#units = new Uint16Array(buffer);
    // Lines end well before.
    this.#bytes.writeUInt16LE(WIDE, UNITS - WIDE_BYTES);
  }

  begin(lines: Buffer): void {
    this.#lines = lines;
    this.#to = 0;
  }

  /** Lets go of the lines: there may be many megabytes of them. */
  letGo(): void {
    this.#lines = NOTHING;
  }

  /**
   * Reads the line that starts at a byte, its text to a place in memory. Whether it is one of those that {@link told} tells of; the others are no matter
   * of the kernel.
   */
  read(start: number, at: number): boolean {
    if (start >= this.#to) this.#take(start);
    this.#at = at;
    const usual = this.#readHere(start);
    // The line goes on, unless nothing stands behind it.
    if (this.end < this.#to || this.#to === this.#lines.length) return usual;
    if (start > this.#from) {
      this.#take(start);
      return this.read(start, at);
    }
    const found = this.#lines.indexOf(BREAK, this.#to);
    this.end = found < 0 ? this.#lines.length : found;
    return false;
  }

  /** The article in the line that was read last. */
  told(file: string, line: number, start: number): LineUnits {
    const from = this.#at >> 1;
    const metadata = metadataOf(this.#string(OUTLET), this.#stringOrNumber(DATE), this.#string(TITLE));
    return {
      id: this.#stringOrNumber(ID) || `${file}:${line}`,
      ...(metadata && { metadata }),
      line,
      start,
      units: this.#units.subarray(from, from + this.#numbers[UNIT_COUNT >> 2]!),
    };
  }

  /** The text of that line, read to the usual place, from some code unit on: cut from what has {@link WIDE} before it, which V8 meets at once. */
  wideText(from: number): string {
    const end = UNITS + 2 * this.#numbers[UNIT_COUNT >> 2]!;
    const before = (UNITS >> 1) + from - 1;
    const unit = this.#units[before]!;
    this.#units[before] = WIDE;
    const text = this.#bytes.toString('utf16le', 2 * before, end).slice(1);
    this.#units[before] = unit;
    return text;
  }

  #take(start: number): void {
    this.#from = start;
    this.#to = start + this.#kernel.take(this.#lines, start);
  }

  #readHere(start: number): boolean {
    const before = this.#kernel.start - this.#from;
    const usual = this.#kernel.functions.read(before + start, this.#at) !== 0;
    this.end = this.#numbers[LINE_END >> 2]! - before;
    return usual && this.#findsAll;
  }

  #stringOrNumber(field: number): string | null {
    const number = this.#numbers[placeOf(field)] === NUMBER;
    return number ? String(JSON.parse(this.#slice(field, 'latin1', 0))) : this.#string(field);
  }

  /** The value of a field that is a string. */
  #string(field: number): string | null {
    switch (this.#numbers[placeOf(field)]) {
      case ASCII:
        return this.#slice(field, 'latin1', 0);
      case UTF8:
        return this.#slice(field, 'utf8', 0);
      case ESCAPED:
        // With its quotes.
        return JSON.parse(this.#slice(field, 'utf8', 1));
      default:
        return null;
    }
  }

  /** The bytes of a value, with so many more at each end. */
  #slice(field: number, encoding: 'latin1' | 'utf8', more: number): string {
    const at = placeOf(field);
    return this.#bytes.toString(encoding, this.#numbers[at + 1]! - more, this.#numbers[at + 2]! + more);
  }
}

const BREAK = 10;
const WIDE_BYTES = 2;

/** Where what is told of a field begins, in numbers. */
const placeOf = (field: number): number => (FIELDS + field * FIELD_BYTES) >> 2;
