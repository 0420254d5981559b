import type { Article } from '../article.ts';
import type { Learned } from '../learn/learn.ts';
import { takeByContext } from './context/clusters.ts';
import { takeFrame } from './context/frame.ts';
import { agencyOf, nameFeeds, takeCredits } from './credits/take.ts';
import { NO_DATELINE, takeDateline } from './dateline/take.ts';
import { takeLearned } from './learned.ts';
import { splitLines } from './lines.ts';
import { keepBody } from './page/page.ts';
import { type Row, rowOf } from './rows.ts';
import { BUILTIN_RULES } from './rules/builtin.ts';
import { compileRules, type RuleTable } from './rules/table.ts';
import { takeCountedCaptions } from './runs/captions.ts';
import { takeComments } from './runs/comments.ts';
import { takeDoubled } from './runs/doubled.ts';
import { cutInline, mayHoldInline } from './runs/inline.ts';
import { takeLinks } from './runs/links.ts';
import { takePlaylists } from './runs/playlist.ts';
import { takeRepeats } from './runs/repeats.ts';
import { takeRuns } from './runs/skeleton.ts';
import { takeTeasers } from './runs/teasers.ts';
import { findTitle, hasTitleKey, NO_HEADLINE, titleAbove, titleKey } from './title.ts';
import type { CleanArticle, CleanWarning, Paragraph, Profile, Removal } from './types.ts';
import { takeUserRules } from './userRules/apply.ts';
import type { UserRule } from './userRules/schema.ts';
import { addParagraph, markWrapped } from './wrapped.ts';

export interface CleanOptions {
  readonly profile?: Profile;
  /** Rule ids or kinds that are switched off. */
  readonly disable?: readonly string[];
  /** Lines learned to be furniture from a corpus. */
  readonly learned?: Learned;
  /** Rules of the user's own, as `parseRules` returns them. */
  readonly rules?: readonly UserRule[];
}

/** Rounds of the context rules: each may expose another; past this they are left as they stand. */
const MOST_ROUNDS = 6;

const tables = new Map<string, RuleTable>();

function tableFor(disable: readonly string[]): RuleTable {
  const key = disable.join('\n');
  let table = tables.get(key);
  if (!table) {
    if (tables.size > 16) tables.clear();
    table = compileRules(BUILTIN_RULES, new Set(disable));
    tables.set(key, table);
  }
  return table;
}

/**
 * Marks the furniture of one article. Never throws, never changes the text: the removals and what they leave rebuild it,
 * and cleaning the kept text again removes nothing more. Linear in the text.
 */
export function clean(article: Article, options: CleanOptions = {}): CleanArticle {
  const { text } = article;
  const disabled = new Set(options.disable ?? []);
  const table = tableFor(options.disable ?? []);
  const rows = splitLines(text).map((line) => rowOf(line, text, table));
  markWrapped(rows);
  if (options.rules) takeUserRules(rows, options.rules, article, disabled);
  takeSure(rows);
  quietHighlights(rows);
  if (!disabled.has('runs')) {
    takeCountedCaptions(rows);
    takeDoubled(rows);
    takePlaylists(rows);
    takeTeasers(rows);
    takeComments(rows);
    takeLinks(rows);
  }
  takeRepeats(rows, text);
  let live = rows;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = live.length;
    if (!disabled.has('runs')) takeRuns(live);
    takeWeak(live);
    // Once more: what stands at the tail shows only after the rest is gone.
    if (round > 0) takeSure(live);
    takeByContext(live, disabled);
    live = live.filter((row) => row.verdict === null);
    if (live.length === before && round > 0) break;
  }
  if (options.profile === 'page') takeOutside(rows);
  else takeFrame(rows, disabled);
  if (disabled.size > 0) switchOff(rows, disabled);
  const cleaned = assemble(article, rows, disabled);
  if (!options.learned || disabled.has('learned') || disabled.has('learned-line')) return cleaned;
  const without = takeLearned(cleaned, rows, options.learned);
  return without === null ? cleaned : { ...cleaned, ...without, warnings: warningsOf(rows, without.removals) };
}

