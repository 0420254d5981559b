import type { CleanOptions } from '../clean/clean.ts';
import { clean } from '../clean/clean.ts';
import { compare } from '../compare/compare.ts';
import type { Source } from '../input/sources.ts';
import { type Cut, cutOf } from '../story/cut.ts';
import { buildFamilies, type Family, type FamilyArticle, type Probe } from '../story/families.ts';
import { type Provenance, provenance } from '../story/provenance.ts';
import { type StoryArticle, storiesOf } from '../story/stories.ts';
import { keepsSubject, sameSubject } from '../story/subject.ts';
import type { Story } from '../story/types.ts';
import { articleCount, type Corpus, recordAt, wordsAt } from './corpus.ts';
import { type ComparedPair, comparePair } from './pairs.ts';
import { type RereadOptions, reread } from './reread.ts';

/** Sorts the related pairs into stories, and reads their members again to tell which is the original. */
export async function tellStories(
  corpus: Corpus,
  pairs: readonly ComparedPair[],
  sources: readonly Source[],
  options: RereadOptions & { readonly clean: CleanOptions },
): Promise<Story[]> {
  const links = pairs.map(({ a, b, verdict: { relation, coverage } }) => ({ a, b, relation, coverage }));
  // Only what a link names is ever asked for: of a million articles most stay empty slots.
  const articles: FamilyArticle[] = new Array(articleCount(corpus));
  for (const i of new Set(links.flatMap(({ a, b }) => [a, b]))) {
    articles[i] = { words: recordAt(corpus, i).words, contentKey: contentKey(wordsAt(corpus, i).hash) };
  }
  const probe: Probe = {
    verify: (a, b) => comparePair(corpus, a, b).verdict,
    kin: (a, b) => sameSubject(wordsAt(corpus, a), wordsAt(corpus, b)),
    coherent: (whole, a, b) => {
      const words = wordsAt(corpus, whole);
      return keepsSubject(words, compare(words, wordsAt(corpus, a)), compare(words, wordsAt(corpus, b)));
    },
  };
  const families = buildFamilies(articles, links, probe);
  const known = new Map<number, Provenance>();
  for await (const { index, article } of reread(corpus, membersOf(families), sources, options)) {
    known.set(index, provenance(clean(article, options.clean)));
  }
  const articleAt = (i: number): StoryArticle => ({
    id: recordAt(corpus, i).id,
    words: articles[i]!.words,
    contentKey: articles[i]!.contentKey,
    provenance: known.get(i) ?? NOTHING_KNOWN,
  });
  const cutAt = (representative: number, member: number): Cut => {
    const [a, b] = [wordsAt(corpus, representative), wordsAt(corpus, member)];
    return cutOf(a, b, compare(a, b));
  };
  return storiesOf(families, articleAt, cutAt);
}

/** Of an article that could not be read a second time. */
const NOTHING_KNOWN: Provenance = provenance(clean({ id: '', text: '' }));

function membersOf(families: readonly Family[]): number[] {
  const members = new Set<number>();
  for (const family of families) {
    members.add(family.representative);
    for (const { article } of family.members) members.add(article);
  }
  return [...members].sort((x, y) => x - y);
}

/** 64 bits of the body's canonical words in hexadecimal: the same for the same body under any name. */
function contentKey(hash: Uint32Array): string {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let i = 0; i < hash.length; i++) {
    high = Math.imul(high ^ hash[i]!, 0x01000193);
    low = Math.imul(low ^ hash[i]!, 0x85ebca6b) + 0x165667b1;
    low ^= low >>> 13;
  }
  const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}
