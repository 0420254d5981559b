import type { ArticleMetadata } from '../article.ts';
import type { InputError } from '../result.ts';
import { FIELD_NAMES, type FieldNames, type LineBatch, readLines } from './json-lines.ts';

/** One line that was an article, its text as code units. */
export interface LineText {
  readonly id: string;
  readonly metadata?: ArticleMetadata;
  /** Counted from 1. */
  readonly line: number;
  /** A view that holds until the next line is read. */
  readonly units: Uint16Array;
}

/** Reads the articles of JSON lines as `readLines` does, but with their texts as code units. */
export class JsonReader {
  readonly #fields: FieldNames;
  #units: Uint16Array = new Uint16Array(1 << 16);
  #bytes: Buffer = Buffer.from(this.#units.buffer);

  constructor(fields: FieldNames = FIELD_NAMES) {
    this.#fields = fields;
  }

  /** One by one, and what is wrong with the other lines. */
  *read(batch: LineBatch): Generator<LineText | { readonly error: InputError }> {
    for (const read of readLines(batch, this.#fields)) {
      if ('error' in read) {
        yield read;
        continue;
      }
      const { id, text, metadata } = read.article;
      yield { id, ...(metadata && { metadata }), line: read.line, units: this.#unitsOf(text) };
    }
  }

  #unitsOf(text: string): Uint16Array {
    if (text.length > this.#units.length) {
      this.#units = new Uint16Array(2 * text.length);
      this.#bytes = Buffer.from(this.#units.buffer);
    }
    // Typed arrays are little-endian on every platform that runs Node.
    this.#bytes.write(text, 0, 'utf16le');
    return this.#units.subarray(0, text.length);
  }
}
