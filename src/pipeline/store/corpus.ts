import { inputError } from '../../input/messages.ts';
import { type ArticleRecord, BETWEEN, type InputError, type LinePlaces, type List } from '../../result.ts';
import type { Steps } from '../../steps.ts';
import { keptList } from '../lists.ts';
import { lastUpTo } from '../search.ts';
import { type Batch, type Bodies, numberAt, rangeAt, recordBytes } from './batch.ts';
import type { Stretch } from './entries.ts';
import { inOrderOfIds } from './idOrder.ts';
import { ID_AT, idEnd, idIn, wordsIn } from './records.ts';
import { parseJson, ReadAhead, type Store } from './store.ts';

/**
 * All articles of a scan under one numbering: index i is the i-th article in code-unit order of ids, whatever batch it
 * came in.
 */
export interface Corpus extends WordCorpus {
  readonly batches: readonly Batch[];
}

/** The part of a corpus that comparing needs. But for the store, which threads share, it is data that a message can carry. */
export interface WordCorpus {
  readonly batches: readonly Bodies[];
  /** Articles are read batch by batch: article w of batch b is number `firstOf[b] + w`. Behind the last batch stands the count. */
  readonly firstOf: Uint32Array;
  /** For each index that number. It is all that must be in memory of an article while its corpus is worked on. */
  readonly numberOf: Uint32Array;
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
  const firstOf = new Uint32Array(new SharedArrayBuffer(4 * (batches.length + 1)));
  for (const [b, { count }] of batches.entries()) firstOf[b + 1] = firstOf[b]! + count;
  const { order, again } = yield* inOrderOfIds(batches, firstOf, store);
  const errors = again.map((number) => {
    const { batch, within } = placeOfNumber({ batches, firstOf }, number);
    const { file, lineOf } = batch;
    const path = file === null ? idIn(recordBytes(store, batch, within)) : `${file}:${numberAt(store, lineOf, within)}`;
    return inputError('duplicate-id', path);
  });
  return { corpus: { batches, firstOf, numberOf: order, store }, errors };
}

export function articleCount(corpus: WordCorpus): number {
  return corpus.numberOf.length;
}

/** Some batches, and where their articles begin. */
type Batches<B> = Pick<WordCorpus, 'firstOf'> & { readonly batches: readonly B[] };

/** The batch that an article stands in, and its place there. */
interface Place<B> {
  readonly batch: B;
  readonly within: number;
}

/** Where the article of an index stands. */
export const placeOf = <B>(corpus: Batches<B> & Pick<WordCorpus, 'numberOf'>, index: number): Place<B> =>
  placeOfNumber(corpus, corpus.numberOf[index]!);

function placeOfNumber<B>({ batches, firstOf }: Batches<B>, number: number): Place<B> {
  const b = lastUpTo(firstOf, number);
  return { batch: batches[b]!, within: number - firstOf[b]! };
}

/** For the number of each article its index; for those that none has, anything. */
export function indexOfNumbers({ firstOf, numberOf }: WordCorpus): Uint32Array {
  const indexOf = new Uint32Array(firstOf.at(-1)!);
  for (let i = 0; i < numberOf.length; i++) indexOf[numberOf[i]!] = i;
  return indexOf;
}

/** Reads records of a corpus by index, as JSON in UTF-8: each holds until the next is asked for. Neighbours mostly stand in one place. */
function recordBytesReader(corpus: WordCorpus): (index: number) => Uint8Array {
  const [starts, records] = [new ReadAhead(corpus.store), new ReadAhead(corpus.store)];
  return (index) => {
    const { batch, within } = placeOf(corpus, index);
    const [from, to] = rangeAt(starts, batch.recordAt, within);
    return records.get(batch.records, from, to - BETWEEN.length);
  };
}

/** The records of all articles. */
export function recordsOf(corpus: WordCorpus): List<ArticleRecord> {
  const bytesAt = recordBytesReader(corpus);
  const at = (index: number): ArticleRecord => parseJson(bytesAt(index)) as ArticleRecord;
  return keptList(corpus.store, articleCount(corpus), at, (single) => recordStretches(corpus, single));
}

/** Where records stand: those of neighbours together as far as they do, unless each is to be single. */
function* recordStretches({ batches, firstOf, numberOf, store }: WordCorpus, single: boolean): Generator<Stretch> {
  const starts = new ReadAhead(store);
  for (let i = 0, count = 0; i < numberOf.length; i += count) {
    const number = numberOf[i]!;
    const b = lastUpTo(firstOf, number);
    const { records, recordAt } = batches[b]!;
    const most = single ? 1 : firstOf[b + 1]! - number;
    for (count = 1; count < most && numberOf[i + count] === number + count; ) count++;
    const within = number - firstOf[b]!;
    const [from, next] = rangeAt(starts, recordAt, within);
    const to = count === 1 ? next : numberAt(starts, recordAt, within + count);
    yield { blocks: [records], from, to, count };
  }
}

/** Reads the ids of articles by index. */
export function idReader(corpus: WordCorpus): (index: number) => string {
  const bytesAt = recordBytesReader(corpus);
  return (index) => idIn(bytesAt(index));
}

/** Reads the number of words of articles by index. */
export function wordCountReader(corpus: WordCorpus): (index: number) => number {
  const bytesAt = recordBytesReader(corpus);
  return (index) => wordsIn(bytesAt(index));
}

/** The ids as the JSON of each: a view that holds until the next is asked for. */
export function idJsonReader(corpus: WordCorpus): (index: number) => Uint8Array {
  const bytesAt = recordBytesReader(corpus);
  return (index) => {
    const record = bytesAt(index);
    return record.subarray(ID_AT, idEnd(record));
  };
}

/** Reads the two halves of the content keys of articles by index. */
export function contentKeyReader(corpus: Corpus): (index: number) => [high: number, low: number] {
  const reader = new ReadAhead(corpus.store);
  return (index) => {
    const { batch, within } = placeOf(corpus, index);
    return rangeAt(reader, batch.contentKey, 2 * within);
  };
}

/** Where the articles of a corpus stand that came in JSON Lines; null when none did. Few ask: it is looked up for those. */
export function linePlaces(corpus: Corpus): LinePlaces | null {
  const names = [...new Set(corpus.batches.map(({ file }) => file))].filter((file) => file !== null);
  if (names.length === 0) return null;
  const numbers = new Map(names.map((name, i) => [name, i]));
  let file: Int32Array | null = null;
  let line: Uint32Array | null = null;
  return {
    files: names,
    get file() {
      file ??= Int32Array.from(corpus.numberOf, (_, i) => numbers.get(placeOf(corpus, i).batch.file ?? '') ?? -1);
      return file;
    },
    get line() {
      const reader = new ReadAhead(corpus.store);
      line ??= Uint32Array.from(corpus.numberOf, (_, i) => {
        const { batch, within } = placeOf(corpus, i);
        return numberAt(reader, batch.lineOf, within);
      });
      return line;
    },
  };
}
