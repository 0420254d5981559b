import { cutFrom } from './cut.ts';
import { relationNumbered } from './links.ts';
import { daysOf, inferOriginal } from './original.ts';
import type { Published } from './published.ts';
import type { Story, StoryMember } from './types.ts';
import type { MemberCut, OriginMember } from './vote.ts';

/** What the articles of families are to their representatives, as columns. */
export interface Kinships {
  /** See `relationNumber`. */
  readonly relation: Uint8Array;
  /** Share of its words that stand in the representative. */
  readonly own: Float64Array;
  /** What the edges of the representative (as a) and of the article tell, see `cutByte`. */
  readonly cut: Uint8Array;
}

/** What is told of an article of a story beside its id. */
interface ToldMember extends Omit<StoryMember, 'id' | 'published'> {
  readonly published: Published | null;
}

/** A story without the ids of its articles. What is told of one is made when it is asked for: of a million that would be a million objects. */
export interface ToldStory extends Omit<Story, 'representative' | 'members'> {
  readonly members: { readonly length: number; at(index: number): ToldMember };
}

/**
 * The story of a family (see `buildFamilies`), with its original where the texts tell. `articles` are the representative, then the
 * members in order of id, which is that of the story: what they are to it stands in the columns from `first` on, of which the representative's own
 * place does not count.
 */
export function storyOf(
  id: string,
  articles: readonly OriginMember[],
  { relation, own, cut }: Kinships,
  first: number = 0,
): ToldStory {
  const representative = articles[0]!;
  const cuts: MemberCut[] = [];
  for (let i = 1; i < articles.length; i++) {
    const found = cutFrom(cut[first + i]!);
    if (found !== null) cuts.push({ a: representative, b: articles[i]!, found });
  }
  const days = daysOf(articles);
  const origin = inferOriginal(articles, cuts, days);
  const at = (i: number): ToldMember => ({
    relation: i === 0 ? 'representative' : relationNumbered(relation[first + i]!),
    coverage: i === 0 ? 1 : own[first + i]!,
    published: days[i]!,
  });
  const { original, wire, evidence } = origin;
  return { id, original, wire, evidence, members: { length: articles.length, at } };
}

/** The keys of bodies, of 64 bits in two halves, as far as they name a story: 48 bits. */
export const storyKey = (high: number, low: number): number => high * 0x10000 + (low >>> 16);

/** The name of the nth story with such a key, n from 1: stable over re-runs and over unrelated additions. */
export function storyId(key: number, n: number): string {
  // In halves: for numbers of more than 31 bits the engine works out each digit by division.
  const high = Math.floor(key / HALF);
  const name = hex(high) + hex(key - high * HALF);
  return n === 1 ? name : `${name}-${n}`;
}

const HALF = 2 ** 24;

const hex = (half: number): string => half.toString(16).padStart(6, '0');
