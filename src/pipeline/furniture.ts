import { type Learned, learn } from '../clean/learn/learn.ts';
import { winnow } from '../fingerprint/winnow.ts';
import { WordFlag } from '../fingerprint/words.ts';
import type { Batch } from './batch.ts';
import { articleCount, type Corpus } from './corpus.ts';
import type { ArticleRecord } from './result.ts';

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
  const records = Array.from({ length: articleCount(corpus) }, (_, i) => {
    return corpus.batches[corpus.batch[i]!]!.lines[corpus.within[i]!]!;
  });
  const learned = learn(records);
  if (learned.lines.length === 0) return { corpus, learned };
  return { corpus: { ...corpus, batches: corpus.batches.map((batch) => quieten(batch, learned)) }, learned };
}

function quieten(batch: Batch, learned: Learned): Batch {
  const records = [...batch.records];
  const prints = batch.records.map((record, i) => {
    const taken = quietenArticle(batch, i, learned);
    if (taken === null) {
      return {
        high: batch.high.subarray(batch.printAt[i]!, batch.printAt[i + 1]!),
        low: batch.low.subarray(batch.printAt[i]!, batch.printAt[i + 1]!),
      };
    }
    records[i] = withRemoved(record, taken.lines, taken.words);
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

/** Flags the words of learned paragraphs; null when the article has none. Paragraph n of the records is paragraph n of the words. */
function quietenArticle(batch: Batch, i: number, learned: Learned): { lines: number; words: number } | null {
  const lines = batch.lines[i]!;
  let any = false;
  for (let n = 0; n < lines.low.length && !any; n++) any = learned.has(lines.high[n]!, lines.low[n]!);
  if (!any) return null;
  const { flags } = batch;
  let paragraph = -1;
  let quiet = false;
  let words = 0;
  let taken = 0;
  for (let w = batch.wordAt[i]!; w < batch.wordAt[i + 1]!; w++) {
    if ((flags[w]! & WordFlag.ParagraphStart) !== 0) {
      // A paragraph without a word (a rule of dashes) has a record, but no first word.
      do paragraph++;
      while (lines.words[paragraph] === 0);
      quiet = learned.has(lines.high[paragraph]!, lines.low[paragraph]!);
      if (quiet) taken++;
    }
    if (!quiet) continue;
    flags[w]! |= WordFlag.Quiet;
    words++;
  }
  return { lines: taken, words };
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
