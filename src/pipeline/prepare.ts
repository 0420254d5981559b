import type { Article } from '../article.ts';
import { type CleanOptions, clean } from '../clean/clean.ts';
import type { CleanArticle } from '../clean/types.ts';
import { WordReader } from '../fingerprint/reader.ts';
import { winnow } from '../fingerprint/winnow.ts';
import type { Fingerprints, LocatedWords } from '../fingerprint/words.ts';
import { noteLines } from '../learn/identity.ts';
import type { LineSet } from '../learn/lines.ts';
import { type Quietened, quietenLines } from '../learn/quieten.ts';
import type { ArticleRecord } from '../result.ts';
import { rehearse } from './rehearsal.ts';

/** One article carried through the stages that need no other article: cleaned, folded, fingerprinted. */
export interface Prepared {
  readonly clean: CleanArticle;
  /** Views that hold until the next article is prepared, as those of its lines do. */
  readonly words: LocatedWords;
  readonly fingerprints: Fingerprints;
  /** What learning needs: for each paragraph that holds a word, what is noted of it, and its identity. */
  readonly lineFlags: Uint8Array;
  readonly identities: Float64Array;
  readonly record: ArticleRecord;
}

let copiedInto: Uint16Array | null = null;
let copiedBytes: Buffer = Buffer.alloc(0);

/** The code units of a text in one copy of its memory. */
function copyUnits(text: string, into: Uint16Array): void {
  if (into !== copiedInto) {
    copiedInto = into;
    copiedBytes = Buffer.from(into.buffer, into.byteOffset, into.byteLength);
  }
  // Typed arrays are little-endian on every platform that runs Node.
  copiedBytes.write(text, 0, 'utf16le');
}

const reader = new WordReader(copyUnits);

/** Articles after which more are to be expected, so that a rehearsal pays. */
const FEW = 8;
let prepared = 0;

/**
 * Cleans, folds and fingerprints one article. The same article and options always give the same result. The lines of `learned`
 * are taken out just as a scan takes out what it has learned itself: behind all rules, so that both find the same stories.
 */
export function prepare(article: Article, options: CleanOptions, learned: LineSet | null = null): Prepared {
  if (++prepared === FEW) rehearse(reader);
  const cleaned = clean(article, options);
  const paragraphs = cleaned.body === 'ok' ? cleaned.paragraphs : [];
  const words = reader.read(cleaned.text, paragraphs);
  const { flags, identities } = noteLines(cleaned.text, words);
  let record = recordOf(cleaned, words);
  if (learned) {
    const found = quietenLines(words, identities, learned);
    if (found.lines > 0) record = withoutLines(record, found);
  }
  return { clean: cleaned, words, fingerprints: winnow(words), lineFlags: flags, identities, record };
}

/** The record of an article of which some lines were found to be learned furniture. */
export function withoutLines(record: ArticleRecord, { lines, words }: Quietened): ArticleRecord {
  return {
    ...record,
    words: record.words - words,
    removedWords: record.removedWords + words,
    removedLines: { ...record.removedLines, learned: lines },
    body: record.words > words ? 'ok' : 'none',
  };
}

function recordOf(article: CleanArticle, words: LocatedWords): ArticleRecord {
  const removedLines: Record<string, number> = {};
  for (const { start, end, kind } of article.removals) {
    removedLines[kind] = (removedLines[kind] ?? 0) + countLines(article.text, start, end);
  }
  return {
    id: article.id,
    words: words.hash.length,
    removedWords: countWords(article.text, article.removals),
    removedLines,
    body: article.body,
    title: article.metadata?.title ?? article.title,
    dateline: article.dateline,
    agency: article.agency,
    ...(article.metadata ? { metadata: article.metadata } : {}),
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
