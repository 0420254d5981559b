import type { Row } from './rows.ts';
import type { CleanWarning, Removal } from './types.ts';

/** What cleaning comes to: whether there is a body, and whether so much went that somebody should look. */

/** A few words beside a log-in prompt are a wall, not an article. */
const WALL_WORDS = 40;
/** Words of the shortest line that can be read as a body. */
const FEWEST_READABLE = 5;

/** `none` where nobody finds anything to read: no line of some words, or a few words beside a log-in prompt. */
export function bodyOf(rows: readonly Row[]): 'ok' | 'none' {
  return holdsReadable(rows) && !(isFew(rows) && holdsLogin(rows)) ? 'ok' : 'none';
}

const isBody = (row: Row): boolean => row.verdict === null && !row.quiet;

/** True from the first line on, nearly always. */
function holdsReadable(rows: readonly Row[]): boolean {
  for (let i = 0; i < rows.length; i++) if (isBody(rows[i]!) && rows[i]!.shape.words >= FEWEST_READABLE) return true;
  return false;
}

function holdsLogin(rows: readonly Row[]): boolean {
  for (let i = 0; i < rows.length; i++) if (rows[i]!.verdict?.kind === 'login') return true;
  return false;
}

/** Whether there are no more words than a wall has: a first paragraph or two are more. */
function isFew(rows: readonly Row[]): boolean {
  let words = 0;
  for (let i = 0; i < rows.length && words < WALL_WORDS; i++) if (isBody(rows[i]!)) words += rows[i]!.shape.words;
  return words < WALL_WORDS;
}

/** Words of a long paragraph. */
const LONG = 25;

/** Warnings where over a quarter of the text went in long paragraphs, or over 60% of it beside carousels and galleries. */
export function warningsOf(rows: readonly Row[], removals: readonly Removal[]): CleanWarning[] {
  const warnings: CleanWarning[] = [];
  if (removals.length === 0) return warnings;
  let all = 0;
  let gone = 0;
  let prose = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const size = row.line.end - row.line.start;
    all += size;
    if (row.verdict === null) continue;
    if (!row.verdict.rule.endsWith('-run')) gone += size;
    if (isLong(row)) prose += size;
  }
  if (prose * 4 > all) warnings.push(proseRemoved(rows));
  if (gone * 10 > all * 6) warnings.push(muchRemoved(removals));
  return warnings;
}

function proseRemoved(rows: readonly Row[]): CleanWarning {
  // No `...line`: with a property more than lines have, V8 would undo what it compiled for lines.
  const long = rows.filter(isLong).map(({ line: { start, end }, verdict }) => ({ start, end, rule: verdict!.rule }));
  const message = `over a quarter of the text was removed in long paragraphs, most of it by ${mostOf(long)}`;
  return { code: 'prose-removed', message };
}

function muchRemoved(removals: readonly Removal[]): CleanWarning {
  return { code: 'much-removed', message: `over 60% of the text was removed, most of it by ${mostOf(removals)}` };
}

const isLong = (row: Row): boolean => row.verdict !== null && row.prose && row.shape.words >= LONG;

/** The rule that took most. */
function mostOf(removals: readonly Pick<Removal, 'start' | 'end' | 'rule'>[]): string {
  const sizes = new Map<string, number>();
  for (const r of removals) sizes.set(r.rule, (sizes.get(r.rule) ?? 0) + r.end - r.start);
  return [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
