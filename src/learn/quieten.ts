import { WordFlag, type Words } from '../fingerprint/words.ts';
import { lineEnd } from './identity.ts';
import type { LineSet } from './lines.ts';

/** What learned furniture took out of an article. */
export interface Quietened {
  readonly lines: number;
  readonly words: number;
  /** Where each stretch of words begins and ends that went quiet, in order: lines that touch are one, and some were quiet before. */
  readonly gone: readonly number[];
}

/** What is noted of the lines of one article: those from `first` up to `end`, see `noteLines`. */
export interface LineRange {
  readonly identities: Float64Array;
  readonly lineFlags: Uint8Array;
  readonly first: number;
  readonly end: number;
}

/**
 * Flags the words of an article's learned lines quiet, in place: they stay where they are, and out of every fingerprint and
 * count.
 */
export function quietenLines(
  body: Words,
  { identities, lineFlags, first, end }: LineRange,
  learned: LineSet,
): Quietened {
  const gone: number[] = [];
  let lines = 0;
  let words = 0;
  let from = 0;
  for (let line = first; line < end; line++) {
    const identity = identities[line]!;
    const to = lineEnd(body, from, identity, lineFlags[line]!);
    if (learned.find(identity) >= 0) {
      lines++;
      words += to - from;
      quieten(body, from, to, gone);
    }
    from = to;
  }
  return { lines, words, gone };
}

/** All words of a line are quiet, or none. */
function quieten({ flags }: Words, from: number, to: number, gone: number[]): void {
  if ((flags[from]! & WordFlag.Quiet) !== 0) return;
  for (let w = from; w < to; w++) flags[w]! |= WordFlag.Quiet;
  if (gone.at(-1) === from) gone[gone.length - 1] = to;
  else gone.push(from, to);
}
