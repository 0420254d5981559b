import * as Flag from '../../words/flag';
import { MOST_SIZE, NUMBER, Unspaced } from '../../words/lineFlag';
import * as layout from '../layout';
import { MARGIN, MOST_NAMES, NAMES, PROSE_WORDS, ROOM } from '../layout';

/** Of these a name has the first only. */
const NAME_FLAGS: i8 = <i8>(Flag.Capital | Flag.Stop | Flag.Numeric);

/** The flag ParagraphStart of eight words. */
const STARTS: u64 = ((<u64>0x08080808) << 32) | 0x08080808;

// See src/learn/identity.ts.
const HIGH: u32 = 0x9e3779b9;
const LOW: u32 = 0x811c9dc5;
const HIGH_PRIME: u32 = 0x85ebca6b;
const LOW_PRIME: u32 = 0x01000193;

/* The article at hand, see layout.ts. */
let hashes: usize = 0;
let flags: usize = 0;
let lineFlags: usize = 0;
/** Its words that may be names, four bytes each. */
let capitals: usize = 0;
/** The table that they are counted in, eight bytes a slot: the hash below, and above it how often it was met. */
let table: usize = 0;

/** Makes room for articles of so many words, a multiple of 16. */
export function begin(words: u32): void {
  hashes = ROOM;
  flags = hashes + 4 * <usize>words + MARGIN;
  lineFlags = flags + <usize>words + MARGIN;
  capitals = lineFlags + <usize>words + MARGIN;
  table = capitals + 4 * <usize>words + MARGIN;
  tell(layout.HASHES, hashes);
  tell(layout.FLAGS, flags);
  tell(layout.LINE_FLAGS, lineFlags);
}

function tell(what: usize, at: usize): void {
  store<u32>(layout.TOLD + (what << 2), <u32>at);
}

/**
 * Finds the names that the article is about: of the words with a capital those that stand there twice or more, the most frequent first, then by hash, and
 * {@link MOST_NAMES} at most. A line of it, given by its identity, is left out. Returns how many.
 */
export function namesWithout(line: f64, words: i32): i32 {
  const identity = <u64>line;
  let to = capitals;
  let l = 0;
  for (let from = 0; from < words; l++) {
    const end = paragraphEnd(from, words);
    if (!isLine(identity, from, end, l)) to = collect(from, end, to);
    from = end;
  }
  return mostFrequent(to);
}

/** Appends the words from `from` up to `end` that may be names at `to`. Returns where they end. */
function collect(from: i32, end: i32, to: usize): usize {
  let next = to;
  for (let w = from; w < end; w += 16) {
    const own = v128.and(v128.load(flags + <usize>w), i8x16.splat(NAME_FLAGS));
    let bits = i8x16.bitmask(i8x16.eq(own, i8x16.splat(<i8>Flag.Capital)));
    if (end - w < 16) bits &= (1 << (end - w)) - 1;
    for (; bits !== 0; bits &= bits - 1) {
      store<u32>(next, hashAt(w + ctz(bits)));
      next += 4;
    }
  }
  return next;
}

/** Puts down the most frequent of the words at {@link capitals}, up to `end`; returns how many. */
function mostFrequent(end: usize): i32 {
  let slots: usize = 8;
  while (slots << 1 < end - capitals) slots <<= 1;
  const last = table + (slots << 3);
  for (let at = table; at < last; at += 16) v128.store(at, i32x4.splat(0));
  for (let at = capitals; at < end; at += 4) {
    const word = load<u32>(at);
    const slot = slotOf(word, slots - 1);
    store<u32>(slot, word);
    store<u32>(slot, load<u32>(slot, 4) + 1, 4);
  }
  let count = 0;
  for (let at = table; at < last; at += 8) {
    if (load<u32>(at, 4) < 2) continue;
    count = place(load<u64>(at), count);
  }
  for (let i = 0; i < count; i++) store<u32>(NAMES + ((<usize>i) << 2), load<u32>(table + ((<usize>i) << 3)));
  return count;
}

