import { WordFlag, type Words } from '../fingerprint/words.ts';
import { isLine } from './identity.ts';
import { type LineBlock, paragraphEnd } from './lines.ts';
import { WordCounts } from './wordCounts.ts';

/** Names that tell what an article is about. */
const NAMES = 6;
/** Of these a name has the first only. */
const NAME_FLAGS = WordFlag.Capital | WordFlag.Stop | WordFlag.Number;

/** What the names of the article at hand are counted in, used again for the next. */
const counts = new WordCounts();

/** The names an article is about, given by its words: those with a capital by how often they stand there, twice at least. */
export function namesOf(words: Words): number[] {
  counts.clear(words.hash.length);
  countNames(words, 0, words.hash.length);
  return counts.mostFrequent(NAMES);
}

/** The same without one of its lines: a notice that names its outlet twice makes that no topic. */
export function namesWithout(line: number, block: LineBlock, article: number): number[] {
  const words = block.words(article);
  // Asked for once: where they stand on disk, each time is another reading.
  const { lineAt, lineFlags } = block;
  const count = words.hash.length;
  let l = lineAt[article]!;
  counts.clear(count);
  for (let from = 0; from < count; l++) {
    const to = paragraphEnd(words.flags, from, count);
    if (!isLine(line, words, from, to, lineFlags[l]!)) countNames(words, from, to);
    from = to;
  }
  return counts.mostFrequent(NAMES);
}

function countNames({ hash, flags }: Words, from: number, to: number): void {
  for (let w = from; w < to; w++) if ((flags[w]! & NAME_FLAGS) === WordFlag.Capital) counts.add(hash[w]!);
}
