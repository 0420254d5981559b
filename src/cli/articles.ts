import type { Article } from '../article.ts';
import { parseLines } from '../input/jsonLines.ts';
import { lineBatches } from '../input/lineBatches.ts';
import { readArticle } from '../input/read.ts';
import type { Source } from '../input/sources.ts';
import { turn } from '../pipeline/threads/stepwise.ts';
import type { InputError, Notice } from '../result.ts';
import { type CommonOptions, fieldNames, limitOf } from './context.ts';

/** Reads the articles of a source one after the other. What there is to say of the reading goes to `errors` and `notices`. */
export async function* articlesOf(
  source: Source,
  options: CommonOptions,
  errors: InputError[],
  notices: Notice[],
): AsyncGenerator<Article> {
  // Files are read at once: without a turn of the event loop, Ctrl-C would wait for the last of them.
  await turn();
  const limit = limitOf(options);
  if (source.kind === 'jsonl') {
    for await (const batch of lineBatches(source, limit)) {
      const parsed = parseLines(batch, fieldNames(options));
      errors.push(...parsed.errors);
      for (const { article } of parsed.articles) yield article;
    }
    return;
  }
  const read = readArticle(source, limit);
  if ('error' in read) errors.push(read.error);
  else {
    notices.push(...read.notices);
    yield read.article;
  }
}
