import { byCodeUnits } from '../order.ts';
import type { Cut } from './cut.ts';
import type { Family, FamilyArticle } from './families.ts';
import { inferOriginal, type MemberCut } from './original.ts';
import type { Provenance } from './provenance.ts';
import { inOneYear } from './published.ts';
import type { Story, StoryMember } from './types.ts';

/** An article as the story stage needs it; links name it by its index. */
export interface StoryArticle extends FamilyArticle {
  readonly id: string;
  readonly provenance: Provenance;
}

/** Code units of a content key that name a story: 48 bits where the key is hexadecimal. */
const ID_LENGTH = 12;

/**
 * The stories of families (see `buildFamilies`), each with its original where the texts tell. Sorted by id of the
 * representative; members: the representative first, then in order of id. `articleAt` is asked for their members only,
 * `cutAt` for each member beside its representative.
 */
export function storiesOf(
  families: readonly Family[],
  articleAt: (article: number) => StoryArticle,
  cutAt: (representative: number, member: number) => Cut | null = () => null,
): Story[] {
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
    const articles = all.map(articleAt);
    const origin = inferOriginal(articles, cuts);
    const days = inOneYear(articles.map(({ provenance }) => provenance.published));
    const published = new Map(all.map((article, i) => [article, days[i] ?? null]));
    const dayOf = (article: number): Pick<StoryMember, 'published'> => {
      const day = published.get(article) ?? null;
      return day === null ? {} : { published: day };
    };
    return {
      id: times === 1 ? key : `${key}-${times}`,
      representative: articleAt(representative).id,
      ...origin,
      members: [
        { id: articleAt(representative).id, relation: 'representative', coverage: 1, ...dayOf(representative) },
        ...members
          .map(({ article, relation, own }) => ({
            id: articleAt(article).id,
            relation,
            coverage: own,
            ...dayOf(article),
          }))
          .sort((x, y) => byCodeUnits(x.id, y.id)),
      ],
    };
  });
  return stories.sort((x, y) => byCodeUnits(x.representative, y.representative) || byCodeUnits(x.id, y.id));
}
