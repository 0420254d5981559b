import { WordFlag } from '../fingerprint/words.ts';
import { lineIdentity, lineStarts } from './identity.ts';
import type { LineBlock } from './lines.ts';
import type { Texts } from './texts.ts';

/** Names that tell what an article is about. */
const NAMES = 6;
/** Witnesses that are looked at of a line: which share of them has something in common shows in these. */
const LOOKED_AT = 200;

/**
 * The names an article is about: its capitalised words by how often they stand there, twice at least. The line in question
 * does not count: a notice that names its outlet twice makes that no topic.
 */
function namesOf(block: LineBlock, article: number, but: number): number[] {
  const words = block.words(article);
  const starts = lineStarts(words);
  const counts = new Map<number, number>();
  for (let l = 0; l + 1 < starts.length; l++) {
    const [from, to] = [starts[l]!, starts[l + 1]!];
    if (lineIdentity(words, from, to, block.lineFlags[block.lineAt[article]! + l]!) === but) continue;
    for (let w = from; w < to; w++) {
      if ((words.flags[w]! & (WordFlag.Capital | WordFlag.Stop | WordFlag.Number)) !== WordFlag.Capital) continue;
      counts.set(words.hash[w]!, (counts.get(words.hash[w]!) ?? 0) + 1);
    }
  }
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
