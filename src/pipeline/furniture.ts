import { winnow } from '../fingerprint/winnow.ts';
import { inputNotice } from '../input/messages.ts';
import { type Learned, learn } from '../learn/learn.ts';
import type { LineBlock, LineSet } from '../learn/lines.ts';
import { quietenLines } from '../learn/quieten.ts';
import { type Batch, float64, recordOf, uint32, wordsOf } from './batch.ts';
import { Column, TextColumn } from './column.ts';
import type { Corpus } from './corpus.ts';
import type { Engine } from './engine.ts';
import { inParallel } from './parallel.ts';
import { withoutLines } from './prepare.ts';
import { Scratch, type Store } from './store.ts';

/** What was learned from a corpus, and the corpus without it. */
export interface LearnedFurniture {
  readonly corpus: Corpus;
  readonly learned: Learned;
}

/** The furniture that recurs in this corpus. `memory` bounds the bytes it works in. */
export function learnFrom({ batches, store }: Corpus, memory: number): Learned {
  const scratch = new Scratch();
  return learn(
    batches.map((batch) => lineBlock(store, batch, scratch)),
    { memory },
  );
}

/** The lines of a batch, for learning. Its identities hold until those of another block with the same `scratch` are asked for. */
export function lineBlock(store: Store, batch: Batch, scratch: Scratch): LineBlock {
  const { lineAt, lineFlags, identities } = batch;
  return {
    lineAt,
    lineFlags,
    identities: () => float64(store.getInto(scratch, identities)),
    words: (article) => wordsOf(store, batch, article),
  };
}

/**
 * Learns the furniture that recurs in this corpus and takes it out of matching: its words are flagged quiet, and the articles
 * concerned are fingerprinted anew. Their records count it as removed.
 */
export async function withoutRecurring(engine: Engine, corpus: Corpus, memory: number): Promise<LearnedFurniture> {
  const learned = learnFrom(corpus, memory);
  if (learned.length === 0) return { corpus, learned };
  engine.tell({ learned: Float64Array.from(learned, ({ line }) => line) });
  const batches = await inParallel(engine.width, corpus.batches, async (batch) => ({
    ...batch,
    ...(await engine.run('quieten', batch)),
  }));
  return { corpus: { ...corpus, batches }, learned };
}

/** What of a batch is another when its learned lines are taken out; null when it has none. */
export type QuietBatch = Pick<Batch, 'printAt' | 'high' | 'low' | 'recordAt' | 'records' | 'notices'>;

/** Flags the learned lines of a batch in the store, and makes its records and fingerprints anew. */
export function quieten(store: Store, batch: Batch, learned: LineSet): QuietBatch | null {
  const identities = float64(store.get(batch.identities));
  if (!identities.some((line) => learned.find(line) >= 0)) return null;
  const [oldHigh, oldLow] = [uint32(store.get(batch.high)), uint32(store.get(batch.low))];
  const printAt = new Column<Uint32Array>(Uint32Array);
  const high = new Column<Uint32Array>(Uint32Array);
  const low = new Column<Uint32Array>(Uint32Array);
  const records = new TextColumn();
  const notices = [...batch.notices];
  printAt.add(0);
  for (let i = 0; i + 1 < batch.wordAt.length; i++) {
    const lines = identities.subarray(batch.lineAt[i]!, batch.lineAt[i + 1]!);
    if (!lines.some((line) => learned.find(line) >= 0)) {
      high.push(oldHigh.subarray(batch.printAt[i]!, batch.printAt[i + 1]!));
      low.push(oldLow.subarray(batch.printAt[i]!, batch.printAt[i + 1]!));
      records.addBytes(store.get(batch.records, batch.recordAt[i]!, batch.recordAt[i + 1]!));
    } else {
      const record = recordOf(store, batch, i);
      const body = wordsOf(store, batch, i);
      const found = quietenLines(body, lines, learned);
      store.set(batch.flags, batch.wordAt[i]!, body.flags);
      const prints = winnow(body);
      high.push(prints.high);
      low.push(prints.low);
      const without = withoutLines(record, found);
      if (without.body === 'none' && record.body === 'ok') notices.push(inputNotice('no-body', record.id));
      records.add(JSON.stringify(without));
    }
    printAt.add(high.length);
  }
  for (const block of [batch.high, batch.low, batch.records]) store.drop(block);
  return {
    printAt: printAt.shared(),
    high: store.put(high.bytes()),
    low: store.put(low.bytes()),
    recordAt: records.starts(),
    records: store.put(records.bytes()),
    notices,
  };
}
