import { BodyReader, roomFor } from '../../fingerprint/bodyReader.ts';
import { wordRoom } from '../../fingerprint/mostWords.ts';
import { type Part, partsOf } from '../../fingerprint/parts.ts';
import { formulas } from '../../learn/formulas.ts';
import { atOnce } from '../../steps.ts';
import type { Lines } from '../learn/furniture.ts';
import { type Batch, bytesOf } from '../store/batch.ts';
import { Column } from '../store/column.ts';
import { ranking } from '../store/ranking.ts';
import type { Store } from '../store/store.ts';
import { type CleanedBatch, PARAGRAPH } from './cleaner.ts';
import { letGo } from './letGo.ts';
import type { BatchOptions } from './pieces.ts';
import { type GiantText, giantOf, giveUp, unitsOf } from './texts.ts';

/** Code units of a part of a giant: for each of them the reader needs nine bytes and more. */
const PART = 1 << 22;

/** Folds cleaned articles, batch after batch, in buffers of its own. Their fingerprints are made later, by the `Quietener`. */
export class WordFolder {
  readonly #store: Store;
  readonly #usual: BodyReader;
  /** That which reads the batch at hand. */
  #reader: BodyReader;
  /** How its giants are read. */
  readonly #parts = new Map<GiantText, readonly Part[]>();
  readonly #wordAt = new Column<Uint32Array>(Uint32Array);
  readonly #contentKey = new Column<Uint32Array>(Uint32Array);
  readonly #lineAt = new Column<Uint32Array>(Uint32Array);

  constructor(store: Store, { usual }: Pick<BatchOptions, 'usual'>) {
    this.#store = store;
    this.#usual = new BodyReader(formulas(), roomFor(usual?.bytes ?? 0, usual?.longest ?? 0));
    this.#reader = this.#usual;
  }

  /** The same articles always give the same result. */
  fold(cleaned: CleanedBatch): Batch {
    const { ids, lineOf, startOf, recordAt, records, markupAt, markup, file, fileAt, errors, notices, unclearDates } =
      cleaned;
    const store = this.#store;
    this.#begin(cleaned);
    for (let i = 0; i < ids.length; i++) this.#add(cleaned, i);
    const kept = this.#kept();
    if (cleaned.giants.length > 0) this.#leaveGiants(cleaned.giants);
    return {
      ...kept,
      ...this.#inOrder(ids),
      recordAt: store.keep(bytesOf(recordAt)),
      records: store.keep(records),
      lineOf: store.keep(bytesOf(lineOf)),
      startOf: store.keep(bytesOf(startOf)),
      markupAt: store.keep(bytesOf(markupAt)),
      markup: store.keep(markup),
      file,
      fileAt,
      errors,
      notices,
      unclearDates,
    };
  }

