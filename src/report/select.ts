import type { Relation } from '../relation/types.ts';
import type { ScanResult } from '../result.ts';
import type { Story } from '../story/types.ts';
import { those } from './lists.ts';

/**
 * The result with only what reaches a coverage: pairs of which at least one side's coverage does, members whose own does.
 * A story that is left with one member is none. `least` is a share, 0 to 1.
 */
export function atLeast(result: ScanResult, least: number): ScanResult {
  if (least <= 0) return result;
  const stories: Story[] = [];
  for (const story of result.stories) {
    const members = story.members.filter((m) => m.relation === 'representative' || m.coverage >= least);
    if (members.length < 2) continue;
    const ids = new Set(members.map((m) => m.id));
    const original = story.original !== null && ids.has(story.original) ? story.original : null;
    stories.push({ ...story, members, original, evidence: story.evidence.filter((e) => ids.has(e.id)) });
  }
  const matches = those(result.matches, ({ coverage }) => Math.max(coverage.a, coverage.b) >= least);
  return { ...result, stories, matches };
}

/** Whether some member of a story, other than the text it was held against, has one of these relations. */
export function holds(result: ScanResult, relations: readonly Relation[]): boolean {
  for (const { members } of result.stories) {
    if (members.some((m) => relations.includes(m.relation as Relation))) return true;
  }
  return false;
}

/** The articles that a corpus can do without: all members of stories but the one that each keeps. */
export function redundantIds({ articles, stories }: ScanResult): Set<string> {
  const old = new Set(those(articles, ({ known }) => known === true).map(({ id }) => id));
  const kept = new Set<string>();
  const members = new Set<string>();
  for (const story of stories) {
    // What an old corpus has already need not be kept once more.
    if (!story.members.some(({ id }) => old.has(id))) kept.add(story.original ?? story.representative);
    for (const { id } of story.members) if (!old.has(id)) members.add(id);
  }
  for (const id of kept) members.delete(id);
  return members;
}

/**
 * The ids to keep, one for each story (its original, or else its representative) and every article in no story; or the
 * others. An article in several stories is kept if one of them keeps it. Together they are all articles that have a
 * body or none: nothing is lost between the two lists. Held against an old corpus, a story that it has a part in keeps
 * none, and old articles are in neither list. In the order of the result.
 */
export function listIds(result: ScanResult, which: 'unique' | 'copies'): string[] {
  const redundant = redundantIds(result);
  const ids: string[] = [];
  for (const { id, known } of result.articles) {
    if (!known && redundant.has(id) === (which === 'copies')) ids.push(id);
  }
  return ids;
}

/**
 * The result of a scan of new and old articles together, as far as it concerns new ones: stories that hold one, matches
 * with one, and of the old articles those that stand in either, marked as known.
 */
export function against(result: ScanResult, isOld: (index: number) => boolean): ScanResult {
  const old = new Set<string>();
  let index = 0;
  for (const { id } of result.articles) if (isOld(index++)) old.add(id);
  const stories = those(result.stories, ({ members }) => members.some(({ id }) => !old.has(id)));
  const matches = those(result.matches, ({ a, b }) => !old.has(a) || !old.has(b));
  const met = new Set(stories.flatMap(({ members }) => members.map(({ id }) => id)));
  for (const { a, b } of matches) met.add(a).add(b);
  return {
    stories,
    matches,
    errors: result.errors,
    notices: result.notices.filter(({ path }) => !old.has(path)),
    articles: those(result.articles, ({ id }) => !old.has(id) || met.has(id)).map((article) =>
      old.has(article.id) ? { ...article, known: true } : article,
    ),
  };
}
