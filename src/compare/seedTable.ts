import type { Words } from '../fingerprint/words.ts';

/** Words in a seed. Three survive a synonym every fourth word, and are rare enough in a body not to swamp the chains. */
export const SEED_WORDS = 3;

/** Odd numbers of any kind, one for each word of a seed. Hashes of words are spread over all bits already. */
const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
const THIRD = 0xc2b2ae35;

/** Hash of the seed that begins at word `i`. */
export function seedKey(hash: Uint32Array, i: number): number {
  const mixed = Math.imul(hash[i]!, FIRST) ^ Math.imul(hash[i + 1]!, SECOND) ^ Math.imul(hash[i + 2]!, THIRD);
  return mixed ^ (mixed >>> 15);
}

/** Whether the seeds that begin at two places are the same. */
export function sameSeed(a: Uint32Array, i: number, b: Uint32Array, j: number): boolean {
  return a[i] === b[j] && a[i + 1] === b[j + 1] && a[i + 2] === b[j + 2];
}

/** Slots of a table to begin with. */
const LEAST_SLOTS = 1 << 6;
const USUAL_SLOTS = 1 << 12;

/** Places of the seeds of one body, chained from the slots of a hash table in text order; each number one more than an index. */
export class SeedTable {
  mask = 0;
  head: Int32Array = new Int32Array(USUAL_SLOTS);
  next: Int32Array = new Int32Array(USUAL_SLOTS / 2);
  #body: WeakRef<Words> | null = null;

  isOf(body: Words): boolean {
    return this.#body !== null && this.#body.deref() === body;
  }

  /** Begins anew with a body. */
  load(body: Words): void {
    const seeds = Math.max(0, body.hash.length - SEED_WORDS + 1);
    let size = LEAST_SLOTS;
    while (size < 2 * seeds) size *= 2;
    this.#makeRoom(size);
    this.mask = size - 1;
    this.head.fill(0, 0, size);
    fill(body.hash, seeds, this.head, this.mask, this.next);
    this.#body = new WeakRef(body);
  }

  #makeRoom(slots: number): void {
    if (slots <= this.head.length) return;
    this.head = new Int32Array(slots);
    this.next = new Int32Array(slots / 2);
  }
}

function fill(hash: Uint32Array, seeds: number, head: Int32Array, mask: number, next: Int32Array): void {
  for (let j = seeds - 1; j >= 0; j--) {
    const slot = seedKey(hash, j) & mask;
    next[j] = head[slot]!;
    head[slot] = j + 1;
  }
}

/** The table that was asked for last, and the one before. */
let latest: SeedTable = new SeedTable();
let other: SeedTable = new SeedTable();

/**
 * The table of a body. The two that were asked for last are kept: a scan screens the longest of a crowd against one after the other and
 * compares it with some, and between these it compares what stands beside their bodies.
 */
export function seedTable(body: Words): SeedTable {
  if (latest.isOf(body)) return latest;
  const found = other;
  other = latest;
  latest = found;
  if (!found.isOf(body)) found.load(body);
  return found;
}
