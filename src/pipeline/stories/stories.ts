import type { Source } from '../../input/sources.ts';
import type { List } from '../../result.ts';
import { storyId, storyKey, storyOf } from '../../story/stories.ts';
import type { Story } from '../../story/types.ts';
import type { OriginMember } from '../../story/vote.ts';
import { keptList } from '../lists.ts';
import type { ReadCorpus } from '../read/readAll.ts';
import { lastUpTo, placeIn } from '../search.ts';
import { bytesOf, float64 } from '../store/batch.ts';
import { articleCount, idJsonReader, idReader, type WordCorpus } from '../store/corpus.ts';
import { entryIn, type Stretch } from '../store/entries.ts';
import type { Block, Store } from '../store/store.ts';
import { inParallel } from '../threads/parallel.ts';
import { turn } from '../threads/stepwise.ts';
import { familiesOf } from './families.ts';
import type { ComparedPairs } from './pairs.ts';
import { type ProvenancePlaces, provenanceReader, provenancesOf } from './provenances.ts';
import { type StoryBatch, StoryColumns } from './storyColumns.ts';
import { inOrder, type OrderedFamilies } from './storyOrder.ts';

/** Families whose stories are to be told: family f has the articles from `at[f]` up to `at[f + 1]`, its representative first. */
export interface StoryPiece {
  /** What the stories are called by, see `storyId`. */
  readonly key: Float64Array;
  readonly times: Uint32Array;
  readonly at: Uint32Array;
  /** Of each article: its index in the corpus, its words, and what it is to the representative (of which only the first two count). */
  readonly article: Uint32Array;
  readonly words: Uint32Array;
  readonly relation: Uint8Array;
  readonly own: Float64Array;
  readonly cut: Uint8Array;
  readonly provenance: ProvenancePlaces;
}

/** Articles in one piece of work, unless one family has more. */
const PIECE_ARTICLES = 2000;

/**
 * Sorts the related pairs into stories, and reads their members again to tell which is the original. Families, what members tell and
 * the stories themselves are worked out piece by piece and stand in the store: in memory is only what says where. Sorted by id of
 * the representative, then by id.
 */
export async function tellStories(
  read: ReadCorpus,
  pairs: ComparedPairs,
  sources: readonly Source[],
): Promise<List<Story>> {
  const { corpus, engine } = read;
  const { store } = corpus;
  const members = linkedBy(pairs, articleCount(corpus));
  const sorted = async (): Promise<OrderedFamilies> => inOrder(await familiesOf(read, pairs));
  const telling = (): Promise<ProvenancePlaces> => provenancesOf(read, members, sources);
  // What members tell does not depend on their families: it is read meanwhile, where there is room for both. Other threads begin on it while this one
  // looks for what hangs together.
  const [families, provenance] = read.memory.beside
    ? await Promise.all([turn().then(sorted), telling()])
    : [await sorted(), await telling()];
  const work = piecesOf(families, members, provenance);
  const told = await inParallel(engine.ahead, work, (piece) => engine.run('stories', piece));
  for (const block of provenance.blocks) store.drop(block);
  return storiesOf(store, told);
}

/** Stories as they were told, piece by piece. */
export interface ToldPiece extends StoryBatch {
  /** Where the members of each story begin among those of the piece, and behind the last end. */
  readonly at: Uint32Array;
  /** Eight bytes a member: its coverage, of which what is told is rounded. That of a representative is not there: it is 1. */
  readonly own: Block;
}

function storiesOf(store: Store, told: readonly ToldPiece[]): List<Story> {
  const firstOf = new Uint32Array(told.length + 1);
  for (const [i, { at }] of told.entries()) firstOf[i + 1] = firstOf[i]! + at.length - 1;
  const at = (i: number): Story => {
    const b = lastUpTo(firstOf, i);
    const piece = told[b]!;
    const within = i - firstOf[b]!;
    const story = entryIn<Story>(store, stretchOf(piece, within, 1));
    const own = float64(store.get(piece.own, 8 * piece.at[within]!, 8 * piece.at[within + 1]!));
    return {
      ...story,
      members: story.members.map((member, m) => (m === 0 ? member : { ...member, coverage: own[m]! })),
    };
  };
  function* stretches(single: boolean): Generator<Stretch> {
    for (const piece of told) {
      const count = piece.at.length - 1;
      if (!single) yield stretchOf(piece, 0, count);
      else for (let i = 0; i < count; i++) yield stretchOf(piece, i, 1);
    }
  }
  return keptList(store, firstOf.at(-1)!, at, stretches);
}

const stretchOf = ({ blocks, starts }: StoryBatch, first: number, count: number): Stretch => ({
  blocks,
  from: starts[first]!,
  to: starts[first + count]!,
  count,
});

