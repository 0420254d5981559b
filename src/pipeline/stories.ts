import type { Article } from '../article.ts';
import { clean } from '../clean/clean.ts';
import { compare } from '../compare/compare.ts';
import type { Source } from '../input/sources.ts';
import type { Cut } from '../story/cut.ts';
import { buildFamilies, type Family, type FamilyArticle, type Link, type Probe } from '../story/families.ts';
import { type Provenance, provenance } from '../story/provenance.ts';
import { type StoryArticle, storiesOf } from '../story/stories.ts';
import { keepsSubject, sameSubject } from '../story/subject.ts';
import type { Story } from '../story/types.ts';
import { articleCount, type Corpus, recordAt, wordsAt } from './corpus.ts';
import { type ComparedPairs, compareBodies } from './pairs.ts';
import { inParallel } from './parallel.ts';
import type { ReadCorpus } from './read-all.ts';
import { reread } from './reread.ts';

/** Code units of text, and pairs, in one piece of work. */
const PIECE_TEXT = 1 << 20;
const PIECE_PAIRS = 2000;

/** Sorts the related pairs into stories, and reads their members again to tell which is the original. */
export async function tellStories(
  read: ReadCorpus,
  pairs: ComparedPairs,
  sources: readonly Source[],
): Promise<Story[]> {
  const { corpus } = read;
  const links: Link[] = Array.from({ length: pairs.length }, (_, i) => pairs.at(i));
  // Only what a link names is ever asked for: of a million articles most stay empty slots.
  const articles: FamilyArticle[] = new Array(articleCount(corpus));
  for (const { a, b } of links) {
    articles[a] ??= familyArticle(corpus, a);
    articles[b] ??= familyArticle(corpus, b);
  }
  const probe: Probe = {
    verify: (a, b) => compareBodies(wordsAt(corpus, a), wordsAt(corpus, b)),
    kin: (a, b) => sameSubject(wordsAt(corpus, a), wordsAt(corpus, b)),
    coherent: (whole, a, b) => {
      const words = wordsAt(corpus, whole);
      return keepsSubject(words, compare(words, wordsAt(corpus, a)), compare(words, wordsAt(corpus, b)));
    },
  };
  const families = buildFamilies(articles, links, probe);
  const [known, cuts] = [await provenances(read, families, sources), await cutsOf(read, families)];
  // Of an article that could not be read a second time.
  let nothing: Provenance | null = null;
  const nothingKnown = (): Provenance => {
    nothing ??= provenance(clean({ id: '', text: '' }));
    return nothing;
  };
  const articleAt = (i: number): StoryArticle => ({
    id: corpus.ids[i]!,
    words: articles[i]!.words,
    contentKey: articles[i]!.contentKey,
    provenance: known.get(i) ?? nothingKnown(),
  });
  return storiesOf(families, articleAt, (representative, member) => cuts.get(representative)?.get(member) ?? null);
}

function familyArticle(corpus: Corpus, index: number): FamilyArticle {
  const { contentKey } = corpus.batches[corpus.batch[index]!]!;
  const at = 2 * corpus.within[index]!;
  const hex = (half: number): string => half.toString(16).padStart(8, '0');
  return { words: recordAt(corpus, index).words, contentKey: hex(contentKey[at]!) + hex(contentKey[at + 1]!) };
}

/** What the members of families tell about where they come from, by index. */
async function provenances(
  { engine, corpus, options }: ReadCorpus,
  families: readonly Family[],
  sources: readonly Source[],
): Promise<Map<number, Provenance>> {
  const known = new Map<number, Provenance>();
  async function* pieces(): AsyncGenerator<{ readonly indices: number[]; readonly articles: Article[] }> {
    let piece = { indices: [] as number[], articles: [] as Article[] };
    let size = 0;
    for await (const { index, article } of reread(corpus, membersOf(families), sources, options)) {
      piece.indices.push(index);
      piece.articles.push(article);
      size += article.text.length;
      if (size < PIECE_TEXT) continue;
      yield piece;
      piece = { indices: [], articles: [] };
      size = 0;
    }
    if (piece.indices.length > 0) yield piece;
  }
  await inParallel(engine.width, pieces(), async ({ indices, articles }) => {
    const found = await engine.run('provenance', articles);
    for (const [i, index] of indices.entries()) known.set(index, found[i]!);
  });
  return known;
}

/** The edges of each member beside its representative. */
async function cutsOf({ engine }: ReadCorpus, families: readonly Family[]): Promise<Map<number, Map<number, Cut>>> {
  const of = (side: (family: Family, member: Family['members'][number]) => number): Uint32Array =>
    Uint32Array.from(families.flatMap((family) => family.members.map((member) => side(family, member))));
  const a = of((family) => family.representative);
  const b = of((_, member) => member.article);
  const starts: number[] = [];
  for (let from = 0; from < a.length; from += PIECE_PAIRS) starts.push(from);
  const cuts = new Map<number, Map<number, Cut>>();
  await inParallel(engine.width, starts, async (from) => {
    const to = from + PIECE_PAIRS;
    const found = await engine.run('cuts', { a: a.slice(from, to), b: b.slice(from, to) });
    for (const [i, cut] of found.entries()) {
      const own = cuts.get(a[from + i]!) ?? new Map<number, Cut>();
      own.set(b[from + i]!, cut);
      cuts.set(a[from + i]!, own);
    }
  });
  return cuts;
}

function membersOf(families: readonly Family[]): number[] {
  const members = new Set<number>();
  for (const family of families) {
    members.add(family.representative);
    for (const { article } of family.members) members.add(article);
  }
  return [...members].sort((x, y) => x - y);
}
