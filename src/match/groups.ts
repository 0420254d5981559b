import { CELLS } from './buckets.ts';
import { articleOf, moreOf } from './postingSorter.ts';
import type { PostingBlock } from './postings.ts';

/** Slots of the table for each posting, at least: of those that come once, one in six or fewer shares a slot with another. */
const SLOTS_PER_POSTING = 4;
const LEAST_SLOTS = 1 << 8;
/** More postings in a cell than a quarter of this are a text that most articles have: they make one long chain in a table of any size. */
const MOST_SLOTS = 1 << 20;
/** So few members are put in order by putting each in its place; more are worth a call of the engine's sort. */
const FEW = 12;

/** Called with the members of a group in `members[0..count)`. */
export type VisitGroup = (members: Uint32Array, count: number) => void;

/**
 * Finds those of the postings of a bucket that are equal: most are like no other and can meet nobody. The postings are
 * gathered cell by cell; those of a cell go into a hash table with chains, and only slots that a second posting came to are looked
 * at again.
 */
export class Groups {
  /** How many postings each cell has, bucket by bucket. */
  readonly #sizes: Uint32Array;
  /** Bits of a hash that say which bucket, and which bucket and cell. */
  readonly #bucketBits: number;
  readonly #cellBits: number;
  #bucket = 0;
  /** Where in the following the postings of each cell begin, and where the next one goes. */
  readonly #starts: Uint32Array = new Uint32Array(CELLS + 1);
  readonly #next: Uint32Array = new Uint32Array(CELLS);
  #hash: Uint32Array = new Uint32Array(0);
  /** What else must be equal. */
  #more: Uint32Array = new Uint32Array(0);
  #article: Uint32Array = new Uint32Array(0);
  /** Of a cell, for each slot the posting that came to it last, counted from 1; 0 where none did. */
  #last: Uint32Array = new Uint32Array(0);
  /** For each posting the one that came to its slot before it, or 0. */
  #before: Uint32Array = new Uint32Array(0);
  /** The slots that more than one came to. */
  #crowded: Uint32Array = new Uint32Array(0);
  #members: Uint32Array = new Uint32Array(1 << 8);

  /** For postings of which so many are in each cell. */
  constructor(sizes: Uint32Array) {
    this.#sizes = sizes;
    this.#bucketBits = Math.log2(sizes.length / CELLS);
    this.#cellBits = Math.log2(sizes.length);
  }

  /** How many postings a bucket has. */
  sizeOf(bucket: number): number {
    let size = 0;
    for (let cell = 0; cell < CELLS; cell++) size += this.#sizes[bucket * CELLS + cell]!;
    return size;
  }

  /** Begins with a bucket. */
  begin(bucket: number): void {
    const starts = this.#starts;
    for (let cell = 0; cell < CELLS; cell++) starts[cell + 1] = starts[cell]! + this.#sizes[bucket * CELLS + cell]!;
    this.#next.set(starts.subarray(0, CELLS));
    this.#bucket = bucket;
    const size = starts[CELLS]!;
    if (size <= this.#hash.length) return;
    // Buckets are about equal: with a little more room one allocation is enough for all.
    const room = Math.ceil(1.1 * size);
    this.#hash = new Uint32Array(room);
    this.#more = new Uint32Array(room);
    this.#article = new Uint32Array(room);
  }

  /** Adds the postings that a block has in the bucket. */
  add({ starts, first, articles, hash: hashes, rest: rests }: PostingBlock): void {
    const [next, hash, more, article, bits] = [this.#next, this.#hash, this.#more, this.#article, this.#bucketBits];
    const to = starts[this.#bucket + 1]! - first;
    for (let i = starts[this.#bucket]! - first; i < to; i++) {
      const own = hashes[i]!;
      const rest = rests[i]!;
      const at = next[(own >>> bits) & (CELLS - 1)]!++;
      hash[at] = own;
      more[at] = moreOf(rest);
      article[at] = articles[articleOf(rest)]!;
    }
  }

  /** Calls `visit` once for each group of at most `most` equal postings that stand in two articles or more. */
  forEach(visit: VisitGroup, most: number): void {
    for (let cell = 0; cell < CELLS; cell++) {
      const base = this.#starts[cell]! - 1;
      const crowds = this.#fillTable(base, this.#starts[cell + 1]! - this.#starts[cell]!);
      for (let c = 0; c < crowds; c++) {
        let posting = this.#last[this.#crowded[c]!]!;
        while (posting !== 0) posting = this.#visitGroup(base, posting, visit, most);
      }
    }
  }

  /** Puts the postings from `base + 1` up to `base + count` into the table; returns how many slots are crowded. */
  #fillTable(base: number, count: number): number {
    let slots = LEAST_SLOTS;
    while (slots < SLOTS_PER_POSTING * count && slots < MOST_SLOTS) slots *= 2;
    if (this.#last.length < slots || this.#before.length <= count) this.#makeRoom(slots, count);
    this.#last.fill(0, 0, slots);
    const [hash, last, before, crowded, bits] = [this.#hash, this.#last, this.#before, this.#crowded, this.#cellBits];
    let crowds = 0;
    for (let posting = 1; posting <= count; posting++) {
      const slot = (hash[base + posting]! >>> bits) & (slots - 1);
      const other = last[slot]!;
      before[posting] = other;
      last[slot] = posting;
      if (other !== 0 && before[other] === 0) crowded[crowds++] = slot;
    }
    return crowds;
  }

  #makeRoom(slots: number, count: number): void {
    this.#last = new Uint32Array(Math.max(slots, this.#last.length));
    const room = Math.ceil(1.25 * count) + LEAST_SLOTS;
    this.#before = new Uint32Array(room);
    // A crowded slot has two postings at least.
    this.#crowded = new Uint32Array(room >>> 1);
  }

  /** Takes the group of the first posting of a chain out of it; returns the first of those that are left, or 0. */
  #visitGroup(base: number, first: number, visit: VisitGroup, most: number): number {
    const [hash, more, before] = [this.#hash, this.#more, this.#before];
    let size = 0;
    let left = 0;
    for (let posting = first; posting !== 0; ) {
      const next = before[posting]!;
      if (hash[base + posting] === hash[base + first] && more[base + posting] === more[base + first]) {
        if (size === this.#members.length) this.#grow();
        this.#members[size++] = this.#article[base + posting]!;
      } else {
        before[posting] = left;
        left = posting;
      }
      posting = next;
    }
    if (size > 1 && size <= most) {
      const count = inOrder(this.#members, size);
      if (count > 1) visit(this.#members, count);
    }
    return left;
  }

  #grow(): void {
    const members = new Uint32Array(2 * this.#members.length);
    members.set(this.#members);
    this.#members = members;
  }
}

/** Sorts the first `size` members and leaves each once; returns how many are left. */
function inOrder(members: Uint32Array, size: number): number {
  if (size > FEW) members.subarray(0, size).sort();
  else insertionSort(members, size);
  let count = 1;
  for (let i = 1; i < size; i++) if (members[i] !== members[count - 1]) members[count++] = members[i]!;
  return count;
}

function insertionSort(members: Uint32Array, size: number): void {
  for (let i = 1; i < size; i++) {
    const own = members[i]!;
    let at = i;
    for (; at > 0 && members[at - 1]! > own; at--) members[at] = members[at - 1]!;
    members[at] = own;
  }
}