/** Tells the stories of a piece. */
export function storiesIn(corpus: WordCorpus, piece: StoryPiece): ToldPiece {
  const { store } = corpus;
  const [idAt, idJsonAt] = [idReader(corpus), idJsonReader(corpus)];
  const { key, times, at, article, words } = piece;
  const provenanceAt = provenanceReader(store, piece.provenance);
  const told = new StoryColumns(store);
  for (let f = 0; f < key.length; f++) {
    const [start, end] = [at[f]!, at[f + 1]!];
    const articles: OriginMember[] = [];
    for (let i = start; i < end; i++) articles.push(new FamilyArticle(idAt, article[i]!, words[i]!, provenanceAt(i)));
    const story = storyOf(storyId(key[f]!, times[f]!), articles, piece, start);
    told.add(story, (i) => idJsonAt(article[start + i]!));
  }
  return { ...told.batch(), at, own: store.put(bytesOf(piece.own)) };
}

/** An article of a family. Its id is read where it is asked for: few are, mostly twice, and those of a million take 30 MB. */
class FamilyArticle implements OriginMember {
  readonly #idAt: (index: number) => string;
  readonly #index: number;
  #id: string | null = null;
  readonly words: number;
  readonly provenance: OriginMember['provenance'];

  constructor(idAt: (index: number) => string, index: number, words: number, provenance: OriginMember['provenance']) {
    this.#idAt = idAt;
    this.#index = index;
    this.words = words;
    this.provenance = provenance;
  }

  get id(): string {
    this.#id ??= this.#idAt(this.#index);
    return this.#id;
  }
}

/** The articles that pairs link, ascending: each is in some family, and nobody else is. */
function linkedBy({ a, b, links }: ComparedPairs, articles: number): Uint32Array {
  const linked = new Uint8Array(articles);
  let count = 0;
  for (let i = 0; i < links.length; i++) {
    if (links[i] === 0) continue;
    const x = a[i]!;
    const y = b[i]!;
    count += 2 - linked[x]! - linked[y]!;
    linked[x] = linked[y] = 1;
  }
  const all = new Uint32Array(count);
  let filled = 0;
  for (let article = 0; article < articles; article++) if (linked[article] === 1) all[filled++] = article;
  return all;
}

function* piecesOf(
  families: OrderedFamilies,
  members: Uint32Array,
  provenance: ProvenancePlaces,
): Generator<StoryPiece> {
  const { batches, batch, family } = families;
  let from = 0;
  let size = 0;
  for (let i = 0; i < family.length; i++) {
    const { memberAt } = batches[batch[i]!]!;
    size += 1 + memberAt[family[i]! + 1]! - memberAt[family[i]!]!;
    if (size < PIECE_ARTICLES && i + 1 < family.length) continue;
    yield pieceOf(families, { from, to: i + 1, size }, members, provenance);
    from = i + 1;
    size = 0;
  }
}

/** The families from `from` up to `to`, which have `size` articles. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function pieceOf(
  { batches, batch, family, times }: OrderedFamilies,
  { from: first, to: end, size }: Range,
  members: Uint32Array,
  known: ProvenancePlaces,
): StoryPiece {
  const at = new Uint32Array(end - first + 1);
  const key = new Float64Array(end - first);
  // In memory that threads share: the columns of one large story would be there twice.
  const room = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes * size);
  const articles = new Uint32Array(room(4));
  let filled = 0;
  const words = new Uint32Array(room(4));
  const relation = new Uint8Array(room(1));
  const own = new Float64Array(room(8));
  const cut = new Uint8Array(room(1));
  const blocks: Block[] = [];
  const places = new Map<number, number>();
  const block = new Int32Array(room(4));
  const from = new Uint32Array(room(4));
  const to = new Uint32Array(room(4));
  const add = (article: number, count: number): void => {
    const i = filled++;
    articles[i] = article;
    words[i] = count;
    const member = placeIn(members, article);
    block[i] = blockFor(known.block[member]!);
    from[i] = known.from[member]!;
    to[i] = known.to[member]!;
  };
  const blockFor = (number: number): number => {
    if (number < 0) return number;
    let place = places.get(number);
    if (place === undefined) {
      place = blocks.push(known.blocks[number]!) - 1;
      places.set(number, place);
    }
    return place;
  };
  for (let i = first; i < end; i++) {
    const of = batches[batch[i]!]!;
    const f = family[i]!;
    key[i - first] = storyKey(of.high[f]!, of.low[f]!);
    add(of.representative[f]!, of.representativeWords[f]!);
    for (let m = of.memberAt[f]!; m < of.memberAt[f + 1]!; m++) {
      relation[filled] = of.relation[m]!;
      own[filled] = of.own[m]!;
      cut[filled] = of.cut[m]!;
      add(of.member[m]!, of.memberWords[m]!);
    }
    at[i - first + 1] = filled;
  }
  return {
    ...{ key, times: times.slice(first, end), at, article: articles, words, relation, own, cut },
    provenance: { blocks, block, from, to },
  };
}
