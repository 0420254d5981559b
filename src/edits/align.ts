import { diffArrays } from 'diff';
import { heaviestChain } from './chain.ts';
import { beginsSentence, type DiffSide } from './side.ts';
import type { Tile } from './tiles.ts';

/** Consecutive words of A and of B that are the same canonical words (`equal`), or that replace each other; either may be empty. */
export interface Segment {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
  equal: boolean;
}

/** A stretch of words: A's `a0` to `a1 - 1` against B's `b0` to `b1 - 1`. */
export type Stretch = Omit<Segment, 'equal'>;

/**
 * What word alignment may still cost, in units of edit distance squared, which is what the algorithm of the `diff` package
 * (Myers 1986) spends. Shared by all rows of one diff.
 */
export interface Budget {
  left: number;
}

/** A fifth of a second at worst; two ordinary versions of a story use a thousandth of it. */
export const ALIGN_BUDGET = 2_000_000;

/** A row may spend no more than this part of what is left, so that one bad row does not blind the rest. */
const ROW_SHARE = 0.5;

function diffGap(a: Uint32Array, b: Uint32Array, gap: Stretch, budget: Budget, out: Segment[]): boolean {
  const sizeA = gap.a1 - gap.a0;
  const sizeB = gap.b1 - gap.b0;
  if (sizeA === 0 && sizeB === 0) return true;
  const maxEditLength = Math.floor(Math.sqrt(budget.left * ROW_SHARE));
  const changes =
    sizeA === 0 || sizeB === 0 || maxEditLength < 1
      ? undefined
      : diffArrays(Array.from(a.subarray(gap.a0, gap.a1)), Array.from(b.subarray(gap.b0, gap.b1)), { maxEditLength });
  if (changes === undefined) {
    out.push({ ...gap, equal: false });
    if (sizeA === 0 || sizeB === 0) return true;
    budget.left -= maxEditLength ** 2;
    return false;
  }
  let { a0, b0 } = gap;
  let distance = 0;
  for (const change of changes) {
    const { count } = change;
    if (!change.added && !change.removed) {
      out.push({ a0, a1: a0 + count, b0, b1: b0 + count, equal: true });
      a0 += count;
      b0 += count;
      continue;
    }
    distance += count;
    const a1 = change.removed ? a0 + count : a0;
    const b1 = change.added ? b0 + count : b0;
    out.push({ a0, a1, b0, b1, equal: false });
    a0 = a1;
    b0 = b1;
  }
  budget.left -= distance ** 2;
  return true;
}

/** Joins neighbours of the same kind and drops empty ones. */
function merge(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const s of segments) {
    if (s.a0 === s.a1 && s.b0 === s.b1) continue;
    const last = out.at(-1);
    if (last !== undefined && last.equal === s.equal) {
      last.a1 = s.a1;
      last.b1 = s.b1;
    } else {
      out.push({ ...s });
    }
  }
  return out;
}

const size = (s: Segment): number => Math.max(s.a1 - s.a0, s.b1 - s.b0);

/** A chance agreement of one or two words inside a replaced clause reads worse than the clause as a whole. */
function isIsland(left: Segment | undefined, middle: Segment, right: Segment | undefined): boolean {
  if (left === undefined || right === undefined || left.equal || right.equal || !middle.equal) return false;
  return size(middle) <= 2 && Math.min(size(left), size(right)) > 2 * size(middle);
}

/**
 * Moves words from the edges of equal segments into the edit beside them: where one canonical word shares its source text
 * with an edited one ("it" and "is" of "It's"), and where an edit takes a sentence whole but for its first word or two.
 */
function widen(a: DiffSide, b: DiffSide, segments: Segment[]): void {
  const glued = (side: DiffSide, i: number, from: number, to: number): boolean =>
    i > from && i < to && side.words.start[i]! < side.words.end[i - 1]!;
  for (let k = 0; k < segments.length; k++) {
    const edit = segments[k]!;
    if (edit.equal) continue;
    const before = segments[k - 1];
    const after = segments[k + 1];
    if (before !== undefined) {
      let take = 0;
      const room = before.a1 - before.a0;
      const longest = Math.max(edit.a1 - edit.a0, edit.b1 - edit.b0);
      for (let n = 1; n <= Math.min(2, room) && longest > 2 * n; n++) {
        if (beginsSentence(a, before.a1 - n) !== beginsSentence(b, before.b1 - n)) take = n;
      }
      while (
        take < room &&
        (glued(a, before.a1 - take, before.a0, edit.a1) || glued(b, before.b1 - take, before.b0, edit.b1))
      ) {
        take++;
      }
      before.a1 -= take;
      before.b1 -= take;
      edit.a0 -= take;
      edit.b0 -= take;
    }
    if (after !== undefined) {
      while (after.a0 < after.a1 && (glued(a, after.a0, edit.a0, after.a1) || glued(b, after.b0, edit.b0, after.b1))) {
        after.a0++;
        after.b0++;
        edit.a1++;
        edit.b1++;
      }
    }
  }
}

/**
 * Aligns two stretches word by word: the tiles that lie in both, in order, anchor it, and the `diff` package aligns what is
 * between them. `complete` is false where it gave up for cost; the unaligned words are then one segment.
 */
export function alignWords(
  a: DiffSide,
  b: DiffSide,
  stretch: Stretch,
  tiles: readonly Tile[],
  budget: Budget,
): { segments: Segment[]; complete: boolean } {
  const inside: { a: number; b: number; weight: number }[] = [];
  for (const t of tiles) {
    const from = Math.max(0, stretch.a0 - t.a, stretch.b0 - t.b);
    const to = Math.min(t.length, stretch.a1 - t.a, stretch.b1 - t.b);
    if (to > from) inside.push({ a: t.a + from, b: t.b + from, weight: to - from });
  }
  const kept = heaviestChain(inside);
  const raw: Segment[] = [];
  let complete = true;
  let { a0, b0 } = stretch;
  const gapTo = (a1: number, b1: number): void => {
    if (!diffGap(a.words.hash, b.words.hash, { a0, a1, b0, b1 }, budget, raw)) complete = false;
  };
  inside.forEach((t, i) => {
    if (kept[i] === 0) return;
    // Tiles of a chain begin in order but never overlap: each word is in one tile at most.
    gapTo(t.a, t.b);
    raw.push({ a0: t.a, a1: t.a + t.weight, b0: t.b, b1: t.b + t.weight, equal: true });
    a0 = t.a + t.weight;
    b0 = t.b + t.weight;
  });
  gapTo(stretch.a1, stretch.b1);
  let segments = merge(raw);
  for (let i = 1; i + 1 < segments.length; i++) {
    if (isIsland(segments[i - 1], segments[i]!, segments[i + 1])) segments[i]!.equal = false;
  }
  segments = merge(segments);
  widen(a, b, segments);
  return { segments: merge(segments), complete };
}
