import { BodyReader, roomFor } from '../../fingerprint/bodyReader.ts';
import { wordRoom } from '../../fingerprint/mostWords.ts';
import { type Part, partsOf } from '../../fingerprint/parts.ts';
import { inputNotice } from '../../input/messages.ts';
import { formulas } from '../../learn/formulas.ts';
import { LineSet } from '../../learn/lines.ts';
import { type Quietened, quietenLines } from '../../learn/quieten.ts';
import type { Notice } from '../../result.ts';
import { atOnce } from '../../steps.ts';
import { type Batch, bytesOf } from '../store/batch.ts';
import { Column } from '../store/column.ts';
import { JsonColumn } from '../store/jsonColumn.ts';
import { ranking } from '../store/ranking.ts';
import { addRecord, type RecordTail, withoutLines } from '../store/records.ts';
import { parseJson, type Store } from '../store/store.ts';
import { type CleanedBatch, PARAGRAPH } from './cleaner.ts';
import { letGo } from './letGo.ts';
import type { BatchOptions } from './pieces.ts';
import { type GiantText, giantOf, giveUp, lengthOf, unitsOf } from './texts.ts';

/** Code units of a part of a giant: for each of them the reader needs nine bytes and more. */
const PART = 1 << 22;

/** Folds and fingerprints cleaned articles, batch after batch, in buffers of its own. A scan that learns has them fingerprinted later, by the `Quietener`. */
export class Fingerprinter {
  readonly #store: Store;
  readonly #learned: LineSet | null;
  readonly #winnows: boolean;
  readonly #usual: BodyReader;
  /** That which reads the batch at hand. */
  #reader: BodyReader;
  /** How its giants are read. */
  readonly #parts = new Map<GiantText, readonly Part[]>();
  readonly #wordAt = new Column<Uint32Array>(Uint32Array);
  readonly #printAt = new Column<Uint32Array>(Uint32Array);
  readonly #contentKey = new Column<Uint32Array>(Uint32Array);
  readonly #lineAt = new Column<Uint32Array>(Uint32Array);
  readonly #records = new JsonColumn();

  /**
   * @param options `learned` are lines known to be furniture: they are taken out just as a scan takes out what it has learned itself. A scan
   * that `learns` is not to winnow yet
   */
  constructor(store: Store, { learned, learns, usual }: Pick<BatchOptions, 'learned' | 'learns' | 'usual'>) {
    this.#store = store;
    this.#winnows = !learns;
    this.#usual = new BodyReader(formulas(), roomFor(usual?.bytes ?? 0, usual?.longest ?? 0));
    this.#reader = this.#usual;
    this.#learned = learned ? new LineSet(learned.map(({ line }) => line)) : null;
  }

  /** The same articles always give the same result. */
  fingerprint(cleaned: CleanedBatch): Batch {
    const { ids, lineOf, startOf, markupAt, file, fileAt, errors } = cleaned;
    const notices = [...cleaned.notices];
    this.#begin(cleaned);
    for (let i = 0; i < ids.length; i++) this.#add(cleaned, i, notices);
    const kept = this.#kept();
    if (cleaned.giants.length > 0) this.#leaveGiants(cleaned.giants);
    return {
      ...kept,
      ...this.#inOrder(ids),
      lineOf: this.#store.put(bytesOf(lineOf)),
      startOf: this.#store.put(bytesOf(startOf)),
      markupAt: this.#store.put(bytesOf(markupAt)),
      markup: this.#store.put(cleaned.markup),
      file,
      fileAt,
      errors,
      notices,
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
    for (const column of [this.#wordAt, this.#printAt, this.#lineAt]) {
      column.clear();
      column.add(0);
    }
    this.#contentKey.clear();
    this.#records.clear();
  }

  #add(cleaned: CleanedBatch, article: number, notices: Notice[]): void {
    const giant = giantOf(cleaned, article);
    const words = giant ? this.#readParts(cleaned, giant) : this.#read(cleaned, article);
    if (giant) giveUp(giant);
    this.#wordAt.add(this.#wordAt.last + words);
    const [high, low] = this.#reader.key;
    this.#contentKey.add(high);
    this.#contentKey.add(low);
    this.#addRecord(cleaned, article, words, notices);
    if (this.#winnows) this.#printAt.add(this.#printAt.last + this.#reader.winnow());
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

  /** Makes the learned lines of the last article quiet. */
  #quieten(words: number): Quietened | null {
    if (this.#learned === null) return null;
    const { flags, identities } = this.#reader.lines;
    const lines = { identities, lineFlags: flags, first: 0, end: flags.length, from: 0, to: words };
    return quietenLines(this.#reader.words, lines, this.#learned);
  }

  /** Adds the record of an article, which was read last. Learned lines among its words are made quiet first. */
  #addRecord(cleaned: CleanedBatch, article: number, words: number, notices: Notice[]): void {
    const { ids, tailAt, tails } = cleaned;
    const id = ids[article]!;
    const tail = tails.subarray(tailAt[article], tailAt[article + 1]);
    const found = this.#quieten(words);
    if (!found || found.lines === 0) {
      addRecord(this.#records, id, words, tail);
      return;
    }
    const before = { id, words, ...(parseJson(tail) as RecordTail) };
    const record = withoutLines(before, found);
    if (record.body === 'none' && before.body === 'ok') {
      notices.push(inputNotice('no-body', id, { size: lengthOf(cleaned, article) }));
    }
    this.#records.value(record);
    this.#records.end();
  }

  #inOrder(ids: readonly string[]): Pick<Batch, 'count' | 'byId' | 'distinct'> {
    const order = atOnce(ranking(ids));
    return {
      count: ids.length,
      byId: order.some((article, i) => article !== i) ? this.#store.put(bytesOf(order)) : null,
      distinct: order.every((article, i) => i === 0 || ids[order[i - 1]!] !== ids[article]),
    };
  }

  #kept(): Omit<
    Batch,
    | 'count'
    | 'byId'
    | 'distinct'
    | 'lineOf'
    | 'startOf'
    | 'markupAt'
    | 'markup'
    | 'file'
    | 'fileAt'
    | 'errors'
    | 'notices'
  > {
    const store = this.#store;
    const { hash, flags, sampled } = this.#reader.allWords;
    const { high, low } = this.#reader.allPrints;
    const { flags: lineFlags, identities } = this.#reader.allLines;
    return {
      wordAt: store.put(this.#wordAt.bytes()),
      hash: store.put(bytesOf(hash)),
      flags: store.put(flags),
      sampled: store.put(bytesOf(sampled)),
      printAt: store.put(this.#printAt.bytes()),
      high: store.put(bytesOf(high)),
      low: store.put(bytesOf(low)),
      contentKey: store.put(this.#contentKey.bytes()),
      lineAt: store.put(this.#lineAt.bytes()),
      lineFlags: store.put(lineFlags),
      identities: store.put(bytesOf(identities)),
      recordAt: store.put(bytesOf(this.#records.starts())),
      records: store.put(this.#records.bytes()),
    };
  }
}

/** The paragraphs of an article, as they stand in its batch. */
function paragraphsOf({ paragraphAt, paragraphs }: CleanedBatch, article: number): Uint32Array {
  return paragraphs.subarray(PARAGRAPH * paragraphAt[article]!, PARAGRAPH * paragraphAt[article + 1]!);
}
