import { heaviestChain } from './chain.ts';
import { type DiffSide, paragraphWords } from './side.ts';
import type { Tile } from './tiles.ts';

/** Consecutive paragraphs of A that correspond to consecutive paragraphs of B. Indices inclusive. */
export interface ParagraphPair {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
  /** It stands elsewhere in the order of B than in that of A. */
  moved: boolean;
}

/** Common words that join two paragraphs whatever their length. */
const ENOUGH_WORDS = 12;
/** Or this share of the shorter paragraph. */
const ENOUGH_SHARE = 0.3;
/** Paragraphs without common runs are paired in place when their bags of words agree by this much (Dice). */
const BAG_SHARE = 0.4;
/** Gaps with more pairs of paragraphs than this are not searched for reworded ones. */
const BAG_PAIRS = 400;

interface Edge {
  readonly a: number;
  readonly b: number;
  weight: number;
}

function edgesOf(tiles: readonly Tile[], fromA: Uint32Array, fromB: Uint32Array): Edge[] {
  const edges = new Map<number, Edge>();
  const width = fromB.length;
  const paragraphOf = (from: Uint32Array): Uint32Array => {
    const of = new Uint32Array(from[from.length - 1]!);
    for (let p = 0; p + 1 < from.length; p++) of.fill(p, from[p], from[p + 1]);
    return of;
  };
  const ofA = paragraphOf(fromA);
  const ofB = paragraphOf(fromB);
  for (const { a, b, length } of tiles) {
    for (let i = 0; i < length; i++) {
      const key = ofA[a + i]! * width + ofB[b + i]!;
      const edge = edges.get(key);
      if (edge === undefined) edges.set(key, { a: ofA[a + i]!, b: ofB[b + i]!, weight: 1 });
      else edge.weight++;
    }
  }
  return [...edges.values()];
}

/** Share of two paragraphs' words in common, as bags: 2 common / (A + B). */
function bagShare(a: DiffSide, fromA: Uint32Array, p: number, b: DiffSide, fromB: Uint32Array, q: number): number {
  const sizeA = fromA[p + 1]! - fromA[p]!;
  const sizeB = fromB[q + 1]! - fromB[q]!;
  if (sizeA === 0 || sizeB === 0) return 0;
  const bag = new Map<number, number>();
  for (let i = fromA[p]!; i < fromA[p + 1]!; i++) bag.set(a.words.hash[i]!, (bag.get(a.words.hash[i]!) ?? 0) + 1);
  let common = 0;
  for (let i = fromB[q]!; i < fromB[q + 1]!; i++) {
    const left = bag.get(b.words.hash[i]!) ?? 0;
    if (left > 0) {
      common++;
      bag.set(b.words.hash[i]!, left - 1);
    }
  }
  return (2 * common) / (sizeA + sizeB);
}

/**
 * Pairs the paragraphs of two bodies. Splits and merges give a pair with several paragraphs on one side; a paragraph is in
 * at most one pair. In order of A; `moved` marks what is out of the common order.
 */
export function pairParagraphs(a: DiffSide, b: DiffSide, tiles: readonly Tile[]): ParagraphPair[] {
  const fromA = paragraphWords(a);
  const fromB = paragraphWords(b);
  const size = (from: Uint32Array, p: number): number => from[p + 1]! - from[p]!;
  const edges = edgesOf(tiles, fromA, fromB)
    .filter((e) => e.weight >= Math.min(ENOUGH_WORDS, ENOUGH_SHARE * Math.min(size(fromA, e.a), size(fromB, e.b))))
    .sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b);
  const ofA = new Array<ParagraphPair | undefined>(fromA.length - 1).fill(undefined);
  const ofB = new Array<ParagraphPair | undefined>(fromB.length - 1).fill(undefined);
  const pairs = new Set<ParagraphPair>();
  // Heaviest first; an edge joins a pair only where the pair stays consecutive on both sides. Twice, since a middle part may come late.
  for (let pass = 0; pass < 2; pass++) {
    for (const { a: p, b: q } of edges) {
      const left = ofA[p];
      const right = ofB[q];
      if (left !== undefined && left === right) continue;
      if (left !== undefined && right !== undefined) {
        const [above, below] = left.a0 < right.a0 ? [left, right] : [right, left];
        if (above.a1 + 1 !== below.a0 || above.b1 + 1 !== below.b0) continue;
        // Text flowed anew over the same paragraphs: one pair, or words that only crossed a break would be told as cut and added.
        above.a1 = below.a1;
        above.b1 = below.b1;
        ofA.fill(above, below.a0, below.a1 + 1);
        ofB.fill(above, below.b0, below.b1 + 1);
        pairs.delete(below);
        continue;
      }
      const pair = left ?? right;
      if (pair === undefined) {
        const made: ParagraphPair = { a0: p, a1: p, b0: q, b1: q, moved: false };
        pairs.add(made);
        ofA[p] = made;
        ofB[q] = made;
      } else if (left !== undefined && (q === pair.b0 - 1 || q === pair.b1 + 1)) {
        pair.b0 = Math.min(pair.b0, q);
        pair.b1 = Math.max(pair.b1, q);
        ofB[q] = pair;
      } else if (right !== undefined && (p === pair.a0 - 1 || p === pair.a1 + 1)) {
        pair.a0 = Math.min(pair.a0, p);
        pair.a1 = Math.max(pair.a1, p);
        ofA[p] = pair;
      }
    }
  }
  const placed = [...pairs].sort((x, y) => x.a0 - y.a0);
  const kept = heaviestChain(
    placed.map((pair) => ({ a: pair.a0, b: pair.b0, weight: fromA[pair.a1 + 1]! - fromA[pair.a0]! })),
  );
  placed.forEach((pair, i) => {
    pair.moved = kept[i] === 0;
  });

  // Reworded paragraphs: those left alone between two neighbours that stayed in order.
  const inPlace = placed.filter((pair) => !pair.moved);
  const ends: ParagraphPair = { a0: ofA.length, a1: ofA.length, b0: ofB.length, b1: ofB.length, moved: false };
  let lastA = -1;
  let lastB = -1;
  for (const pair of [...inPlace, ends]) {
    const openA: number[] = [];
    const openB: number[] = [];
    for (let p = lastA + 1; p < pair.a0; p++) if (ofA[p] === undefined) openA.push(p);
    for (let q = lastB + 1; q < pair.b0; q++) if (ofB[q] === undefined) openB.push(q);
    if (openA.length * openB.length <= BAG_PAIRS) {
      let q = 0;
      for (const p of openA) {
        let best = BAG_SHARE;
        let at = -1;
        for (let k = q; k < openB.length; k++) {
          const share = bagShare(a, fromA, p, b, fromB, openB[k]!);
          if (share > best) {
            best = share;
            at = k;
          }
        }
        if (at < 0) continue;
        placed.push({ a0: p, a1: p, b0: openB[at]!, b1: openB[at]!, moved: false });
        q = at + 1;
      }
    }
    lastA = pair.a1;
    lastB = pair.b1;
  }
  return placed.sort((x, y) => x.a0 - y.a0);
}
