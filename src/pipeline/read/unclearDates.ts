import type { ArticleMetadata } from '../../article.ts';
import { inputNotice } from '../../input/messages.ts';
import type { Notice } from '../../result.ts';
import { stampDay } from '../../story/published.ts';

/** Dates of articles that leave open which day it is, as "3/4/2026" does: they tell nothing of who was first, and whoever gave them should know. */
export interface UnclearDates {
  readonly count: number;
  /** The first of them, and in which line of its file it stands. */
  readonly date: string;
  readonly line: number;
}

/** What there is of them with one more article. */
export function withDateOf(
  before: UnclearDates | null,
  metadata: ArticleMetadata | null | undefined,
  line: number,
): UnclearDates | null {
  const date = metadata?.date;
  return date && stampDay(date) === null ? both(before, { count: 1, date, line }) : before;
}

/** One notice for each file in which there are some. */
export function unclearDatesNotices(
  parts: Iterable<{ readonly file: string | null; readonly unclearDates: UnclearDates | null }>,
): Notice[] {
  const byFile = new Map<string, UnclearDates>();
  for (const { file, unclearDates } of parts) {
    if (file !== null && unclearDates !== null) byFile.set(file, both(byFile.get(file) ?? null, unclearDates));
  }
  return Array.from(byFile, ([file, { count, date }]) => inputNotice('unclear-date', file, { count, detail: date }));
}

function both(a: UnclearDates | null, b: UnclearDates): UnclearDates {
  if (a === null) return b;
  const { date, line } = a.line < b.line ? a : b;
  return { count: a.count + b.count, date, line };
}
