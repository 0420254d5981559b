import { WordFlag, type Words } from '../fingerprint/words.ts';
import { isLine } from './identity.ts';
import { type LineBlock, paragraphEnd } from './lines.ts';
import { articleOf, type Texts } from './texts.ts';
import { WordCounts } from './wordCounts.ts';

/** Names that tell what an article is about. */
const NAMES = 6;
/** Words from which on a line is prose. */
const PROSE_WORDS = 9;
/** Witnesses that are looked at of a line: enough to tell what half of them have in common, few enough for a million articles. */
export const LOOKED_AT = 60;
/** Texts that the topics of a corpus are read off. */
const SAMPLE = 2000;
/** A name that stands in more of a corpus than this counts as if it stood in so many: else no share of any line could exceed it. */
const USUAL = 0.9;
/** Of these a name has the first only. */
const NAME_FLAGS = WordFlag.Capital | WordFlag.Stop | WordFlag.Number;

/** What the names of the article at hand are counted in, used again for the next. */
const counts = new WordCounts();

/**
 * The names an article is about: its capitalised words by how often they stand there, twice at least. The line in question
 * does not count: a notice that names its outlet twice makes that no topic.
 */
function namesOf(block: LineBlock, article: number, but: number): number[] {
  const words = block.words(article);
  const { hash, flags } = words;
  // Asked for once: where they stand on disk, each time is another reading.
  const { lineAt, lineFlags } = block;
  const count = hash.length;
  let line = lineAt[article]!;
  counts.clear(count);
  for (let from = 0; from < count; line++) {
    const to = paragraphEnd(flags, from, count);
    if (!isLine(but, words, from, to, lineFlags[line]!)) {
      for (let w = from; w < to; w++) if ((flags[w]! & NAME_FLAGS) === WordFlag.Capital) counts.add(hash[w]!);
    }
    from = to;
  }
  return counts.mostFrequent(NAMES);
}

/** How often the articles of a corpus are about a name: shares of its texts, by name. */
export type Topics = ReadonlyMap<number, number>;

/** The topics of a corpus, by some of its texts: which ones depends on what they hold, not on their order. */
export function topicsOf(blocks: readonly LineBlock[], texts: Texts): Topics {
  const count = Math.min(texts.count, SAMPLE);
  const shares = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const text = Math.floor((i * texts.count) / count);
    const { block, within } = articleOf(texts, text);
    for (const name of namesOf(blocks[block]!, within, 0)) {
      shares.set(name, (shares.get(name) ?? 0) + 1 / count);
    }
  }
  return shares;
}

/**
 * How much more the texts a line stands in are about one name than the corpus is: 0 when no more, 1 when all of them are. In
 * a year when half of all reports name the president, it tells nothing of a line that half of those it stands in do.
 * `witnesses` are {@link LOOKED_AT} of them at most.
 */
export function topicShare(
  blocks: readonly LineBlock[],
  texts: Texts,
  line: number,
  witnesses: readonly number[],
  topics: Topics,
): number {
  const counts = new Map<number, number>();
  for (const text of witnesses) {
    const { block, within } = articleOf(texts, text);
    for (const name of namesOf(blocks[block]!, within, line)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  let most = 0;
  for (const [name, count] of counts) {
    const usual = Math.min(topics.get(name) ?? 0, USUAL);
    most = Math.max(most, (count / witnesses.length - usual) / (1 - usual));
  }
  return most;
}

/** Whether the words of a line stand in the prose of the article too. */
function standsInProse(block: LineBlock, article: number, line: number): boolean {
  const words = block.words(article);
  const { hash, flags } = words;
  const own = placeOfLine(block, article, words, line);
  if (own < 0) return false;
  const length = paragraphEnd(flags, own, hash.length) - own;
  for (let from = 0; from < hash.length; ) {
    const to = paragraphEnd(flags, from, hash.length);
    if (to - from >= PROSE_WORDS && holds(hash, from, to, own, length)) return true;
    from = to;
  }
  return false;
}

/** The first word of a line in an article, given by its words; -1 where it is none of its lines. */
function placeOfLine({ lineAt, lineFlags }: LineBlock, article: number, words: Words, line: number): number {
  const count = words.hash.length;
  let l = lineAt[article]!;
  for (let from = 0; from < count; l++) {
    const to = paragraphEnd(words.flags, from, count);
    if (isLine(line, words, from, to, lineFlags[l]!)) return from;
    from = to;
  }
  return -1;
}

/** Whether the words from `from` up to `to` hold those `length` ones that begin at `own`, one behind the other. */
function holds(hash: Uint32Array, from: number, to: number, own: number, length: number): boolean {
  const first = hash[own]!;
  for (let w = from; w + length <= to; w++) {
    if (hash[w] !== first) continue;
    let same = 1;
    while (same < length && hash[w + same] === hash[own + same]) same++;
    if (same === length) return true;
  }
  return false;
}

/**
 * The share of the texts a short line stands in whose prose has the very same words: where most do, it is no furniture but
 * the heading of a part of the story, the name of whom or what it is about.
 */
export function headingShare(
  blocks: readonly LineBlock[],
  texts: Texts,
  line: number,
  witnesses: readonly number[],
): number {
  const headings = witnesses.filter((text) => {
    const { block, within } = articleOf(texts, text);
    return standsInProse(blocks[block]!, within, line);
  });
  return headings.length / witnesses.length;
}
