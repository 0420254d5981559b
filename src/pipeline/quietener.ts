import { Winnower } from '../fingerprint/winnower.ts';
import type { Words } from '../fingerprint/words.ts';
import { inputNotice } from '../input/messages.ts';
import type { LineSet } from '../learn/lines.ts';
import { type Quietened, quietenLines } from '../learn/quieten.ts';
import type { ArticleRecord, Notice } from '../result.ts';
import { type Batch, bytesOf, float64, uint32 } from './batch.ts';
import { TextColumn } from './column.ts';
import type { UsualBytes } from './pieces.ts';
import { withoutLines } from './records.ts';
import { withoutLinesInText } from './recordText.ts';
import { parseJson, Scratch, type Store } from './store.ts';

/** The blocks of a batch that taking learned lines out needs. */
type OldBlocks = Pick<
  Batch,
  'lineAt' | 'lineFlags' | 'identities' | 'wordAt' | 'hash' | 'flags' | 'recordAt' | 'records'
>;

/** What taking learned lines out needs of a batch: data that a message can carry. */
export type QuietenPiece = OldBlocks & Pick<Batch, 'notices'>;

/** What of a batch is another when its learned lines are taken out. */
type QuietRecords = Pick<Batch, 'recordAt' | 'records' | 'notices'>;

/** That, and its fingerprints, of which it had none. */
export type QuietBatch = QuietRecords & Pick<Batch, 'printAt' | 'high' | 'low'>;

/** A word has so many bytes at least, on an average. */
const WORD_BYTES = 4;

/**
 * Takes learned lines out of one batch after another, and fingerprints it. What it reads and what it makes stand in memory that is used again:
 * arrays for each article, let go one by one, cost as much as all that is done to it.
 */
export class Quietener {
  readonly #store: Store;
  readonly #learned: LineSet;
  readonly #winnower: Winnower;
  readonly #scratches = new Map<keyof OldBlocks, Scratch>();
  readonly #records = new TextColumn();

  /** @param usual see `BatchOptions` */
  constructor(store: Store, learned: LineSet, usual?: UsualBytes) {
    this.#store = store;
    this.#learned = learned;
    this.#winnower = new Winnower(Math.ceil((usual?.bytes ?? 0) / WORD_BYTES));
  }

  /** Flags the learned lines of a batch in the store, makes its records anew, and its fingerprints. */
  quieten(batch: QuietenPiece): QuietBatch {
    const store = this.#store;
    const wordAt = this.#numbers(batch, 'wordAt');
    const words = { hash: this.#numbers(batch, 'hash'), flags: this.#bytes(batch, 'flags') };
    const records = this.#withoutLines(batch, wordAt, words);
    const { printAt, high, low } = this.#winnower.winnow(words, wordAt);
    return {
      ...records,
      printAt: store.put(bytesOf(printAt)),
      high: store.put(bytesOf(high)),
      low: store.put(bytesOf(low)),
    };
  }

  /** Flags the words of learned lines, and makes the records of the articles anew that have some. */
  #withoutLines(batch: QuietenPiece, wordAt: Uint32Array, words: Words): QuietRecords {
    const learned = this.#learned;
    const identities = float64(this.#bytes(batch, 'identities'));
    const lineAt = this.#numbers(batch, 'lineAt');
    const count = lineAt.length - 1;
    let next = nextWith(learned, identities, lineAt, 0);
    if (next === count) return { recordAt: batch.recordAt, records: batch.records, notices: batch.notices };
    const lineFlags = this.#bytes(batch, 'lineFlags');
    const recordAt = this.#numbers(batch, 'recordAt');
    const records = this.#bytes(batch, 'records');
    const notices = [...batch.notices];
    this.#records.clear();
    let kept = 0;
    for (; next < count; next = nextWith(learned, identities, lineAt, kept)) {
      this.#records.addAll(records, recordAt, kept, next);
      const [from, to] = [wordAt[next]!, wordAt[next + 1]!];
      const lines = { identities, lineFlags, first: lineAt[next]!, end: lineAt[next + 1]!, from, to };
      const found = quietenLines(words, lines, learned);
      this.#addRecord(records.subarray(recordAt[next]!, recordAt[next + 1]!), found, notices);
      kept = next + 1;
    }
    this.#records.addAll(records, recordAt, kept, count);
    // In memory the words are those of the store itself.
    if (!batch.flags.bytes) this.#store.set(batch.flags, 0, words.flags);
    return {
      recordAt: this.#store.replace(batch.recordAt, bytesOf(this.#records.starts())),
      records: this.#store.replace(batch.records, this.#records.bytes()),
      notices,
    };
  }

  /** Adds the record of an article without some lines. */
  #addRecord(record: Uint8Array, found: Quietened, notices: Notice[]): void {
    const written = withoutLinesInText(record, found);
    if (written) {
      this.#records.addBytes(written);
      return;
    }
    const before = parseJson(record) as ArticleRecord;
    const without = withoutLines(before, found);
    if (without.body === 'none' && before.body === 'ok') notices.push(inputNotice('no-body', before.id));
    this.#records.add(JSON.stringify(without));
  }

  /** A block of a batch: where it stands in memory, or in memory that the same block of the next batch is read into. */
  #bytes(batch: OldBlocks, name: keyof OldBlocks): Uint8Array {
    let scratch = this.#scratches.get(name);
    if (!scratch) {
      scratch = new Scratch();
      this.#scratches.set(name, scratch);
    }
    return this.#store.getInto(scratch, batch[name]);
  }

  #numbers(batch: OldBlocks, name: keyof OldBlocks): Uint32Array {
    return uint32(this.#bytes(batch, name));
  }
}

/** The first article from `from` on that holds one of the learned lines, or the number of articles. */
function nextWith(learned: LineSet, identities: Float64Array, lineAt: Uint32Array, from: number): number {
  const count = lineAt.length - 1;
  let line = lineAt[from]!;
  const end = lineAt[count]!;
  while (line < end && learned.find(identities[line]!) < 0) line++;
  if (line === end) return count;
  let article = from;
  while (lineAt[article + 1]! <= line) article++;
  return article;
}
