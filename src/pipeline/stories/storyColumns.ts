import type { ToldStory } from '../../story/stories.ts';
import { JsonColumn } from '../store/jsonColumn.ts';
import type { Block, Store } from '../store/store.ts';

/**
 * Stories as JSON in the store, piece by piece: story i has the pieces from `first[i]` up to `first[i + 1]`, piece p stands in the
 * bytes of block `block[p]` from `from[p]` up to `to[p]`.
 */
export interface StoryBatch {
  readonly blocks: readonly Block[];
  readonly first: Uint32Array;
  readonly block: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Bytes of JSON that are gathered before they go into the store. */
const BLOCK_BYTES = 1 << 20;
/** Members in one piece: some 70 KB. */
const MEMBERS = 1000;

/**
 * Stories on their way into the store as JSON, cut between members: joined, the pieces are what `JSON.stringify` makes of a story. One of some seven
 * million members is longer than a string can be, and of any large one several copies would stand in memory on the way out. Ids are copied as they
 * stand in the records: to read them, and write them again, took half of the time of telling stories.
 */
export class StoryColumns {
  readonly #store: Store;
  readonly #json = new JsonColumn();
  readonly #blocks: Block[] = [];
  readonly #first: number[] = [0];
  readonly #block: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /** Adds a story; `idAt` gives the id of member i as JSON in UTF-8, which holds until the next is asked for. */
  add({ id, original, wire, evidence, members }: ToldStory, idAt: (i: number) => Uint8Array): void {
    const json = this.#json;
    let from = json.size;
    const cut = (): void => {
      this.#from.push(from);
      this.#to.push(json.size);
      this.#block.push(this.#blocks.length);
      if (json.size >= BLOCK_BYTES) this.#flush();
      from = json.size;
    };
    json.mark('{"id":');
    json.text(id);
    json.mark(',"representative":');
    json.json(idAt(0));
    json.mark(',"original":');
    json.text(original);
    json.mark(',"wire":');
    json.text(wire);
    json.mark(',"evidence":');
    if (evidence.length === 0) json.mark('[]');
    else json.value(evidence);
    json.mark(',"members":[{"id":');
    for (let i = 0; i < members.length; i++) {
      if (i > 0 && i % MEMBERS === 0) cut();
      if (i > 0) json.mark(',{"id":');
      json.json(idAt(i));
      const { relation, coverage, published } = members.at(i);
      json.mark(',"relation":"');
      json.mark(relation);
      json.mark('","coverage":');
      json.mark(String(coverage));
      if (published !== null) {
        const { day, by, yearInferred } = published;
        json.mark(',"published":{"day":');
        json.text(day);
        json.mark(',"by":"');
        json.mark(by);
        json.mark(yearInferred ? '","yearInferred":true}' : '","yearInferred":false}');
      }
      json.mark('}');
    }
    json.mark(']}');
    cut();
    this.#first.push(this.#block.length);
  }

  batch(): StoryBatch {
    this.#flush();
    return {
      blocks: this.#blocks,
      first: Uint32Array.from(this.#first),
      block: Uint32Array.from(this.#block),
      from: Uint32Array.from(this.#from),
      to: Uint32Array.from(this.#to),
    };
  }

  #flush(): void {
    if (this.#json.size === 0) return;
    this.#blocks.push(this.#store.put(this.#json.bytes()));
    this.#json.clear();
  }
}
