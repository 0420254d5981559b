import type { CleanArticle, Removal } from '../../clean/types.ts';
import type { JsonColumn } from './jsonColumn.ts';
import { utf8 } from './store.ts';

/**
 * Adds the record of an article to a column; `units` are the code units of its text. Where its number of words is to stand there is nothing yet: cleaning
 * does not know it. The `Quietener` puts it in.
 */
export function addRecord(records: JsonColumn, article: CleanArticle, units: Uint16Array): void {
  const { removals } = article;
  const removed = new Removed();
  for (let r = 0; r < removals.length; r++) removed.add(removals[r]!, units);
  records.mark('{"id":');
  records.text(article.id);
  records.mark(',"words":,"removedWords":');
  records.count(removed.words);
  records.mark(',"removedLines":{');
  for (let k = 0; k < removed.kinds.length; k++) {
    if (k > 0) records.mark(',');
    records.text(removed.kinds[k]!);
    records.mark(':');
    records.count(removed.lines[k]!);
  }
  records.mark(article.body === 'ok' ? '},"body":"ok","title":' : '},"body":"none","title":');
  records.text(article.metadata?.title ?? article.title);
  records.mark(',"dateline":');
  if (article.dateline === null) records.text(null);
  else records.members(article.dateline);
  records.mark(',"agency":');
  records.text(article.agency);
  if (article.metadata !== undefined) {
    records.mark(',"metadata":');
    records.members(article.metadata);
  }
  records.mark('}');
  records.endEntry();
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
