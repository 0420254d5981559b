import { WordFlag, type Words } from '../fingerprint/words.ts';
import { lineStarts } from './identity.ts';
import type { LineSet } from './lines.ts';

/** How many lines of an article were learned furniture, and how many words those held. */
export interface Quietened {
  readonly lines: number;
  readonly words: number;
}

/**
 * Flags the words of an article's learned lines quiet, in place: they stay where they are, and out of every fingerprint and
 * count. `identities` are those of its lines, see `noteLines`.
 */
export function quietenLines(body: Words, identities: Float64Array, learned: LineSet): Quietened {
  let lines = 0;
  let words = 0;
  let starts: Uint32Array | null = null;
  for (let line = 0; line < identities.length; line++) {
    if (learned.find(identities[line]!) < 0) continue;
    starts ??= lineStarts(body);
    const [from, to] = [starts[line]!, starts[line + 1]!];
    lines++;
    words += to - from;
    for (let w = from; w < to; w++) body.flags[w]! |= WordFlag.Quiet;
  }
  return { lines, words };
}
