import { findFamilies, findRecurring, lineKey } from './families.ts';
import { LineFlag, type LineRecords } from './lineRecords.ts';

/** One line learned as furniture. */
export interface LearnedLine {
  readonly high: number;
  readonly low: number;
  readonly words: number;
  /** Unrelated articles (families of copies count once) it stands in. */
  readonly families: number;
}

/** What a corpus taught: lines that recur in unrelated articles. */
export interface Learned {
  /** Most families first, then by identity. */
  readonly lines: readonly LearnedLine[];
  /** Unrelated articles that hold this line (see `foldedHash`), or 0 when it was not learned. */
  readonly families: (high: number, low: number) => number;
  readonly has: (high: number, low: number) => boolean;
}

export interface LearnOptions {
  /** Multiplies every count that is asked for; 1 when left out. Higher is more careful. */
  readonly caution?: number;
}

/** Articles up to which a sentence needs {@link required} witnesses; in larger corpora stock sentences recur more, by the root. */
const SMALL_CORPUS = 3000;

/**
 * Unrelated articles that a line must stand in. Short lines that are no sentence are furniture almost always (30,618 to 57 among lines of
 * one to three words that recur on two hosts). A short sentence never is enough by recurring: every reporter writes that the
 * investigation is ongoing. Long sentences must be common for the size of the corpus.
 */
function required(words: number, sentence: boolean, articles: number): number {
  if (!sentence) return words <= 8 ? 5 : 8;
  if (words <= 8) return Infinity;
  return 10 * Math.max(1, Math.sqrt(articles / SMALL_CORPUS));
}

/** Above this share of the articles being about one name, a recurring sentence is background of a running story. */
const ONE_TOPIC = 0.4;

/** The share of the families that the most common of their names stands in. */
function topicShare(records: readonly LineRecords[], articles: readonly number[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const article of articles) {
    for (const name of records[article]!.names) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      most = Math.max(most, count);
    }
  }
  return most / articles.length;
}

/** Makes {@link Learned} of its lines, as `learn` does and as a rule file read back does. */
export function learnedOf(lines: readonly LearnedLine[]): Learned {
  const sorted = [...lines].sort((a, b) => b.families - a.families || a.high - b.high || a.low - b.low);
  const table = new Map(sorted.map((line) => [lineKey(line.high, line.low), line.families]));
  const families = (high: number, low: number): number => table.get(lineKey(high, low)) ?? 0;
  return { lines: sorted, families, has: (high, low) => families(high, low) > 0 };
}

/**
 * Learns the furniture of a corpus: lines that stand in many unrelated articles. Copies of a story recur too, so articles that share a
 * quarter of their prose are one family and one witness; a sentence whose articles are mostly about one name is the background of a
 * running story and is left. Neither the order of the articles nor further copies of one change what is learned.
 */
export function learn(records: readonly LineRecords[], options: LearnOptions = {}): Learned {
  const caution = options.caution ?? 1;
  const recurring = findRecurring(records);
  const family = findFamilies(records, recurring);
  const lines: LearnedLine[] = [];
  const identity = new Map<number, readonly [number, number]>();
  for (const record of records)
    for (let i = 0; i < record.low.length; i++) {
      const key = lineKey(record.high[i]!, record.low[i]!);
      if (!identity.has(key)) identity.set(key, [record.high[i]!, record.low[i]!]);
    }
  for (let k = 0; k < recurring.keys.length; k++) {
    const words = recurring.words[k]!;
    const sentence = (recurring.flags[k]! & LineFlag.Sentence) !== 0;
    const needed = Math.ceil(required(words, sentence, records.length) * caution);
    const articles = recurring.articles.subarray(recurring.at[k]!, recurring.at[k + 1]!);
    if (articles.length < needed) continue;
    const witnesses = new Map<number, number>();
    for (const article of articles) if (!witnesses.has(family[article]!)) witnesses.set(family[article]!, article);
    if (witnesses.size < needed) continue;
    if (words > 8 && topicShare(records, [...witnesses.values()]) > ONE_TOPIC) continue;
    const [high, low] = identity.get(recurring.keys[k]!)!;
    lines.push({ high, low, words, families: witnesses.size });
  }
  return learnedOf(lines);
}