  /** Gives up the reader of a batch with giants: memory of several times their bytes, which would never be given back. */
  #leaveGiants(giants: readonly GiantText[]): void {
    this.#reader = this.#usual;
    this.#parts.clear();
    for (const { length } of giants) letGo(4 * length);
  }

  /** Makes room for what the articles of a batch give. */
  #begin(cleaned: CleanedBatch): void {
    const { textAt, textEnd, giants, paragraphs } = cleaned;
    let units = 0;
    for (let i = 0; i < textAt.length; i++) units = Math.max(units, textEnd[i]! - textAt[i]!);
    for (const giant of giants) {
      const parts = partsOf(giant.units.subarray(0, giant.length), paragraphsOf(cleaned, giant.article), PART);
      for (const { from, to } of parts) units = Math.max(units, to - from);
      this.#parts.set(giant, parts);
    }
    let characters = 0;
    for (let p = 0; p < paragraphs.length; p += PARAGRAPH) characters += paragraphs[p + 1]! - paragraphs[p]!;
    const count = paragraphs.length / PARAGRAPH;
    const words = wordRoom(characters, count, () => [cleaned.units, ...giants.map((giant) => giant.units)]);
    // No word is shorter than a code unit; of a giant all parts are one text.
    const longest = giants.length > 0 ? words : Math.min(units, words);
    if (giants.length > 0) this.#reader = new BodyReader(formulas(), { units, paragraphs: count, words, longest });
    this.#reader.begin(units, count, words, longest);
    for (const column of [this.#wordAt, this.#lineAt]) {
      column.clear();
      column.add(0);
    }
    this.#contentKey.clear();
  }

  #add(cleaned: CleanedBatch, article: number): void {
    const giant = giantOf(cleaned, article);
    const words = giant ? this.#readParts(cleaned, giant) : this.#read(cleaned, article);
    if (giant) giveUp(giant);
    this.#wordAt.add(this.#wordAt.last + words);
    const [high, low] = this.#reader.key;
    this.#contentKey.add(high);
    this.#contentKey.add(low);
  }

  /** Reads the words of an article and notes their lines. Returns how many words. */
  #read(cleaned: CleanedBatch, article: number): number {
    const reader = this.#reader;
    const units = unitsOf(cleaned, article);
    const paragraphs = paragraphsOf(cleaned, article);
    reader.text.set(units);
    reader.paragraphs.set(paragraphs);
    const words = reader.read(units.length, paragraphs.length / PARAGRAPH);
    this.#lineAt.add(this.#lineAt.last + reader.note());
    return words;
  }

  /** The same for a giant, part by part. */
  #readParts(cleaned: CleanedBatch, giant: GiantText): number {
    const reader = this.#reader;
    const paragraphs = paragraphsOf(cleaned, giant.article);
    let [words, lines] = [0, 0];
    let goesOn = false;
    for (const { from, to, first, end, endsWithin } of this.#parts.get(giant)!) {
      reader.text.set(giant.units.subarray(from, to));
      const own = reader.paragraphs;
      own.set(paragraphs.subarray(PARAGRAPH * first, PARAGRAPH * end));
      for (let p = 0; p < PARAGRAPH * (end - first); p += PARAGRAPH) {
        own[p] = Math.max(own[p]!, from) - from;
        own[p + 1] = Math.min(own[p + 1]!, to) - from;
      }
      words += reader.read(to - from, end - first, goesOn, endsWithin);
      lines += reader.note();
      goesOn = true;
    }
    this.#lineAt.add(this.#lineAt.last + lines);
    return words;
  }

  #inOrder(ids: readonly string[]): Pick<Batch, 'count' | 'byId' | 'distinct'> {
    const order = atOnce(ranking(ids));
    return {
      count: ids.length,
      byId: order.some((article, i) => article !== i) ? this.#store.put(bytesOf(order)) : null,
      distinct: order.every((article, i) => i === 0 || ids[order[i - 1]!] !== ids[article]),
    };
  }

  /** What there is of the words and lines of a batch. */
  #kept(): Lines & Pick<Batch, 'sampled' | 'contentKey' | 'printAt' | 'high' | 'low'> {
    const store = this.#store;
    const { hash, flags, sampled } = this.#reader.allWords;
    const { flags: lineFlags, identities } = this.#reader.allLines;
    const none = store.put(new Uint8Array());
    return {
      wordAt: store.put(this.#wordAt.bytes()),
      hash: store.putWhole(bytesOf(hash)),
      flags: store.putWhole(flags),
      sampled: store.putWhole(bytesOf(sampled)),
      printAt: none,
      high: none,
      low: none,
      contentKey: store.put(this.#contentKey.bytes()),
      lineAt: store.put(this.#lineAt.bytes()),
      lineFlags: store.put(lineFlags),
      identities: store.putWhole(bytesOf(identities)),
    };
  }
}

/** The paragraphs of an article, as they stand in its batch. */
function paragraphsOf({ paragraphAt, paragraphs }: CleanedBatch, article: number): Uint32Array {
  return paragraphs.subarray(PARAGRAPH * paragraphAt[article]!, PARAGRAPH * paragraphAt[article + 1]!);
}
