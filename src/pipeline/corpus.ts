import type { Words } from '../fingerprint/words.ts';
import { inputError } from '../input/messages.ts';
import type { ArticleRecord, InputError, LinePlaces } from '../result.ts';
import type { Batch, WordStore } from './batch.ts';

/**
 * All articles of a scan under one numbering: index i is the i-th article in code-unit order of ids, whatever batch it
 * came in. `batch[i]` and `within[i]` say where it stands.
 */
export interface Corpus extends WordCorpus {
  readonly batches: readonly Batch[];
}

/** The part of a corpus that comparing needs; all of it can be shared with a worker without a copy. */
export interface WordCorpus {
  readonly batches: readonly WordStore[];
  readonly batch: Uint32Array;
  readonly within: Uint32Array;
}

/** The words of a corpus without its records. */
export function wordCorpus({ batches, batch, within }: Corpus): WordCorpus {
  return { batches: batches.map(({ wordAt, hash, flags }) => ({ wordAt, hash, flags })), batch, within };
}

/**
 * Numbers the articles of all batches by id. Where JSON Lines give one id to two articles, the first in order of file
 * and line keeps it, and the other is an error: nobody could tell them apart in the result.
 */
export function corpusOf(batches: readonly Batch[]): {
  readonly corpus: Corpus;
  readonly errors: readonly InputError[];
} {
  const places: { readonly id: string; readonly batch: number; readonly within: number }[] = [];
  for (const [batch, { records }] of batches.entries()) {
    for (const [within, { id }] of records.entries()) places.push({ id, batch, within });
  }
  places.sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : x.batch - y.batch || x.within - y.within));
  const errors: InputError[] = [];
  const kept = places.filter(({ id, batch, within }, i) => {
    if (i === 0 || places[i - 1]!.id !== id) return true;
    const { file, lineOf } = batches[batch]!;
    errors.push(inputError('duplicate-id', file === null ? id : `${file}:${lineOf[within]}`));
    return false;
  });
  const corpus = {
    batches,
    batch: Uint32Array.from(kept, (p) => p.batch),
    within: Uint32Array.from(kept, (p) => p.within),
  };
  return { corpus, errors };
}

export function articleCount(corpus: Corpus): number {
  return corpus.batch.length;
}

export function recordAt(corpus: Corpus, index: number): ArticleRecord {
  return corpus.batches[corpus.batch[index]!]!.records[corpus.within[index]!]!;
}

/** The canonical words of article `index`, as views of the batch's memory. */
export function wordsAt(corpus: WordCorpus, index: number): Words {
  const batch = corpus.batches[corpus.batch[index]!]!;
  const within = corpus.within[index]!;
  const from = batch.wordAt[within]!;
  const to = batch.wordAt[within + 1]!;
  return { hash: batch.hash.subarray(from, to), flags: batch.flags.subarray(from, to) };
}

/** Where the articles of a corpus stand that came in JSON Lines; null when none did. */
export function linePlaces(corpus: Corpus): LinePlaces | null {
  const names = [...new Set(corpus.batches.map(({ file }) => file))].filter((file) => file !== null);
  if (names.length === 0) return null;
  const numbers = new Map(names.map((name, i) => [name, i]));
  const ofBatch = corpus.batches.map(({ file }) => (file === null ? -1 : numbers.get(file)!));
  return {
    files: names,
    file: Int32Array.from(corpus.batch, (batch) => ofBatch[batch]!),
    line: Uint32Array.from(corpus.batch, (batch, i) => corpus.batches[batch]!.lineOf[corpus.within[i]!]!),
  };
}
