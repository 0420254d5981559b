import { clean } from '../clean/clean.ts';
import type { Paragraph } from '../clean/types.ts';
import { inputNotice } from '../input/messages.ts';
import type { Notice } from '../result.ts';
import { markupOf } from '../story/markup.ts';
import { MarkupWriter } from '../story/markupBytes.ts';
import { Column } from './column.ts';
import { JsonColumn } from './jsonColumn.ts';
import type { BatchOptions, SingleSource } from './pieces.ts';
import { addTail } from './records.ts';
import { type TextBatch, TextReader, textsOf, unitsOf } from './texts.ts';

/** What to clean: articles that were read, or sources to read into memory that threads share for the code units of their texts. */
export type CleanOrder =
  | TextBatch
  | { readonly sources: readonly SingleSource[]; readonly room: Uint8Array<SharedArrayBuffer> };

/** The articles of a batch, cleaned: what another thread needs to read their words. */
export interface CleanedBatch extends Omit<TextBatch, 'metadata'> {
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
}

/** Numbers in {@link CleanedBatch.paragraphs} for each. */
export const PARAGRAPH = 3;

/** Reads and cleans pieces, one after the other, in buffers of its own. */
export class Cleaner {
  readonly #options: BatchOptions;
  readonly #reader: TextReader;
  readonly #paragraphAt = new Column<Uint32Array>(Uint32Array);
  readonly #paragraphs = new Column<Uint32Array>(Uint32Array);
  readonly #tails = new JsonColumn();
  readonly #markupAt = new Column<Uint32Array>(Uint32Array);
  readonly #markup = new Column<Uint8Array>(Uint8Array);
  readonly #markupWriter = new MarkupWriter();

  constructor(options: BatchOptions) {
    this.#options = options;
    this.#reader = new TextReader(options);
  }

  /** The same articles and options always give the same result. */
  clean(order: CleanOrder): CleanedBatch {
    const texts = 'ids' in order ? order : this.#reader.readSources(order.sources, order.room);
    const { ids, units, textAt, textEnd, lineOf, startOf, file, fileAt, errors } = texts;
    const notices = [...texts.notices];
    this.#clear();
    const textOf = textsOf(texts);
    for (let i = 0; i < ids.length; i++) this.#add(texts, i, textOf(i), notices);
    return {
      ids,
      units,
      textAt,
      textEnd,
      lineOf,
      startOf,
      file,
      fileAt,
      errors,
      notices,
      paragraphAt: this.#paragraphAt.shared(),
      paragraphs: this.#paragraphs.shared(),
      tailAt: this.#tails.starts(),
      tails: this.#tails.shared(),
      markupAt: this.#markupAt.shared(),
      markup: this.#markup.shared(),
    };
  }

  #add(texts: TextBatch, i: number, text: string, notices: Notice[]): void {
    const id = texts.ids[i]!;
    const units = unitsOf(texts, i);
    const metadata = texts.metadata[i];
    const article = metadata ? { id, text, metadata } : { id, text };
    const cleaned = clean(article, this.#options.clean, (_, into) => into.set(units));
    if (cleaned.body === 'ok') for (const paragraph of cleaned.paragraphs) this.#addParagraph(paragraph);
    else notices.push(inputNotice('no-body', id, { size: text.length }));
    this.#paragraphAt.add(this.#paragraphs.length / PARAGRAPH);
    addTail(this.#tails, cleaned, units);
    this.#markup.push(this.#markupWriter.write(markupOf(cleaned), text.length));
    this.#markupAt.add(this.#markup.length);
  }

  #clear(): void {
    for (const column of [this.#paragraphAt, this.#markupAt]) {
      column.clear();
      column.add(0);
    }
    for (const column of [this.#paragraphs, this.#tails, this.#markup]) column.clear();
  }

  #addParagraph({ start, end, quiet }: Paragraph): void {
    this.#paragraphs.add(start);
    this.#paragraphs.add(end);
    this.#paragraphs.add(quiet ? 1 : 0);
  }
}
