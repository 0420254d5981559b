import type { Row, Verdict } from '../rows.ts';
import { take } from '../rows.ts';
import { isFrame, type Stretch, takeAbove } from './above.ts';
import { Topic } from './topic.ts';

/**
 * What only the page as a whole shows: navigation far from any prose, and what follows the end of the article. These rules
 * look at whole-page dumps; an article with a few things stuck to it does not reach their thresholds.
 */

const CLUSTER: Verdict = { rule: 'link-cluster', kind: 'nav', reason: 'one of many short lines among site navigation' };
const AFTER_END: Verdict = { rule: 'after-article', kind: 'nav', reason: 'stands after the end of the article' };
const STRAY: Verdict = { rule: 'stray-teaser', kind: 'read-more', reason: 'a lone sentence amid site navigation' };

/** Words of a paragraph that is longer than most teasers, and the share of its words that those of the story have in it. */
const LONG_PARAGRAPH = 40;
const SAME_STORY = 0.4;
/** Fewest lines without prose in a row that are no part of a story: on a page with fewer nothing is taken. */
export const CLUSTER_LINES = 12;
/** A story may hold a long list; inside one, a cluster has to be longer still. */
const INNER_CLUSTER_LINES = 24;
/** Navigation shows by its marks: so many marked rows within so many. A list of names or scores has none. */
const WINDOW = 8;
export const MARKS_IN_WINDOW = 3;

const open = (row: Row): boolean => row.verdict === null;
const isStory = (row: Row): boolean => row.prose && row.verdict === null;

/** Takes clusters, strays and what follows the end. Linear. Returns how many rows went. */
export function takeByContext(rows: readonly Row[], disabled: ReadonlySet<string>): number {
  let bare = 0;
  for (const row of rows) if (!row.prose) bare++;
  if (bare < CLUSTER_LINES) return 0;
  let taken = disabled.has(AFTER_END.rule) ? 0 : takeAfterEnd(rows);
  if (!disabled.has(CLUSTER.rule)) taken += takeClusters(rows, !disabled.has(STRAY.rule));
  return taken;
}

/** The longest stretch of prose (in characters) that stands together. */
function mainBlock(rows: readonly Row[]): Stretch & { readonly chars: number } {
  let best = { from: 0, to: 0, chars: 0 };
  let from = -1;
  let chars = 0;
  let gap = 0;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row && isStory(row)) {
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
  // The article cannot have ended before the last two prose lines that stand together.
  let last = main.from;
  for (let i = rows.length - 1, prose = 0; i > main.from; i--) {
    const row = rows[i]!;
    if (isStory(row)) prose++;
    else if (open(row) || row.mark === null) prose = 0;
    if (prose === 2) {
      last = i + 1;
      break;
    }
  }
  let topic: Topic | undefined;
  for (let i = last + 1; i < rows.length; i++) {
    const { mark } = rows[i]!;
    if (!mark?.endsArticle || mark.strength !== 'sure') continue;
    topic ??= new Topic(rows, main.from, i);
    const again = lastOnTopic(rows, i + 1, topic);
    if (again < 0) return take(rows, i, rows.length, AFTER_END);
    i = again;
  }
  return 0;
}

/** The last long paragraph from row `from` on that speaks of the story: links may stand before a story's last paragraph. */
function lastOnTopic(rows: readonly Row[], from: number, topic: Topic): number {
  for (let i = rows.length - 1; i >= from; i--) {
    const row = rows[i]!;
    if (isStory(row) && row.shape.words >= LONG_PARAGRAPH && topic.shareOf(row.line.text) >= SAME_STORY) return i;
  }
  return -1;
}

function takeClusters(rows: readonly Row[], strays: boolean): number {
  const marks = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    marks[i + 1] = marks[i]! + (isFrame(row) ? 1 : 0);
  });
  const main = mainBlock(rows);
  let taken = 0;
  let previousTo = -1;
  let at = 0;
  while (at < rows.length) {
    if (isStory(rows[at]!)) {
      at++;
      continue;
    }
    let end = at;
    while (end < rows.length && !isStory(rows[end]!)) end++;
    const outside = end <= main.from || at >= main.to;
    const cluster = end - at >= (outside ? CLUSTER_LINES : INNER_CLUSTER_LINES) ? trim(rows, marks, at, end) : null;
    if (cluster) {
      taken +=
        end === main.from ? takeAbove(rows, cluster, main, CLUSTER) : take(rows, cluster.from, cluster.to, CLUSTER);
      // One sentence between two clusters, away from the article, is a teaser or a notice.
      if (strays && previousTo >= 0 && outside && cluster.from - previousTo <= 3) {
        taken += take(rows, previousTo, cluster.from, STRAY);
      }
      previousTo = cluster.to;
    } else {
      previousTo = -1;
    }
    at = end;
  }
  return taken;
}

/** The part of a cluster between its first and last dense window of marks; the ends of the text need no window. */
function trim(rows: readonly Row[], marks: Uint32Array, at: number, end: number): Stretch | null {
  let words = 0;
  let lines = 0;
  for (let i = at; i < end; i++) {
    if (!open(rows[i]!)) continue;
    words += rows[i]!.shape.words;
    lines++;
  }
  if (words > lines * 8) return null;
  const dense = (i: number): boolean => {
    const to = Math.min(i + WINDOW, end);
    return marks[to]! - marks[i]! >= MARKS_IN_WINDOW && marks[Math.min(i + WINDOW / 2, end)]! - marks[i]! >= 2;
  };
  let from = at;
  while (from < end && !(isFrame(rows[from]!) && dense(from))) from++;
  if (from === end) return null;
  let to = end;
  while (to > from && !(isFrame(rows[to - 1]!) && marks[to]! - marks[Math.max(at, to - WINDOW)]! >= MARKS_IN_WINDOW))
    to--;
  return { from: at === 0 ? 0 : from, to: end === rows.length ? end : Math.max(to, from) };
}
