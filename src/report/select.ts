import type { Relation } from '../relation/types.ts';
import type { ScanResult } from './result.ts';

/**
 * The result with only what reaches a coverage: pairs of which at least one side's coverage does, members whose own does.
 * A story that is left with one member is none. `least` is a share, 0 to 1.
 */
export function atLeast(result: ScanResult, least: number): ScanResult {
  if (least <= 0) return result;
  const stories = result.stories.flatMap((story) => {
    const members = story.members.filter((m) => m.relation === 'representative' || m.coverage >= least);
    if (members.length < 2) return [];
    const ids = new Set(members.map((m) => m.id));
    const original = story.original !== null && ids.has(story.original) ? story.original : null;
    return [{ ...story, members, original, evidence: story.evidence.filter((e) => ids.has(e.id)) }];
  });
  const matches = result.matches.filter(({ coverage }) => Math.max(coverage.a, coverage.b) >= least);
  return { ...result, stories, matches };
}

/** Whether some member of a story, other than the text it was held against, has one of these relations. */
export function holds(result: ScanResult, relations: readonly Relation[]): boolean {
  return result.stories.some(({ members }) => members.some((m) => relations.includes(m.relation as Relation)));
}

/**
 * The ids to keep, one for each story (its original, or else its representative) and every article in no story; or the
 * others. An article in several stories is kept if one of them keeps it. Together they are all articles that have a
 * body or none: nothing is lost between the two lists. In the order of the result.
 */
export function listIds({ articles, stories }: ScanResult, which: 'unique' | 'copies'): string[] {
  const kept = new Set<string>();
  const members = new Set<string>();
  for (const story of stories) {
    kept.add(story.original ?? story.representative);
    for (const { id } of story.members) members.add(id);
  }
  return articles.map(({ id }) => id).filter((id) => (members.has(id) && !kept.has(id)) === (which === 'copies'));
}
