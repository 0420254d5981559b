import * as M from '../../kernel/page/layout.ts';
import { COLUMNS } from '../../kernel/page/layout.ts';
import type { Line } from '../lines.ts';
import { evaluate, type Forest, readForest } from './forest.ts';
import { KNOWN_FOREST } from './known.ts';
import { LINE_MODEL } from './lineModel.ts';
import { type Measures, measure } from './measure.ts';
import { PageRows } from './rows.ts';

/** What the page profile says of one line. */
export type PageVerdict =
  | { readonly keep: true }
  /** `rule` is `page-span` for a line before or after the whole body, `page-line` for one inside it. */
  | {
      readonly keep: false;
      readonly rule: 'page-span' | 'page-line';
      readonly kind: 'outside-article';
      readonly reason: string;
    };

/**
 * Log odds from which a line is body. Below zero, because a lost paragraph costs more trust than a kept caption, and the figure where
 * precision and recall meet on pages the model had not seen.
 */
const BODY = -0.4;
const KEEP: PageVerdict = { keep: true };

let forest: Forest | null = KNOWN_FOREST;

/**
 * How much each line of a page looks like a line of the article, as log odds (0: as likely as not). Looks at shape, punctuation, the page's
 * own frequent words, the neighbours and the place on the page; no language is assumed. The page is measured at once; the trees, which
 * cost most, are asked only of the lines that somebody asks for.
 */
export class BodyOdds {
  readonly measures: Measures;
  readonly #rows: PageRows;
  readonly #forest: Forest;
  readonly #odds: Float64Array;

  constructor(lines: readonly Line[]) {
    forest ??= readForest(LINE_MODEL);
    this.#forest = forest;
    this.measures = measure(lines);
    this.#rows = new PageRows(this.measures);
    this.#odds = new Float64Array(lines.length).fill(Number.NaN);
  }

  /** The log odds of a line. */
  of(line: number): number {
    const known = this.#odds[line]!;
    if (!Number.isNaN(known)) return known;
    const odds = evaluate(this.#forest, this.#rows.of(line));
    this.#odds[line] = odds;
    return odds;
  }
}

function reasonOf(m: Measures, line: number, place: 'above' | 'below' | 'inside'): string {
  const get = (column: number): number => m.table[line * COLUMNS + column]!;
  const where =
    place === 'inside'
      ? 'between paragraphs of the article'
      : place === 'above'
        ? 'above the article'
        : 'below the article';
  if (get(M.REPEATS) > 1) return `${where}: a line that stands on the page more than once`;
  if (get(M.WORDS) < 8 && get(M.END) !== 3) {
    const short = (at: number): boolean => at < 0 || at >= m.lines || m.table[at * COLUMNS + M.WORDS]! < 8;
    return short(line - 1) && short(line + 1)
      ? `${where}: one of a list of short lines`
      : `${where}: a short line, not a sentence`;
  }
  if (get(M.TOPIC) < 0.25) return `${where}: shares few words with the article`;
  if (get(M.END) !== 3) return `${where}: reads like a headline or a caption`;
  return `${where}: a teaser, caption or comment by its shape and place`;
}

/**
 * Finds the article in a whole-page dump. `kinds[i]` is the kind of furniture that a rule found in line i, or null; such a line is never part
 * of the body. Returns one verdict a line. A page on which no line looks like an article keeps nothing: a log-in wall has no body.
 */
export function keepBody(lines: readonly Line[], kinds: readonly (string | null)[]): PageVerdict[] {
  const odds = new BodyOdds(lines);
  const kept = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) if ((kinds[i] ?? null) === null && odds.of(i) > BODY) kept[i] = 1;
  const first = kept.indexOf(1);
  const last = kept.lastIndexOf(1);
  return lines.map((_, i): PageVerdict => {
    if (kept[i]) return KEEP;
    const place = first < 0 || i < first ? 'above' : i > last ? 'below' : 'inside';
    const rule = place === 'inside' ? 'page-line' : 'page-span';
    return { keep: false, rule, kind: 'outside-article', reason: reasonOf(odds.measures, i, place) };
  });
}
