import type { Words } from '../fingerprint/words.ts';
import { inputError } from '../input/messages.ts';
import type { ArticleRecord, InputError, LinePlaces } from '../result.ts';
import type { Steps } from '../steps.ts';
import { type Batch, type Bodies, recordOf, wordsOf } from './batch.ts';
import { ranking } from './ranking.ts';
import { parseJson, type Store, utf8 } from './store.ts';

/**
 * All articles of a scan under one numbering: index i is the i-th article in code-unit order of ids, whatever batch it
 * came in. `batch[i]` and `within[i]` say where it stands.
 */
export interface Corpus extends WordCorpus {
  readonly batches: readonly Batch[];
  readonly ids: readonly string[];
}

/** The part of a corpus that comparing needs. But for the store, which threads share, it is data that a message can carry. */
export interface WordCorpus {
  readonly batches: readonly Bodies[];
  readonly batch: Uint32Array;
  readonly within: Uint32Array;
  readonly store: Store;
}

/**
 * Numbers the articles of all batches by id. Where JSON Lines give one id to two articles, the first in order of file
 * and line keeps it, and the other is an error: nobody could tell them apart in the result.
 */
export function* corpusOf(
  batches: readonly Batch[],
  store: Store,
): Steps<{
  readonly corpus: Corpus;
  readonly errors: readonly InputError[];
}> {
  const count = batches.reduce((sum, { ids }) => sum + ids.length, 0);
  const names: string[] = new Array(count);
  const batchOf = new Uint32Array(count);
  const withinOf = new Uint32Array(count);
  let read = 0;
  for (const [batch, { ids }] of batches.entries()) {
    for (const [within, id] of ids.entries()) {
      names[read] = id;
      batchOf[read] = batch;
      withinOf[read++] = within;
    }
  }
  // Articles come in the order of the batches: among equal ids the first read stays first.
  const order = yield* ranking(names);
  const errors: InputError[] = [];
  const kept = order.filter((at, i) => {
    if (i === 0 || names[order[i - 1]!] !== names[at]) return true;
    const { file, lineOf } = batches[batchOf[at]!]!;
    errors.push(inputError('duplicate-id', file === null ? names[at]! : `${file}:${lineOf[withinOf[at]!]}`));
    return false;
  });
  const corpus = {
    batches,
    ids: Array.from(kept, (at) => names[at]!),
    batch: inShared(kept, (at) => batchOf[at]!),
    within: inShared(kept, (at) => withinOf[at]!),
    store,
  };
  return { corpus, errors };
}

/** What `of` says of each value, in memory that threads share. */
export function inShared(values: Uint32Array, of: (value: number, index: number) => number): Uint32Array {
  const shared = new Uint32Array(new SharedArrayBuffer(4 * values.length));
  for (let i = 0; i < values.length; i++) shared[i] = of(values[i]!, i);
  return shared;
}

export function articleCount(corpus: WordCorpus): number {
  return corpus.batch.length;
}

export function recordAt(corpus: Corpus, index: number): ArticleRecord {
  return recordOf(corpus.store, corpus.batches[corpus.batch[index]!]!, corpus.within[index]!);
}

/** {@link recordAt} for those who go through all: neighbours mostly stand in one batch, which is read once. */
export function recordReader(corpus: Corpus): (index: number) => ArticleRecord {
  const bytesAt = recordBytes(corpus);
  return (index) => parseJson(bytesAt(index)) as ArticleRecord;
}

/** The same, as the JSON that is kept. */
export function recordJsonReader(corpus: Corpus): (index: number) => string {
  const bytesAt = recordBytes(corpus);
  return (index) => utf8(bytesAt(index));
}

function recordBytes(corpus: Corpus): (index: number) => Uint8Array {
  let last = -1;
  let bytes: Uint8Array = new Uint8Array();
  return (index) => {
    const batch = corpus.batch[index]!;
    const { records, recordAt: starts } = corpus.batches[batch]!;
    if (batch !== last) bytes = corpus.store.get(records);
    last = batch;
    const within = corpus.within[index]!;
    return bytes.subarray(starts[within]!, starts[within + 1]!);
  };
}

/** The canonical words of article `index`. */
export function wordsAt(corpus: WordCorpus, index: number): Words {
  return wordsOf(corpus.store, corpus.batches[corpus.batch[index]!]!, corpus.within[index]!);
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
