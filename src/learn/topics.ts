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

/** The share of the texts a line stands in that have the most common of their names in common. */
export function topicShare(
  blocks: readonly LineBlock[],
  texts: Texts,
  line: number,
  witnesses: readonly number[],
): number {
  const some = witnesses.slice(0, LOOKED_AT);
  const counts = new Map<number, number>();
  let most = 0;
  for (const text of some) {
    for (const name of namesOf(blocks[texts.block[text]!]!, texts.within[text]!, line)) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      most = Math.max(most, count);
    }
  }
  return most / some.length;
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
