import type { Match } from '../relation/types.ts';
import type { ArticleRecord, List, ScanResult } from '../result.ts';
import type { Story } from '../story/types.ts';

/** The version of the contract; it changes when something is taken away or means another thing, not by additions. */
const SCHEMA_VERSION = 1;

/** Shares are told to four places: more would differ by nothing but rounding. */
const share = (value: number): number => Math.round(value * 10_000) / 10_000;

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

/** Entries of a list in pieces of JSON, each entry between what `open` says of its index and `close`. */
type Entries = (open: (index: number) => string, close: string) => Generator<string>;

/** The entries of a list; `kept` says what becomes of the JSON of a list that is kept so. */
function entriesOf<T>(
  items: List<T>,
  json: (item: T) => object,
  kept: (json: string) => string = (text) => text,
): Entries {
  return function* (open, close) {
    if (items.pieces) {
      for (let i = 0; i < items.length; i++) {
        yield open(i);
        for (const piece of items.pieces(i)) yield kept(piece);
        yield close;
      }
    } else if (items.json) {
      for (let i = 0; i < items.length; i++) yield open(i) + kept(items.json(i)) + close;
    } else {
      let i = 0;
      for (const item of items) yield open(i++) + JSON.stringify(json(item)) + close;
    }
  };
}

const asItIs = <T extends object>(message: T): object => message;
const articleEntries = ({ articles }: ScanResult): Entries => entriesOf(articles, articleJson);
const storyEntries = ({ stories }: ScanResult): Entries => entriesOf(stories, storyJson, withShares);
const matchEntries = ({ matches }: ScanResult): Entries => entriesOf(matches, matchJson, withShares);

function* list(name: string, length: number, entries: Entries, end = ','): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`;
  yield* entries((i) => (i === 0 ? '\n    ' : ',\n    '), '');
  yield `${length > 0 ? '\n  ' : ''}]${end}\n`;
}

/**
 * The result as one JSON document, in pieces: a record a line, so that a corpus of any size can be written, compared
 * line by line, and read by eye. The pieces joined are the document.
 */
export function* jsonReport(result: ScanResult): Generator<string> {
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
 */
export function* ndjsonReport(result: ScanResult): Generator<string> {
  const line = (type: string, data: object): string => `${JSON.stringify({ type, data })}\n`;
  yield line('begin', { schemaVersion: SCHEMA_VERSION });
  const typed = (type: string, entries: Entries): Generator<string> => {
    const open = `{"type":"${type}","data":`;
    return entries(() => open, '}\n');
  };
  yield* typed('article', articleEntries(result));
  yield* typed('match', matchEntries(result));
  yield* typed('story', storyEntries(result));
  for (const error of result.errors) yield line('error', error);
  for (const notice of result.notices) yield line('notice', notice);
  const { articles, matches, stories, errors, notices } = result;
  yield line('end', {
    articles: articles.length,
    matches: matches.length,
    stories: stories.length,
    errors: errors.length,
    notices: notices.length,
  });
}
