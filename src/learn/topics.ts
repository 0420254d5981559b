import { WordFlag } from '../fingerprint/words.ts';
import { LineFlag, lineIdentity } from './identity.ts';
import type { LineBlock } from './lines.ts';
import type { Texts } from './texts.ts';

/** Names that tell what an article is about. */
const NAMES = 6;
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
