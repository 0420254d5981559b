import { LONGEST_CREDIT } from './credits/credits.ts';
import type { Line } from './lines.ts';
import type { Mark } from './rules/rule.ts';
import { matchRules, OF_CREDITS, type RuleTable } from './rules/table.ts';
import { isProse, LONG_LINE, type Shape, shapeOf } from './shape.ts';

/** A line at work: what it looks like, what the rules say of it, and what became of it. */
export interface Row {
  readonly line: Line;
  readonly shape: Shape;
  prose: boolean;
  mark: Mark | null;
  /** Its first word in lower case, when a rule or a credit asks for it; else ''. */
  readonly first: string;
  /** Which wordings of credits it may hold: a bit each. */
  readonly wordings: number;
  /** The body part of the line: the dateline and other spans at its ends are cut off. */
  start: number;
  end: number;
  verdict: Verdict | null;
  quiet: boolean;
  /** It is the first or a later line of a paragraph that was broken at a fixed width. */
  inner: 'first' | 'later' | null;
}

/** Why a row left the body. */
export interface Verdict {
  readonly rule: string;
  readonly kind: string;
  readonly reason: string;
}

/** The row of a line of `source`. */
export function rowOf(line: Line, source: string, table: RuleTable): Row {
  const { screen, firstWords } = table;
  const { start, end } = line;
  // A longer line is prose, and may be no credit either.
  const read = end - start <= LONGEST_CREDIT;
  if (read) screen.read(source, start, end);
  const wordings = read ? screen.found[OF_CREDITS]! : 0;
  const shape = shapeOf(line, screen.words);
  const first = end - start > LONG_LINE ? '' : firstWords.of(source, start, end);
  return {
    line,
    shape,
    prose: isProse(shape),
    mark: matchRules(table, line, shape, first, source),
    first,
    wordings,
    start,
    end,
    verdict: null,
    quiet: false,
    inner: null,
  };
}

/** Takes rows `from` to `to` (exclusive) off the body, those already gone and those kept quiet aside. Returns how many went. */
export function take(rows: readonly Row[], from: number, to: number, verdict: Verdict): number {
  let count = 0;
  for (let i = Math.max(0, from); i < to && i < rows.length; i++) {
    const row = rows[i]!;
    if (row.verdict !== null || row.quiet) continue;
    row.verdict = verdict;
    count++;
  }
  return count;
}
