import { WordFlag } from '../fingerprint/words.ts';
import { LineFlag, lineIdentity, lineSize } from './identity.ts';
import type { LineBlock } from './lines.ts';
import type { Texts } from './texts.ts';

/** Names that tell what an article is about. */
const NAMES = 6;
/** Words from which on a line is prose. */
const PROSE_WORDS = 9;
/** Witnesses that are looked at of a line: which share of them has something in common shows in these. */
const LOOKED_AT = 200;
/** Texts that the topics of a corpus are read off. */
const SAMPLE = 2000;
/** A name that stands in more of a corpus than this counts as if it stood in so many: else no share of any line could exceed it. */
const USUAL = 0.9;

/** Calls `visit` with the words of every line of one article. */
function eachLine({ wordAt, flags }: LineBlock, article: number, visit: (from: number, to: number) => void): void {
  const end = wordAt[article + 1]!;
  for (let from = wordAt[article]!; from < end; ) {
    let to = from + 1;
    while (to < end && (flags[to]! & WordFlag.ParagraphStart) === 0) to++;
    visit(from, to);
    from = to;
  }
}

/** Whether these words are that line, in a script with spaces or without. */
const isLine = (block: LineBlock, from: number, to: number, line: number): boolean =>
  lineIdentity(block, from, to, 0) === line || lineIdentity(block, from, to, LineFlag.Unspaced) === line;

/**
 * The names an article is about: its capitalised words by how often they stand there, twice at least. The line in question
 * does not count: a notice that names its outlet twice makes that no topic.
 */
function namesOf(block: LineBlock, article: number, but: number): number[] {
  const { hash, flags } = block;
  const counts = new Map<number, number>();
  eachLine(block, article, (from, to) => {
    if (isLine(block, from, to, but)) return;
    for (let w = from; w < to; w++) {
      if ((flags[w]! & (WordFlag.Capital | WordFlag.Stop | WordFlag.Number)) !== WordFlag.Capital) continue;
      counts.set(hash[w]!, (counts.get(hash[w]!) ?? 0) + 1);
    }
  });
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, NAMES)
    .map(([name]) => name);
}

/** How often the articles of a corpus are about a name: shares of its texts, by name. */
export type Topics = ReadonlyMap<number, number>;

/** The topics of a corpus, by some of its texts: which ones depends on what they hold, not on their order. */
export function topicsOf(blocks: readonly LineBlock[], texts: Texts): Topics {
  const count = Math.min(texts.count, SAMPLE);
  const shares = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const text = Math.floor((i * texts.count) / count);
    for (const name of namesOf(blocks[texts.block[text]!]!, texts.within[text]!, 0)) {
      shares.set(name, (shares.get(name) ?? 0) + 1 / count);
    }
  }
  return shares;
}

/**
 * How much more the texts a line stands in are about one name than the corpus is: 0 when no more, 1 when all of them are. In
 * a year when half of all reports name the president, it tells nothing of a line that half of those it stands in do.
 */
export function topicShare(
  blocks: readonly LineBlock[],
  texts: Texts,
  line: number,
  witnesses: readonly number[],
  topics: Topics,
): number {
  const some = witnesses.slice(0, LOOKED_AT);
  const counts = new Map<number, number>();
  for (const text of some) {
    for (const name of namesOf(blocks[texts.block[text]!]!, texts.within[text]!, line)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  let most = 0;
  for (const [name, count] of counts) {
    const usual = Math.min(topics.get(name) ?? 0, USUAL);
    most = Math.max(most, (count / some.length - usual) / (1 - usual));
  }
  return most;
}

/** Whether the words of a line stand in the prose of the article too. */
function standsInProse(block: LineBlock, article: number, line: number): boolean {
  const { hash } = block;
  const size = lineSize(line);
  let at = -1;
  let length = 0;
  eachLine(block, article, (from, to) => {
    if (at >= 0 || to - from > 2 * size || !isLine(block, from, to, line)) return;
    at = from;
    length = to - from;
  });
  let found = false;
  if (at < 0) return found;
  eachLine(block, article, (from, to) => {
    if (found || to - from < PROSE_WORDS) return;
    for (let w = from; w + length <= to && !found; w++) {
      let same = 0;
      while (same < length && hash[w + same] === hash[at + same]) same++;
      found = same === length;
    }
  });
  return found;
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
  const some = witnesses.slice(0, LOOKED_AT);
  const headings = some.filter((text) => standsInProse(blocks[texts.block[text]!]!, texts.within[text]!, line));
  return headings.length / some.length;
}
