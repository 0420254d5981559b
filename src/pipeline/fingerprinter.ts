import { MARGIN } from '../fingerprint/cursor.ts';
import { PrintBuffer } from '../fingerprint/prints.ts';
import { WordReader } from '../fingerprint/reader.ts';
import { winnowInto } from '../fingerprint/winnow.ts';
import type { LocatedWords, Words } from '../fingerprint/words.ts';
import { inputNotice } from '../input/messages.ts';
import { noteLines } from '../learn/identity.ts';
import type { Learned } from '../learn/learn.ts';
import { LineSet } from '../learn/lines.ts';
import { type LineRange, quietenLines } from '../learn/quieten.ts';
import type { Notice } from '../result.ts';
import { atOnce } from '../steps.ts';
import { type Batch, bytesOf } from './batch.ts';
import { type CleanedBatch, paragraphsOf } from './cleaner.ts';
import { Column, TextColumn } from './column.ts';
import { ranking } from './ranking.ts';
import { type RecordTail, recordHead, withoutLines } from './records.ts';
import { rehearseOnce } from './rehearsal.ts';
import { parseJson, type Store } from './store.ts';

/** Articles after which more are to be expected, so that a rehearsal pays. */
const FEW = 8;

/** Folds and fingerprints cleaned articles, batch after batch, in buffers of its own. */
export class Fingerprinter {
  readonly #store: Store;
  readonly #learned: LineSet | null;
  readonly #reader = new WordReader();
  readonly #prints = new PrintBuffer();
  #articles = 0;
  readonly #wordAt = new Column<Uint32Array>(Uint32Array);
  readonly #hash = new Column<Uint32Array>(Uint32Array);
  readonly #flags = new Column<Uint8Array>(Uint8Array);
  readonly #printAt = new Column<Uint32Array>(Uint32Array);
  readonly #high = new Column<Uint32Array>(Uint32Array);
  readonly #low = new Column<Uint32Array>(Uint32Array);
  readonly #contentKey = new Column<Uint32Array>(Uint32Array);
  readonly #lineAt = new Column<Uint32Array>(Uint32Array);
  readonly #lineFlags = new Column<Uint8Array>(Uint8Array);
  readonly #identities = new Column<Float64Array>(Float64Array);
  readonly #records = new TextColumn();

  /** `learned` are lines known to be furniture: they are taken out just as a scan takes out what it has learned itself. */
  constructor(store: Store, learned?: Learned) {
    this.#store = store;
    this.#learned = learned ? new LineSet(learned.map(({ line }) => line)) : null;
  }

  /** The same articles always give the same result. */
  fingerprint(cleaned: CleanedBatch): Batch {
    const { ids, lineOf, markupAt, file, errors } = cleaned;
    const notices = [...cleaned.notices];
    this.#clear();
    for (let i = 0; i < ids.length; i++) {
      if (++this.#articles === FEW) rehearseOnce();
      this.#add(cleaned, i, notices);
    }
    return {
      ...this.#kept(),
      ...this.#inOrder(ids),
      lineOf: this.#store.put(bytesOf(lineOf)),
      markupAt: this.#store.put(bytesOf(markupAt)),
      markup: this.#store.put(cleaned.markup),
      file,
      errors,
      notices,
    };
  }

  #add(cleaned: CleanedBatch, article: number, notices: Notice[]): void {
    const { units, textAt } = cleaned;
    const text = units.subarray(textAt[article], textAt[article + 1]);
    const words = this.#reader.readUnits(text, text.length - MARGIN, paragraphsOf(cleaned, article));
    const { flags, identities } = noteLines(this.#reader.units, words);
    this.#addRecord(
      cleaned,
      article,
      words,
      { identities, lineFlags: flags, first: 0, end: flags.length, from: 0, to: words.hash.length },
      notices,
    );
    this.#prints.clear();
    winnowInto(words, this.#prints);
    const { high, low } = this.#prints.views();
    this.#hash.push(words.hash);
    this.#flags.push(words.flags);
    this.#wordAt.add(this.#hash.length);
    this.#high.push(high);
    this.#low.push(low);
    this.#printAt.add(this.#high.length);
    addContentKey(this.#contentKey, words);
    this.#lineFlags.push(flags);
    this.#identities.push(identities);
    this.#lineAt.add(this.#lineFlags.length);
  }

  /** Adds the record of an article. Learned lines among its words are made quiet first. */
  #addRecord(
    { ids, tailAt, tails, textAt }: CleanedBatch,
    article: number,
    words: LocatedWords,
    lines: LineRange,
    notices: Notice[],
  ): void {
    const id = ids[article]!;
    const tail = tails.subarray(tailAt[article], tailAt[article + 1]);
    const found = this.#learned && quietenLines(words, lines, this.#learned);
    if (!found || found.lines === 0) {
      // Behind the brace that opens it.
      this.#records.addBytes(tail.subarray(1), recordHead(id, words.hash.length));
      return;
    }
    const before = { id, words: words.hash.length, ...(parseJson(tail) as RecordTail) };
    const record = withoutLines(before, found);
    if (record.body === 'none' && before.body === 'ok') {
      notices.push(inputNotice('no-body', id, { size: textAt[article + 1]! - textAt[article]! - MARGIN }));
    }
    this.#records.add(JSON.stringify(record));
  }

  #clear(): void {
    for (const column of [this.#wordAt, this.#printAt, this.#lineAt]) {
      column.clear();
      column.add(0);
    }
    for (const column of [this.#hash, this.#high, this.#low, this.#contentKey]) column.clear();
    for (const column of [this.#flags, this.#lineFlags]) column.clear();
    this.#identities.clear();
    this.#records.clear();
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
    'count' | 'byId' | 'distinct' | 'lineOf' | 'markupAt' | 'markup' | 'file' | 'errors' | 'notices'
  > {
    const store = this.#store;
    return {
      wordAt: store.put(this.#wordAt.bytes()),
      hash: store.put(this.#hash.bytes()),
      flags: store.put(this.#flags.bytes()),
      printAt: store.put(this.#printAt.bytes()),
      high: store.put(this.#high.bytes()),
      low: store.put(this.#low.bytes()),
      contentKey: store.put(this.#contentKey.bytes()),
      lineAt: store.put(this.#lineAt.bytes()),
      lineFlags: store.put(this.#lineFlags.bytes()),
      identities: store.put(this.#identities.bytes()),
      recordAt: store.put(bytesOf(this.#records.starts())),
      records: store.put(this.#records.bytes()),
    };
  }
}

function addContentKey(column: Column<Uint32Array>, { hash }: Words): void {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let i = 0; i < hash.length; i++) {
    high = Math.imul(high ^ hash[i]!, 0x01000193);
    low = Math.imul(low ^ hash[i]!, 0x85ebca6b) + 0x165667b1;
    low ^= low >>> 13;
  }
  column.add(high >>> 0);
  column.add(low >>> 0);
}
