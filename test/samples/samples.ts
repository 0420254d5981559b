import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/article.ts';
import { type CleanOptions, clean } from '../../src/clean/clean.ts';
import type { CleanArticle } from '../../src/clean/types.ts';

const folder = new URL('../../samples/', import.meta.url);

/** Names of all samples, without `.txt`, sorted. */
export function sampleNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort();
}

export function sample(name: string): Article {
  return { id: name, text: readFileSync(new URL(`${name}.txt`, folder), 'utf8') };
}

export function cleaned(name: string, options: CleanOptions = {}): CleanArticle {
  return clean(sample(name), options);
}

/** The body as a reader sees it: one paragraph a line. */
export function bodyOf(article: CleanArticle): string {
  return article.paragraphs.map(({ start, end }) => article.text.slice(start, end)).join('\n');
}
