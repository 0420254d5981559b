import type { Words } from '../fingerprint/words.ts';
import { isLine } from './identity.ts';
import { type LineBlock, paragraphEnd } from './lines.ts';
import { namesOf, namesWithout } from './names.ts';
import { articleOf, type Texts } from './texts.ts';

/** Words from which on a line is prose. */
const PROSE_WORDS = 9;
/** Witnesses that are looked at of a line: enough to tell what half of them have in common, few enough for a million articles. */
export const LOOKED_AT = 60;
/** Texts that the topics of a corpus are read off. */
const SAMPLE = 2000;
/** A name that stands in more of a corpus than this counts as if it stood in so many: else no share of any line could exceed it. */
const USUAL = 0.9;
/** Names that are each looked for in a text, before all of its names are counted. */
const FEW = 16;

/** Names, and the share of some texts that are about each. */
export type Shares = ReadonlyMap<number, number>;

/**
 * The names that more than a share of the texts are about that a line stands in; `witnesses` are {@link LOOKED_AT} of them at most.
 * Most lines have none, which shows before the last of their witnesses is asked.
 */
export function namesShared(
  blocks: readonly LineBlock[],
  texts: Texts,
  line: number,
  witnesses: readonly number[],
  share: number,
): Shares {
  const times = new Map<number, number>();
  const enough = (count: number): boolean => count / witnesses.length > share;
  let most = 0;
  for (let i = 0; i < witnesses.length && enough(most + witnesses.length - i); i++) {
    const { block, within } = articleOf(texts, witnesses[i]!);
    for (const name of namesWithout(line, blocks[block]!, within)) {
      const count = (times.get(name) ?? 0) + 1;
      times.set(name, count);
      most = Math.max(most, count);
    }
  }
  const shared = new Map<number, number>();
  for (const [name, count] of times) if (enough(count)) shared.set(name, count / witnesses.length);
  return shared;
}

/**
 * How often the texts of a corpus are about some names, by a sample of them: which ones depends on what they hold, not on their order.
 * Hardly any name is ever asked for, and most texts have none of those: their names need not be counted, which took a quarter of all
 * learning.
 */
export function topicsOf(blocks: readonly LineBlock[], texts: Texts, asked: readonly number[]): Shares {
  const shares = new Map<number, number>();
  if (asked.length === 0) return shares;
  const count = Math.min(texts.count, SAMPLE);
  for (let i = 0; i < count; i++) {
    const { block, within } = articleOf(texts, Math.floor((i * texts.count) / count));
    const words = blocks[block]!.words(within);
    if (asked.length <= FEW && !asked.some((name) => isTwiceIn(words.hash, name))) continue;
    for (const name of namesOf(words)) shares.set(name, (shares.get(name) ?? 0) + 1 / count);
  }
  return shares;
}

/** A name that an article is about stands there twice at least. */
function isTwiceIn(words: Uint32Array, name: number): boolean {
  const first = words.indexOf(name);
  return first >= 0 && words.includes(name, first + 1);
}

/**
 * How much more the texts a line stands in are about one name than the corpus is: 0 when no more, 1 when all of them are. In
 * a year when half of all reports name the president, it tells nothing of a line that half of those it stands in do. Given what
 * share of its texts are about which names, and what share of the corpus.
 */
export function topicShare(shared: Shares, topics: Shares): number {
  let most = 0;
  for (const [name, share] of shared) {
    const usual = Math.min(topics.get(name) ?? 0, USUAL);
    most = Math.max(most, (share - usual) / (1 - usual));
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
