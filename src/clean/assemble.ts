import type { Article } from '../article.ts';
import { agencyOf, nameFeeds, type TakenCredits, takeCredits } from './credits/take.ts';
import type { Endings } from './credits/trailing.ts';
import type { Openings } from './dateline/opening.ts';
import { NO_DATELINE, takeDateline } from './dateline/take.ts';
import { bodyOf, warningsOf } from './outcome.ts';
import type { Row } from './rows.ts';
import { cutInline, InlineMarks, mayHoldInline } from './runs/inline.ts';
import { findTitle, NO_HEADLINE, sharedKey, titleAbove, titleText } from './title.ts';
import type { CleanArticle, Credit, Paragraph, Removal } from './types.ts';
import { addParagraph } from './wrapped.ts';

/**
 * The cleaned article that rows without their furniture make: takes dateline, credits and headline off what is left, and puts the rest into
 * paragraphs. Changes rows. `screens` tells where in the text datelines and credits may stand, `isRead` whether
 * somebody reads what only the one article tells: the names of people, byline and warnings.
 */
export function assemble(
  article: Article,
  rows: readonly Row[],
  screens: Openings & Endings,
  disabled: ReadonlySet<string>,
  isRead: boolean,
): CleanArticle {
  const live = openRows(rows);
  const head = disabled.has('dateline')
    ? NO_DATELINE
    : takeDateline(article.text, screens, article.metadata?.date, live);
  const taken = takeCredits(article.text, screens, rows, disabled, isRead);
  const titleRows = disabled.has('title') ? [] : takeHeadline(article, rows, live, head.row, disabled);
  const { removals, paragraphs } = spansOf(article.text, rows, disabled);
  addCuts(removals, head.cut, taken);
  addQuiet(paragraphs, taken);
  const agency = agencyOf(head.dateline, taken.credits);
  const credits = agency === null ? taken.credits : nameFeeds(taken.credits, agency);
  return articleOf(article, {
    removals,
    paragraphs,
    title: titleText(titleRows),
    dateline: head.dateline,
    byline: isRead ? bylineOf(credits) : [],
    agency,
    credits,
    body: bodyOf(rows),
    warnings: isRead ? warningsOf(rows, removals) : [],
  });
}

/** What cleaning adds to an article. */
type Cleaned = Omit<CleanArticle, 'id' | 'text' | 'metadata'>;

/** Article and findings in one object, written out: objects that are spread into one another have as many shapes as there are articles. */
export function articleOf(article: Article, c: Cleaned): CleanArticle {
  const { id, text, metadata } = article;
  const { removals, paragraphs, title, dateline, byline, agency, credits, body, warnings } = c;
  return metadata === undefined
    ? { id, text, removals, paragraphs, title, dateline, byline, agency, credits, body, warnings }
    : { id, text, metadata, removals, paragraphs, title, dateline, byline, agency, credits, body, warnings };
}

/** The rows that nobody has taken: the same array when there is nothing to leave out. */
function openRows(rows: readonly Row[]): readonly Row[] {
  let at = 0;
  while (at < rows.length && rows[at]!.verdict === null) at++;
  if (at === rows.length) return rows;
  const open = rows.slice(0, at);
  for (; at < rows.length; at++) if (rows[at]!.verdict === null) open.push(rows[at]!);
  return open;
}

/**
 * Takes the headline, what stands between it and the story, and where it is repeated. `live` are the rows that no rule took, `dateline` the
 * one that holds the dateline. Returns the rows of the headline.
 */
function takeHeadline(
  article: Article,
  rows: readonly Row[],
  live: readonly Row[],
  dateline: Row | null,
  disabled: ReadonlySet<string>,
): readonly Row[] {
  const found = findTitle(live, article.metadata?.title ?? null, dateline);
  if (found === NO_HEADLINE) return takeAbovePage(rows, live);
  for (const row of found.title) row.verdict = TITLE;
  if (!disabled.has('standfirst')) for (const row of found.deck) row.verdict = STANDFIRST;
  takeRepeated(rows, found.title);
  return found.title;
}

const TITLE = { rule: 'title', kind: 'title', reason: 'the headline, kept as the title' } as const;
const STANDFIRST = {
  rule: 'standfirst',
  kind: 'title',
  reason: 'what stands between the headline and the story',
} as const;
const REPEATED = { rule: 'repeated-headline', kind: 'title', reason: 'the headline once more' } as const;

/** The headline among the lines that the line model put above the body of a page. What repeats it there is left to the model. */
function takeAbovePage(rows: readonly Row[], live: readonly Row[]): readonly Row[] {
  const title = titleAbove(rows, live);
  if (title === null) return [];
  title.verdict = TITLE;
  return [title];
}

/** Letters of a headline from which on a line that is the same letter for letter is the headline once more. */
const SHORTEST_KEY = 16;
/** Characters of the longest line that is compared. */
const LONGEST_REPEATED = 300;

function takeRepeated(rows: readonly Row[], title: readonly Row[]): void {
  for (const { line } of title) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (row.verdict !== null || row.line.text.length >= LONGEST_REPEATED) continue;
      if (sharedKey(row.line.text, line.text) >= SHORTEST_KEY) row.verdict = REPEATED;
    }
  }
}

interface Spans {
  readonly removals: Removal[];
  readonly paragraphs: Paragraph[];
}

/** What was removed and what stays, in the order of the text. */
function spansOf(text: string, rows: readonly Row[], disabled: ReadonlySet<string>): Spans {
  const spans: Spans = { removals: [], paragraphs: [] };
  const inline = mayHoldInline(text) ? new InlineMarks(text) : null;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const { verdict } = row;
    if (verdict !== null) {
      const { rule, kind, reason } = verdict;
      spans.removals.push({ start: row.line.start, end: row.line.end, rule, kind, reason });
    } else if (
      inline === null ||
      row.quiet ||
      !inline.standIn(row.start, row.end) ||
      !addCutRow(spans, text, row, disabled)
    ) {
      // Not `rows[-1]`: V8 would look for a property of that name.
      addParagraph(spans.paragraphs, row, i > 0 ? rows[i - 1] : undefined);
    }
  }
  return spans;
}

/** Adds what a row with furniture inside leaves; false when there is none inside. */
function addCutRow(spans: Spans, text: string, row: Row, disabled: ReadonlySet<string>): boolean {
  const left = cutInline(text, row, disabled);
  if (left === null) return false;
  spans.removals.push(...left.removals);
  spans.paragraphs.push(...left.paragraphs);
  return true;
}

function addCuts(removals: Removal[], dateline: readonly Removal[], { cut }: TakenCredits): void {
  if (dateline.length === 0 && cut.length === 0) return;
  removals.push(...dateline, ...cut);
  removals.sort((a, b) => a.start - b.start);
}

function addQuiet(paragraphs: Paragraph[], { quiet }: TakenCredits): void {
  if (quiet.length === 0) return;
  paragraphs.push(...quiet);
  paragraphs.sort((a, b) => a.start - b.start);
}

/** Names in a byline, at most. */
const MOST_NAMES = 8;

/** Who wrote it, each once, in the order of the text. */
function bylineOf(credits: readonly Credit[]): string[] {
  const names: string[] = [];
  for (let i = 0; i < credits.length; i++) {
    const credit = credits[i]!;
    if (credit.kind !== 'byline') continue;
    for (const name of credit.names) if (names.length < MOST_NAMES && !names.includes(name)) names.push(name);
  }
  return names;
}
