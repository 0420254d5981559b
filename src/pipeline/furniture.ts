import { winnowAnew } from '../fingerprint/winnowAnew.ts';
import { inputNotice } from '../input/messages.ts';
import { type Learned, learn } from '../learn/learn.ts';
import type { LineBlock, LineSet } from '../learn/lines.ts';
import { quietenLines } from '../learn/quieten.ts';
import type { ArticleRecord } from '../result.ts';
import { type Batch, bytesOf, float64, uint32, wordsOf } from './batch.ts';
import { Column, TextColumn } from './column.ts';
import type { Corpus } from './corpus.ts';
import type { Engine } from './engine.ts';
import { inParallel } from './parallel.ts';
import { withoutLines } from './records.ts';
import { withoutLinesInText } from './recordText.ts';
import { parseJson, Scratch, type Store } from './store.ts';

/** What was learned from a corpus, and the corpus without it. */
export interface LearnedFurniture {
  readonly corpus: Corpus;
  readonly learned: Learned;
}

/** What learning needs of a batch: data that a message can carry. */
export type Lines = Pick<Batch, 'lineAt' | 'lineFlags' | 'identities' | 'wordAt' | 'hash' | 'flags'>;

/** What there is to learn from, and the bytes to work in. */
export interface LearnPiece {
  readonly batches: readonly Lines[];
  readonly memory: number;
}

/** The furniture that recurs in this corpus, learned by another thread if there is one: this one hears Ctrl-C meanwhile. */
export function learnFrom(engine: Engine, { batches }: Corpus, memory: number): Promise<Learned> {
  return engine.run('learn', { batches: batches.map(linesIn), memory });
}

function linesIn({ lineAt, lineFlags, identities, wordAt, hash, flags }: Batch): Lines {
  return { lineAt, lineFlags, identities, wordAt, hash, flags };
}

/** The furniture that recurs in these batches. */
export function learnLinesOf(store: Store, { batches, memory }: LearnPiece): Learned {
  const scratch = new LineScratch();
  return learn(
    batches.map((batch) => lineBlock(store, batch, scratch)),
    { memory },
  );
}

/** Where the lines of batches come to stand that must be read from the file. */
export class LineScratch {
  readonly lineAt: Scratch = new Scratch();
  readonly lineFlags: Scratch = new Scratch();
  readonly identities: Scratch = new Scratch();
}

/** The lines of a batch, for learning. What it gives holds until another block with the same `scratch` is asked for the same. */
export function lineBlock(store: Store, batch: Lines, scratch: LineScratch): LineBlock {
  const { lineAt, lineFlags, identities } = batch;
  const starts = lineAt.bytes && uint32(lineAt.bytes);
  return {
    get lineAt() {
      return starts ?? uint32(store.getInto(scratch.lineAt, lineAt));
    },
    get lineFlags() {
      return lineFlags.bytes ?? store.getInto(scratch.lineFlags, lineFlags);
    },
    identities: () => float64(store.getInto(scratch.identities, identities)),
    words: (article) => wordsOf(store, batch, article),
  };
}

/**
 * Learns the furniture that recurs in this corpus and takes it out of matching: its words are flagged quiet, and the articles
 * concerned are fingerprinted anew. Their records count it as removed. What learning alone needs to know of lines is given up.
 */
export async function withoutRecurring(engine: Engine, corpus: Corpus, memory: number): Promise<LearnedFurniture> {
  const learned = await learnFrom(engine, corpus, memory);
  if (learned.length > 0) engine.tell({ learned: Float64Array.from(learned, ({ line }) => line) });
  const none = corpus.store.put(new Uint8Array());
  const batches = await inParallel(engine.width, corpus.batches, async (batch) => {
    const quiet = learned.length > 0 ? await engine.run('quieten', pieceOf(batch)) : null;
    for (const block of [batch.lineAt, batch.lineFlags, batch.identities]) corpus.store.drop(block);
    return { ...batch, ...quiet, lineAt: none, lineFlags: none, identities: none };
  });
  return { corpus: { ...corpus, batches }, learned };
}

/** What taking learned lines out needs of a batch: data that a message can carry. */
export type QuietenPiece = Lines & Pick<Batch, 'printAt' | 'high' | 'low' | 'recordAt' | 'records' | 'notices'>;

