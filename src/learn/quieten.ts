import { WordFlag } from '../fingerprint/words.ts';
import { forEachLine, type LineBlock, type LineSet } from './lines.ts';

/** For each article of a block, how many of its lines were learned furniture, and how many words those held. */
export interface Quietened {
  readonly lines: Uint32Array;
  readonly words: Uint32Array;
}

/** Flags the words of learned lines quiet, in place: they stay where they are, and out of every fingerprint and count. */
export function quietenLines(block: LineBlock, learned: LineSet): Quietened {
  const { flags } = block;
  const lines = new Uint32Array(block.wordAt.length - 1);
  const words = new Uint32Array(block.wordAt.length - 1);
  forEachLine(block, (article, line, _, from, to) => {
    if (learned.find(line) < 0) return;
    lines[article]!++;
    words[article]! += to - from;
    for (let w = from; w < to; w++) flags[w]! |= WordFlag.Quiet;
  });
  return { lines, words };
}
