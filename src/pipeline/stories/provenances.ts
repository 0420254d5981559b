import { clean } from '../../clean/clean.ts';
import type { Source } from '../../input/sources.ts';
import { markupOf } from '../../story/markup.ts';
import { readMarkup } from '../../story/markupBytes.ts';
import { type PackedProvenance, packed, unpacked } from '../../story/packed.ts';
import { type Provenance, provenance, provenanceOf } from '../../story/provenance.ts';
import type { BatchOptions } from '../read/pieces.ts';
import type { ReadCorpus } from '../read/readAll.ts';
import { type Again, PIECE_ARTICLES, PIECE_BYTES, piecesAgain, textsIn } from '../read/reread.ts';
import { placeIn } from '../search.ts';
import { rangeAt } from '../store/batch.ts';
import { Column, TextColumn } from '../store/column.ts';
import { type Corpus, placeOf } from '../store/corpus.ts';
import { Lender } from '../store/lender.ts';
import { type Block, ReadAhead, type Store } from '../store/store.ts';
import { inParallel } from '../threads/parallel.ts';

/** Articles to be read again, with what cleaning found in them: that of the i-th in the bytes from `markupAt[i]` up to `markupAt[i + 1]`. */
export interface MarkedPiece {
  readonly piece: Again;
  readonly markup: Uint8Array;
  readonly markupAt: Uint32Array;
}

/** What some articles tell about where they come from, packed, as JSON in the store. */
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

/** Pieces that each thread gets at least, so that all end at about the same time. */
const PIECES = 4;

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
  const lender = new Lender(PIECE_BYTES);
  const memory = (size: number): Uint8Array => lender.take(size);
  const again = piecesAgain(corpus, articles, sources, {
    maxBytes: options.maxBytes,
    memory,
    articles: Math.min(PIECE_ARTICLES, Math.ceil(articles.length / (PIECES * engine.width))),
  });
  await inParallel(engine.ahead, again, async (piece) => {
    const batch = await engine.run('provenance', marked(corpus, piece));
    if ('lines' in piece) lender.giveBack(piece.lines.bytes);
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

function marked(corpus: Corpus, piece: Again): MarkedPiece {
  const bytes = new Column<Uint8Array>(Uint8Array);
  const [starts, reader] = [new ReadAhead(corpus.store), new ReadAhead(corpus.store)];
  const markupAt = new Uint32Array(piece.indices.length + 1);
  for (const [i, index] of piece.indices.entries()) {
    const { batch, within } = placeOf(corpus, index);
    const [from, to] = rangeAt(starts, batch.markupAt, within);
    bytes.push(reader.get(batch.markup, from, to));
    markupAt[i + 1] = bytes.length;
  }
  return { piece, markup: bytes.bytes().slice(), markupAt };
}

/** What the articles of a piece tell. What several tell in the same words is kept once. */
export function tellProvenance(
  store: Store,
  options: BatchOptions,
  { piece, markup, markupAt }: MarkedPiece,
): ProvenanceBatch {
  const texts = new TextColumn();
  const places = new Map<string, number>();
  const index: number[] = [];
  const place: number[] = [];
  for (const { index: of, place: i, id, metadata, text } of textsIn(piece, options)) {
    const found = readMarkup(markup.subarray(markupAt[i], markupAt[i + 1]), text.length);
    // A file that was changed meanwhile is another text.
    const known = found ?? markupOf(clean({ id, text: text.string, ...(metadata && { metadata }) }, options.clean));
    const told = JSON.stringify(packed(provenanceOf(text, known, metadata ?? {})));
    let at = places.get(told);
    if (at === undefined) {
      at = places.size;
      places.set(told, at);
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
  let none: Provenance | null = null;
  const known = blocks.map(() => new Map<number, Provenance>());
  return (i) => {
    const at = block[i]!;
    if (at < 0) {
      none ??= provenance(clean({ id: '', text: '' }));
      return none;
    }
    let told = known[at]!.get(from[i]!);
    if (told === undefined) {
      told = unpacked(store.json(blocks[at]!, from[i]!, to[i]!) as PackedProvenance);
      known[at]!.set(from[i]!, told);
    }
    return told;
  };
}
