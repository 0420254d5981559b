import { ALIGN_BUDGET, alignWords, type Budget } from './align.ts';
import { pairParagraphs } from './paragraphs.ts';
import { piecesOf } from './pieces.ts';
import { type DiffSide, paragraphWords } from './side.ts';
import { type Tile, tile } from './tiles.ts';
import type { ArticleDiff, DiffRow, Edit, EditClass, ParagraphRange, Piece, TextSpan } from './types.ts';

/** The exact runs of a comparison, as triples aStart, bStart, length in words: disjoint on both sides, sorted by aStart. */
export interface SharedRuns {
  readonly runs: Uint32Array;
}

const CLASSES: readonly EditClass[] = [
  'style',
  'spelling',
  'number',
  'name',
  'attribution',
  'wording',
  'addition',
  'cut',
];

function tilesOf(a: DiffSide, b: DiffSide, shared: SharedRuns | undefined, swapped: boolean): readonly Tile[] {
  if (shared === undefined) return tile(a.words.hash, b.words.hash);
  const tiles: Tile[] = [];
  const { runs } = shared;
  for (let i = 0; i + 2 < runs.length; i += 3) {
    const x = runs[i]!;
    const y = runs[i + 1]!;
    tiles.push({ a: swapped ? y : x, b: swapped ? x : y, length: runs[i + 2]! });
  }
  return tiles.sort((x, y) => x.a - y.a);
}

const range = (side: DiffSide, first: number, last: number): ParagraphRange => ({
  first,
  last,
  start: side.article.paragraphs[first]!.start,
  end: side.article.paragraphs[last]!.end,
});

/** A row with both sides. */
type PairedRow = DiffRow & { readonly a: ParagraphRange; readonly b: ParagraphRange };

function pairedRows(a: DiffSide, b: DiffSide, tiles: readonly Tile[]): PairedRow[] {
  const fromA = paragraphWords(a);
  const fromB = paragraphWords(b);
  const budget: Budget = { left: ALIGN_BUDGET };
  return pairParagraphs(a, b, tiles).map((pair) => {
    const rowA = range(a, pair.a0, pair.a1);
    const rowB = range(b, pair.b0, pair.b1);
    const stretch = { a0: fromA[pair.a0]!, a1: fromA[pair.a1 + 1]!, b0: fromB[pair.b0]!, b1: fromB[pair.b1 + 1]! };
    const { segments, complete } = alignWords(a, b, stretch, tiles, budget);
    const pieces = piecesOf(a, b, segments, rowA, rowB);
    const edited = pieces.some((piece) => piece.op !== 'equal');
    return {
      kind: pair.moved ? 'moved' : edited ? 'changed' : 'same',
      a: rowA,
      b: rowB,
      ...(edited ? { pieces } : {}),
      ...(complete ? {} : { truncated: true as const }),
    };
  });
}

const MIRRORED: Partial<Record<EditClass, EditClass>> = { cut: 'addition', addition: 'cut' };
const mirrorClass = (cls: EditClass): EditClass => MIRRORED[cls] ?? cls;

function mirrorPiece(piece: Piece): Piece {
  const op = piece.op === 'delete' ? 'insert' : piece.op === 'insert' ? 'delete' : piece.op;
  const { a, b } = piece;
  return piece.class === undefined ? { op, a: b, b: a } : { op, class: mirrorClass(piece.class), a: b, b: a };
}

const mirrorRow = (row: PairedRow): PairedRow =>
  row.pieces === undefined
    ? { ...row, a: row.b, b: row.a }
    : { ...row, a: row.b, b: row.a, pieces: row.pieces.map(mirrorPiece) };

/** Paragraphs with words that stand in no paired row, in order. */
function unpaired(side: DiffSide, rows: readonly PairedRow[], which: 'a' | 'b'): number[] {
  const from = paragraphWords(side);
  const taken = new Uint8Array(from.length - 1);
  for (const row of rows) taken.fill(1, row[which].first, row[which].last + 1);
  const alone: number[] = [];
  for (let p = 0; p + 1 < from.length; p++) if (taken[p] === 0 && from[p + 1]! > from[p]!) alone.push(p);
  return alone;
}

