import type { Article } from '../article.ts';
import { type FieldNames, parseLines } from '../input/json-lines.ts';
import { lineBatches } from '../input/line-batches.ts';
import { readArticle } from '../input/read.ts';
import { type Source, sourceId } from '../input/sources.ts';
import { type Corpus, recordAt } from './corpus.ts';

/** How sources are read; the same as the first time. */
export interface RereadOptions {
  readonly maxBytes: number;
  readonly fields: FieldNames;
}

/** An article of the corpus, its text at hand once more. */
export interface Reread {
  readonly index: number;
  readonly article: Article;
}

/**
 * Reads some articles of the corpus again: their texts were not kept. JSON Lines are streamed and only the lines wanted
 * are parsed. An article that can no longer be read (its file went away meanwhile) is left out, as is one from a stream
 * that can be read only once.
 */
export async function* reread(
  corpus: Corpus,
  indices: readonly number[],
  sources: readonly Source[],
  options: RereadOptions,
): AsyncGenerator<Reread> {
  const byId = new Map(sources.map((source) => [sourceId(source), source]));
  const linesOf = new Map<string, Map<number, number>>();
  for (const index of indices) {
    const batch = corpus.batches[corpus.batch[index]!]!;
    const record = recordAt(corpus, index);
    if (batch.file !== null) {
      const lines = linesOf.get(batch.file) ?? new Map<number, number>();
      lines.set(batch.lineOf[corpus.within[index]!]!, index);
      linesOf.set(batch.file, lines);
      continue;
    }
    const source = byId.get(record.id);
    if (source === undefined || source.kind === 'jsonl') continue;
    const read = readArticle(source, options);
    if ('article' in read) yield { index, article: withMetadata(read.article, record.metadata) };
  }
  for (const [file, wanted] of linesOf) {
    const source = byId.get(file);
    if (source?.kind !== 'jsonl' || (source.path === null && !(source.input instanceof Uint8Array))) continue;
    for await (const { bytes, firstLine } of lineBatches(source, options)) {
      for (const { line, start, end } of linesIn(bytes, firstLine)) {
        const index = wanted.get(line);
        if (index === undefined) continue;
        const own = { file, firstLine: line, bytes: bytes.subarray(start, end), errors: [] };
        const parsed = parseLines(own, options.fields).articles[0];
        if (parsed) yield { index, article: withMetadata(parsed.article, recordAt(corpus, index).metadata) };
      }
    }
  }
}

function withMetadata(article: Article, metadata: Article['metadata']): Article {
  return metadata ? { ...article, metadata } : article;
}

function* linesIn(bytes: Uint8Array, firstLine: number): Generator<{ line: number; start: number; end: number }> {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const at = bytes.indexOf(10, start);
    const end = at < 0 ? bytes.length : at;
    yield { line, start, end };
    start = end + 1;
  }
}
