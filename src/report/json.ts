import type { Match } from '../relation/types.ts';
import type { ArticleRecord, JsonSink, List, ScanResult } from '../result.ts';
import type { Story } from '../story/types.ts';
import { Blocks, share } from './blocks.ts';

/** The version of the contract; it changes when something is taken away or means another thing, not by additions. */
const SCHEMA_VERSION = 1;

const articleJson = (article: ArticleRecord): object => {
  const { id, words, removedWords, removedLines, body, title, dateline, agency, metadata, known } = article;
  return {
    id,
    words,
    removedWords,
    removedLines,
    body,
    title,
    dateline,
    agency,
    ...(metadata ? { metadata } : {}),
    ...(known ? { known } : {}),
  };
};

const storyJson = (story: Story): object => ({
  id: story.id,
  representative: story.representative,
  original: story.original,
  wire: story.wire,
  evidence: story.evidence,
  members: story.members.map(({ id, relation, coverage, published }) => ({
    id,
    relation,
    coverage: share(coverage),
    ...(published && { published }),
  })),
});

const matchJson = ({ a, b, relation, coverage, reason, evidence }: Match): object => ({
  a,
  b,
  relation,
  coverage: { a: share(coverage.a), b: share(coverage.b) },
  reason,
  evidence,
});

/** A share that has more than four places, in JSON: no string holds such a key, for quotation marks in strings are escaped. */
const LONG_SHARE = /"(coverage|a|b)":(0\.\d{5,}|\d[\d.]*e-\d+)/g;

/** JSON that was kept, its shares told as all are: a story of a million members need not be read for that. */
const withShares = (json: string): string =>
  json.replace(LONG_SHARE, (_, key: string, value: string) => `"${key}":${share(Number(value))}`);

/** Entries of a list as JSON, text between one and the next. Blocks of bytes hold until the next piece is asked for. */
type Entries = (between: string) => Generator<string | Uint8Array>;

/** The entries of a list; `kept` says what becomes of JSON that is kept. */
function entriesOf<T>(
  items: List<T>,
  json: (item: T) => object,
  kept: (json: string) => string = (text) => text,
): Entries {
  if (items.write) return blocksOf(items.length, items.write);
  return function* (between) {
    let before = '';
    if (items.pieces) {
      for (let i = 0; i < items.length; i++, before = between) {
        yield before;
        for (const piece of items.pieces(i)) yield kept(piece);
      }
      return;
    }
    for (const item of items) {
      yield before + JSON.stringify(json(item));
      before = between;
    }
  };
}

/** Entries that are kept in UTF-8, gathered into blocks: as strings they would be decoded, joined and encoded again, in four times as long. */
function blocksOf(length: number, write: (index: number, out: JsonSink) => void): Entries {
  return function* (between) {
    const blocks = new Blocks();
    const separator = encoder.encode(between);
    for (let i = 0; i < length; i++) {
      if (i > 0) blocks.add(separator);
      write(i, blocks);
      if (blocks.full) yield blocks.take();
    }
    if (length > 0) yield blocks.take();
  };
}

const encoder = new TextEncoder();

const asItIs = <T extends object>(message: T): object => message;
const articleEntries = ({ articles }: ScanResult): Entries => entriesOf(articles, articleJson);
const storyEntries = ({ stories }: ScanResult): Entries => entriesOf(stories, storyJson, withShares);
const matchEntries = ({ matches }: ScanResult): Entries => entriesOf(matches, matchJson);

function* list(name: string, length: number, entries: Entries, end = ','): Generator<string | Uint8Array> {
  yield `  ${JSON.stringify(name)}: [${length > 0 ? '\n    ' : ''}`;
  yield* entries(',\n    ');
  yield `${length > 0 ? '\n  ' : ''}]${end}\n`;
}

/**
 * The result as one JSON document, in pieces: a record a line, so that a corpus of any size can be written, compared
 * line by line, and read by eye. The pieces joined are the document.
 */
export function* jsonReport(result: ScanResult): Generator<string> {
  const decoder = new TextDecoder();
  for (const piece of jsonPieces(result)) yield typeof piece === 'string' ? piece : decoder.decode(piece);
}

/** The same, in UTF-8 as far as it is kept so. Bytes hold until the next piece is asked for; none ends within a character. */
export function* jsonPieces(result: ScanResult): Generator<string | Uint8Array> {
  const { articles, stories, matches, errors, notices } = result;
  yield `{\n  "schemaVersion": ${SCHEMA_VERSION},\n`;
  yield* list('articles', articles.length, articleEntries(result));
  yield* list('stories', stories.length, storyEntries(result));
  yield* list('matches', matches.length, matchEntries(result));
  yield* list('errors', errors.length, entriesOf(errors, asItIs));
  yield* list('notices', notices.length, entriesOf(notices, asItIs), '');
  yield '}\n';
}

/**
 * The result as JSON Lines of `{ type, data }`: one `begin`, the records of each section in content order (article,
 * match, story, error, notice), one `end` with the counts. A reader that sees no `end` knows that the run did not finish.
 * In pieces as those of {@link jsonPieces}.
 */
export function* ndjsonPieces(result: ScanResult): Generator<string | Uint8Array> {
  const { articles, matches, stories, errors, notices } = result;
  const line = (type: string, data: object): string => `${JSON.stringify({ type, data })}\n`;
  yield line('begin', { schemaVersion: SCHEMA_VERSION });
  function* typed(type: string, length: number, entries: Entries): Generator<string | Uint8Array> {
    if (length === 0) return;
    const open = `{"type":"${type}","data":`;
    yield open;
    yield* entries(`}\n${open}`);
    yield '}\n';
  }
  yield* typed('article', articles.length, articleEntries(result));
  yield* typed('match', matches.length, matchEntries(result));
  yield* typed('story', stories.length, storyEntries(result));
  for (const error of errors) yield line('error', error);
  for (const notice of notices) yield line('notice', notice);
  yield line('end', {
    articles: articles.length,
    matches: matches.length,
    stories: stories.length,
    errors: errors.length,
    notices: notices.length,
  });
}
