import * as layout from '../layout';
import { gatherAll, SLOTS_SEEN } from './gather';

/** Flags of lines, see src/learn/lineFlag.ts. */
const LOUD: u32 = 16;
const FORMULA: u32 = 32;

/** Read behind the end of whatever there are many of. */
const MARGIN: u64 = 64;
const ALIGNED: u64 = 64;

/* Where things stand, see layout.ts. */
let starts: usize = 0;
let flags: usize = 0;
let identities: usize = 0;
let texts: usize = 0;
let signatures: usize = 0;
let found: usize = 0;
let prose: usize = 0;
let sizes: usize = 0;
let begins: usize = 0;
let ends: usize = 0;
let keys: usize = 0;
let slots: usize = 0;
let seen: usize = 0;

/** Where the next thing is laid. */
let next: u64 = 0;

function lay(place: usize, bytes: u64): usize {
  const at = next;
  next = (at + bytes + MARGIN + ALIGNED - 1) & ~(ALIGNED - 1);
  store<u32>(layout.TOLD + (place << 2), <u32>at);
  return <usize>at;
}

/**
 * Makes room for so many articles and lines in all, and for blocks of so many at most. Returns where all that ends: what is not written costs
 * no memory.
 */
export function begin(articles: u32, lines: u32, blockArticles: u32, blockLines: u32): f64 {
  next = layout.ROOM;
  starts = lay(layout.STARTS, 4 * (<u64>blockArticles + 1));
  flags = lay(layout.FLAGS, blockLines);
  identities = lay(layout.IDENTITIES, 8 * <u64>blockLines);
  texts = lay(layout.TEXTS, 4 * <u64>blockArticles);
  signatures = lay(layout.SIGNATURES, 8 * <u64>blockArticles);
  found = lay(layout.FOUND, 4 * <u64>blockLines);
  sizes = lay(layout.SIZES, 4 * layout.PARTITIONS);
  begins = lay(layout.BEGINS, 4 * layout.PARTITIONS);
  ends = lay(layout.ENDS, 4 * layout.PARTITIONS);
  seen = <usize>next;
  next += 2 * SLOTS_SEEN;
  slots = lay(layout.SLOTS, layout.MOST_SLOTS);
  prose = lay(layout.PROSE, 4 * <u64>articles);
  keys = lay(layout.KEYS, 8 * <u64>lines);
  return <f64>next;
}

function numberAt(column: usize, i: i32): u32 {
  return load<u32>(column + ((<usize>i) << 2));
}

function identity(line: u32): u64 {
  return <u64>load<f64>(identities + ((<usize>line) << 3));
}

function partitionOf(line: u64): u32 {
  return <u32>(line >>> 40);
}

/** Adds up the lines of each of so many articles to 64 bits; 0 for one without lines. */
export function addUp(articles: i32): void {
  let line = numberAt(starts, 0);
  for (let article = 0; article < articles; article++) {
    const end = numberAt(starts, article + 1);
    let lows: u32 = 0;
    let highs: u32 = 0;
    for (; line < end; line++) {
      const own = identity(line);
      const low = <u32>own;
      const high = (<u32>(own >>> 32) ^ low) * 0x9e3779b1;
      lows += (low ^ (high >>> 15)) * 0x85ebca6b;
      highs += high ^ (high >>> 13);
    }
    const to = signatures + ((<usize>article) << 3);
    store<u32>(to, lows);
    store<u32>(to, highs, 4);
  }
}

/**
 * Counts the lines of the texts that so many articles are taken for by partition, and the words of each text that are prose. Finds the long lines
 * that are no prose, but notices; returns how many.
 */
export function countLines(articles: i32): u32 {
  let notices = found;
  for (let article = 0; article < articles; article++) {
    const text = numberAt(texts, article);
    if (text === layout.NO_TEXT) continue;
    const end = numberAt(starts, article + 1);
    let own: u32 = 0;
    for (let line = numberAt(starts, article); line < end; line++) {
      const its = identity(line);
      const size = sizes + ((<usize>partitionOf(its)) << 2);
      store<u32>(size, load<u32>(size) + 1);
      const words = <u32>its & <u32>layout.MOST_SIZE;
      if (words < <u32>layout.PROSE_WORDS) continue;
      if ((<u32>load<u8>(flags + <usize>line) & (LOUD | FORMULA)) === LOUD) own += words;
      else {
        store<u32>(notices, line);
        notices += 4;
      }
    }
    store<u32>(prose + ((<usize>text) << 2), own);
  }
  return <u32>((notices - found) >>> 2);
}

/** Lays the keys of the partitions from `from` up to `to`. */
export function beginPass(from: i32, to: i32): void {
  let at: u32 = 0;
  for (let p = from; p < to; p++) {
    store<u32>(begins + ((<usize>p) << 2), at);
    store<u32>(ends + ((<usize>p) << 2), at);
    at += numberAt(sizes, p);
  }
}

/**
 * Puts down the lines of the texts that so many articles are taken for, of the partitions of a pass: of each a key, in which its low half stands above
 * eight more of its bits, and these above the text.
 */
export function post(articles: i32, from: i32, to: i32): void {
  for (let article = 0; article < articles; article++) {
    const text = numberAt(texts, article);
    if (text === layout.NO_TEXT) continue;
    const end = numberAt(starts, article + 1);
    for (let line = numberAt(starts, article); line < end; line++) {
      const its = identity(line);
      const partition = partitionOf(its);
      if (partition - <u32>from >= <u32>(to - from)) continue;
      const place = ends + ((<usize>partition) << 2);
      const at = load<u32>(place);
      store<u32>(place, at + 1);
      store<u64>(keys + ((<usize>at) << 3), (its << 32) | (((its >>> 32) & 0xff) << 24) | <u64>text);
    }
  }
}

/** Gathers the lines of some partitions that recur, see gather.ts. Each partition is gathered once, in order. */
export function gather(from: i32, to: i32, least: u32): void {
  for (let p = from; p < to; p++) {
    const end = gatherAll(
      keys + ((<usize>numberAt(begins, p)) << 3),
      keys + ((<usize>numberAt(ends, p)) << 3),
      p,
      seen,
      least,
    );
    store<u32>(ends + ((<usize>p) << 2), <u32>((end - keys) >>> 3));
  }
}

/** Finds those of so many lines whose slot is marked, of so many slots; returns how many. */
export function find(lines: u32, count: u32): u32 {
  let to = found;
  for (let line: u32 = 0; line < lines; line++) {
    store<u32>(to, line);
    const slot = <u32>(identity(line) >>> 6) & (count - 1);
    to += (<usize>load<u8>(slots + <usize>slot)) << 2;
  }
  return <u32>((to - found) >>> 2);
}
