import * as layout from '../layout';
import { beginRoom, lay, numberAt, put } from './room';

const CELLS: u32 = 1 << layout.CELL_BITS;
const ARTICLE: u32 = (1 << layout.ARTICLE_BITS) - 1;
/** So few members are put in order by putting each in its place. */
const FEW: i32 = 24;

/* Where things stand, see layout.ts. */
let ranks: usize = 0;
let sizes: usize = 0;
/** Where in the following the postings of each cell begin, and where the next one goes. */
let starts: usize = 0;
let next: usize = 0;
let hash: usize = 0;
/** What else must be equal, and the rank of the article. */
let more: usize = 0;
let article: usize = 0;
/** Of a cell, for each slot the posting that came to it last, counted from 1; 0 where none did. */
let last: usize = 0;
/** For each posting the one that came to its slot before it, or 0. */
let before: usize = 0;
/** The slots that more than one came to. */
let crowded: usize = 0;
/** The groups, in place of the postings that were added last: a number for each posting, and one more for each two at most. */
let groups: usize = 0;
let groupsEnd: usize = 0;

/** Bits of a hash that say which bucket. */
let bucketBits: u32 = 0;

/** Makes room for buckets of so many postings, and cells of so many; hashes have so many bits that say which bucket. */
export function beginGroups(bucketSize: u32, cellSize: u32, bits: u32): void {
  beginRoom();
  bucketBits = bits;
  const bytes = 4 * <u64>bucketSize;
  groups = lay(bytes, layout.HASHES);
  lay(bytes, layout.RESTS);
  store<u32>(layout.TOLD + (layout.GROUPS << 2), <u32>groups);
  ranks = lay(4 << layout.ARTICLE_BITS, layout.RANKS);
  sizes = lay(4 * CELLS, layout.SIZES);
  starts = lay(4 * (CELLS + 1));
  next = lay(4 * CELLS);
  hash = lay(bytes);
  more = lay(bytes);
  article = lay(bytes);
  last = lay(4 * <u64>slotsFor(cellSize));
  before = lay(4 * (<u64>cellSize + 1));
  crowded = lay(2 * <u64>cellSize + 4);
}

/** Begins with a bucket whose cells have those sizes. */
export function beginBucket(): void {
  let at: u32 = 0;
  for (let cell = 0; cell < <i32>CELLS; cell++) {
    put(starts, cell, at);
    put(next, cell, at);
    at += numberAt(sizes, cell);
  }
  put(starts, CELLS, at);
}

/** Adds so many postings of a block, whose hashes and rests stand at two places. */
export function add(count: i32, theirHashes: usize, theirRests: usize): void {
  for (let i = 0; i < count; i++) {
    const own = numberAt(theirHashes, i);
    const rest = numberAt(theirRests, i);
    const cell = (own >>> bucketBits) & (CELLS - 1);
    const at = numberAt(next, cell);
    put(next, cell, at + 1);
    put(hash, at, own);
    put(more, at, rest >>> layout.ARTICLE_BITS);
    put(article, at, numberAt(ranks, rest & ARTICLE));
  }
}

/** Finds the groups of at most `most` equal postings that stand in two articles or more. Returns how many numbers these are. */
export function findGroups(most: u32): i32 {
  groupsEnd = groups;
  for (let cell: u32 = 0; cell < CELLS; cell++) {
    const first = numberAt(starts, cell);
    const base = ((<usize>first) << 2) - 4;
    const crowds = fillTable(base, numberAt(starts, cell + 1) - first);
    for (let c = 0; c < crowds; c++) {
      let posting = numberAt(last, numberAt(crowded, c));
      while (posting !== 0) posting = takeGroup(base, posting, most);
    }
  }
  return <i32>((groupsEnd - groups) >>> 2);
}

function slotsFor(count: u32): u32 {
  let slots: u32 = layout.LEAST_SLOTS;
  while (slots < <u32>layout.SLOTS_PER_POSTING * count && slots < <u32>layout.MOST_SLOTS) slots *= 2;
  return slots;
}

/** Puts the postings of a cell into the table, the first of which stands four bytes behind `base`; returns how many slots are crowded. */
function fillTable(base: usize, count: u32): i32 {
  const slots = slotsFor(count);
  const bits = bucketBits + layout.CELL_BITS;
  memory.fill(last, 0, (<usize>slots) << 2);
  let crowds = 0;
  for (let posting: u32 = 1; posting <= count; posting++) {
    const slot = (numberAt(hash + base, posting) >>> bits) & (slots - 1);
    const other = numberAt(last, slot);
    put(before, posting, other);
    put(last, slot, posting);
    // Written, and the next over it unless another came for the first time.
    put(crowded, crowds, slot);
    crowds += i32(other !== 0 && numberAt(before, other) === 0);
  }
  return crowds;
}

/** Takes the group of the first posting of a chain out of it; returns the first of those that are left, or 0. */
function takeGroup(base: usize, first: u32, most: u32): u32 {
  const own = numberAt(hash + base, first);
  const rest = numberAt(more + base, first);
  const members = groupsEnd + 4;
  let to = members;
  let left: u32 = 0;
  for (let posting = first; posting !== 0; ) {
    const other = numberAt(before, posting);
    if (numberAt(hash + base, posting) === own && numberAt(more + base, posting) === rest) {
      store<u32>(to, numberAt(article + base, posting));
      to += 4;
    } else {
      put(before, posting, left);
      left = posting;
    }
    posting = other;
  }
  const size = <i32>((to - members) >>> 2);
  if (size < 2 || <u32>size > most) return left;
  sortMembers(members, size);
  let count = 1;
  for (let i = 1; i < size; i++) {
    const member = numberAt(members, i);
    if (member !== numberAt(members, count - 1)) put(members, count++, member);
  }
  if (count < 2) return left;
  store<u32>(groupsEnd, count);
  groupsEnd = members + ((<usize>count) << 2);
  return left;
}

/** A few by putting each in its place; many in a heap (J. W. J. Williams, CACM 7, 1964). */
function sortMembers(members: usize, count: i32): void {
  if (count <= FEW) {
    for (let i = 1; i < count; i++) {
      const own = numberAt(members, i);
      let at = i;
      for (; at > 0 && numberAt(members, at - 1) > own; at--) put(members, at, numberAt(members, at - 1));
      put(members, at, own);
    }
    return;
  }
  for (let i = count >>> 1; i > 0; i--) sink(members, i - 1, count, numberAt(members, i - 1));
  for (let end = count - 1; end > 0; end--) {
    const own = numberAt(members, end);
    put(members, end, numberAt(members, 0));
    sink(members, 0, end, own);
  }
}

/** Puts a member where it goes in the heap of `count`, from a free place on. */
function sink(members: usize, free: i32, count: i32, own: u32): void {
  let at = free;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= count) break;
    if (child + 1 < count && numberAt(members, child + 1) > numberAt(members, child)) child++;
    if (numberAt(members, child) <= own) break;
    put(members, at, numberAt(members, child));
    at = child;
  }
  put(members, at, own);
}
