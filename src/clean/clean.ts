import type { Article } from '../article.ts';
import { takeByContext } from './context/clusters.ts';
import { type Line, splitLines } from './lines.ts';
import { type Row, rowOf, take } from './rows.ts';
import { BUILTIN_RULES } from './rules/builtin.ts';
import { compileRules, matchRules, type RuleTable } from './rules/table.ts';
import { takeRuns } from './runs/skeleton.ts';
import { findTitle, titleKey } from './title.ts';
import type { CleanArticle, CleanWarning, Credit, Dateline, Paragraph, Profile, Removal } from './types.ts';

export interface CleanOptions {
  readonly profile?: Profile;
  /** Rule ids or kinds that are switched off. */
  readonly disable?: readonly string[];
  /** Lines learned to be furniture from a corpus. Asked with the line as it stands, edges trimmed. */
  readonly learned?: LearnedLines;
}

/** Anything that knows furniture lines by heart; a Set of lines is one. */
export interface LearnedLines {
  has(line: string): boolean;
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
  const rows = splitLines(text).map((line) => rowOf(line, (l, shape) => matchRules(table, l, shape)));
  if (options.learned) takeLearned(rows, options.learned);
  takeSure(rows);
  takeRepeats(rows);
  let live = rows;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = live.length;
    if (!disabled.has('runs')) takeRuns(live);
    takeWeak(live);
    takeByContext(live, disabled);
    live = live.filter((row) => row.verdict === null);
    if (live.length === before) break;
  }
  return assemble(article, rows);
}

function takeLearned(rows: readonly Row[], learned: LearnedLines): void {
  for (const row of rows) {
    if (learned.has(row.line.text)) {
      row.verdict = { rule: 'learned-line', kind: 'learned', reason: 'recurs in unrelated articles' };
    }
  }
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

/** A caption stands in the text a second time, often without its stop; a headline is repeated above the story. */
function takeRepeats(rows: readonly Row[]): void {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    if (row.verdict !== null || row.shape.words < 6 || row.line.text.length > 600) continue;
    const key = row.line.text.replace(/[\s.]+$/u, '');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      continue;
    }
    const loser = first.shape.final || !row.shape.final ? row : first;
    if (loser === first) seen.set(key, row);
    loser.verdict = { rule: 'repeated-line', kind: 'caption', reason: 'stands in the text twice' };
  }
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

function assemble(article: Article, rows: readonly Row[]): CleanArticle {
  const live = rows.filter((row) => row.verdict === null);
  const titleRows = findTitle(live, article.metadata?.title ?? null);
  for (const row of titleRows)
    row.verdict = { rule: 'title', kind: 'title', reason: 'the headline, kept as the title' };
  const keys = new Set(titleRows.map((row) => titleKey(row.line.text)).filter((key) => key.length > 15));
  const removals: Removal[] = [];
  const paragraphs: Paragraph[] = [];
  const dateline: Dateline | null = null;
  const credits: Credit[] = [];
  for (const row of rows) {
    if (row.verdict === null && keys.size > 0 && row.line.text.length < 300 && keys.has(titleKey(row.line.text))) {
      row.verdict = { rule: 'repeated-headline', kind: 'title', reason: 'the headline once more' };
    }
    if (row.verdict !== null) {
      const { rule, kind, reason } = row.verdict;
      removals.push({ start: row.line.start, end: row.line.end, rule, kind, reason });
    } else {
      paragraphs.push({ start: row.start, end: row.end, quiet: row.quiet });
    }
  }
  const prose = rows.some((row) => row.verdict === null && !row.quiet && row.shape.words >= 5);
  return {
    ...article,
    removals,
    paragraphs,
    title: titleRows.length > 0 ? titleRows.map((row) => row.line.text).join(' ') : null,
    dateline,
    byline: [],
    agency: null,
    credits,
    body: prose ? 'ok' : 'none',
    warnings: warningsOf(rows, removals),
  };
}

function warningsOf(rows: readonly Row[], removals: readonly Removal[]): CleanWarning[] {
  const warnings: CleanWarning[] = [];
  let all = 0;
  let gone = 0;
  let prose = 0;
  for (const row of rows) {
    const size = row.line.text.length;
    all += size;
    if (row.verdict === null) continue;
    if (!row.verdict.rule.endsWith('-run')) gone += size;
    if (row.prose && row.shape.words >= 25) prose += size;
  }
  if (prose * 4 > all) {
    warnings.push({ code: 'prose-removed', message: 'over a quarter of the text was removed in long paragraphs' });
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
