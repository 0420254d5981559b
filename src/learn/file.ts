import * as v from 'valibot';
import { stringify } from 'yaml';
import { byCodeUnits } from '../order.ts';
import { textIdentity } from './identity.ts';
import { inOrder, type Learned } from './learn.ts';

/** One learned line in a file for review: delete the entry and the line is kept from then on. */
export interface LearnedEntry {
  /** The line as one article wrote it; case, punctuation and numbers do not matter when it is compared. */
  readonly text: string;
  /** Unrelated articles it stood in when it was learned. */
  readonly articles: number;
  /** Some of them, by id, for whoever reviews the file. */
  readonly examples?: readonly string[] | undefined;
}

const WHOLE = 'must be a whole number from 1';

/** What the `lines` of a rule file must look like. */
export const LearnedEntrySchema: v.GenericSchema<unknown, LearnedEntry> = v.strictObject({
  text: v.pipe(
    v.string(),
    v.check((text) => textIdentity(text) !== 0, 'holds no word, or numbers only'),
  ),
  articles: v.pipe(v.number(), v.integer(WHOLE), v.minValue(1, WHOLE)),
  examples: v.optional(v.array(v.string())),
});

/** What stands above the lines, each string a line of its own. */
const HEADER = (articles: string): readonly string[] => [
  `Lines that recur in unrelated articles, learned from ${articles}.`,
  'Each is taken off every article it stands in; case, punctuation and numbers do not matter.',
  'Read them, delete those that tell news, and clean with the rest: dedupe --rules FILE PATHS',
  'As long as such a file is in use nothing else is learned: one article alone loses what it loses among a thousand.',
];

/**
 * The reviewable file of what was learned: YAML that `--rules` reads, most articles first. The same entries in any order
 * give the same bytes, and every text comes back exactly as it was. `notes` are lines to stand under the header.
 */
export function writeLearned(
  entries: readonly LearnedEntry[],
  articles: string,
  notes: readonly string[] = [],
): string {
  const lines = [...entries]
    .sort((a, b) => b.articles - a.articles || byCodeUnits(a.text, b.text))
    .map(({ text, articles, examples }) => ({ text, articles, ...(examples && { examples }) }));
  const head = [...HEADER(articles), ...notes].map((line) => `# ${line}\n`).join('');
  return `${head}\n${stringify({ lines }, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}`;
}

/** What entries stand for: the same lines are furniture in one article alone as in the corpus they were learned from. */
export function readLearned(entries: readonly LearnedEntry[]): Learned {
  const lines = entries.map(({ text, articles }) => ({ line: textIdentity(text), articles }));
  return joinLearned([lines.filter(({ line }) => line !== 0)]);
}

/** Several files as one: a line that stands in two has the larger count. */
export function joinLearned(files: readonly Learned[]): Learned {
  const most = new Map<number, number>();
  for (const { line, articles } of files.flat()) most.set(line, Math.max(articles, most.get(line) ?? 0));
  return inOrder([...most].map(([line, articles]) => ({ line, articles })));
}
