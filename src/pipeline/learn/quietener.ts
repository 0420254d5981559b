import { inputNotice } from '../../input/messages.ts';
import { QuietKernel } from '../../kernel/quiet/kernel.ts';
import * as layout from '../../kernel/quiet/layout.ts';
import { type Batch, uint32 } from '../store/batch.ts';
import { idIn } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** The blocks of a batch that taking learned lines out needs. */
type OldBlocks = Pick<
  Batch,
  'wordAt' | 'hash' | 'flags' | 'lineAt' | 'lineFlags' | 'identities' | 'recordAt' | 'records'
>;

/** What taking learned lines out needs of a batch: data that a message can carry. */
export type QuietenPiece = OldBlocks & Pick<Batch, 'notices'>;

/** What of a batch is another when its learned lines are taken out; fingerprints it had none. */
export type QuietBatch = Pick<Batch, 'recordAt' | 'records' | 'notices' | 'printAt' | 'high' | 'low'>;

/** Where the kernel looks for each block. */
const PLACES: readonly (readonly [name: keyof OldBlocks, place: number])[] = [
  ['wordAt', layout.WORD_AT],
  ['hash', layout.HASHES],
  ['flags', layout.FLAGS],
  ['lineAt', layout.LINE_AT],
  ['lineFlags', layout.LINE_FLAGS],
  ['identities', layout.IDENTITIES],
  ['recordAt', layout.RECORD_AT],
  ['records', layout.RECORDS],
];

/** Slots for each learned line: few other lines meet one of them. */
const SLOTS = 8;
/** Bytes of room that there is ahead at most. */
const MOST_AHEAD = 1 << 24;

/** Takes learned lines out of one batch after another, completes its records and fingerprints it, in the memory of a kernel that is used again. */
export class Quietener {
  readonly #store: Store;
  readonly #learned: Float64Array;
  readonly #slots: number;
  #room = 0;
  #kernel!: QuietKernel;

  /** @param learned the identities of the lines */
  constructor(store: Store, learned: Float64Array) {
    this.#store = store;
    this.#learned = learned;
    this.#slots = 2 ** Math.ceil(Math.log2(SLOTS * learned.length + 1));
  }

  /** Flags the learned lines of a batch in the store, completes its records, and makes its fingerprints. */
  quieten(batch: QuietenPiece): QuietBatch {
    const store = this.#store;
    const { functions } = this.#take(batch);
    const articles = articlesOf(batch);
    const found = functions.quieten(articles);
    if (found > 0) store.set(batch.flags, 0, this.#bytes(layout.FLAGS, batch.flags.length));
    const recordAt = this.#bytes(layout.QUIET_RECORD_AT, batch.recordAt.length);
    const records = this.#bytes(layout.QUIET_RECORDS, uint32(recordAt)[articles]!);
    const bodiless = uint32(this.#bytes(layout.BODILESS, 4 * functions.withoutBody()));
    const idOf = (article: number): string => idIn(records.subarray(uint32(recordAt)[article]));
    const prints = 4 * functions.winnow(articles);
    return {
      recordAt: store.replace(batch.recordAt, recordAt),
      records: store.replace(batch.records, records),
      notices: [...batch.notices, ...Array.from(bodiless, (article) => inputNotice('no-body', idOf(article)))],
      printAt: store.put(this.#bytes(layout.PRINT_AT, recordAt.length)),
      high: store.putWhole(this.#bytes(layout.HIGHS, prints)),
      low: store.putWhole(this.#bytes(layout.LOWS, prints)),
    };
  }

  /** Puts a batch where the kernel looks for it. */
  #take(batch: QuietenPiece): QuietKernel {
    const articles = articlesOf(batch);
    const { lineFlags, flags, records } = batch;
    this.#reserve(
      layout.ARTICLE_BYTES * (articles + 1) +
        layout.LINE_BYTES * lineFlags.length +
        layout.WORD_BYTES * flags.length +
        layout.RECORD_BYTES * records.length,
    );
    this.#kernel.functions.begin(articles, lineFlags.length, flags.length, records.length);
    for (const [name, place] of PLACES) this.#store.copy(batch[name], 0, this.#bytes(place, batch[name].length));
    return this.#kernel;
  }

  /** Another kernel where there is more to do than ever: to let the memory of one grow costs more, see {@link Kernel}. */
  #reserve(bytes: number): void {
    if (bytes <= this.#room) return;
    this.#room = Math.ceil(Math.min(1.5 * bytes, bytes + MOST_AHEAD));
    this.#kernel = new QuietKernel(layout.ROOM + layout.SLOT_BYTES * this.#slots + this.#room + layout.BETWEEN);
    this.#kernel.functions.beginLearned(this.#slots);
    for (const line of this.#learned) this.#kernel.functions.addLearned(line);
  }

  /** Bytes of what stands there for the batch at hand. */
  #bytes(place: number, count: number): Uint8Array {
    const { buffer } = this.#kernel;
    return new Uint8Array(buffer, new Uint32Array(buffer, layout.TOLD, layout.MOST_TOLD)[place], count);
  }
}

/** The articles of a batch: a number for each, and one behind them. */
const articlesOf = ({ recordAt }: QuietenPiece): number => recordAt.length / 4 - 1;
