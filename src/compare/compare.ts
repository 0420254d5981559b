import { WordFlag, type Words } from '../fingerprint/words.ts';
import { bestChains } from './chain.ts';
import { measure } from './measure.ts';
import { type Aligned, fillGaps, passages, withoutPhrases } from './passages.ts';
import { dirtyUnsigned } from './scratch.ts';
import { maximalRuns } from './seeds.ts';
import { sortedTriples } from './triples.ts';
import type { Comparison } from './types.ts';

/**
 * Aligns two bodies by their canonical words and measures what they share.
 *
 * Maximal equal runs are found by seeds, chained into passages (which may stand in another order in B: paragraphs move,
 * split and merge), and the small gaps of passages are filled with the single words that stayed. Work is linear in the two
 * lengths whatever the texts, and `compare(b, a)` is exactly the mirror image of `compare(a, b)`: ties are broken by
 * content, never by side.
 */
export function compare(a: Words, b: Words): Comparison {
  return measured(a, b, align(a, b));
}

/** Aligns two bodies: what they share, not measured yet. */
export function align(a: Words, b: Words): Aligned {
  const order = contentOrder(a, b);
  if (order === 0) return formed(wholeRuns(a));
  return order < 0 ? alignInOrder(a, b) : formed(mirrored(alignInOrder(b, a).runs));
}

/** Measures what two bodies share, {@link align} having found it. */
export function measured(a: Words, b: Words, { runs, segments }: Aligned): Comparison {
  return measure(a, b, runs, segments);
}

function alignInOrder(a: Words, b: Words): Aligned {
  return withoutPhrases(formed(fillGaps(bestChains(maximalRuns(a, b), a, b), a, b)), a);
}

const formed = (runs: Uint32Array): Aligned => ({ runs, segments: passages(runs) });

function mirrored(runs: Uint32Array): Uint32Array {
  const turned = dirtyUnsigned('compare.turned', runs.length);
  for (let r = 0; r < runs.length; r += 3) {
    turned[r] = runs[r + 1]!;
    turned[r + 1] = runs[r]!;
    turned[r + 2] = runs[r + 2]!;
  }
  return sortedTriples(turned, runs.length / 3);
}

/** Orders two bodies by length, then by their words, then by the flags of their words; 0 when all are the same. */
function contentOrder(a: Words, b: Words): number {
  const n = a.hash.length;
  if (n !== b.hash.length) return n - b.hash.length;
  for (let i = 0; i < n; i++) if (a.hash[i] !== b.hash[i]) return a.hash[i]! - b.hash[i]!;
  for (let i = 0; i < n; i++) if (a.flags[i] !== b.flags[i]) return a.flags[i]! - b.flags[i]!;
  return 0;
}

/** A body against itself: every stretch without quiet words is a run. */
function wholeRuns({ flags }: Words): Uint32Array {
  const runs: number[] = [];
  let from = 0;
  for (let i = 0; i <= flags.length; i++) {
    if (i < flags.length && (flags[i]! & WordFlag.Quiet) === 0) continue;
    if (i > from) runs.push(from, from, i - from);
    from = i + 1;
  }
  return Uint32Array.from(runs);
}
