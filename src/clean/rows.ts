import type { Line } from './lines.ts';
import type { Mark } from './rules/rule.ts';
import { matchRules, type RuleTable } from './rules/table.ts';
import { isProse, type Shape, shapeOf } from './shape.ts';

/** A line at work: what it looks like, what the rules say of it, and what became of it. */
export interface Row {
  readonly line: Line;
  readonly shape: Shape;
  readonly prose: boolean;
  readonly mark: Mark | null;
  /** The body part of the line: the dateline and other spans at its ends are cut off. */
  start: number;
  end: number;
  verdict: Verdict | null;
  quiet: boolean;
}

/** Why a row left the body. */
export interface Verdict {
  readonly rule: string;
  readonly kind: string;
  readonly reason: string;
}

/** The row of a line of `source`. */
export function rowOf(line: Line, source: string, table: RuleTable): Row {
  const shape = shapeOf(line, source);
  return {
    line,
    shape,
    prose: isProse(shape),
    mark: matchRules(table, line, shape, source),
    start: line.start,
    end: line.end,
    verdict: null,
    quiet: false,
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
