import type { Segment } from './align.ts';
import { classify } from './classify.ts';
import { bareLetters, plainSurface } from './fold.ts';
import { beginsSentence, type DiffSide } from './side.ts';
import type { ParagraphRange, Piece, TextSpan } from './types.ts';

const span = (side: DiffSide, start: number, end: number): TextSpan => ({
  start,
  end,
  text: side.article.text.slice(start, end),
});

const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;

/** Code units at the front that are the same on both sides and belong to no word. */
function commonLead(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n] && !WORD_UNIT.test(a[n]!)) n++;
  return n;
}

function commonTail(a: string, b: string, lead: number): number {
  let n = 0;
  const most = Math.min(a.length, b.length) - lead;
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n] && !WORD_UNIT.test(a[a.length - 1 - n]!)) n++;
  return n;
}

/**
 * Words `i` of A and `j` of B are the same canonical word: where does their source text end, and do they look alike?
 * A fold may map several words of text to one, or one to several that share its span, so the stretch grows until both sides break.
 */
function styleStretch(a: DiffSide, b: DiffSide, i: number, j: number, left: number): number {
  let n = 1;
  while (
    n < left &&
    (a.words.start[i + n]! < a.words.end[i + n - 1]! || b.words.start[j + n]! < b.words.end[j + n - 1]!)
  ) {
    n++;
  }
  return n;
}

interface Cut {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly whole: boolean;
  readonly style: boolean;
}

/** The stretches of text, in code units, where the two sides differ. */
function cuts(
  a: DiffSide,
  b: DiffSide,
  segments: readonly Segment[],
  rowA: ParagraphRange,
  rowB: ParagraphRange,
): Cut[] {
  const out: Cut[] = [];
  const wa = a.words;
  const wb = b.words;
  for (let k = 0; k < segments.length; k++) {
    const s = segments[k]!;
    if (s.equal) {
      let open: { a0: number; a1: number; b0: number; b1: number } | null = null;
      for (let n = 0; n < s.a1 - s.a0; ) {
        const i = s.a0 + n;
        const j = s.b0 + n;
        const step = styleStretch(a, b, i, j, s.a1 - i);
        const a1 = Math.max(wa.end[i + step - 1]!, wa.end[i]!);
        const b1 = Math.max(wb.end[j + step - 1]!, wb.end[j]!);
        const alike =
          plainSurface(a.article.text.slice(wa.start[i]!, a1)) === plainSurface(b.article.text.slice(wb.start[j]!, b1));
        if (!alike && open === null) open = { a0: wa.start[i]!, a1, b0: wb.start[j]!, b1 };
        else if (!alike && open !== null) {
          open.a1 = a1;
          open.b1 = b1;
        } else if (open !== null) {
          out.push({ ...open, whole: false, style: true });
          open = null;
        }
        n += step;
      }
      if (open !== null) out.push({ ...open, whole: false, style: true });
      continue;
    }
    // All that stands between the equal words on either side, less the punctuation and space both have there.
    const a0 = s.a0 > 0 && k > 0 ? wa.end[s.a0 - 1]! : rowA.start;
    const b0 = s.b0 > 0 && k > 0 ? wb.end[s.b0 - 1]! : rowB.start;
    const a1 = Math.max(a0, k + 1 < segments.length ? wa.start[s.a1]! : rowA.end);
    const b1 = Math.max(b0, k + 1 < segments.length ? wb.start[s.b1]! : rowB.end);
    const textA = a.article.text.slice(a0, a1);
    const textB = b.article.text.slice(b0, b1);
    const lead = commonLead(textA, textB);
    const tail = commonTail(textA, textB, lead);
    const whole =
      (s.a0 === s.a1 && beginsSentence(b, s.b0) && beginsSentence(b, s.b1)) ||
      (s.b0 === s.b1 && beginsSentence(a, s.a0) && beginsSentence(a, s.a1));
    out.push({ a0: a0 + lead, a1: a1 - tail, b0: b0 + lead, b1: b1 - tail, whole, style: false });
  }
  return out;
}

/**
 * The pieces of a row, from its aligned words; their texts join to the row's text on both sides. No edit at all gives one
 * `equal` piece.
 */
export function piecesOf(
  a: DiffSide,
  b: DiffSide,
  segments: readonly Segment[],
  rowA: ParagraphRange,
  rowB: ParagraphRange,
): Piece[] {
  const pieces: Piece[] = [];
  let atA = rowA.start;
  let atB = rowB.start;
  const equalTo = (a1: number, b1: number): void => {
    if (a1 > atA || b1 > atB) pieces.push({ op: 'equal', a: span(a, atA, a1), b: span(b, atB, b1) });
  };
  for (const cut of cuts(a, b, segments, rowA, rowB)) {
    const left = span(a, cut.a0, cut.a1);
    const right = span(b, cut.b0, cut.b1);
    if (bareLetters(left.text) === '' && bareLetters(right.text) === '') continue;
    equalTo(cut.a0, cut.b0);
    const op = left.text === '' ? 'insert' : right.text === '' ? 'delete' : 'replace';
    const cls = cut.style ? 'style' : classify(left.text, right.text, cut.whole);
    pieces.push({ op, class: cls, a: left, b: right });
    atA = cut.a1;
    atB = cut.b1;
  }
  equalTo(rowA.end, rowB.end);
  return pieces;
}
