import type { Line } from '../lines.ts';
import { type Learned, type LearnedLine, learnedOf } from './learn.ts';
import { foldedHash } from './lineRecords.ts';

/** One line of a reviewable file: delete an entry and the line is kept from then on. */
export interface LearnedEntry {
  /** The line as one article wrote it; numbers, case and punctuation do not matter when it is compared. */
  readonly text: string;
  /** Unrelated articles it stood in when it was learned. */
  readonly articles: number;
}

/** The plain object behind `dedupe learn PATHS > rules.yaml`. */
export interface LearnedFile {
  readonly lines: readonly LearnedEntry[];
}

/**
 * Notes the wording of learned lines while the articles are read a second time. Of several wordings the first in code unit order stays, so
 * that the order of the files does not show. `texts` is keyed by `high:low`; it is the caller's and grows by the lines that were learned.
 */
export function collectTexts(learned: Learned, lines: readonly Line[], texts: Map<string, string>): void {
  for (const { text } of lines) {
    const { high, low } = foldedHash(text);
    if (!learned.has(high, low)) continue;
    const key = `${high}:${low}`;
    const known = texts.get(key);
    if (known === undefined || text < known) texts.set(key, text);
  }
}

/** The reviewable form of what was learned: most frequent first, then by text. Lines without a wording in `texts` are left out. */
export function writeLearned(learned: Learned, texts: ReadonlyMap<string, string>): LearnedFile {
  const lines: LearnedEntry[] = [];
  for (const { high, low, families } of learned.lines) {
    const text = texts.get(`${high}:${low}`);
    if (text !== undefined) lines.push({ text, articles: families });
  }
  lines.sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return { lines };
}

/** Reads a learned file back: the same lines are furniture in one article alone as in the corpus they were learned from. */
export function readLearned(file: LearnedFile): Learned {
  return learnedOf(
    file.lines.map(({ text, articles }): LearnedLine => {
      const { high, low, words } = foldedHash(text);
      return { high, low, words, families: articles };
    }),
  );
}

/** What `dedupe strip --explain` says of a learned line. */
export const learnedReason = (articles: number): string => `recurs in ${articles} unrelated articles of this corpus`;
