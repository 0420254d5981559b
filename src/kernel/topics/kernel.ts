import { Kernel } from '../kernel.ts';
import { BYTES } from './bytes.ts';
import { MARGIN, ROOM, WORD_BYTES } from './layout.ts';

/** What the kernel of topics can do, see assembly/topics.ts. Lines are told by their identities. */
interface Functions {
  /** Makes room for articles of so many words, a multiple of 16. */
  begin(words: number): void;
  /** Finds the names that the article of so many words is about, without one line of it. Returns how many. */
  namesWithout(line: number, words: number): number;
  /** Whether the words of one line stand in the prose of the article too. */
  standsInProse(line: number, words: number): number;
}

/** Looks at articles for what they are about. Learning looks at thousands: in TypeScript that was half of its time. */
export class TopicKernel extends Kernel<Functions> {
  /** @param words of an article, that it has room for at least */
  constructor(words: number) {
    super(BYTES, {}, ROOM + WORD_BYTES * words + 8 * MARGIN);
  }
}
