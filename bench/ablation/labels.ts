import { readFileSync } from 'node:fs';

/** A pair of articles that somebody read side by side. Ids are the last two parts of their paths, without ending. */
export interface Label {
  readonly a: string;
  readonly b: string;
  readonly label: string;
  /** 1 unless the reader called it a border case. */
  readonly confidence?: number;
}

const POSITIVE: readonly string[] = ['copy', 'excerpt', 'version'];
/** `partial` and `release` count neither way. */
const NEGATIVE: readonly string[] = ['quote', 'boilerplate', 'template', 'none', 'broken'];

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const readLabels = (path: string): Label[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export const keyOf = (id: string): string =>
  id
    .replace(/\.txt$/, '')
    .split('/')
    .slice(-2)
    .join('/');

/** How well stories agree with the labels, over pairs whose two articles were read. */
export function scoreStories(
  labels: readonly Label[],
  read: ReadonlySet<string>,
  stories: readonly (readonly string[])[],
): Score {
  const storiesOf = new Map<string, Set<number>>();
  for (const [n, story] of stories.entries()) {
    for (const id of story) storiesOf.set(keyOf(id), (storiesOf.get(keyOf(id)) ?? new Set()).add(n));
  }
  let found = 0;
  let wrong = 0;
  let positive = 0;
  for (const { a, b, label } of labels) {
    if (!read.has(a) || !read.has(b)) continue;
    const together = [...(storiesOf.get(a) ?? [])].some((n) => storiesOf.get(b)?.has(n));
    if (POSITIVE.includes(label)) {
      positive++;
      if (together) found++;
    } else if (NEGATIVE.includes(label) && together) wrong++;
  }
  const precision = found / Math.max(1, found + wrong);
  const recall = found / Math.max(1, positive);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
