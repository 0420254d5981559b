import { TEXT_BYTES } from '../kernel/recurring/layout.ts';
import type { LineRoom } from './lineRoom.ts';

/** The different texts of a corpus, numbered by what they hold: the same whatever the order or the number of the copies. */
export interface Texts {
  readonly count: number;
  /** For each article, those of one block behind those of the one before, the text that it is taken for, or {@link NO_TEXT}. */
  readonly of: Uint32Array;
  /** Where in `of` the articles of each block begin, and behind the last their number. */
  readonly firstOf: Uint32Array;
  /** The article that is taken for each text, by its place in `of`: the last that holds it. */
  readonly article: Uint32Array;
}

/**
 * Numbers the texts of all blocks of a room. Texts of the same lines, numbers in them aside, are one. Takes eight bytes an article, and
 * `memory` bytes to tell them apart, some at a time: to read the lines again takes less time than ten million articles would take memory.
 */
export function textsOf(room: LineRoom, memory: number = Number.POSITIVE_INFINITY): Texts {
  const { firstOf } = room;
  const passes = Math.ceil((TEXT_BYTES * firstOf.at(-1)!) / Math.max(memory, TEXT_BYTES));
  const [of, article] = room.numberTexts(Math.max(1, passes));
  return { count: article.length, of, firstOf, article };
}

/** The article that is taken for a text: its block, and its place there. */
export function articleOf(
  { article, firstOf }: Texts,
  text: number,
): { readonly block: number; readonly within: number } {
  const number = article[text]!;
  let block = 0;
  let to = firstOf.length - 2;
  while (block < to) {
    const middle = (block + to + 1) >>> 1;
    if (firstOf[middle]! <= number) block = middle;
    else to = middle - 1;
  }
  return { block, within: number - firstOf[block]! };
}
