import type { Row } from '../rows.ts';
import { take } from '../rows.ts';

/**
 * Carousels and galleries: rows of videos or pictures flattened to text. No word gives their titles and captions away; the
 * skeleton does: the same few marks (length, player state, source, counter, age) come back every few lines, and what stands
 * between them belongs to the run. Only inside such a run may a line that could be a headline or a sentence go.
 */

/** The kinds of those marks. */
export const ANCHORS: ReadonlySet<string> = new Set([
  'timecode',
  'player-state',
  'video-source',
  'carousel-header',
  'gallery-counter',
  'relative-time',
  'reading-time',
]);

/** Most lines between two marks of one run: alt text, title and a caption. */
const WIDEST_GAP = 3;
/** Fewest repetitions that make a skeleton. */
export const FEWEST_CELLS = 3;
/** A caption this long is no caption. */
const LONGEST_CAPTION = 900;

const isAnchor = (row: Row): boolean => row.mark !== null && ANCHORS.has(row.mark.kind);

interface Cell {
  /** First row that is no anchor, first anchor, and the row after the last anchor. */
  readonly gap: number;
  readonly anchor: number;
  readonly end: number;
}

/** Marks the runs of a page. Every row is looked at a bounded number of times. Returns how many rows went. */
export function takeRuns(rows: readonly Row[]): number {
  let taken = 0;
  let at = 0;
  while (at < rows.length) {
    if (!isAnchor(rows[at]!)) {
      at++;
      continue;
    }
    const cells = cellsFrom(rows, at);
    const end = cells.at(-1)!.end;
    if (cells.length >= FEWEST_CELLS && isSkeleton(rows, cells)) taken += takeRun(rows, cells);
    at = end;
  }
  return taken;
}

function cellsFrom(rows: readonly Row[], first: number): Cell[] {
  const cells: Cell[] = [];
  let gap = first;
  let anchor = first;
  for (;;) {
    let end = anchor;
    while (end < rows.length && isAnchor(rows[end]!)) end++;
    cells.push({ gap, anchor, end });
    let next = end;
    while (next < rows.length && next - end <= WIDEST_GAP && !isAnchor(rows[next]!)) next++;
    if (next >= rows.length || !isAnchor(rows[next]!)) return cells;
    gap = end;
    anchor = next;
  }
}

/** Most cells must be alike: the same marks after about as many lines. Prose between marks needs a counter beside it. */
function isSkeleton(rows: readonly Row[], cells: readonly Cell[]): boolean {
  const signatures = new Map<string, number>();
  const widths = new Map<number, number>();
  let prose = 0;
  let titled = 0;
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c]!;
    const kinds: string[] = [];
    for (let i = cell.anchor; i < cell.end && kinds.length < 6; i++) kinds.push(rows[i]!.mark!.kind);
    const signature = kinds.join(' ');
    signatures.set(signature, (signatures.get(signature) ?? 0) + 1);
    if (c === 0) continue;
    const width = cell.anchor - cell.gap;
    widths.set(width, (widths.get(width) ?? 0) + 1);
    if (width > 0) titled++;
    for (let i = cell.gap; i < cell.anchor; i++) {
      const row = rows[i]!;
      if (row.line.text.length > LONGEST_CAPTION) return false;
      if (row.prose) prose++;
    }
  }
  if (titled === 0) return true;
  const most = Math.max(...signatures.values());
  const common = Math.max(...widths.values());
  const strong =
    cells.length >= 4 && [...signatures].some(([s, n]) => n >= 3 && s.includes(' ') && /timecode|video-source/.test(s));
  if (most * 2 < cells.length || common * 2 < cells.length - 1) return false;
  return isCounted(rows, cells) || prose * (strong ? 2 : 4) <= titled;
}

const COUNTER = /(\d{1,3})\D{1,6}(\d{1,3})\s*$/u;

/** Every cell counts on, "2 of 7" after "1 of 7": then even sentences between the counters are captions. */
function isCounted(rows: readonly Row[], cells: readonly Cell[]): boolean {
  let total = '';
  let previous = 0;
  for (const cell of cells) {
    let counter: RegExpExecArray | null = null;
    for (let i = cell.anchor; i < cell.end && counter === null; i++) {
      if (rows[i]!.mark!.kind === 'gallery-counter') counter = COUNTER.exec(rows[i]!.line.text);
    }
    if (counter === null || (total !== '' && counter[2] !== total) || Number(counter[1]) <= previous) return false;
    total = counter[2]!;
    previous = Number(counter[1]);
  }
  return true;
}

function takeRun(rows: readonly Row[], cells: readonly Cell[]): number {
  const last = cells.at(-1)!;
  const width = commonWidth(cells);
  let from = cells[0]!.anchor;
  let to = last.end;
  const leads = startsWithAnchor(rows, cells);
  if (leads) {
    let room = width;
    while (
      room > 0 &&
      to < rows.length &&
      isTitle(rows[to]!) &&
      (to === last.end || rows[to]!.line.blanksBefore === 0)
    ) {
      to++;
      room--;
    }
  } else {
    let room = width;
    while (room > 0 && from > 0 && rows[from]!.line.blanksBefore === 0 && belongs(rows[from - 1]!)) {
      from--;
      room--;
    }
    if (room === width && from > 0 && width > 0) {
      // Cells set apart by blanks throughout: the blank before the first mark says nothing.
      while (room > 0 && from > 0 && isTitle(rows[from - 1]!)) {
        from--;
        room--;
      }
    }
  }
  const kind = rows.slice(cells[0]!.anchor, last.end).some((row) => row.mark?.kind === 'gallery-counter')
    ? 'gallery'
    : 'carousel';
  return take(rows, from, to, {
    rule: `${kind}-run`,
    kind,
    reason: `part of a ${kind}: ${cells.length} entries on one pattern`,
  });
}

function commonWidth(cells: readonly Cell[]): number {
  const widths = new Map<number, number>();
  for (const cell of cells.slice(1)) {
    const width = cell.anchor - cell.gap;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return [...widths].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Whether a cell begins with its mark ("03:08, then the title"): blanks tell; else what stands before the first one. */
function startsWithAnchor(rows: readonly Row[], cells: readonly Cell[]): boolean {
  let before = 0;
  let after = 0;
  for (const cell of cells.slice(1)) {
    if (cell.anchor === cell.gap) continue;
    if (rows[cell.anchor]!.line.blanksBefore > rows[cell.gap]!.line.blanksBefore) before++;
    if (rows[cell.gap]!.line.blanksBefore > rows[cell.anchor]!.line.blanksBefore) after++;
  }
  if (before !== after) return before > after;
  const first = cells[0]!.anchor;
  return first === 0 || rows[first - 1]!.prose;
}

const isTitle = (row: Row): boolean =>
  row.verdict !== null || (!row.prose && row.shape.words <= 25 && !/[—–]\s*$/u.test(row.line.text));

const belongs = (row: Row): boolean => row.verdict !== null || row.line.text.length <= 260;
