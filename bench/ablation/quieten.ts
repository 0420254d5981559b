import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { lineEnd } from '../../src/learn/identity.ts';
import type { LineSet } from '../../src/learn/lines.ts';

/** What learned furniture took out of an article. */
export interface Quietened {
  readonly lines: number;
  readonly words: number;
}

/** The lines of an article, maybe among those of others. */
export interface LineRange {
  /** What is noted of them, see `noteLines`: those from `first` up to `end` are its own. */
  readonly identities: Float64Array;
  readonly lineFlags: Uint8Array;
  readonly first: number;
  readonly end: number;
  /** Their words are those from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * Flags the words of an article's learned lines quiet, in place: they stay where they are, and out of every fingerprint and
 * count.
 */
export function quietenLines(words: Words, article: LineRange, learned: LineSet): Quietened {
  const { identities, lineFlags, first, end } = article;
  let lines = 0;
  let count = 0;
  let from = article.from;
  for (let line = first; line < end; line++) {
    const identity = identities[line]!;
    const to = lineEnd(words, from, article.to, identity, lineFlags[line]!);
    if (learned.find(identity) >= 0) {
      lines++;
      count += to - from;
      for (let w = from; w < to; w++) words.flags[w]! |= WordFlag.Quiet;
    }
    from = to;
  }
  return { lines, words: count };
}
