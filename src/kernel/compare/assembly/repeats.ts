import { COUNT, flagsAt, get, HAS_REPEATS, placeOf, put, REPEATS, wordAt } from './body';
import { QUIET } from './flags';
import { slotsFor, table } from './room';

/** Words that must repeat in a row for a body to be repeating itself (a caption printed twice), not just its formulas. */
const REPEAT: i32 = 12;
/** Words of the shorter runs that tell that none repeats. Of a longer one at least every fourth must be noted for one of them to be known again. */
const GRAM: i32 = 9;
/** An odd number of any kind: the base of the polynomial whose coefficients are the words of a run (Karp and Rabin 1987). */
const BASE: u32 = 0x01000193;
/** Its powers for what stands two, four and eight words before the last of a run. */
const BASE_2: i32 = powerOf(2);
const BASE_4: i32 = powerOf(4);
const BASE_8: i32 = powerOf(8);
/** More such numbers. */
const BASE_OF_FOURS: i32 = 0x2c1b3c6d;
const BASE_OF_EIGHTS: i32 = 0x297a2d39;
const SCATTER: u32 = 0x85ebca6b;
const SECOND: u32 = 0x9e3779b1;

function powerOf(exponent: i32): i32 {
  let power: i32 = 1;
  for (let k = 0; k < exponent; k++) power *= BASE;
  return power;
}

/**
 * Notes for each word of a passage of twelve words or more that stood earlier in the same body the index of that earlier word, and -1 for all others,
 * unless nothing repeats. Quiet words repeat nothing.
 */
export function noteRepeats(body: usize): void {
  put(body, HAS_REPEATS, 0);
  if (mayRepeat(body)) findRepeats(body);
}

export function repeatAt(body: usize, i: i32): i32 {
  return load<i32>(placeOf(body, REPEATS) + ((<usize>i) << 2));
}

function word(body: usize, i: i32): u32 {
  return load<u32>(wordAt(body, i));
}

/**
 * False where no passage stands twice, as in nearly all such bodies: of a repeated one, shorter runs of words stand twice, too, and one of the first few is
 * among those that are noted, every fourth. Of each two bits are noted (Bloom 1970), and four are looked up at a time, mostly for nothing.
 */
function mayRepeat(body: usize): bool {
  const grams = get(body, COUNT) - GRAM + 1;
  // As many bytes for the first bits as for the second ones.
  const bytes = 2 * slotsFor(grams);
  memory.fill(table, 0, <usize>(2 * bytes));
  const mask = bytes - 1;
  const seconds = table + <usize>bytes;
  const end = wordAt(body, grams);
  let word = wordAt(body, 0);
  let next = pairsAt(word + 16);
  let fours = joined(pairsAt(word), next, BASE_OF_FOURS);
  for (; word < end; word += 16) {
    const behind = pairsAt(word + 32);
    const nextFours = joined(next, behind, BASE_OF_FOURS);
    const eights = i32x4.add(i32x4.mul(fours, i32x4.splat(BASE_OF_EIGHTS)), nextFours);
    const nines = scatterAll(i32x4.add(i32x4.mul(eights, i32x4.splat(BASE)), v128.load(word, 32)));
    next = behind;
    fours = nextFours;
    const one = <u32>i32x4.extract_lane(nines, 0);
    if (isNotedIn(table, mask, one) && isNotedIn(seconds, mask, again(one))) return true;
    noteIn(table, mask, one);
    noteIn(seconds, mask, again(one));
    const two = <u32>i32x4.extract_lane(nines, 1);
    const three = <u32>i32x4.extract_lane(nines, 2);
    const four = <u32>i32x4.extract_lane(nines, 3);
    if (!(isNotedIn(table, mask, two) | isNotedIn(table, mask, three) | isNotedIn(table, mask, four))) continue;
    if (isNotedIn(table, mask, two) && isNotedIn(seconds, mask, again(two))) return true;
    if (isNotedIn(table, mask, three) && isNotedIn(seconds, mask, again(three))) return true;
    if (isNotedIn(table, mask, four) && isNotedIn(seconds, mask, again(four))) return true;
  }
  return false;
}

/** Hashes of the pairs of words that begin with four words in a row. */
function pairsAt(word: usize): v128 {
  return i32x4.add(i32x4.mul(v128.load(word), i32x4.splat(BASE)), v128.load(word, 4));
}

