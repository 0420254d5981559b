import { WordFlag, type Words } from '../fingerprint/words.ts';
import { isLine } from './identity.ts';
import { type LineBlock, paragraphEnd } from './lines.ts';
import { articleOf, type Texts } from './texts.ts';
import { WordCounts } from './wordCounts.ts';

/** Names that tell what an article is about. */
const NAMES = 6;
/** Of these a name has the first only. */
const NAME_FLAGS = WordFlag.Capital | WordFlag.Stop | WordFlag.Number;
/** Texts whose names are kept at most: some megabytes. */
const KEPT = 1 << 14;

/** What the names of the article at hand are counted in, used again for the next. */
const counts = new WordCounts();

/**
 * The names that the texts of a corpus are about: capitalised words by how often they stand there, twice at least. One text is asked for
 * again and again, as a witness of one line after another: its names are counted once.
 */
export class TextNames {
  readonly #blocks: readonly LineBlock[];
  readonly #texts: Texts;
  readonly #known = new Map<number, readonly number[]>();

  constructor(blocks: readonly LineBlock[], texts: Texts) {
    this.#blocks = blocks;
    this.#texts = texts;
  }

  /** The words of a text. */
  words(text: number): Words {
    const { block, within } = articleOf(this.#texts, text);
    return this.#blocks[block]!.words(within);
  }

  /** The names of a text, the most frequent first. */
  of(text: number): readonly number[] {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size === KEPT) this.#known.clear();
    const names = namesOf(this.words(text));
    this.#known.set(text, names);
    return names;
  }

  /**
   * The names of some texts that a line stands in, each without that line: a notice that names its outlet twice makes that no topic.
   * They are others only where a word of the line is among them.
   */
  *without(line: number, witnesses: readonly number[]): Generator<readonly number[]> {
    const own = this.#wordsOf(line, witnesses[0]!);
    for (const text of witnesses) {
      const names = this.of(text);
      if (names.some((name) => own.includes(name))) {
        const { block, within } = articleOf(this.#texts, text);
        yield namesWithout(this.#blocks[block]!, within, line);
      } else yield names;
    }
  }

  /** The words of a line, as they stand in a text: they are the same in all, but for numbers, and those are no names. */
  #wordsOf(line: number, text: number): Uint32Array {
    const { block, within } = articleOf(this.#texts, text);
    const words = this.#blocks[block]!.words(within);
    const from = placeOfLine(this.#blocks[block]!, within, words, line);
    return words.hash.subarray(from, paragraphEnd(words.flags, from, words.hash.length));
  }
}

/** The first word of a line in an article, given by its words; -1 where it is none of its lines. */
export function placeOfLine({ lineAt, lineFlags }: LineBlock, article: number, words: Words, line: number): number {
  const count = words.hash.length;
  let l = lineAt[article]!;
  for (let from = 0; from < count; l++) {
    const to = paragraphEnd(words.flags, from, count);
    if (isLine(line, words, from, to, lineFlags[l]!)) return from;
    from = to;
  }
  return -1;
}

/** Counts the names among the words from `from` up to `to`. */
function countNames({ hash, flags }: Words, from: number, to: number): void {
  for (let w = from; w < to; w++) if ((flags[w]! & NAME_FLAGS) === WordFlag.Capital) counts.add(hash[w]!);
}

/** The names of an article, given by its words: the most frequent first. */
function namesOf(words: Words): number[] {
  counts.clear(words.hash.length);
  countNames(words, 0, words.hash.length);
  return counts.mostFrequent(NAMES);
}

/** The same, but that the words of one of its lines do not count. */
function namesWithout(block: LineBlock, article: number, but: number): number[] {
  const words = block.words(article);
  // Asked for once: where they stand on disk, each time is another reading.
  const { lineAt, lineFlags } = block;
  const count = words.hash.length;
  let line = lineAt[article]!;
  counts.clear(count);
  for (let from = 0; from < count; line++) {
    const to = paragraphEnd(words.flags, from, count);
    if (!isLine(but, words, from, to, lineFlags[line]!)) countNames(words, from, to);
    from = to;
  }
  return counts.mostFrequent(NAMES);
}