/** Where a word is counted, or is to be. */
function slotOf(word: u32, mask: usize): usize {
  let slot = <usize>word & mask;
  while (load<u32>(table + (slot << 3), 4) !== 0 && load<u32>(table + (slot << 3)) !== word) slot = (slot + 1) & mask;
  return table + (slot << 3);
}

/** Puts one counted word among those that were most frequent so far, `count` of them, which stand where the table has been read. Returns how many there are then. */
function place(own: u64, count: i32): i32 {
  let i = count;
  for (; i > 0; i--) {
    const before = table + ((<usize>i - 1) << 3);
    if (!isBefore(own, load<u64>(before))) break;
    if (i < MOST_NAMES) store<u64>(before, load<u64>(before), 8);
  }
  if (i < MOST_NAMES) store<u64>(table + ((<usize>i) << 3), own);
  return min(count + 1, MOST_NAMES);
}

/** Whether a counted word goes before another: it is more frequent, or its hash is less. */
function isBefore(own: u64, other: u64): bool {
  return own >>> 32 > other >>> 32 || (own >>> 32 === other >>> 32 && <u32>own < <u32>other);
}

/** Whether the words of a line, given by its identity, stand in a line of prose too. */
export function standsInProse(line: f64, words: i32): bool {
  const identity = <u64>line;
  let l = 0;
  for (let from = 0; from < words; l++) {
    const end = paragraphEnd(from, words);
    if (isLine(identity, from, end, l)) return isInProse(from, end - from, words);
    from = end;
  }
  return false;
}

/** Whether the `length` words that begin at `own` stand in a line of prose. */
function isInProse(own: i32, length: i32, words: i32): bool {
  for (let from = 0; from < words; ) {
    const end = paragraphEnd(from, words);
    if (end - from >= PROSE_WORDS && holds(from, end, own, length)) return true;
    from = end;
  }
  return false;
}

/** Whether the words from `from` up to `to` hold those `length` ones that begin at `own`, one behind the other. */
function holds(from: i32, to: i32, own: i32, length: i32): bool {
  const first = hashAt(own);
  for (let w = from; w + length <= to; w++) {
    if (hashAt(w) !== first) continue;
    let same = 1;
    while (same < length && hashAt(w + same) === hashAt(own + same)) same++;
    if (same === length) return true;
  }
  return false;
}

function hashAt(w: i32): u32 {
  return load<u32>(hashes + ((<usize>w) << 2));
}

/** Where the paragraph ends that begins with word `from`. */
function paragraphEnd(from: i32, words: i32): i32 {
  for (let w = from + 1; w < words; w += 8) {
    const bits = load<u64>(flags + <usize>w) & STARTS;
    if (bits !== 0) return min(w + (<i32>ctz(bits) >>> 3), words);
  }
  return words;
}

/** Whether the words from `from` up to `to`, line `l` of the article, are the line of this identity. Most are told to be others by their length. */
function isLine(identity: u64, from: i32, to: i32, l: i32): bool {
  const isUnspaced = (load<u8>(lineFlags + <usize>l) & Unspaced) !== 0;
  const size = min(isUnspaced ? (to - from + 1) >>> 1 : to - from, MOST_SIZE);
  if ((<i32>identity & MOST_SIZE) !== size) return false;
  let high = HIGH;
  let low = LOW;
  for (let w = from; w < to; w++) {
    const word = (load<u8>(flags + <usize>w) & Flag.Numeric) !== 0 ? <u32>NUMBER : hashAt(w);
    low = (low ^ word) * LOW_PRIME;
    low ^= low >>> 15;
    high = (high ^ word) * HIGH_PRIME;
    high ^= high >>> 13;
  }
  return (((<u64>(high >>> 12)) << 32) | ((low & ~MOST_SIZE) | size)) === identity;
}
