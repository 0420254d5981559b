import { articlesOfLines } from '../learn/known.ts';
import type { Learned } from '../learn/learn.ts';
import type { Row } from './rows.ts';
import type { CleanArticle, Paragraph, Removal } from './types.ts';

/**
 * Takes the learned lines off a cleaned article, and off its rows: null when there are none. Behind all other rules, as in
 * the scan that learned them, which sees only what cleaning left: so an article alone loses the very lines it lost there,
 * and whatever else the rules found (title, dateline, credits) stays as it was.
 */
export function takeLearned(
  { text, paragraphs, removals, body }: CleanArticle,
  rows: readonly Row[],
  learned: Learned,
): Pick<CleanArticle, 'removals' | 'paragraphs' | 'body'> | null {
  if (body === 'none') return null;
  const articles = articlesOfLines(text, paragraphs, learned);
  const kept: Paragraph[] = [];
  const taken = new Map<number, Removal>();
  let worded = false;
  for (const [i, { start, end, quiet }] of paragraphs.entries()) {
    const count = articles[i]!;
    if (count <= 0) {
      worded ||= count === 0;
      kept.push({ start, end, quiet });
      continue;
    }
    const reason = `recurs in ${count} unrelated articles of the corpus it was learned from`;
    taken.set(start, { start, end, rule: 'learned-line', kind: 'learned', reason });
  }
  if (taken.size === 0) return null;
  for (const row of rows) if (row.start < row.end) row.verdict ??= taken.get(row.start) ?? null;
  return {
    paragraphs: kept,
    removals: [...removals, ...taken.values()].sort((a, b) => a.start - b.start),
    body: worded ? 'ok' : 'none',
  };
}
