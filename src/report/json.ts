import { toldShare } from '../relation/percent.ts';
import type { Match } from '../relation/types.ts';
import { type ArticleRecord, BETWEEN, type List, type ScanResult } from '../result.ts';
import type { Story } from '../story/types.ts';

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
    coverage: toldShare(coverage),
    ...(published && { published }),
  })),
});

const matchJson = ({ a, b, relation, coverage, reason, evidence }: Match): object => ({
  a,
  b,
  relation,
  coverage: { a: toldShare(coverage.a), b: toldShare(coverage.b) },
  reason,
  evidence,
});

/** Entries of a list as JSON, text between one and the next. Bytes hold until the next piece is asked for. */
type Entries = (between: string) => Iterable<string | Uint8Array>;

function entriesOf<T>(items: List<T>, json: (item: T) => object): Entries {
  if (items.json) return items.json;
  return function* (between) {
    let before = '';
    for (const item of items) {
      yield before + JSON.stringify(json(item));
      before = between;
    }
  };
}

const asItIs = <T extends object>(message: T): object => message;
const articleEntries = ({ articles }: ScanResult): Entries => entriesOf(articles, articleJson);
const storyEntries = ({ stories }: ScanResult): Entries => entriesOf(stories, storyJson);
const matchEntries = ({ matches }: ScanResult): Entries => entriesOf(matches, matchJson);

function* list(name: string, length: number, entries: Entries, end = ','): Generator<string | Uint8Array> {
  yield `  ${JSON.stringify(name)}: [${length > 0 ? '\n    ' : ''}`;
  yield* entries(BETWEEN);
  yield `${length > 0 ? '\n  ' : ''}]${end}\n`;
}

/**
 * The result as one JSON document, in pieces: a record a line, so that a corpus of any size can be written, compared
 * line by line, and read by eye. The pieces joined are the document.
 */
export function* jsonReport(result: ScanResult): Generator<string> {
  const decoder = new TextDecoder();
  for (const piece of jsonPieces(result))
    yield typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
}

/** The same, in UTF-8 as far as it is kept so. Bytes hold until the next piece is asked for, and end anywhere; text follows only where a character ends. */
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
