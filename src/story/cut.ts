import type { Comparison } from '../compare/types.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';

/** How two texts that share a story begin and end: what desks do to copy shows at its edges. Shares from 0 to 1. */
export interface Cut {
  readonly words: { readonly a: number; readonly b: number };
  readonly coverage: { readonly a: number; readonly b: number };
  /** Share of the first paragraph that stands in the other text. */
  readonly lead: { readonly a: number; readonly b: number };
}

/** A first paragraph with fewer words is a headline or a label. */
const LEAD_WORDS = 12;
/** So much of a first paragraph in the other text means that it stands there; so little that it does not. */
const STANDS = 0.7;
const STANDS_NOT = 0.3;
/** All but the last touches of the shorter text stand in the longer. */
const INSIDE = 0.85;
/** The longer is so by a quarter: less than that, a paragraph may as well have been added, unless next to nothing else was changed. */
const LONGER = 1.25;
const NOTHING_ELSE = 0.95;
const SOMEWHAT_LONGER = 1.1;
/** A text of fewer words that stands inside another may be its source, or a digest of it. */
const DIGEST = 300;
/** It is a digest when it has no more than this share of the other's length. */
const HALF = 0.5;

/** The edges of two bodies, from their comparison. */
export function cutOf(a: Words, b: Words, { runs, coverage, words }: Comparison): Cut {
  const inA = new Uint8Array(a.hash.length);
  const inB = new Uint8Array(b.hash.length);
  // Equal words only: a passage may begin with one sentence replaced by another.
  for (let i = 0; i < runs.length; i += 3) {
    inA.fill(1, runs[i]!, runs[i]! + runs[i + 2]!);
    inB.fill(1, runs[i + 1]!, runs[i + 1]! + runs[i + 2]!);
  }
  return { words, coverage, lead: { a: leadShare(a, inA), b: leadShare(b, inB) } };
}

function leadShare({ flags }: Words, shared: Uint8Array): number {
  let words = 0;
  let marked = 0;
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & WordFlag.ParagraphStart) !== 0 && words >= LEAD_WORDS) break;
    if ((flags[i]! & WordFlag.Quiet) !== 0) continue;
    words++;
    marked += shared[i]!;
  }
  return words === 0 ? 0 : marked / words;
}

export interface SourceByCut {
  readonly source: 'a' | 'b';
  readonly code: 'cut-from-the-end' | 'new-lead' | 'digest';
}

/** Which of two texts the other was made from, as far as their edges tell, and why; null when they do not. */
export function sourceByCut({ words, coverage, lead }: Cut): SourceByCut | null {
  const [short, long] = words.a < words.b ? (['a', 'b'] as const) : (['b', 'a'] as const);
  // Stories are cut from the end: what begins as the other does and ends before it was cut from it.
  if (lead.a >= STANDS && lead.b >= STANDS) {
    const ratio = coverage[short] >= NOTHING_ELSE ? SOMEWHAT_LONGER : LONGER;
    const cut = coverage[short] >= INSIDE && words[long] >= ratio * words[short];
    return cut ? { source: long, code: 'cut-from-the-end' } : null;
  }
  // A later desk sets a lead of its own on top of what it took over.
  for (const [source, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    if (lead[source] < STANDS || lead[other] > STANDS_NOT) continue;
    if (coverage[source] >= INSIDE && source === short && words[short] < DIGEST) {
      return words[short] <= HALF * words[long] ? { source: long, code: 'digest' } : null;
    }
    return { source, code: 'new-lead' };
  }
  return null;
}
