import { winnow } from '../fingerprint/winnow.ts';
import { WordFlag } from '../fingerprint/words.ts';
import { type Learned, learn } from '../learn/learn.ts';
import { forEachLine, LineSet } from '../learn/lines.ts';
import type { ArticleRecord } from '../result.ts';
import type { Batch } from './batch.ts';
import type { Corpus } from './corpus.ts';

/** What was learned from a corpus, and the corpus without it. */
export interface LearnedFurniture {
  readonly corpus: Corpus;
  readonly learned: Learned;
}

/**
 * Learns the furniture that recurs in this corpus and takes it out of matching: its words are flagged quiet, in the
 * shared memory that all threads see, and the articles concerned are fingerprinted anew. Their records count it as
 * removed.
 */
export function withoutRecurring(corpus: Corpus): LearnedFurniture {
  const learned = learn(corpus.batches);
  if (learned.length === 0) return { corpus, learned };
  const lines = new LineSet(learned.map(({ line }) => line));
  return { corpus: { ...corpus, batches: corpus.batches.map((batch) => quieten(batch, lines)) }, learned };
}

function quieten(batch: Batch, learned: LineSet): Batch {
  const records = [...batch.records];
  const { lines, words } = quietenLines(batch, learned);
  const prints = batch.records.map((record, i) => {
    if (lines[i] === 0) {
      return {
        high: batch.high.subarray(batch.printAt[i]!, batch.printAt[i + 1]!),
        low: batch.low.subarray(batch.printAt[i]!, batch.printAt[i + 1]!),
      };
    }
    records[i] = withRemoved(record, lines[i]!, words[i]!);
    const [from, to] = [batch.wordAt[i]!, batch.wordAt[i + 1]!];
    return winnow({ hash: batch.hash.subarray(from, to), flags: batch.flags.subarray(from, to) });
  });
  const printAt = new Uint32Array(prints.length + 1);
  for (const [i, { high }] of prints.entries()) printAt[i + 1] = printAt[i]! + high.length;
  const high = new Uint32Array(printAt[prints.length]!);
  const low = new Uint32Array(printAt[prints.length]!);
  for (const [i, print] of prints.entries()) {
    high.set(print.high, printAt[i]!);
    low.set(print.low, printAt[i]!);
  }
  return { ...batch, records, printAt, high, low };
}

/** Flags the words of learned lines; tells the lines and words of each article that were. */
function quietenLines(batch: Batch, learned: LineSet): { readonly lines: Uint32Array; readonly words: Uint32Array } {
  const lines = new Uint32Array(batch.records.length);
  const words = new Uint32Array(batch.records.length);
  const { flags } = batch;
  forEachLine(batch, (article, line, _, from, to) => {
    if (learned.find(line) < 0) return;
    lines[article]!++;
    words[article]! += to - from;
    for (let w = from; w < to; w++) flags[w]! |= WordFlag.Quiet;
  });
  return { lines, words };
}

function withRemoved(record: ArticleRecord, lines: number, words: number): ArticleRecord {
  return {
    ...record,
    words: record.words - words,
    removedWords: record.removedWords + words,
    removedLines: { ...record.removedLines, learned: lines },
    body: record.words > words ? 'ok' : 'none',
  };
}
