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

/** The entries of a list, a line of JSON each; `kept` says what becomes of the JSON of a list that is kept so. */
function* linesOf<T>(items: List<T>, json: (item: T) => object, kept: (json: string) => string): Generator<string> {
  if (items.json) for (let i = 0; i < items.length; i++) yield kept(items.json(i));
  else for (const item of items) yield JSON.stringify(json(item));
}

const articleLines = ({ articles }: ScanResult): Generator<string> => linesOf(articles, articleJson, (json) => json);
const storyLines = ({ stories }: ScanResult): Generator<string> => linesOf(stories, storyJson, withShares);
const matchLines = ({ matches }: ScanResult): Generator<string> => linesOf(matches, matchJson, withShares);

function* list(name: string, lines: Iterable<string>, end = ','): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`;
  let before = '\n    ';
  for (const line of lines) {
    yield before + line;
    before = ',\n    ';
  }
  yield `${before.startsWith(',') ? '\n  ' : ''}]${end}\n`;
}

/**
 * The result as one JSON document, in pieces: a record a line, so that a corpus of any size can be written, compared
 * line by line, and read by eye. The pieces joined are the document.
 */
export function* jsonReport(result: ScanResult): Generator<string> {
  yield `{\n  "schemaVersion": ${SCHEMA_VERSION},\n`;
  const asItIs = (message: object): string => JSON.stringify(message);
  yield* list('articles', articleLines(result));
  yield* list('stories', storyLines(result));
  yield* list('matches', matchLines(result));
  yield* list('errors', result.errors.map(asItIs));
  yield* list('notices', result.notices.map(asItIs), '');
  yield '}\n';
}

/**
 * The result as JSON Lines of `{ type, data }`: one `begin`, the records of each section in content order (article,
 * match, story, error, notice), one `end` with the counts. A reader that sees no `end` knows that the run did not finish.
 */
export function* ndjsonReport(result: ScanResult): Generator<string> {
  const line = (type: string, data: object): string => `${JSON.stringify({ type, data })}\n`;
  yield line('begin', { schemaVersion: SCHEMA_VERSION });
  for (const article of articleLines(result)) yield `{"type":"article","data":${article}}\n`;
  for (const match of matchLines(result)) yield `{"type":"match","data":${match}}\n`;
  for (const story of storyLines(result)) yield `{"type":"story","data":${story}}\n`;
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
