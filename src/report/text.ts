import { percent } from '../relation/percent.ts';
import { isLinking, type Match, type Relation } from '../relation/types.ts';
import type { List, ScanResult } from '../result.ts';
import type { Story } from '../story/types.ts';
import { columns, wrap } from './layout.ts';
import { those } from './lists.ts';
import { APART_NAMES, count, SET_APART, thousands } from './phrases.ts';
import { redundantIds } from './select.ts';
import { type StoryContext, storyText } from './story.ts';
import { visible } from './visible.ts';

/** What the text report can hold beside the result itself. */
export type TextOptions = Pick<StoryContext, 'paint' | 'width' | 'diffOf'>;

/** The report that people read: the stories, what shares text without being a copy, and the sums. Ends in a line break. */
export function textReport(result: ScanResult, options: TextOptions): string {
  const stories = [...result.stories];
  const numbers = storyNumbers(stories);
  const members = new Set(stories.flatMap((story) => story.members.map(({ id }) => id)));
  const articles = new Map(those(result.articles, ({ id }) => members.has(id)).map((article) => [article.id, article]));
  const context: StoryContext = { ...options, articles, numbers };
  const parts = stories.map((story, i) => storyText(story, i + 1, context));
  const apart = apartText(result.matches, options);
  if (apart) parts.push(apart);
  if (stories.length === 0 && result.articles.length > 0) parts.unshift('No copies found.\n');
  parts.push(`${wrap([{ text: summary(result), paint: options.paint.dim }], options.width, '')}\n`);
  return parts.join('\n');
}

/** `24 articles · 5 stories · 7 copies · 108 furniture lines removed`. */
function summary(result: ScanResult): string {
  const { articles, stories } = result;
  let lines = 0;
  let old = 0;
  for (const { removedLines, known } of articles) {
    if (known) old++;
    for (const [kind, n] of Object.entries(removedLines)) if (!SET_APART.has(kind)) lines += n;
  }
  return [
    old > 0
      ? `${count(articles.length - old, 'new article')}, ${thousands(old)} old`
      : count(articles.length, 'article'),
    count(stories.length, 'story', 'stories'),
    count(redundantIds(result).size, 'copy', 'copies'),
    `${count(lines, 'furniture line')} removed`,
  ].join(' · ');
}

/** The numbers of the stories that an article is in, for the few that are in more than one. */
function storyNumbers(stories: readonly Story[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const [i, { members }] of stories.entries()) {
    for (const { id } of members) {
      const known = numbers.get(id);
      if (known) known.push(i + 1);
      else numbers.set(id, [i + 1]);
    }
  }
  return numbers;
}

/** Pairs that are partly the same, shown by name. */
const PARTIAL_SHOWN = 20;

/** Pairs that share text and yet are no copies: the partial ones by name, the others as a count. */
function apartText(matches: List<Match>, { paint, width }: TextOptions): string | null {
  const lines: string[] = [];
  const partial = those(matches, ({ relation }) => relation === 'partial');
  if (partial.length > 0) lines.push(paint.head('Partly the same text'));
  const most = (m: Match): number => Math.max(m.coverage.a, m.coverage.b);
  // The closest of many, in the order of the result.
  const closest = new Set([...partial].sort((x, y) => most(y) - most(x)).slice(0, PARTIAL_SHOWN));
  const shown = partial.filter((m) => closest.has(m));
  for (const { a, b, coverage } of shown) {
    const [first, second] = [`  ${visible(a)}`, `~ ${visible(b)}`];
    const shares = `${percent(coverage.a)} / ${percent(coverage.b)}`;
    const fits = (text: string): boolean => width === null || columns(text) <= width;
    const names = `${first}${fits(`${first} ${second}`) ? ' ' : '\n  '}${second}`;
    lines.push(`${names}${fits(`${first} ${second}   ${shares}`) ? '   ' : '\n      '}${paint.dim(shares)}`);
  }
  if (partial.length > shown.length) {
    lines.push(paint.dim(`  and ${count(partial.length - shown.length, 'more pair')}, less alike (--json lists them)`));
  }
  const others = new Map<Relation, number>();
  for (const { relation } of matches) {
    if (!isLinking(relation) && relation !== 'partial') others.set(relation, (others.get(relation) ?? 0) + 1);
  }
  const told = Object.entries(APART_NAMES)
    .filter(([relation]) => others.has(relation as Relation))
    .map(([relation, name]) => `${name} ${thousands(others.get(relation as Relation)!)}`);
  if (told.length > 0) {
    const line = `Pairs that share no more than: ${told.join(', ')} (--json lists them)`;
    lines.push(wrap([{ text: line, paint: paint.dim }], width, '  '));
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : null;
}
