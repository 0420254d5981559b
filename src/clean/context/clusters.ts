import type { Row, Verdict } from '../rows.ts';
import { take } from '../rows.ts';

/**
 * What only the page as a whole shows: navigation far from any prose, and what follows the end of the article. These rules
 * look at whole-page dumps; an article with a few things stuck to it does not reach their thresholds.
 */

const CLUSTER: Verdict = { rule: 'link-cluster', kind: 'nav', reason: 'one of many short lines far from any prose' };
const AFTER_END: Verdict = { rule: 'after-article', kind: 'nav', reason: 'stands after the end of the article' };
const STRAY: Verdict = { rule: 'stray-teaser', kind: 'read-more', reason: 'a lone sentence amid navigation' };

/** Fewest lines without prose in a row that are no part of a story. */
export const CLUSTER_LINES = 12;
/** Lines at either end of a cluster that may belong to the prose next to it: headline, subhead, last short answer. */
const EDGE = 2;

/** Takes clusters, strays and what follows the end. Linear. Returns how many rows went. */
export function takeByContext(rows: readonly Row[]): number {
  let live = 0;
  for (const row of rows) if (!row.prose) live++;
  if (live < CLUSTER_LINES) return 0;
  return takeAfterEnd(rows) + takeClusters(rows);
}

/** Longest stretch of prose (in characters) that stands together, and where it begins and ends. */
function mainBlock(rows: readonly Row[]): { from: number; to: number; chars: number } {
  let best = { from: 0, to: 0, chars: 0 };
  let from = -1;
  let chars = 0;
  let gap = 0;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row?.prose && row.verdict === null) {
      if (from < 0) {
        from = i;
        chars = 0;
      }
      chars += row.line.text.length;
      gap = 0;
      if (chars > best.chars) best = { from, to: i + 1, chars };
    } else if (from >= 0 && (++gap >= CLUSTER_LINES || row === undefined)) {
      from = -1;
      gap = 0;
    }
  }
  return best;
}

function takeAfterEnd(rows: readonly Row[]): number {
  const main = mainBlock(rows);
  if (main.chars < 300) return 0;
  // Where, at the earliest, the article may have ended: past the last pair of prose lines that stand together.
  let prose = 0;
  let dense = 0;
  for (let i = rows.length - 1; i >= main.from; i--) {
    const row = rows[i]!;
    if (row.verdict === null && row.prose) {
      prose++;
      if (prose >= 2) dense = i;
    } else if (row.verdict === null || !row.mark) prose = 0;
    if (dense) break;
  }
  for (let i = Math.max(main.from + 1, dense + 1); i < rows.length; i++) {
    if (rows[i]!.mark?.endsArticle && rows[i]!.mark?.strength === 'sure') return take(rows, i, rows.length, AFTER_END);
  }
  return 0;
}

function takeClusters(rows: readonly Row[]): number {
  let taken = 0;
  const main = mainBlock(rows);
  let at = 0;
  let previousEnd = -1;
  let previousLong = true;
  while (at < rows.length) {
    if (rows[at]!.prose && rows[at]!.verdict === null) {
      at++;
      continue;
    }
    let end = at;
    let words = 0;
    let open = 0;
    let sentences = 0;
    while (end < rows.length && !(rows[end]!.prose && rows[end]!.verdict === null)) {
      const row = rows[end]!;
      if (row.verdict === null) {
        words += row.shape.words;
        open++;
        if (row.shape.final && row.shape.words >= 4) sentences++;
      }
      end++;
    }
    const lines = end - at;
    const outside = end <= main.from || at >= main.to;
    const long = lines >= (outside ? CLUSTER_LINES : CLUSTER_LINES * 2);
    if (long && sentences * 4 <= lines && words <= lines * 8) {
      const head = at === 0 ? 0 : EDGE;
      const tail = end === rows.length ? 0 : EDGE;
      taken += take(rows, at + head, end - tail, CLUSTER);
      // One or two sentences between two clusters, away from the article, are a teaser or a notice.
      if (previousLong && previousEnd >= 0 && at - previousEnd <= 2 && (at <= main.from || previousEnd >= main.to)) {
        taken += take(rows, previousEnd - EDGE, at + head, STRAY);
      }
      previousLong = true;
    } else {
      previousLong = false;
    }
    previousEnd = end;
    at = open === 0 && end === at ? at + 1 : end;
  }
  return taken;
}
