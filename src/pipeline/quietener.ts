import { Winnower } from '../fingerprint/winnower.ts';
import type { Words } from '../fingerprint/words.ts';
import { inputNotice } from '../input/messages.ts';
import type { LineSet } from '../learn/lines.ts';
import { type Quietened, quietenLines } from '../learn/quieten.ts';
import type { ArticleRecord, Notice } from '../result.ts';
import { type Batch, bytesOf, float64, uint32 } from './batch.ts';
import { Column, TextColumn } from './column.ts';
import { withoutLines } from './records.ts';
import { withoutLinesInText } from './recordText.ts';
import { type Block, parseJson, Scratch, type Store } from './store.ts';

/** What is made anew of a batch when its learned lines are taken out. */
interface QuietBlocks {
  readonly printAt: Block;
  readonly high: Block;
  readonly low: Block;
  readonly recordAt: Block;
  readonly records: Block;
}

/** The same as it was, in memory. */
interface OldParts extends Readonly<Record<'printAt' | 'high' | 'low' | 'recordAt', Uint32Array>> {
  readonly records: Uint8Array;
}

/** The blocks of a batch that taking learned lines out needs. */
type OldBlocks = QuietBlocks & Pick<Batch, 'lineAt' | 'lineFlags' | 'identities' | 'wordAt' | 'hash' | 'flags'>;

/** What taking learned lines out needs of a batch: data that a message can carry. */
export type QuietenPiece = OldBlocks & Pick<Batch, 'notices'>;

/** What of a batch is another when its learned lines are taken out; null when it has none. */
export type QuietBatch = QuietBlocks & Pick<Batch, 'notices'>;

/**
 * Takes learned lines out of one batch after another. What it reads and what it makes stand in memory that is used again: arrays
 * for each article, let go one by one, cost as much as all that is done to it.
 */
export class Quietener {
  readonly #store: Store;
  readonly #learned: LineSet;
  readonly #winnower = new Winnower();
  readonly #scratches = new Map<keyof OldBlocks, Scratch>();
  readonly #printAt = new Column<Uint32Array>(Uint32Array);
  readonly #high = new Column<Uint32Array>(Uint32Array);
  readonly #low = new Column<Uint32Array>(Uint32Array);
  readonly #records = new TextColumn();

  constructor(store: Store, learned: LineSet) {
    this.#store = store;
    this.#learned = learned;
  }

  /** Flags the learned lines of a batch in the store, and makes its records and fingerprints anew. */
  quieten(batch: QuietenPiece): QuietBatch | null {
    const learned = this.#learned;
    const identities = float64(this.#bytes(batch, 'identities'));
    const lineAt = this.#numbers(batch, 'lineAt');
    const count = lineAt.length - 1;
    let next = nextWith(learned, identities, lineAt, 0);
    if (next === count) return null;
    const lineFlags = this.#bytes(batch, 'lineFlags');
    const wordAt = this.#numbers(batch, 'wordAt');
    const words = { hash: this.#numbers(batch, 'hash'), flags: this.#bytes(batch, 'flags') };
    const old = this.#old(batch);
    const notices = [...batch.notices];
    this.#clear();
    let kept = 0;
    for (; next < count; next = nextWith(learned, identities, lineAt, kept)) {
      this.#keep(old, kept, next);
      const [from, to] = [wordAt[next]!, wordAt[next + 1]!];
      const lines = { identities, lineFlags, first: lineAt[next]!, end: lineAt[next + 1]!, from, to };
      const found = quietenLines(words, lines, learned);
      this.#addPrints({ hash: words.hash.subarray(from, to), flags: words.flags.subarray(from, to) });
      this.#addRecord(old.records.subarray(old.recordAt[next]!, old.recordAt[next + 1]!), found, notices);
      kept = next + 1;
    }
    this.#keep(old, kept, count);
    // In memory the words are those of the store itself.
    if (!batch.flags.bytes) this.#store.set(batch.flags, 0, words.flags);
    return { ...this.#made(batch), notices };
  }

  /** What there is of a batch that is made anew. */
  #old(batch: OldBlocks): OldParts {
    return {
      printAt: this.#numbers(batch, 'printAt'),
      high: this.#numbers(batch, 'high'),
      low: this.#numbers(batch, 'low'),
      recordAt: this.#numbers(batch, 'recordAt'),
      records: this.#bytes(batch, 'records'),
    };
  }

  /** The articles from `from` up to `to` stay as they are. */
  #keep({ printAt, high, low, recordAt, records }: OldParts, from: number, to: number): void {
    const [first, end] = [printAt[from]!, printAt[to]!];
    const shift = this.#high.length - first;
    this.#high.push(high.subarray(first, end));
    this.#low.push(low.subarray(first, end));
    for (let i = from; i < to; i++) this.#printAt.add(printAt[i + 1]! + shift);
    this.#records.addAll(records, recordAt, from, to);
  }

  /** Adds the fingerprints of an article without some lines. */
  #addPrints(words: Words): void {
    const { high, low } = this.#winnower.winnow(words);
    this.#high.push(high);
    this.#low.push(low);
    this.#printAt.add(this.#high.length);
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

  #clear(): void {
    this.#printAt.clear();
    this.#printAt.add(0);
    this.#high.clear();
    this.#low.clear();
    this.#records.clear();
  }

  #made(batch: QuietenPiece): QuietBlocks {
    const store = this.#store;
    return {
      printAt: store.replace(batch.printAt, this.#printAt.bytes()),
      high: store.replace(batch.high, this.#high.bytes()),
      low: store.replace(batch.low, this.#low.bytes()),
      recordAt: store.replace(batch.recordAt, bytesOf(this.#records.starts())),
      records: store.replace(batch.records, this.#records.bytes()),
    };
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
