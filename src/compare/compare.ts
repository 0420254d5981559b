import type { Words } from '../fingerprint/words.ts';
import { Comparer } from './comparer.ts';
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
  const comparer = of(a, b);
  comparer.align();
  return comparer.measured();
}

/** Measures what two bodies share by the runs that they are known to share, as {@link compare} tells them. */
export function measure(a: Words, b: Words, runs: Uint32Array): Comparison {
  return of(a, b).measureRuns(runs);
}

function of(a: Words, b: Words): Comparer {
  const comparer = new Comparer();
  comparer.load(a);
  comparer.meet(b);
  return comparer;
}
