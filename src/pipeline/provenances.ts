import { clean } from '../clean/clean.ts';
import type { Source } from '../input/sources.ts';
import { type Provenance, provenance } from '../story/provenance.ts';
import { TextColumn } from './column.ts';
import { placeIn } from './families.ts';
import { inParallel } from './parallel.ts';
import type { BatchOptions } from './pieces.ts';
import type { ReadCorpus } from './read-all.ts';
import { type Again, articlesIn, piecesAgain } from './reread.ts';
import type { Block, Store } from './store.ts';

/** What some articles tell about where they come from, as JSON in the store. */
export interface ProvenanceBatch {
  readonly told: Block;
  readonly index: Uint32Array;
  /** What article `index[i]` tells stands in the bytes from `from[i]` up to `to[i]`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Where in the store stands what an article tells about where it comes from. */
export interface ProvenancePlaces {
  readonly blocks: readonly Block[];
  /** For each article that was asked for: its block, -1 where it could not be read again, and the bytes in that. */
  readonly block: Int32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Reads some articles again, by index in ascending order, for what they tell about where they come from. */
export async function provenancesOf(
  { engine, corpus, options }: ReadCorpus,
  articles: Uint32Array,
  sources: readonly Source[],
): Promise<ProvenancePlaces> {
  const block = new Int32Array(articles.length).fill(-1);
  const from = new Uint32Array(articles.length);
  const to = new Uint32Array(articles.length);
  const blocks: Block[] = [];
  await inParallel(engine.ahead, piecesAgain(corpus, articles, sources, options), async (piece) => {
    const batch = await engine.run('provenance', piece);
    for (let i = 0; i < batch.index.length; i++) {
      const place = placeIn(articles, batch.index[i]!);
      block[place] = blocks.length;
      from[place] = batch.from[i]!;
      to[place] = batch.to[i]!;
    }
    blocks.push(batch.told);
  });
  return { blocks, block, from, to };
}

/** What the articles of a piece tell. One text that many papers print is read once, and what several tell in the same words kept once. */
export function tellProvenance(store: Store, options: BatchOptions, piece: Again): ProvenanceBatch {
  const texts = new TextColumn();
  const known = new Map<string, number>();
  const read = new Map<string, string>();
  const index: number[] = [];
  const place: number[] = [];
  for (const { index: of, article } of articlesIn(piece, options)) {
    const key = JSON.stringify(article.metadata ?? null) + article.text;
    const told = read.get(key) ?? JSON.stringify(provenance(clean(article, options.clean)));
    read.set(key, told);
    let at = known.get(told);
    if (at === undefined) {
      at = known.size;
      known.set(told, at);
      texts.add(told);
    }
    index.push(of);
    place.push(at);
  }
  const starts = texts.starts();
  return {
    told: store.put(texts.bytes()),
    index: Uint32Array.from(index),
    from: Uint32Array.from(place, (at) => starts[at]!),
    to: Uint32Array.from(place, (at) => starts[at + 1]!),
  };
}

/** Reads what articles tell out of the store; what stands at one place is one object. */
export function provenanceReader(
  store: Store,
  { blocks, block, from, to }: ProvenancePlaces,
): (i: number) => Provenance {
  const known = new Map<string, Provenance>();
  return (i) => {
    const key = `${block[i]} ${from[i]}`;
    let told = known.get(key);
    if (told === undefined) {
      told =
        block[i]! < 0
          ? provenance(clean({ id: '', text: '' }))
          : (store.json(blocks[block[i]!]!, from[i]!, to[i]!) as Provenance);
      known.set(key, told);
    }
    return told;
  };
}
