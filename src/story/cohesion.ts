import { WordFlag, type Words } from '../fingerprint/words.ts';

/** What a name that recurs across a split weighs beside another word. */
const NAME_WEIGHT = 4;
/** Places tried between two passages at most, so that the work stays linear. */
const MOST_SPLITS = 16;
const NO_CONTENT = WordFlag.Stop | WordFlag.Quiet;

interface Recurring {
  readonly count: number;
  readonly weight: number;
  left: number;
}

/**
 * How well a body holds together between word `from` and word `to`: at the paragraph break between them where it holds
 * least, the words that recur on both sides of the break, as a share of those that would if all words were shuffled. About 0.7
 * within one report (its names and things come back), about 0.25 where one story ends and another begins. A body without
 * recurring words has 1: nothing speaks against it.
 *
 * Lexical cohesion as the sign of a change of subject is due to Hearst (TextTiling, Computational Linguistics 1997); measured
 * against chance, so that neither lengths nor a table of word frequencies matter.
 */
export function cohesion(words: Words, from: number, to: number): number {
  const { recurring, total } = recurringWords(words);
  let least = 1;
  let seen = 0;
  let at = 0;
  for (const split of splitsBetween(words, from, to)) {
    for (; at < split; at++) {
      if ((words.flags[at]! & NO_CONTENT) !== 0) continue;
      seen++;
      const word = recurring.get(words.hash[at]!);
      if (word !== undefined) word.left++;
    }
    const left = seen / total;
    let found = 0;
    let expected = 0;
    for (const word of recurring.values()) {
      expected += word.weight * (1 - left ** word.count - (1 - left) ** word.count);
      if (word.left > 0 && word.left < word.count) found += word.weight;
    }
    if (expected > 0) least = Math.min(least, found / expected);
  }
  return least;
}

/** The words of meaning that a body uses more than once, and how many words of meaning it has. */
function recurringWords({ hash, flags }: Words): { recurring: Map<number, Recurring>; total: number } {
  const counts = new Map<number, number>();
  const names = new Set<number>();
  let total = 0;
  for (let i = 0; i < hash.length; i++) {
    if ((flags[i]! & NO_CONTENT) !== 0) continue;
    total++;
    counts.set(hash[i]!, (counts.get(hash[i]!) ?? 0) + 1);
    if ((flags[i]! & WordFlag.Capital) !== 0) names.add(hash[i]!);
  }
  const recurring = new Map<number, Recurring>();
  for (const [word, count] of counts) {
    if (count > 1) recurring.set(word, { count, weight: names.has(word) ? NAME_WEIGHT : 1, left: 0 });
  }
  return { recurring, total };
}

/** `from` and the paragraph starts up to `to`; evenly thinned where they are many. Ascending. */
function splitsBetween({ flags }: Words, from: number, to: number): number[] {
  const splits = [from];
  for (let i = from + 1; i <= to && i < flags.length; i++) {
    if ((flags[i]! & WordFlag.ParagraphStart) !== 0) splits.push(i);
  }
  const step = Math.max(1, splits.length / MOST_SPLITS);
  return Array.from({ length: Math.min(splits.length, MOST_SPLITS) }, (_, k) => splits[Math.floor(k * step)]!);
}
