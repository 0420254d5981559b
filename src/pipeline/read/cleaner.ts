import type { Article } from '../../article.ts';
import { cleanToCompare } from '../../clean/clean.ts';
import type { CleanArticle, Paragraph } from '../../clean/types.ts';
import { inputNotice } from '../../input/messages.ts';
import type { Notice } from '../../result.ts';
import { markupOf } from '../../story/markup.ts';
import { MarkupWriter } from '../../story/markupBytes.ts';
import { ByteColumn, Column } from '../store/column.ts';
import { JsonColumn } from '../store/jsonColumn.ts';
import { addRecord } from '../store/records.ts';
import { letGo } from './letGo.ts';
import type { BatchOptions, SingleSource } from './pieces.ts';
import {
  type GiantText,
  giantOf,
  giantText,
  giantUnits,
  giveUp,
  type TextBatch,
  TextReader,
  textsOf,
  unitsOf,
  writeUnits,
} from './texts.ts';

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
  /** The record of article i, as `addRecord` writes it, stands from `recordAt[i]` up to `recordAt[i + 1]`; behind all there is room for what comes in later. */
  readonly recordAt: Uint32Array<SharedArrayBuffer>;
  readonly records: Uint8Array<SharedArrayBuffer>;
  /** What tells where article i comes from, as `MarkupWriter` writes it, stands from `markupAt[i]` up to `markupAt[i + 1]`. */
  readonly markupAt: Uint32Array<SharedArrayBuffer>;
  readonly markup: Uint8Array<SharedArrayBuffer>;
}

/** Numbers in {@link CleanedBatch.paragraphs} for each. */
export const PARAGRAPH = 3;

/** Bytes that a record grows by, as a rule: a number of words, and how many learned lines were removed. */
const RECORD_ROOM = 24;

/** Reads and cleans pieces, one after the other, in buffers of its own. */
export class Cleaner {
  readonly #options: BatchOptions;
  readonly #reader: TextReader;
  readonly #paragraphAt = new Column<Uint32Array>(Uint32Array);
  readonly #paragraphs = new Column<Uint32Array>(Uint32Array);
  readonly #records = new JsonColumn();
  readonly #markup = new ByteColumn();
  readonly #markupWriter = new MarkupWriter();

  constructor(options: BatchOptions) {
    this.#options = options;
    this.#reader = new TextReader(options);
  }

  /** The same articles and options always give the same result. */
  clean(order: CleanOrder): CleanedBatch {
    const texts = 'ids' in order ? order : this.#reader.readSources(order.sources, order.room);
    const { ids, units, textAt, textEnd, giants, lineOf, startOf, file, fileAt, errors, unclearDates } = texts;
    const notices = [...texts.notices];
    this.#clear();
    const textOf = textsOf(texts);
    for (let i = 0; i < ids.length; i++) {
      const giant = giantOf(texts, i);
      if (giant) this.#addGiant(texts, giant, notices);
      else this.#add(texts, i, textOf(i), notices);
    }
    // Their texts as strings.
    for (const { length } of giants) letGo(2 * length);
    return {
      ids,
      units,
      textAt,
      textEnd,
      giants,
      lineOf,
      startOf,
      file,
      fileAt,
      errors,
      notices,
      unclearDates,
      paragraphAt: this.#paragraphAt.shared(),
      paragraphs: this.#paragraphs.shared(),
      recordAt: this.#records.starts(),
      records: this.#records.shared(RECORD_ROOM * ids.length),
      markupAt: this.#markup.starts(),
      markup: this.#markup.shared(),
    };
  }

  #add(texts: TextBatch, i: number, text: string, notices: Notice[]): void {
    const units = unitsOf(texts, i);
    const cleaned = cleanToCompare(articleOf(texts, i, text), this.#options.clean, (_, into) => into.set(units));
    this.#keep(cleaned, units, notices);
  }

  /** The same for a giant, whose code units are given up while the kernel that reads lines has them too. */
  #addGiant(texts: TextBatch, giant: GiantText, notices: Notice[]): void {
    const text = giantText(giant);
    giveUp(giant);
    const cleaned = cleanToCompare(articleOf(texts, giant.article, text), this.#options.clean, writeUnits);
    // The kernel, and what it told of lines.
    letGo(4 * giant.length);
    giant.units = giantUnits(text);
    this.#keep(cleaned, unitsOf(texts, giant.article), notices);
  }

  /** Adds to the columns what is kept of an article. */
  #keep(cleaned: CleanArticle, units: Uint16Array, notices: Notice[]): void {
    if (cleaned.body === 'ok') this.#addParagraphs(cleaned.paragraphs);
    else notices.push(inputNotice('no-body', cleaned.id, { size: units.length }));
    this.#paragraphAt.add(this.#paragraphs.length / PARAGRAPH);
    addRecord(this.#records, cleaned, units);
    this.#markup.add(this.#markupWriter.write(markupOf(cleaned), units.length));
  }

  #clear(): void {
    for (const column of [this.#paragraphAt, this.#paragraphs, this.#records, this.#markup]) column.clear();
    this.#paragraphAt.add(0);
  }

  #addParagraphs(paragraphs: readonly Paragraph[]): void {
    const column = this.#paragraphs;
    const numbers = column.reserve(PARAGRAPH * paragraphs.length);
    let at = column.length;
    for (let i = 0; i < paragraphs.length; i++) {
      const { start, end, quiet } = paragraphs[i]!;
      numbers[at++] = start;
      numbers[at++] = end;
      numbers[at++] = quiet ? 1 : 0;
    }
    column.length = at;
  }
}

function articleOf({ ids, metadata }: TextBatch, i: number, text: string): Article {
  const [id, known] = [ids[i]!, metadata[i]];
  return known ? { id, text, metadata: known } : { id, text };
}