function pieceOf(batch: Batch): QuietenPiece {
  const { printAt, high, low, recordAt, records, notices } = batch;
  return { ...linesIn(batch), printAt, high, low, recordAt, records, notices };
}

/** What of a batch is another when its learned lines are taken out; null when it has none. */
export type QuietBatch = Pick<Batch, 'printAt' | 'high' | 'low' | 'recordAt' | 'records' | 'notices'>;

/** The columns of what a thread makes anew of a batch, used again for the next one. */
class QuietColumns {
  readonly printAt = new Column<Uint32Array>(Uint32Array);
  readonly high = new Column<Uint32Array>(Uint32Array);
  readonly low = new Column<Uint32Array>(Uint32Array);
  readonly records = new TextColumn();

  clear(): void {
    for (const column of [this.printAt, this.high, this.low, this.records]) column.clear();
    this.printAt.add(0);
  }
}

let columns: QuietColumns | null = null;

/** Flags the learned lines of a batch in the store, and makes its records and fingerprints anew. */
export function quieten(store: Store, batch: QuietenPiece, learned: LineSet): QuietBatch | null {
  const [lineAt, lineFlags] = [uint32(store.get(batch.lineAt)), store.get(batch.lineFlags)];
  const identities = float64(store.get(batch.identities));
  const count = lineAt.length - 1;
  let next = nextWith(learned, identities, lineAt, 0);
  if (next === count) return null;
  columns ??= new QuietColumns();
  const { printAt, high, low, records } = columns;
  columns.clear();
  const [oldHigh, oldLow] = [uint32(store.get(batch.high)), uint32(store.get(batch.low))];
  const [wordAt, oldPrintAt] = [uint32(store.get(batch.wordAt)), uint32(store.get(batch.printAt))];
  const recordAt = uint32(store.get(batch.recordAt));
  const oldRecords = store.get(batch.records);
  const notices = [...batch.notices];
  for (let i = 0; i < count; next = nextWith(learned, identities, lineAt, i)) {
    // The articles up to the next one that is concerned stay as they are.
    if (i < next) {
      const shift = high.length - oldPrintAt[i]!;
      high.push(oldHigh.subarray(oldPrintAt[i]!, oldPrintAt[next]!));
      low.push(oldLow.subarray(oldPrintAt[i]!, oldPrintAt[next]!));
      for (; i < next; i++) {
        printAt.add(oldPrintAt[i + 1]! + shift);
        records.addBytes(oldRecords.subarray(recordAt[i]!, recordAt[i + 1]!));
      }
      if (i === count) break;
    }
    const [word, behind] = [wordAt[i]!, wordAt[i + 1]!];
    const body = {
      hash: uint32(store.get(batch.hash, 4 * word, 4 * behind)),
      flags: store.get(batch.flags, word, behind),
    };
    const found = quietenLines(body, { identities, lineFlags, first: lineAt[i]!, end: lineAt[i + 1]! }, learned);
    store.set(batch.flags, word, body.flags);
    const [from, to] = [oldPrintAt[i]!, oldPrintAt[i + 1]!];
    const prints = winnowAnew(body, found.gone, { high: oldHigh.subarray(from, to), low: oldLow.subarray(from, to) });
    high.push(prints.high);
    low.push(prints.low);
    printAt.add(high.length);
    const record = oldRecords.subarray(recordAt[i]!, recordAt[i + 1]!);
    const written = withoutLinesInText(record, found);
    if (written) records.addBytes(written);
    else {
      const before = parseJson(record) as ArticleRecord;
      const without = withoutLines(before, found);
      if (without.body === 'none' && before.body === 'ok') notices.push(inputNotice('no-body', before.id));
      records.add(JSON.stringify(without));
    }
    i++;
  }
  return {
    printAt: store.replace(batch.printAt, printAt.bytes()),
    high: store.replace(batch.high, high.bytes()),
    low: store.replace(batch.low, low.bytes()),
    recordAt: store.replace(batch.recordAt, bytesOf(records.starts())),
    records: store.replace(batch.records, records.bytes()),
    notices,
  };
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