/** Text trimmed of the blank edges and, in front, of the stop that ended the sentence before. */
function trimmed(span: TextSpan): TextSpan {
  const front = /^[\s.]*(?=[^\s.])/u.exec(span.text)?.[0].length ?? 0;
  const text = span.text.slice(front).trimEnd();
  return { start: span.start + front, end: span.start + front + text.length, text };
}

/**
 * For each paragraph of one side that is alone, where its text would go on the other: after what the nearest paired
 * paragraph above it corresponds to.
 */
function gaps(rows: readonly PairedRow[], own: 'a' | 'b', other: 'a' | 'b', paragraphs: number): Uint32Array {
  const at = new Uint32Array(paragraphs);
  for (const row of rows) at[row[own].last] = row[other].end;
  let last = 0;
  for (let p = 0; p < paragraphs; p++) {
    if (at[p]! > 0) last = at[p]!;
    else at[p] = last;
  }
  return at;
}

function edited(a: DiffSide, b: DiffSide, rows: readonly DiffRow[], paired: readonly PairedRow[]): Edit[] {
  const edits: Edit[] = [];
  const gapsB = gaps(paired, 'a', 'b', a.article.paragraphs.length);
  const gapsA = gaps(paired, 'b', 'a', b.article.paragraphs.length);
  const empty = (at: number): TextSpan => ({ start: at, end: at, text: '' });
  const whole = (side: DiffSide, at: ParagraphRange): TextSpan => ({
    start: at.start,
    end: at.end,
    text: side.article.text.slice(at.start, at.end),
  });
  for (const row of rows) {
    if (row.a !== null && row.b === null) {
      edits.push({ class: 'cut', a: whole(a, row.a), b: empty(gapsB[row.a.first]!) });
    } else if (row.b !== null && row.a === null) {
      edits.push({ class: 'addition', a: empty(gapsA[row.b.first]!), b: whole(b, row.b) });
    }
    for (const piece of row.pieces ?? []) {
      if (piece.class !== undefined) edits.push({ class: piece.class, a: trimmed(piece.a), b: trimmed(piece.b) });
    }
  }
  return edits;
}

/** Rows in the order of A; what only B has follows the row of the paragraph above it in B. */
function inOrder(a: DiffSide, b: DiffSide, paired: readonly PairedRow[]): DiffRow[] {
  const rows: { readonly place: number; readonly row: DiffRow }[] = paired.map((row) => ({ place: row.a.first, row }));
  for (const p of unpaired(a, paired, 'a')) {
    rows.push({ place: p, row: { kind: 'only-a', a: range(a, p, p), b: null } });
  }
  const inPlace = paired.filter((row) => row.kind !== 'moved').sort((x, y) => x.b.last - y.b.last);
  let above = -1;
  for (const p of unpaired(b, paired, 'b')) {
    while (above + 1 < inPlace.length && inPlace[above + 1]!.b.last < p) above++;
    const place = above < 0 ? -0.5 : inPlace[above]!.a.last + 0.5;
    rows.push({ place, row: { kind: 'only-b', a: null, b: range(b, p, p) } });
  }
  return rows.sort((x, y) => x.place - y.place || (x.row.b?.first ?? 0) - (y.row.b?.first ?? 0)).map(({ row }) => row);
}

/**
 * Aligns two bodies for people: paragraphs first (split, merged and moved ones included), then the words inside paragraphs
 * that differ, and says of each difference what kind of edit it is. `shared` are the runs a comparison has found already;
 * without it they are found here. Swapping A and B mirrors the result: the same edits, cuts for additions.
 *
 * Cost is bounded whatever the texts: linear for the runs, at most {@link ALIGN_BUDGET} for words; where that is spent, rows
 * say `truncated`.
 */
export function diffArticles(a: DiffSide, b: DiffSide, shared?: SharedRuns): ArticleDiff {
  // One order for each pair, so that ties fall the same way whichever side is called A.
  const swap = b.article.text < a.article.text;
  const [first, second] = swap ? [b, a] : [a, b];
  const made = pairedRows(first, second, tilesOf(first, second, shared, swap));
  const paired = swap ? made.map(mirrorRow) : made;
  const rows = inOrder(a, b, paired);
  const edits = edited(a, b, rows, paired);
  const counts = Object.fromEntries(CLASSES.map((cls) => [cls, 0])) as Record<EditClass, number>;
  for (const edit of edits) counts[edit.class]++;
  return { rows, edits, counts, truncated: rows.some((row) => row.truncated === true) };
}
