import { textIdentity } from './identity.ts';
import { inOrder, type Learned } from './learn.ts';

/** One line of a reviewable file: delete an entry and the line is kept from then on. */
interface LearnedEntry {
  /** The line as one article wrote it; numbers, case and punctuation do not matter when it is compared. */
  readonly text: string;
  /** Unrelated articles it stood in when it was learned. */
  readonly articles: number;
}

/** The plain object behind `dedupe learn PATHS > rules.yaml`. */
export interface LearnedFile {
  readonly lines: readonly LearnedEntry[];
}

/** The reviewable form of what was learned: most frequent first, then by text. `texts` is keyed by identity; lines without one are left out. */
export function writeLearned(learned: Learned, texts: ReadonlyMap<number, string>): LearnedFile {
  const lines: LearnedEntry[] = [];
  for (const { line, articles } of learned) {
    const text = texts.get(line);
    if (text !== undefined) lines.push({ text, articles });
  }
  return { lines: lines.sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)) };
}

/** Reads a learned file back: the same lines are furniture in one article alone as in the corpus they were learned from. */
export const readLearned = (file: LearnedFile): Learned =>
  inOrder(
    file.lines.map(({ text, articles }) => ({ line: textIdentity(text), articles })).filter(({ line }) => line > 0),
  );

const tables = new WeakMap<Learned, ReadonlyMap<number, number>>();

/** Unrelated articles that a line of text was learned from; 0 when it was not. */
export function articlesOf(learned: Learned, text: string): number {
  let table = tables.get(learned);
  if (!table) {
    table = new Map(learned.map(({ line, articles }) => [line, articles]));
    tables.set(learned, table);
  }
  return table.get(textIdentity(text)) ?? 0;
}
