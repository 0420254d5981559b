import { winnow } from '../fingerprint/winnow.ts';
import { inputNotice } from '../input/messages.ts';
import { type Learned, learn } from '../learn/learn.ts';
import { LineSet } from '../learn/lines.ts';
import { quietenLines } from '../learn/quieten.ts';
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
  const notices = [...batch.notices];
  const { lines, words } = quietenLines(batch, learned);
  const prints = batch.records.map((record, i) => {
    if (lines[i] === 0) {
      return {
        high: batch.high.subarray(batch.printAt[i]!, batch.printAt[i + 1]!),
        low: batch.low.subarray(batch.printAt[i]!, batch.printAt[i + 1]!),
      };
    }
    records[i] = withRemoved(record, lines[i]!, words[i]!);
    if (record.body === 'ok' && records[i]!.body === 'none') notices.push(inputNotice('no-body', record.id));
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
  return { ...batch, records, notices, printAt, high, low };
}

/** The record of an article of which so many lines and words were found to be learned furniture. */
export function withRemoved(record: ArticleRecord, lines: number, words: number): ArticleRecord {
  return {
    ...record,
    words: record.words - words,
    removedWords: record.removedWords + words,
    removedLines: { ...record.removedLines, learned: lines },
    body: record.words > words ? 'ok' : 'none',
  };
}
