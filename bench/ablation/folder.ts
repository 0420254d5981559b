import { resolve } from 'node:path';
import type { Article } from '../../src/article.ts';
import { collect } from '../../src/input/collect.ts';
import { readArticle } from '../../src/input/read.ts';

/** A path from where npm was called. */
export const here = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

/** The articles of a folder of text files. Throws where there are none: a mistyped name would be measured as an empty corpus. */
export async function articlesOf(folder: string): Promise<Article[]> {
  const { sources, errors } = await collect([here(folder)]);
  if (sources.length === 0) throw new Error(errors[0]?.message ?? `${folder}: no articles`);
  return sources.flatMap((source) => {
    if (source.kind === 'jsonl') return [];
    const read = readArticle(source);
    return 'article' in read ? [read.article] : [];
  });
}