/** Hashes of four words each, from pairs and those four words on, and a number for the first two of each. */
function joined(pairs: v128, next: v128, base: i32): v128 {
  return i32x4.add(i32x4.mul(pairs, i32x4.splat(base)), i64x2.shuffle(pairs, next, 1, 2));
}

function scatterAll(hashes: v128): v128 {
  const h = i32x4.mul(v128.xor(hashes, i32x4.shr_u(hashes, 15)), i32x4.splat(SCATTER));
  return v128.xor(h, i32x4.shr_u(h, 13));
}

/** The second bit of what has this first one. */
function again(hash: u32): u32 {
  return rotl<u32>(hash * SECOND, 15);
}

function isNotedIn(bits: usize, mask: u32, hash: u32): u32 {
  return (load<u8>(bits + <usize>((hash >>> 3) & mask)) >>> (hash & 7)) & 1;
}

function noteIn(bits: usize, mask: u32, hash: u32): void {
  const place = bits + <usize>((hash >>> 3) & mask);
  store<u8>(place, <u8>(<u32>load<u8>(place) | ((<u32>1) << (hash & 7))));
}

/**
 * Hashes of every {@link REPEAT} words in a table of first places, four hashes at a time; linear, and what is found there is looked at word by word.
 */
function findRepeats(body: usize): void {
  const grams = get(body, COUNT) - REPEAT + 1;
  const mask = slotsFor(grams) - 1;
  memory.fill(table, 0, (<usize>mask + 1) << 2);
  let word = wordAt(body, 0);
  let one = joined(pairsAt(word), pairsAt(word + 16), BASE_2);
  let two = joined(pairsAt(word + 16), pairsAt(word + 32), BASE_2);
  for (let i = 0; i < grams; i += 4, word += 16) {
    const three = joined(pairsAt(word + 32), pairsAt(word + 48), BASE_2);
    const firsts = i32x4.add(i32x4.mul(one, i32x4.splat(BASE_8)), i32x4.mul(two, i32x4.splat(BASE_4)));
    const slots = v128.and(scatterAll(i32x4.add(firsts, three)), i32x4.splat(mask));
    noteGram(body, i, i32x4.extract_lane(slots, 0));
    if (i + 1 < grams) noteGram(body, i + 1, i32x4.extract_lane(slots, 1));
    if (i + 2 < grams) noteGram(body, i + 2, i32x4.extract_lane(slots, 2));
    if (i + 3 < grams) noteGram(body, i + 3, i32x4.extract_lane(slots, 3));
    one = two;
    two = three;
  }
}

/** Notes where the words from `i` on stand first, or that they stood earlier. */
function noteGram(body: usize, i: i32, slot: u32): void {
  const place = table + ((<usize>slot) << 2);
  const first = load<i32>(place) - 1;
  if (first < 0) store<i32>(place, i + 1);
  else if (!isNoted(body, i) && repeatsAt(body, first, i)) note(body, first, i);
}

/** Whether the run at `i` ends in a passage that is known to repeat. */
function isNoted(body: usize, i: i32): bool {
  return get(body, HAS_REPEATS) !== 0 && repeatAt(body, i + REPEAT - 1) >= 0;
}

function repeatsAt(body: usize, first: i32, i: i32): bool {
  for (let k = 0; k < REPEAT; k++) {
    if (word(body, first + k) !== word(body, i + k) || (flagsAt(body, i + k) & QUIET) !== 0) return false;
  }
  return true;
}

/** Notes the words from `i` on as those from `first` on, as far as they are the same. */
function note(body: usize, first: i32, i: i32): void {
  if (get(body, HAS_REPEATS) === 0) {
    put(body, HAS_REPEATS, 1);
    memory.fill(placeOf(body, REPEATS), 0xff, (<usize>get(body, COUNT)) << 2);
  }
  for (let at = i, earlier = first; at < get(body, COUNT); at++, earlier++) {
    if (word(body, earlier) !== word(body, at) || (flagsAt(body, at) & QUIET) !== 0) return;
    if (repeatAt(body, at) >= 0) continue;
    const stood = repeatAt(body, earlier);
    store<i32>(placeOf(body, REPEATS) + ((<usize>at) << 2), stood >= 0 ? stood : earlier);
  }
}
