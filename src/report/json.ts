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

/** The entries of a list, a line of JSON each. */
function* linesOf<T>(items: List<T>, json: (item: T) => object): Generator<string> {
  if (items.json) for (let i = 0; i < items.length; i++) yield items.json(i);
  else for (const item of items) yield JSON.stringify(json(item));
}

function* list<T>(name: string, items: List<T>, json: (item: T) => object, end = ','): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`;
  let before = '\n    ';
  for (const line of linesOf(items, json)) {
    yield before + line;
    before = ',\n    ';
  }
  yield `${items.length > 0 ? '\n  ' : ''}]${end}\n`;
}

/**
 * The result as one JSON document, in pieces: a record a line, so that a corpus of any size can be written, compared
 * line by line, and read by eye. The pieces joined are the document.
 */
export function* jsonReport(result: ScanResult): Generator<string> {
  yield `{\n  "schemaVersion": ${SCHEMA_VERSION},\n`;
  const asItIs = (message: object): object => message;
  yield* list('articles', result.articles, articleJson);
  yield* list('stories', result.stories, storyJson);
  yield* list('matches', result.matches, matchJson);
  yield* list('errors', result.errors, asItIs);
  yield* list('notices', result.notices, asItIs, '');
  yield '}\n';
}

/**
 * The result as JSON Lines of `{ type, data }`: one `begin`, the records of each section in content order (article,
 * match, story, error, notice), one `end` with the counts. A reader that sees no `end` knows that the run did not finish.
 */
export function* ndjsonReport(result: ScanResult): Generator<string> {
  const line = (type: string, data: object): string => `${JSON.stringify({ type, data })}\n`;
  yield line('begin', { schemaVersion: SCHEMA_VERSION });
  for (const article of linesOf(result.articles, articleJson)) yield `{"type":"article","data":${article}}\n`;
  for (const match of result.matches) yield line('match', matchJson(match));
  for (const story of result.stories) yield line('story', storyJson(story));
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
