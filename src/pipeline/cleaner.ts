import { clean } from '../clean/clean.ts';
import type { Paragraph } from '../clean/types.ts';
import { MARGIN } from '../fingerprint/cursor.ts';
import { inputNotice } from '../input/messages.ts';
import type { InputError, Notice } from '../result.ts';
import { markupOf } from '../story/markup.ts';
import { MarkupWriter } from '../story/markupBytes.ts';
import { Column, TextColumn } from './column.ts';
import { type BatchOptions, type Piece, readPiece } from './pieces.ts';
import { tailOf } from './records.ts';
import { unitCopier } from './unitCopier.ts';

const copyText = unitCopier();

/** A piece to clean, and memory that threads share for the code units of its texts. */
export interface CleanOrder {
  readonly piece: Piece;
  readonly room: Uint8Array<SharedArrayBuffer>;
}

/**
 * The articles of a piece, cleaned: what another thread needs to read their words. All that is large stands in memory that
 * threads share, and is handed over without a copy.
 */
export interface CleanedBatch {
  readonly ids: readonly string[];
  /** The code units of text i stand from `textAt[i]` up to `textAt[i + 1]`, with `MARGIN` zeros at the end of that. */
  readonly units: Uint16Array<SharedArrayBuffer>;
  readonly textAt: Uint32Array;
  /** The paragraphs of article i are those from `paragraphAt[i]` up to `paragraphAt[i + 1]`; one without a body has none. */
  readonly paragraphAt: Uint32Array;
  /** Start, end, and 1 for a quiet one, of each paragraph. */
  readonly paragraphs: Uint32Array;
  /** The JSON of `RecordTail` i in UTF-8 stands from `tailAt[i]` up to `tailAt[i + 1]`. */
  readonly tailAt: Uint32Array;
  readonly tails: Uint8Array;
  /** What tells where article i comes from, as `MarkupWriter` writes it, stands from `markupAt[i]` up to `markupAt[i + 1]`. */
  readonly markupAt: Uint32Array;
  readonly markup: Uint8Array;
  /** For article i of a JSON Lines file, the number of its line; 0 for an article that is a source of its own. */
  readonly lineOf: Uint32Array;
  /** The JSON Lines file the batch was cut from. */
  readonly file: string | null;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
}

/** Numbers in {@link CleanedBatch.paragraphs} for each. */
const PARAGRAPH = 3;

/** Reads and cleans pieces, one after the other, in buffers of its own. */
export class Cleaner {
  readonly #options: BatchOptions;
  readonly #paragraphAt = new Column<Uint32Array>(Uint32Array);
  readonly #paragraphs = new Column<Uint32Array>(Uint32Array);
  readonly #lineOf = new Column<Uint32Array>(Uint32Array);
  readonly #tails = new TextColumn();
  readonly #markupAt = new Column<Uint32Array>(Uint32Array);
  readonly #markup = new Column<Uint8Array>(Uint8Array);
  readonly #markupWriter = new MarkupWriter();

  constructor(options: BatchOptions) {
    this.#options = options;
  }

  /** The same articles and options always give the same result. */
  clean({ piece, room }: CleanOrder): CleanedBatch {
    const ids: string[] = [];
    const errors: InputError[] = [];
    const notices: Notice[] = [];
    const texts = new SharedTexts(room);
    this.#clear();
    for (const read of readPiece(piece, this.#options)) {
      if ('error' in read) {
        errors.push(read.error);
        continue;
      }
      notices.push(...read.notices);
      const { id, text } = read.article;
      const cleaned = clean(read.article, this.#options.clean, copyText);
      if (cleaned.body === 'ok') for (const paragraph of cleaned.paragraphs) this.#addParagraph(paragraph);
      else notices.push(inputNotice('no-body', id, { size: text.length }));
      ids.push(id);
      texts.add(text);
      this.#paragraphAt.add(this.#paragraphs.length / PARAGRAPH);
      this.#tails.add(JSON.stringify(tailOf(cleaned)));
      this.#markup.push(this.#markupWriter.write(markupOf(cleaned), text.length));
      this.#markupAt.add(this.#markup.length);
      this.#lineOf.add(read.line ?? 0);
    }
    return {
      ids,
      ...texts.taken(),
      paragraphAt: this.#paragraphAt.shared(),
      paragraphs: this.#paragraphs.shared(),
      tailAt: this.#tails.starts(),
      tails: this.#tails.shared(),
      markupAt: this.#markupAt.shared(),
      markup: this.#markup.shared(),
      lineOf: this.#lineOf.shared(),
      file: 'lines' in piece ? piece.lines.file : null,
      errors,
      notices,
    };
  }

  #clear(): void {
    for (const column of [this.#paragraphAt, this.#markupAt]) {
      column.clear();
      column.add(0);
    }
    for (const column of [this.#paragraphs, this.#lineOf, this.#tails, this.#markup]) column.clear();
  }

  #addParagraph({ start, end, quiet }: Paragraph): void {
    this.#paragraphs.add(start);
    this.#paragraphs.add(end);
    this.#paragraphs.add(quiet ? 1 : 0);
  }
}

/** The paragraphs of article i of a batch. */
export function paragraphsOf({ paragraphAt, paragraphs }: CleanedBatch, article: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (let p = PARAGRAPH * paragraphAt[article]!; p < PARAGRAPH * paragraphAt[article + 1]!; p += PARAGRAPH) {
    found.push({ start: paragraphs[p]!, end: paragraphs[p + 1]!, quiet: paragraphs[p + 2] === 1 });
  }
  return found;
}

/** The code units of texts, one behind the other, in memory that threads share. */
class SharedTexts {
  #room: Uint8Array<SharedArrayBuffer>;
  #bytes: Buffer;
  #length = 0;
  readonly #ends: number[] = [0];

  constructor(room: Uint8Array<SharedArrayBuffer>) {
    this.#room = room;
    this.#bytes = Buffer.from(room.buffer, room.byteOffset, room.byteLength);
  }

  add(text: string): void {
    const end = this.#length + text.length + MARGIN;
    if (2 * end > this.#bytes.length) this.#enlarge(4 * end);
    // Typed arrays are little-endian on every platform that runs Node.
    const at = 2 * this.#length;
    this.#bytes.write(text, at, 'utf16le');
    this.#bytes.fill(0, at + 2 * text.length, 2 * end);
    this.#length = end;
    this.#ends.push(end);
  }

  taken(): Pick<CleanedBatch, 'units' | 'textAt'> {
    const textAt = new Uint32Array(new SharedArrayBuffer(4 * this.#ends.length));
    textAt.set(this.#ends);
    return { units: new Uint16Array(this.#room.buffer, this.#room.byteOffset, this.#length), textAt };
  }

  #enlarge(bytes: number): void {
    const larger = new Uint8Array(new SharedArrayBuffer(bytes));
    larger.set(this.#bytes.subarray(0, 2 * this.#length));
    this.#room = larger;
    this.#bytes = Buffer.from(larger.buffer);
  }
}
