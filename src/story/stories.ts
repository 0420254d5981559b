import type { Cut } from './cut.ts';
import { buildFamilies, type Family, type FamilyArticle, type Link, type Probe } from './families.ts';
import { inferOriginal, type MemberCut } from './original.ts';
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
  return storiesOf(buildFamilies(articles, links, probe), (article) => articles[article]!);
}

/**
 * The stories of families already built. `articleAt` is asked for their members only, `cutAt` for each member beside its
 * representative.
 */
export function storiesOf(
  families: readonly Family[],
  articleAt: (article: number) => StoryArticle,
  cutAt: (representative: number, member: number) => Cut | null = () => null,
): Story[] {
  const byId = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  const taken = new Map<string, number>();
  const stories = families.map(({ representative, members }): Story => {
    const key = articleAt(representative).contentKey.slice(0, ID_LENGTH);
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    const all = [representative, ...members.map((member) => member.article)];
    const cuts = members.flatMap(({ article }): MemberCut[] => {
      const cut = cutAt(representative, article);
      return cut === null ? [] : [{ a: articleAt(representative).id, b: articleAt(article).id, cut }];
    });
    const origin = inferOriginal(all.map(articleAt), cuts);
    return {
      id: times === 1 ? key : `${key}-${times}`,
      representative: articleAt(representative).id,
      ...origin,
      members: [
        { id: articleAt(representative).id, relation: 'representative', coverage: 1 },
        ...members
          .map((member) => ({ id: articleAt(member.article).id, relation: member.relation, coverage: member.own }))
          .sort((x, y) => byId(x.id, y.id)),
      ],
    };
  });
  return stories.sort((x, y) => byId(x.representative, y.representative) || byId(x.id, y.id));
}
