import { buildFamilies, type FamilyArticle, type Link, type Probe } from './families.ts';
import { inferOriginal } from './original.ts';
import type { Provenance } from './provenance.ts';
import type { Story } from './types.ts';

/** An article as the story stage needs it; links name it by its index. */
export interface StoryArticle extends FamilyArticle {
  readonly id: string;
  readonly provenance: Provenance;
}

/** Code units of a content key that name a story: 48 bits where the key is hexadecimal. */
const ID_LENGTH = 12;

/**
 * The stories among `articles`: families of copies (see {@link buildFamilies}), each with its original where the texts tell.
 * Sorted by id of the representative; members: the representative first, then in order of id.
 */
export function buildStories(articles: readonly StoryArticle[], links: readonly Link[], probe: Probe): Story[] {
  const idOf = (article: number): string => articles[article]!.id;
  const byId = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  const taken = new Map<string, number>();
  const stories = buildFamilies(articles, links, probe).map(({ representative, members }): Story => {
    const key = articles[representative]!.contentKey.slice(0, ID_LENGTH);
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    const all = [representative, ...members.map((member) => member.article)];
    const origin = inferOriginal(all.map((article) => articles[article]!));
    return {
      id: times === 1 ? key : `${key}-${times}`,
      representative: idOf(representative),
      ...origin,
      members: [
        { id: idOf(representative), relation: 'representative', coverage: 1 },
        ...members
          .map((member) => ({ id: idOf(member.article), relation: member.relation, coverage: member.own }))
          .sort((x, y) => byId(x.id, y.id)),
      ],
    };
  });
  return stories.sort((x, y) => byId(x.representative, y.representative) || byId(x.id, y.id));
}