/** What a rule or kind that is switched off has taken, be it by runs or by what stands around it, stays. */
function switchOff(rows: readonly Row[], disabled: ReadonlySet<string>): void {
  for (const row of rows) {
    if (row.verdict !== null && (disabled.has(row.verdict.kind) || disabled.has(row.verdict.rule))) row.verdict = null;
  }
}

/** Profile `page`: what the line model puts outside the article. */
function takeOutside(rows: readonly Row[]): void {
  const verdicts = keepBody(
    rows.map((row) => row.line),
    rows.map((row) => row.verdict?.kind ?? null),
  );
  rows.forEach((row, i) => {
    const verdict = verdicts[i]!;
    if (row.verdict === null && !verdict.keep) {
      row.verdict = { rule: verdict.rule, kind: verdict.kind, reason: verdict.reason };
    }
  });
}

/** The points under a head such as "Story highlights" are content, but a copy elsewhere lacks them: quiet. */
function quietHighlights(rows: readonly Row[]): void {
  rows.forEach((row, i) => {
    if (row.mark?.kind !== 'highlights') return;
    for (let j = i + 1; j <= i + 8 && j < rows.length; j++) {
      const point = rows[j]!;
      if (point.shape.words > 30 || (point.shape.final && !point.shape.bullet)) break;
      point.quiet = true;
    }
  });
}

function takeSure(rows: readonly Row[]): void {
  let lastProse = rows.length - 1;
  while (lastProse >= 0 && !rows[lastProse]!.prose) lastProse--;
  let firstProse = 0;
  while (firstProse < rows.length && !rows[firstProse]!.prose) firstProse++;
  rows.forEach((row, i) => {
    const { mark } = row;
    if (mark === null || row.verdict !== null) return;
    if (mark.zone === 'head' && i > firstProse) return;
    if (mark.zone === 'tail' && i < Math.max(1, lastProse - 2)) return;
    if (mark.strength === 'sure') row.verdict = mark;
    else if (mark.strength === 'quiet') row.quiet = true;
  });
}

const isFurniture = (row: Row | undefined): boolean =>
  row !== undefined && (row.verdict !== null || row.mark?.strength === 'weak');

function takeWeak(rows: readonly Row[]): void {
  const takeable = rows.map((row, i) => {
    if (row.verdict !== null || row.mark?.strength !== 'weak') return false;
    let near = 0;
    for (let d = -2; d <= 2; d++) if (d !== 0 && isFurniture(rows[i + d])) near++;
    return near >= 2;
  });
  rows.forEach((row, i) => {
    if (takeable[i]) row.verdict = row.mark;
  });
}

