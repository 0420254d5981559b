import { byCodeUnits } from '../order.ts';
import type { Linking } from '../relation/types.ts';
import { cutFrom } from './cut.ts';
import { inferOriginal, type MemberCut, type OriginMember } from './original.ts';
import { inOneYear } from './published.ts';
import type { Story, StoryMember } from './types.ts';

/** What an article is to the representative of its family. */
export interface Kinship {
  readonly relation: Linking;
  /** Share of its words that stand in the representative. */
  readonly own: number;
  /** What the edges of the representative (as a) and of the article tell, see `cutByte`. */
  readonly cut: number;
}

/**
 * The story of a family (see `buildFamilies`), with its original where the texts tell. `articles` are the representative, then the
 * members in order of index, `kinships` what the members are to it. Members come out in order of id behind the representative.
 */
export function storyOf(id: string, articles: readonly OriginMember[], kinships: readonly Kinship[]): Story {
  const representative = articles[0]!.id;
  const cuts: MemberCut[] = [];
  for (const [i, { cut }] of kinships.entries()) {
    const found = cutFrom(cut);
    if (found !== null) cuts.push({ a: representative, b: articles[i + 1]!.id, found });
  }
  const origin = inferOriginal(articles, cuts);
  const days = inOneYear(articles.map(({ provenance }) => provenance.published));
  const published = (i: number): Pick<StoryMember, 'published'> => {
    const day = days[i] ?? null;
    return day === null ? {} : { published: day };
  };
  const members = kinships.map(
    ({ relation, own }, i): StoryMember => ({
      id: articles[i + 1]!.id,
      relation,
      coverage: own,
      ...published(i + 1),
    }),
  );
  return {
    id,
    representative,
    ...origin,
    members: [
      { id: representative, relation: 'representative', coverage: 1, ...published(0) },
      ...members.sort((x, y) => byCodeUnits(x.id, y.id)),
    ],
  };
}

/** The keys of bodies, of 64 bits in two halves, as far as they name a story: 48 bits. */
export const storyKey = (high: number, low: number): number => high * 0x10000 + (low >>> 16);

/** The name of the nth story with such a key, n from 1: stable over re-runs and over unrelated additions. */
export function storyId(key: number, n: number): string {
  const name = key.toString(16).padStart(12, '0');
  return n === 1 ? name : `${name}-${n}`;
}
