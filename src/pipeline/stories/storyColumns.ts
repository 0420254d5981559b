import { toldShare } from '../../relation/percent.ts';
import { BETWEEN } from '../../result.ts';
import type { ToldStory } from '../../story/stories.ts';
import { JsonColumn } from '../store/jsonColumn.ts';
import type { Block, Store } from '../store/store.ts';

/**
 * Stories as the report tells them, in the store: story i stands in the bytes from `starts[i]` up to `starts[i + 1]` of all blocks put
 * together, `BETWEEN` behind it.
 */
export interface StoryBatch {
  readonly blocks: readonly Block[];
  readonly starts: Float64Array;
}

/** Bytes of JSON that are gathered before they go into the store. */
const BLOCK_BYTES = 1 << 20;

/**
 * Stories on their way into the store as JSON. One of some seven million members is longer than a string can be, and of any large one several copies
 * would stand in memory on the way out. Ids are copied as they stand in the records: to read them, and write them again, took half of the time of
 * telling stories.
 */
export class StoryColumns {
  readonly #store: Store;
  readonly #json = new JsonColumn();
  readonly #blocks: Block[] = [];
  readonly #starts: number[] = [0];
  /** Bytes in the blocks. */
  #kept = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Adds a story; `idAt` gives the id of member i as JSON in UTF-8, which holds until the next is asked for. */
  add({ id, original, wire, evidence, members }: ToldStory, idAt: (i: number) => Uint8Array): void {
    const json = this.#json;
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
      if (i > 0) json.mark(',{"id":');
      json.json(idAt(i));
      const { relation, coverage, published } = members.at(i);
      json.mark(',"relation":"');
      json.mark(relation);
      json.mark('","coverage":');
      json.mark(String(toldShare(coverage)));
      if (published !== null) {
        const { day, by, yearInferred } = published;
        json.mark(',"published":{"day":');
        json.text(day);
        json.mark(',"by":"');
        json.mark(by);
        json.mark(yearInferred ? '","yearInferred":true}' : '","yearInferred":false}');
      }
      json.mark('}');
      if (json.size >= BLOCK_BYTES) this.#flush();
    }
    json.mark(']}');
    json.mark(BETWEEN);
    this.#starts.push(this.#kept + json.size);
  }

  batch(): StoryBatch {
    this.#flush();
    return { blocks: this.#blocks, starts: Float64Array.from(this.#starts) };
  }

  #flush(): void {
    if (this.#json.size === 0) return;
    this.#kept += this.#json.size;
    this.#blocks.push(this.#store.put(this.#json.bytes()));
    this.#json.clear();
  }
}
