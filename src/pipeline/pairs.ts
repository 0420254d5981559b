import { compare } from '../compare/compare.ts';
import { Screen } from '../match/screen.ts';
import { relate } from '../relation/relate.ts';
import type { Verdict } from '../relation/types.ts';
import { type Corpus, recordAt, wordsAt } from './corpus.ts';

/** A compared pair by article index, `a < b`. */
export interface ComparedPair {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
}

/** Fewer shared words than this, outside quotations, are less than two sentences: no relation worth an alignment. */
const LEAST_SHARED_WORDS = 16;

/** Compares two articles of the corpus. */
export function comparePair(corpus: Corpus, a: number, b: number): ComparedPair {
  const left = wordsAt(corpus, a);
  const right = wordsAt(corpus, b);
  const verdict = relate(
    { words: left, body: recordAt(corpus, a).body },
    { words: right, body: recordAt(corpus, b).body },
    compare(left, right),
  );
  return { a, b, verdict };
}

/**
 * Compares candidate pairs (sorted by a) that share enough words to be related, and returns those with a relation.
 * Pairs that share less, or only quotations, are left out.
 */
export function comparePairs(corpus: Corpus, a: Uint32Array, b: Uint32Array): ComparedPair[] {
  const screen = new Screen();
  const found: ComparedPair[] = [];
  let loaded = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== loaded) {
      loaded = a[i]!;
      screen.load(wordsAt(corpus, loaded));
    }
    if (screen.shared(wordsAt(corpus, b[i]!)) < LEAST_SHARED_WORDS) continue;
    const pair = comparePair(corpus, loaded, b[i]!);
    if (pair.verdict.relation !== 'none') found.push(pair);
  }
  return found;
}
