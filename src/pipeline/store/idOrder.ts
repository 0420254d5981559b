import type { Steps } from '../../steps.ts';
import { type Batch, numberAt, rangeAt, uint32 } from './batch.ts';
import { idIn } from './records.ts';
import { ReadAhead, type Store } from './store.ts';

/** Articles that are merged between one look at the clock and the next. */
const STRETCH = 1 << 13;

/** The articles of all batches by id, as the numbers that they were read under. */
export interface IdOrder {
  /** Those that come first with their id. Threads share it. */
  readonly order: Uint32Array;
  /** The others, in the same order. */
  readonly again: readonly number[];
}

/**
 * Merges the articles of batches, each of which knows its own order, in code-unit order of their ids; of equal ones the first that
 * was read comes first. Mostly one batch ends before the next begins: then it is taken as a whole, and only the first and the last
 * of its ids are read.
 */
export function* inOrderOfIds(batches: readonly Batch[], firstOf: Uint32Array, store: Store): Steps<IdOrder> {
  const order = new Uint32Array(new SharedArrayBuffer(4 * firstOf.at(-1)!));
  const again: number[] = [];
  let count = 0;
  let last: string | null = null;
  const heap = new Heap();
  for (const [b, batch] of batches.entries()) {
    if (batch.count > 0) heap.add(new Cursor(batch, b, firstOf[b]!, store));
  }
  let stretch = 0;
  for (let next = heap.least(); next !== null; next = heap.least()) {
    if (next.id === last) again.push(next.number);
    else order[count++] = next.number;
    last = next.id;
    if (next.isAlone(heap.second())) {
      count = next.takeRest(order, count);
      last = next.lastId;
    }
    if (next.advance()) heap.sink();
    else heap.drop();
    if (++stretch % STRETCH === 0) yield;
  }
  return { order: count === order.length ? order : shared(order.subarray(0, count)), again };
}

function shared(numbers: Uint32Array): Uint32Array {
  const copy = new Uint32Array(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}

/** Goes through the articles of a batch by id. */
class Cursor {
  readonly #batch: Batch;
  readonly #first: number;
  readonly #store: Store;
  readonly #byId: ReadAhead;
  readonly #starts: ReadAhead;
  readonly #records: ReadAhead;
  #at = 0;
  /** The place of the batch among all. */
  readonly place: number;
  /** The id of the article that it stands at, and that of its last. */
  id: string;
  readonly lastId: string;

  constructor(batch: Batch, place: number, first: number, store: Store) {
    this.#batch = batch;
    this.#first = first;
    this.#store = store;
    [this.#byId, this.#starts, this.#records] = [new ReadAhead(store), new ReadAhead(store), new ReadAhead(store)];
    this.place = place;
    this.lastId = this.#idAt(batch.count - 1);
    this.id = this.#idAt(0);
  }

  /** The number of the article that it stands at. */
  get number(): number {
    return this.#first + this.#placeAt(this.#at);
  }

  /** Goes on to the next article; false when there is none. */
  advance(): boolean {
    if (++this.#at === this.#batch.count) return false;
    this.id = this.#idAt(this.#at);
    return true;
  }

  /** Whether all that it still has comes, each with an id of its own, before what the next one has. */
  isAlone(next: Cursor | null): boolean {
    return this.#batch.distinct && (next === null || this.lastId < next.id);
  }

  /** Puts the numbers of the articles behind the one that it stands at into `order`, and stands at the last; returns where they end. */
  takeRest(order: Uint32Array, from: number): number {
    const { byId, count } = this.#batch;
    const places = byId && uint32(this.#store.get(byId));
    let end = from;
    for (let at = this.#at + 1; at < count; at++) order[end++] = this.#first + (places ? places[at]! : at);
    this.#at = count - 1;
    return end;
  }

  #placeAt(at: number): number {
    return this.#batch.byId ? numberAt(this.#byId, this.#batch.byId, at) : at;
  }

  #idAt(at: number): string {
    const [from, to] = rangeAt(this.#starts, this.#batch.recordAt, this.#placeAt(at));
    return idIn(this.#records.get(this.#batch.records, from, to));
  }
}

/** Cursors, that with the least id first; of equal ones that of the earlier batch. (A binary heap: TAOCP 3, 5.2.3.) */
class Heap {
  readonly #cursors: Cursor[] = [];

  add(cursor: Cursor): void {
    const cursors = this.#cursors;
    let at = cursors.push(cursor) - 1;
    for (let parent = (at - 1) >> 1; at > 0 && isBefore(cursor, cursors[parent]!); parent = (at - 1) >> 1) {
      cursors[at] = cursors[parent]!;
      at = parent;
    }
    cursors[at] = cursor;
  }

  least(): Cursor | null {
    return this.#cursors[0] ?? null;
  }

  second(): Cursor | null {
    const [, left, right] = this.#cursors;
    if (left === undefined || right === undefined) return left ?? null;
    return isBefore(left, right) ? left : right;
  }

  /** Puts the first in its place, which went on. */
  sink(): void {
    const cursors = this.#cursors;
    const cursor = cursors[0]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < cursors.length && isBefore(cursors[child + 1]!, cursors[child]!)) child++;
      if (child >= cursors.length || !isBefore(cursors[child]!, cursor)) break;
      cursors[at] = cursors[child]!;
      at = child;
    }
    cursors[at] = cursor;
  }

  /** Takes the first away. */
  drop(): void {
    const last = this.#cursors.pop()!;
    if (this.#cursors.length === 0) return;
    this.#cursors[0] = last;
    this.sink();
  }
}

const isBefore = (x: Cursor, y: Cursor): boolean => x.id < y.id || (x.id === y.id && x.place < y.place);