function assemble(article: Article, rows: readonly Row[], disabled: ReadonlySet<string>): CleanArticle {
  const live = rows.filter((row) => row.verdict === null);
  const {
    dateline,
    row: datelineRow,
    cut,
  } = disabled.has('dateline') ? NO_DATELINE : takeDateline(article.text, article.metadata?.date, live);
  const taken = takeCredits(article.text, rows, disabled);
  const above = datelineRow === null ? live : live.slice(0, live.indexOf(datelineRow) + 1);
  const { title: nearest, deck } = disabled.has('title')
    ? NO_HEADLINE
    : findTitle(
        above.filter((row) => row.verdict === null && !row.quiet),
        article.metadata?.title ?? null,
        datelineRow,
      );
  const onPage = nearest.length > 0 || disabled.has('title') ? null : titleAbove(rows, live);
  const titleRows = onPage === null ? nearest : [onPage];
  for (const row of titleRows)
    row.verdict = { rule: 'title', kind: 'title', reason: 'the headline, kept as the title' };
  for (const row of disabled.has('standfirst') ? [] : deck)
    row.verdict = { rule: 'standfirst', kind: 'title', reason: 'what stands between the headline and the story' };
  // On a whole page the model has said what is body: what repeats the headline there is left to it.
  const keys = nearest.map((row) => titleKey(row.line.text)).filter((key) => key.length > 15);
  const removals: Removal[] = [];
  const paragraphs: Paragraph[] = [];
  const inline = mayHoldInline(article.text);
  for (const [i, row] of rows.entries()) {
    if (row.verdict === null && row.line.text.length < 300 && keys.some((key) => hasTitleKey(row.line.text, key))) {
      row.verdict = { rule: 'repeated-headline', kind: 'title', reason: 'the headline once more' };
    }
    if (row.verdict !== null) {
      const { rule, kind, reason } = row.verdict;
      removals.push({ start: row.line.start, end: row.line.end, rule, kind, reason });
    } else {
      const left = inline && !row.quiet ? cutInline(article.text, row, disabled) : null;
      if (left !== null) {
        removals.push(...left.removals);
        paragraphs.push(...left.paragraphs);
      } else addParagraph(paragraphs, row, rows[i - 1]);
    }
  }
  removals.push(...cut, ...taken.cut);
  removals.sort((a, b) => a.start - b.start);
  if (taken.quiet.length > 0) {
    paragraphs.push(...taken.quiet);
    paragraphs.sort((a, b) => a.start - b.start);
  }
  const agency = agencyOf(dateline, taken.credits);
  const credits = nameFeeds(taken.credits, agency);
  const byline = [...new Set(credits.filter(({ kind }) => kind === 'byline').flatMap(({ names }) => names))].slice(
    0,
    8,
  );
  return {
    ...article,
    removals,
    paragraphs,
    title: titleText(titleRows),
    dateline,
    byline,
    agency,
    credits,
    body: bodyOf(rows),
    warnings: warningsOf(rows, removals),
  };
}

/** A few words beside a log-in prompt are a wall, not an article. */
const WALL_WORDS = 40;

function bodyOf(rows: readonly Row[]): 'ok' | 'none' {
  let words = 0;
  let readable = false;
  let wall = false;
  for (const row of rows) {
    if (row.verdict?.kind === 'login') wall = true;
    if (row.verdict !== null || row.quiet) continue;
    words += row.shape.words;
    if (row.shape.words >= 5) readable = true;
  }
  return readable && !(wall && words < WALL_WORDS) ? 'ok' : 'none';
}

/** The headline without the marks before it, and without the name of the section above it. */
function titleText(rows: readonly Row[]): string | null {
  const lines = rows.length > 1 && rows[0]!.shape.words < 3 ? rows.slice(1) : rows;
  return lines.length > 0 ? lines.map((row) => row.line.text.replace(/^[×•▶]\s*/u, '')).join(' ') : null;
}

function warningsOf(rows: readonly Row[], removals: readonly Removal[]): CleanWarning[] {
  const warnings: CleanWarning[] = [];
  let all = 0;
  let gone = 0;
  let prose = 0;
  const long: Removal[] = [];
  for (const row of rows) {
    const size = row.line.text.length;
    all += size;
    if (row.verdict === null) continue;
    if (!row.verdict.rule.endsWith('-run')) gone += size;
    if (row.prose && row.shape.words >= 25) {
      prose += size;
      long.push({ ...row.verdict, start: row.line.start, end: row.line.end });
    }
  }
  if (prose * 4 > all) {
    const message = `over a quarter of the text was removed in long paragraphs, most of it by ${mostOf(long)}`;
    warnings.push({ code: 'prose-removed', message });
  }
  if (gone * 10 > all * 6) {
    const most = mostOf(removals);
    warnings.push({ code: 'much-removed', message: `over 60% of the text was removed, most of it by ${most}` });
  }
  return warnings;
}

function mostOf(removals: readonly Removal[]): string {
  const sizes = new Map<string, number>();
  for (const r of removals) sizes.set(r.rule, (sizes.get(r.rule) ?? 0) + r.end - r.start);
  return [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
