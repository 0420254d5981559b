import type { Words } from '../fingerprint/words.ts';
import type { Batch, WordStore } from './batch.ts';
import type { ArticleRecord } from './result.ts';

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

/** Numbers the articles of all batches by id. Ids are distinct: the input stage sees to that. */
export function corpusOf(batches: readonly Batch[]): Corpus {
  const places: { readonly id: string; readonly batch: number; readonly within: number }[] = [];
  for (const [batch, { records }] of batches.entries()) {
    for (const [within, { id }] of records.entries()) places.push({ id, batch, within });
  }
  places.sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : x.batch - y.batch || x.within - y.within));
  return {
    batches,
    batch: Uint32Array.from(places, (p) => p.batch),
    within: Uint32Array.from(places, (p) => p.within),
  };
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
