import type { Article } from '../article.ts';
import { splitLines } from './lines.ts';
import type { CleanArticle, Paragraph, Profile } from './types.ts';

export interface CleanOptions {
  readonly profile?: Profile;
  /** Rule ids or kinds that are switched off. */
  readonly disable?: readonly string[];
}

/** Marks the furniture of one article. */
export function clean(article: Article, _options: CleanOptions = {}): CleanArticle {
  const paragraphs: Paragraph[] = splitLines(article.text).map(({ start, end }) => ({ start, end, quiet: false }));
  return {
    ...article,
    removals: [],
    paragraphs,
    title: null,
    dateline: null,
    byline: [],
    agency: null,
    credits: [],
    body: paragraphs.length > 0 ? 'ok' : 'none',
    warnings: [],
  };
}
