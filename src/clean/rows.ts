import {
  BEGINS_LOWER,
  BLANKS_BEFORE,
  END,
  ENDS_FINAL,
  FIRST_WORD,
  FLAGS,
  HAS_BULLET,
  LINE_NUMBERS,
  LONGEST_CREDIT,
  MAY_BE_PHRASE,
  MAY_COUNT,
  MAY_TEXT,
  MAY_WORD,
  NUMBER,
  START,
  TAKER,
  WORDINGS,
  WORDS,
} from '../kernel/lines/layout.ts';
import { type CopyUnits, copyUnits } from '../units.ts';
import { kindsOfStart } from './credits/starts.ts';
import type { Line } from './lines.ts';
import type { Mark } from './rules/rule.ts';
import { matchRules, type RuleTable } from './rules/table.ts';
import { firstWord } from './screen/firstWord.ts';
import { isProse, type Shape } from './shape.ts';

/** A line at work: what it looks like, what the rules say of it, and what became of it. */
export interface Row {
  readonly line: Line;
  readonly shape: Shape;
  prose: boolean;
  mark: Mark | null;
  /** The kinds of credits that begin with its first word: a bit each. */
  readonly starts: number;
  /** Which wordings of credits it may hold, as far as it begins so that it may be such a credit: a bit each. */
  readonly wordings: number;
  /** What shows of it that it may be one of a list, or alike another: the flags of src/kernel/lines/layout.ts. */
  readonly signs: number;
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

/** The rows of a text, one for each line that is not blank. `copy` is how to get at its code units. */
export function rowsOf(text: string, table: RuleTable, copy: CopyUnits = copyUnits): Row[] {
  const { reader } = table;
  reader.take(text, copy);
  const rows: Row[] = [];
  for (let lines = reader.next(); lines > 0; lines = reader.next()) {
    const { told } = reader;
    for (let i = 0; i < lines; i++) rows.push(rowOf(text, table, told, i * LINE_NUMBERS));
  }
  return rows;
}

/** The row of the line that is told of from `at` on. */
function rowOf(source: string, table: RuleTable, told: Int32Array, at: number): Row {
  const start = told[at + START]!;
  const end = told[at + END]!;
  const flags = told[at + FLAGS]!;
  const line: Line = {
    start,
    end,
    text: source.slice(start, end),
    number: told[at + NUMBER]!,
    blanksBefore: told[at + BLANKS_BEFORE]!,
  };
  const shape: Shape = {
    words: told[at + WORDS]!,
    final: (flags & ENDS_FINAL) !== 0,
    lower: (flags & BEGINS_LOWER) !== 0,
    bullet: (flags & HAS_BULLET) !== 0,
  };
  let first = told[at + FIRST_WORD]!;
  let mayWord = told[at + MAY_WORD]!;
  if (first < 0) {
    // The kernel knows folded letters only.
    const sure = Math.max(0, table.firstWords.indexOf(firstWord(line.text)));
    if (sure !== ~first) mayWord = table.byFirstWord[sure] ? -1 : 0;
    first = sure;
  }
  const mayText = told[at + MAY_TEXT]!;
  const mayCount = told[at + MAY_COUNT]!;
  const mayBePhrase = (flags & MAY_BE_PHRASE) !== 0;
  const taker = told[at + TAKER]!;
  const asked = mayBePhrase || (mayCount | mayWord | mayText | taker) !== 0;
  const row: Row = {
    line,
    shape,
    prose: isProse(shape),
    mark: asked
      ? matchRules(table, line.text, shape.words, mayBePhrase, mayCount, first, mayWord, mayText, taker)
      : null,
    starts: kindsOfStart(first),
    // A longer line is prose, and may be no credit either.
    wordings: end - start > LONGEST_CREDIT ? 0 : told[at + WORDINGS]! | table.alwaysCredit,
    signs: flags,
    start,
    end: start,
    verdict: null,
    quiet: false,
    inner: null,
  };
  // Once more: V8 takes for constant what was written once, and undid all that it had compiled for rows when the first credit was cut off an end.
  row.end = end;
  return row;
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
