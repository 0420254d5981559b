import type { CleanArticle } from '../clean/types.ts';
import type { Quietened } from '../learn/quieten.ts';
import type { ArticleRecord } from '../result.ts';
import { parseJson, utf8 } from './store.ts';

/** A record without what stands at its head: the id, and the number of words, which cleaning does not know. */
export type RecordTail = Omit<ArticleRecord, 'id' | 'words'>;

/** What the record of an article tells of its cleaning. */
export function tailOf(article: CleanArticle): RecordTail {
  const removedLines: Record<string, number> = {};
  for (const { start, end, kind } of article.removals) {
    removedLines[kind] = (removedLines[kind] ?? 0) + countLines(article.text, start, end);
  }
  return {
    removedWords: countWords(article.text, article.removals),
    removedLines,
    body: article.body,
    title: article.metadata?.title ?? article.title,
    dateline: article.dateline,
    agency: article.agency,
    ...(article.metadata ? { metadata: article.metadata } : {}),
  };
}

/** The head of a record as JSON, up to where its tail's JSON goes on behind the brace. */
export const recordHead = (id: string, words: number): string => `{"id":${JSON.stringify(id)},"words":${words},`;

/** The id at the head of a record that stands as JSON in UTF-8. */
export function idIn(record: Uint8Array): string {
  const from = '{"id":'.length;
  let plain = true;
  let end = from + 1;
  for (; record[end] !== QUOTE; end++) {
    if (record[end] !== BACKSLASH) continue;
    plain = false;
    end++;
  }
  return plain ? utf8(record.subarray(from + 1, end)) : (parseJson(record.subarray(from, end + 1)) as string);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The record of an article of which some lines were found to be learned furniture. */
export function withoutLines(
  record: ArticleRecord,
  { lines, words }: Pick<Quietened, 'lines' | 'words'>,
): ArticleRecord {
  return {
    ...record,
    words: record.words - words,
    removedWords: record.removedWords + words,
    removedLines: { ...record.removedLines, learned: lines },
    body: record.words > words ? 'ok' : 'none',
  };
}

/** Lines that hold text within a span. */
function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  let inLine = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) inLine = false;
    else if (!inLine && code > 32 && code !== 0xa0) {
      inLine = true;
      lines++;
    }
  }
  return lines;
}

function countWords(text: string, spans: readonly { readonly start: number; readonly end: number }[]): number {
  let words = 0;
  for (const { start, end } of spans) {
    let inWord = false;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const blank = code <= 32 || code === 0xa0 || code === 0x3000;
      if (!blank && !inWord) words++;
      inWord = !blank;
    }
  }
  return words;
}
