import { PrintBuffer } from '../fingerprint/prints.ts';
import { winnowAnew } from '../fingerprint/winnowAnew.ts';
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
  readonly #scratches = new Map<keyof OldBlocks, Scratch>();
  readonly #printAt = new Column<Uint32Array>(Uint32Array);
  readonly #prints = new PrintBuffer();
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
    const oldPrintAt = this.#numbers(batch, 'printAt');
    const old = { high: this.#numbers(batch, 'high'), low: this.#numbers(batch, 'low') };
    const recordAt = this.#numbers(batch, 'recordAt');
    const records = this.#bytes(batch, 'records');
    const notices = [...batch.notices];
    this.#clear();
    for (let i = 0; i < count; next = nextWith(learned, identities, lineAt, i)) {
      // The articles up to the next one that is concerned stay as they are.
      const shift = this.#prints.length - oldPrintAt[i]!;
      this.#prints.add(old, oldPrintAt[i]!, oldPrintAt[next]!);
      for (; i < next; i++) {
        this.#printAt.add(oldPrintAt[i + 1]! + shift);
        this.#records.addBytes(records.subarray(recordAt[i]!, recordAt[i + 1]!));
      }
      if (i === count) break;
      const own = { from: wordAt[i]!, to: wordAt[i + 1]! };
      const lines = { identities, lineFlags, first: lineAt[i]!, end: lineAt[i + 1]!, ...own };
      const found = quietenLines(words, lines, learned);
      const had = { from: oldPrintAt[i]!, to: oldPrintAt[i + 1]! };
      winnowAnew({ words, own, old, had }, found.gone, this.#prints);
      this.#printAt.add(this.#prints.length);
      this.#addRecord(records.subarray(recordAt[i]!, recordAt[i + 1]!), found, notices);
      i++;
    }
    // In memory the words are those of the store itself.
    if (!batch.flags.bytes) this.#store.set(batch.flags, 0, words.flags);
    return { ...this.#kept(batch), notices };
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
    this.#prints.clear();
    this.#records.clear();
  }

  #kept(batch: QuietenPiece): QuietBlocks {
    const store = this.#store;
    const { high, low } = this.#prints.views();
    return {
      printAt: store.replace(batch.printAt, this.#printAt.bytes()),
      high: store.replace(batch.high, bytesOf(high)),
      low: store.replace(batch.low, bytesOf(low)),
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
