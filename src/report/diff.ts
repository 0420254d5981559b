import type { CleanArticle } from '../clean/types.ts';
import type { ArticleDiff, DiffRow, EditClass, ParagraphRange, Piece } from '../edits/types.ts';
import { percent } from '../relation/percent.ts';
import type { Verdict } from '../relation/types.ts';
import type { OriginEvidence } from '../story/types.ts';
import { type Chunk, columns, frameOf, type Page, padEnd, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import { EDIT_NAMES, editCount, whyOriginal } from './phrases.ts';
import { oneLine, visible } from './visible.ts';

/** What a diff report is made from. */
export interface DiffData {
  readonly a: CleanArticle;
  readonly b: CleanArticle;
  readonly verdict: Verdict;
  readonly original: string | null;
  readonly evidence: readonly OriginEvidence[];
  readonly diff: ArticleDiff;
}

export interface DiffTextOptions extends Page {
  readonly paint: Paint;
  /** Show the furniture of both articles at its place. */
  readonly raw?: boolean;
}

/** One object of `dedupe diff --json`, as a line. */
export function diffJson({ a, b, verdict, original, evidence, diff }: DiffData): string {
  const { relation, reason, coverage } = verdict;
  return `${JSON.stringify({ a: a.id, b: b.id, relation, reason, coverage, original, originEvidence: evidence, evidence: verdict.evidence, edits: diff.edits, counts: diff.counts, alignment: diff.rows, truncated: diff.truncated })}\n`;
}

const plain = (text: string): string => text;

/** The diff that people read: what the pair is and why, then its paragraphs, those that are the same folded. */
export function diffText(data: DiffData, options: DiffTextOptions): string {
  const { a, b, verdict, diff } = data;
  const { paint } = options;
  const { coverage, relation } = verdict;
  const counted = (Object.keys(EDIT_NAMES) as EditClass[]).filter((cls) => diff.counts[cls] > 0);
  const edits = counted.map((cls) => editCount(diff.counts[cls], cls)).join(', ') || 'no edits';
  const [nameA, nameB] = shortNames(a.id, b.id);
  const names = `${nameA} → ${nameB}`;
  const measure = relation === 'broken' ? '' : ` · ${percent(coverage.a)} / ${percent(coverage.b)} · ${edits}`;
  const oneRow = options.width === null || columns(names) + 3 + columns(relation) + columns(measure) <= options.width;
  const lines = [
    oneRow
      ? `${paint.head(names)}   ${paint.relation(relation)}${measure}`
      : `${paint.head(names)}\n  ${wrap(
          [
            { text: relation, paint: paint.relation },
            { text: measure, paint: plain },
          ],
          options.width,
          '  ',
        )}`,
    `  ${wrap([{ text: oneLine(verdict.reason), paint: plain }], options.width, '  ')}`,
  ];
  if (data.original !== null) {
    const nameOf = (id: string): string => (id === a.id ? nameA : nameB);
    const why = whyOriginal(data.original, data.evidence, nameOf);
    const text = `original: ${nameOf(data.original)}${why === null ? '' : ` (${why})`}`;
    lines.push(`  ${wrap([{ text, paint: plain }], options.width, '  ')}`);
  }
  if (diff.rows.length > 0) lines.push('');
  const furniture = options.raw ? [furnitureOf(a, 'a', options), furnitureOf(b, 'b', options)] : [];
  for (let i = 0; i < diff.rows.length; ) {
    const row = diff.rows[i]!;
    for (const take of furniture) lines.push(...take(row));
    let last = i;
    if (row.kind === 'same' && !options.raw) {
      while (diff.rows[last + 1]?.kind === 'same') last++;
      lines.push(paint.dim(`  ${padEnd(paragraphs(row.a, diff.rows[last]!.a), 6)} same`));
    } else {
      lines.push(rowText(row, data, options));
    }
    i = last + 1;
  }
  for (const take of furniture) lines.push(...take(null));
  if (diff.truncated) lines.push('  (some paragraphs differ too much to be aligned word by word)');
  return `${lines.join('\n')}\n`;
}

/** The two names without the folder that they share. */
function shortNames(a: string, b: string): [string, string] {
  const from = a.lastIndexOf('/') + 1;
  const shared = from > 0 && b.lastIndexOf('/') + 1 === from && a.slice(0, from) === b.slice(0, from);
  return shared && a !== b ? [visible(a.slice(from)), visible(b.slice(from))] : [visible(a), visible(b)];
}

function paragraphs(first: ParagraphRange | null, last: ParagraphRange | null = first): string {
  if (!first || !last) return '';
  return first.first === last.last ? `¶${first.first + 1}` : `¶${first.first + 1}–${last.last + 1}`;
}

function rowText(row: DiffRow, { a, b }: DiffData, { paint, width }: DiffTextOptions): string {
  const mark = row.kind === 'only-a' ? '-' : row.kind === 'only-b' ? '+' : ' ';
  const moved = row.kind === 'moved' && row.b ? `→${paragraphs(row.b)}` : '';
  const label = padEnd(paragraphs(row.a ?? row.b) + moved, 6);
  const classes = new Set((row.pieces ?? []).map((piece) => piece.class).filter((cls) => cls !== undefined));
  const names = [...classes].map((cls) => EDIT_NAMES[cls]);
  if (row.kind === 'only-a') names.push(EDIT_NAMES.cut);
  if (row.kind === 'only-b') names.push(EDIT_NAMES.addition);
  if (row.kind === 'moved') names.push('moved');
  let chunks: Chunk[];
  if (row.pieces)
    chunks = row.pieces.flatMap((piece, i, all) => pieceChunks(piece, i === 0, i === all.length - 1, paint));
  else if (row.kind === 'only-a') chunks = [{ text: at(a, row.a), paint: paint.deleted }];
  else if (row.kind === 'only-b') chunks = [{ text: at(b, row.b), paint: paint.inserted }];
  else chunks = [{ text: at(a, row.a), paint: plain }];
  if (names.length > 0) chunks.push({ text: '   ', paint: plain }, { text: names.join(', '), paint: paint.dim });
  const hang = ' '.repeat(2 + label.length + 1);
  return `${mark} ${label} ${wrap(chunks, width, hang)}`;
}

const at = ({ text }: CleanArticle, range: ParagraphRange | null): string =>
  range ? oneLine(text.slice(range.start, range.end)) : '';

/** Words of unchanged text left on either side of an edit. */
const CONTEXT = 8;

function pieceChunks(piece: Piece, first: boolean, last: boolean, paint: Paint): Chunk[] {
  if (piece.op === 'equal') return [{ text: folded(piece.a.text, first, last), paint: plain }];
  const chunks: Chunk[] = [];
  if (piece.a.text) chunks.push(...marked(piece.a.text, paint.deleted));
  // Colours alone would run 1,200 and 1,300 together to the eye and in the clipboard; marks keep them apart.
  const abut = /\S$/.test(piece.a.text) && /^\S/.test(piece.b.text);
  if (abut && frameOf(paint.deleted) === 0) chunks.push({ text: ' ', paint: plain });
  if (piece.b.text) chunks.push(...marked(piece.b.text, paint.inserted));
  return chunks;
}

/** The mark goes round the words; blanks at their edges stay outside. */
function marked(text: string, paint: (text: string) => string): Chunk[] {
  const words = oneLine(text);
  if (words === '') return [];
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return [
    { text: before, paint: plain },
    { text: words, paint },
    { text: after, paint: plain },
  ];
}

function folded(text: string, first: boolean, last: boolean): string {
  const flat = visible(text.replace(/\s+/g, ' '));
  const words = flat.split(/(?<= )/);
  const keepLeft = first ? 0 : CONTEXT;
  const keepRight = last ? 0 : CONTEXT;
  if (words.length <= keepLeft + keepRight + 4) return flat;
  const left = words.slice(0, keepLeft).join('');
  const right = keepRight ? words.slice(-keepRight).join('') : '';
  return right ? `${left}… ${right}` : `${left}…`;
}

/** Gives the furniture of one article that stands above a row, each removal once; all that is left for null. */
function furnitureOf(
  article: CleanArticle,
  side: 'a' | 'b',
  { paint, width }: DiffTextOptions,
): (row: DiffRow | null) => string[] {
  let next = 0;
  return (row) => {
    const range = row === null ? null : row[side];
    const limit = row === null ? Number.POSITIVE_INFINITY : (range?.start ?? -1);
    const lines: string[] = [];
    while (next < article.removals.length && article.removals[next]!.start < limit) {
      const { start, end, rule } = article.removals[next++]!;
      const text = oneLine(article.text.slice(start, end));
      if (text) lines.push(wrap([{ text: `~ ${side}: ${text}   [${rule}]`, paint: paint.dim }], width, '     '));
    }
    return lines;
  };
}
