import type { Article } from '../article.ts';
import { type FieldNames, parseLines } from '../input/json-lines.ts';
import { readArticle } from '../input/read.ts';
import { canReadAgain, someLines } from '../input/some-lines.ts';
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
    if (batch.file !== null) {
      const lines = linesOf.get(batch.file) ?? new Map<number, number>();
      lines.set(batch.lineOf[corpus.within[index]!]!, index);
      linesOf.set(batch.file, lines);
      continue;
    }
    const source = byId.get(corpus.ids[index]!);
    if (source === undefined || source.kind === 'jsonl') continue;
    const read = readArticle(source, options);
    if ('article' in read) yield { index, article: withMetadata(read.article, recordAt(corpus, index).metadata) };
  }
  for (const [file, wanted] of linesOf) {
    const source = byId.get(file);
    if (source?.kind !== 'jsonl' || !canReadAgain(source)) continue;
    for await (const { line, bytes } of someLines(source, (n) => wanted.has(n), options)) {
      const index = wanted.get(line)!;
      const parsed = parseLines({ file, firstLine: line, bytes, errors: [] }, options.fields).articles[0];
      if (parsed) yield { index, article: withMetadata(parsed.article, recordAt(corpus, index).metadata) };
    }
  }
}

function withMetadata(article: Article, metadata: Article['metadata']): Article {
  return metadata ? { ...article, metadata } : article;
}
