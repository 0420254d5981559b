import { compare } from '../compare/compare.ts';
import type { Words } from '../fingerprint/words.ts';
import { Screen } from '../match/screen.ts';
import { relate, type Side } from '../relation/relate.ts';
import type { Verdict } from '../relation/types.ts';
import { type WordCorpus, wordsAt } from './corpus.ts';
import { REWRITTEN } from './meet.ts';

/** A compared pair by article index, `a < b`. */
export interface ComparedPair {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
}

/** Fewer shared words than this, outside quotations, are less than two sentences: no relation worth an alignment. */
const LEAST_SHARED_WORDS = 16;

/** Share of a body that must stand in the other when they met by rare words only. */
const REWRITE = 0.5;

/** Compares two articles of the corpus, in either order. */
export function comparePair(corpus: WordCorpus, one: number, other: number): ComparedPair {
  const a = Math.min(one, other);
  const b = Math.max(one, other);
  const left = wordsAt(corpus, a);
  const right = wordsAt(corpus, b);
  return { a, b, verdict: relate(sideOf(left), sideOf(right), compare(left, right)) };
}

/** An article without a body has no words in the corpus. */
function sideOf(words: Words): Side {
  return { words, body: words.hash.length > 0 ? 'ok' : 'none' };
}

/**
 * Compares candidate pairs that share enough words to be related, and returns those with a relation. Equal a stand
 * together, and a is the longer body (see `meetings`), so that the screen does not depend on names.
 * Pairs that share less, or only quotations, are left out, unless they are one text that is a quotation from end to end. Pairs marked REWRITTEN are not screened, and kept
 * only as links.
 */
export function comparePairs(corpus: WordCorpus, a: Uint32Array, b: Uint32Array): ComparedPair[] {
  const screen = new Screen();
  const found: ComparedPair[] = [];
  let loaded = -1;
  for (let i = 0; i < a.length; i++) {
    const left = a[i]!;
    const right = (b[i]! & ~REWRITTEN) >>> 0;
    if (right === b[i]) {
      if (left !== loaded) screen.load(wordsAt(corpus, left));
      loaded = left;
      if (screen.shared(wordsAt(corpus, right)) < LEAST_SHARED_WORDS && !screen.whole) continue;
    }
    const pair = comparePair(corpus, left, right);
    if (right === b[i] ? pair.verdict.relation !== 'none' : isRewrite(pair.verdict)) found.push(pair);
  }
  return found;
}

/** Two reports of one event by two hands share fragments of a third of each; a rewrite keeps half of one body or more. */
function isRewrite({ relation, coverage }: Verdict): boolean {
  const linked = relation === 'copy' || relation === 'excerpt' || relation === 'version';
  return linked && Math.max(coverage.a, coverage.b) >= REWRITE;
}
