import type { CleanArticle, Removal } from '../../clean/types.ts';
import type { Quietened } from '../../learn/quieten.ts';
import type { ArticleRecord } from '../../result.ts';
import type { JsonColumn } from './jsonColumn.ts';
import { utf8 } from './store.ts';

/** A record without what stands at its head: the id, and the number of words, which cleaning does not know. */
export type RecordTail = Omit<ArticleRecord, 'id' | 'words'>;

/** Adds the {@link RecordTail} of an article to a column; `units` are the code units of its text. */
export function addTail(tails: JsonColumn, article: CleanArticle, units: Uint16Array): void {
  const { removals } = article;
  const removed = new Removed();
  for (let r = 0; r < removals.length; r++) removed.add(removals[r]!, units);
  tails.mark('{"removedWords":');
  tails.count(removed.words);
  tails.mark(',"removedLines":{');
  for (let k = 0; k < removed.kinds.length; k++) {
    if (k > 0) tails.mark(',');
    tails.text(removed.kinds[k]!);
    tails.mark(':');
    tails.count(removed.lines[k]!);
  }
  tails.mark(article.body === 'ok' ? '},"body":"ok","title":' : '},"body":"none","title":');
  tails.text(article.metadata?.title ?? article.title);
  tails.mark(',"dateline":');
  if (article.dateline === null) tails.text(null);
  else tails.members(article.dateline);
  tails.mark(',"agency":');
  tails.text(article.agency);
  if (article.metadata !== undefined) {
    tails.mark(',"metadata":');
    tails.members(article.metadata);
  }
  tails.mark('}');
  tails.end();
}

/** Adds the record of an article to a column: what stands at its head, then its tail as {@link addTail} wrote it. */
export function addRecord(records: JsonColumn, id: string, words: number, tail: Uint8Array): void {
  records.mark('{"id":');
  records.text(id);
  records.mark(',"words":');
  records.count(words);
  records.mark(',');
  // Behind the brace that opens it.
  records.json(tail.subarray(1));
  records.end();
}

/** Where in a record, as JSON in UTF-8, the JSON of its id begins. */
export const ID_AT: number = '{"id":'.length;

/** Where it ends. */
export function idEnd(record: Uint8Array): number {
  let end = ID_AT + 1;
  while (record[end] !== QUOTE) end += record[end] === BACKSLASH ? 2 : 1;
  return end + 1;
}

/** The id at the head of such a record. */
export function idIn(record: Uint8Array): string {
  const end = idEnd(record);
  const text = utf8(record.subarray(ID_AT, end));
  return text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1);
}

/** The number of words that stands behind the id. To parse all of a record for it took most of the time until members could be told apart. */
export function wordsIn(record: Uint8Array): number {
  let at = idEnd(record) + ',"words":'.length;
  let words = 0;
  for (let digit = record[at]! - ZERO; digit >= 0 && digit <= 9; digit = record[++at]! - ZERO)
    words = 10 * words + digit;
  return words;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ZERO = 0x30;

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

/** What was removed of an article. */
class Removed {
  /** The kinds of furniture, in the order in which they come. */
  readonly kinds: string[] = [];
  /** By place in `kinds`: the lines that hold text. */
  readonly lines: number[] = [];
  words = 0;

  add({ start, end, kind }: Removal, units: Uint16Array): void {
    let lines = 0;
    let words = 0;
    let inLine = false;
    let inWord = false;
    for (let i = start; i < end; i++) {
      const code = units[i]!;
      if (code <= 32 || code === 0xa0) {
        inWord = false;
        if (code === 10 || code === 13) inLine = false;
        continue;
      }
      if (!inLine) lines++;
      inLine = true;
      // The wide blank of Chinese parts words, and yet is no margin.
      if (!inWord && code !== 0x3000) words++;
      inWord = code !== 0x3000;
    }
    this.words += words;
    const place = this.kinds.indexOf(kind);
    if (place >= 0) this.lines[place]! += lines;
    else {
      this.kinds.push(kind);
      this.lines.push(lines);
    }
  }
}
