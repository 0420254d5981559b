import { BodyOdds } from '../page/page.ts';
import { type Row, take, type Verdict } from '../rows.ts';
import { isFrame, takeAbove } from './above.ts';

/**
 * The frame of a whole page, above and below its article. Two witnesses have to agree: a rule knows a line as furniture, and from that line
 * to the end of the page (or to its beginning) no line looks in the least like one of an article. An article with a few things stuck to
 * it has too few bare lines to be asked.
 */

const BELOW: Verdict = { rule: 'after-article', kind: 'nav', reason: 'stands after the end of the article' };
const ABOVE: Verdict = {
  rule: 'above-article',
  kind: 'nav',
  reason: 'stands above the article, in the frame of the page',
};

/** Lines without prose that a frame has at least, those that rules have taken aside. */
export const FEWEST_BARE = 4;
/** Paragraphs a bare line below an article may bring with it. */
const PROSE_PER_BARE = 2;
/** Paragraphs that make an article. */
const FEWEST_PARAGRAPHS = 3;
/**
 * Log odds of the line model from which a line is taken to be a paragraph, and below which it certainly is none: with models that had not
 * seen the page, the frames of 573 pages held no body line but some of forms and slide shows from -4.6 on.
 */
const PARAGRAPH = -0.4;
const SURELY_NOT = -4.8;

/**
 * Takes the frame of a page. The model costs more than all rules together, and is asked only where there may be a frame. Returns how many
 * rows went.
 */
export function takeFrame(rows: readonly Row[], disabled: ReadonlySet<string>): number {
  const below = !disabled.has(BELOW.rule) && mayBelow(rows);
  const above = !disabled.has(ABOVE.rule) && mayAbove(rows);
  if (!below && !above) return 0;
  const odds = new BodyOdds(rows.map((row) => row.line));
  return (below ? takeBelow(rows, odds) : 0) + (above ? takeTop(rows, odds) : 0);
}

/** Whether below some sign there are enough bare lines, and no more paragraphs than readers' comments and teasers have. */
function mayBelow(rows: readonly Row[]): boolean {
  let above = 0;
  for (const row of rows) if (row.verdict === null && row.prose) above++;
  let bare = 0;
  let prose = 0;
  for (let i = rows.length - 1; i >= 0 && above >= FEWEST_PARAGRAPHS; i--) {
    const row = rows[i]!;
    if (isSign(row) && bare >= FEWEST_BARE && prose <= bare * PROSE_PER_BARE) return true;
    if (row.verdict !== null) continue;
    if (row.prose) {
      prose++;
      above--;
    } else if (!row.quiet) bare++;
  }
  return false;
}

function mayAbove(rows: readonly Row[]): boolean {
  let bare = 0;
  for (const row of rows) {
    if (isSign(row) && bare >= FEWEST_BARE) return true;
    if (row.verdict !== null || row.quiet) continue;
    if (row.prose) return false;
    bare++;
  }
  return false;
}

/** Whether a rule is sure of the row as part of the frame. */
const isSign = (row: Row): boolean => row.mark !== null && row.mark.strength === 'sure' && isFrame(row);

/** From the first sign below three paragraphs after which nothing may be of the article. */
function takeBelow(rows: readonly Row[], odds: BodyOdds): number {
  let last = rows.length - 1;
  while (last >= 0 && (rows[last]!.verdict !== null || odds.of(last) < SURELY_NOT)) last--;
  let paragraphs = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i >= last && paragraphs >= FEWEST_PARAGRAPHS && isSign(rows[i]!)) return takeRest(rows, i + 1);
    if (rows[i]!.verdict === null && rows[i]!.prose) paragraphs++;
  }
  return 0;
}

/** All rows from `from` on; what the rules keep quiet goes by the rule's own name, so that it is still told as data. */
function takeRest(rows: readonly Row[], from: number): number {
  let taken = take(rows, from, rows.length, BELOW);
  for (const row of rows.slice(from)) {
    if (row.verdict !== null || row.mark?.kind !== 'copyright') continue;
    row.verdict = { rule: row.mark.rule, kind: row.mark.kind, reason: row.mark.reason };
    taken++;
  }
  return taken;
}

/** To the last sign above which nothing may be of the article. */
function takeTop(rows: readonly Row[], odds: BodyOdds): number {
  let end = 0;
  let sign = -1;
  for (; end < rows.length; end++) {
    if (rows[end]!.verdict === null && odds.of(end) >= SURELY_NOT) break;
    if (isSign(rows[end]!)) sign = end;
  }
  if (sign < 0 || !holdsArticle(rows, odds)) return 0;
  return takeAbove(rows, { from: 0, to: sign }, { from: end, to: rows.length }, ABOVE);
}

/** Whether the model sees as many paragraphs as make an article. */
function holdsArticle(rows: readonly Row[], odds: BodyOdds): boolean {
  let paragraphs = 0;
  for (let i = 0; i < rows.length && paragraphs < FEWEST_PARAGRAPHS; i++) {
    const row = rows[i]!;
    if (row.verdict === null && row.prose && odds.of(i) > PARAGRAPH) paragraphs++;
  }
  return paragraphs === FEWEST_PARAGRAPHS;
}
