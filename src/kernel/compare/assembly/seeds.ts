import { COUNT, FLAGS, flagsAt, get, placeOf, wordAt } from './body';
import { QUIET } from './flags';
import { found, mostRuns, table, weights } from './room';
import { LIKELY, likelySeeds, nextPlace, noteSeeds, SEED, sameSeed } from './seedTable';
import { putTriple, sortTriples, tripleAt } from './triples';

/** A seed that stands more often than this in B is a stock phrase; it may begin a run, but not inside another one. */
const RARE: i32 = 4;
/** How many places in B a seed is followed to. */
const FOLLOWED: i32 = 8;
/** Words that may be read while runs are extended, per word of input: a guard against texts made of repetition. */
const WORK: i64 = 40;
/** The flag of four words. */
const FOUR_QUIET: u32 = QUIET * 0x01010101;

/**
 * Finds the maximal runs of at least three equal words that hold no quiet word, and puts them at {@link found}, sorted by A, then by B. Seeds of B stand
 * in a hash table with chained places; each seed of A is followed to its places in B and extended both ways, once a diagonal. Linear in the two lengths:
 * rare seeds have few places and frequent ones are only followed outside runs already found. Returns how many there are, or -1 where there is no room.
 */
export function findRuns(a: usize, b: usize): i32 {
  const n = get(a, COUNT);
  const m = get(b, COUNT);
  if (n < SEED || m < SEED) return 0;
  noteSeeds(b);
  // Diagonal d = j - i + n: words of A below what stands there have been looked at on it.
  const reached = table;
  memory.fill(reached, 0, ((<usize>n + m) << 2) + 4);
  let count = 0;
  let covered = 0;
  let work = WORK * (<i64>n + m);
  // Where weights stand later on.
  const likely = weights;
  const end = likely + <usize>likelySeeds(a, 0, n - SEED + 1, 1, b, likely) * LIKELY;
  for (let at = likely; at < end; at += LIKELY) {
    const i = load<i32>(at);
    const first = load<i32>(at, 4);
    const own = wordAt(a, i);
    // In copies nearly every seed stands in a run that is known, and nowhere else.
    if (nextPlace(b, first) < 0 && i < load<i32>(reached + ((<usize>(first - i + n)) << 2))) continue;
    let places = 0;
    let known = 0;
    for (let j = first; j >= 0 && places <= RARE; j = nextPlace(b, j)) {
      if (!sameSeed(own, wordAt(b, j))) continue;
      places++;
      known += i32(i < load<i32>(reached + ((<usize>(j - i + n)) << 2)));
    }
    if (places > RARE ? i < covered : known === places) continue;
    let followed = 0;
    for (let j = first; j >= 0 && followed < FOLLOWED; j = nextPlace(b, j)) {
      if (!sameSeed(own, wordAt(b, j))) continue;
      followed++;
      const shift = j - i;
      const diagonal = reached + ((<usize>(shift + n)) << 2);
      if (i < load<i32>(diagonal) || work < 0) continue;
      let from = i;
      while (from > 0 && from + shift > 0 && isSame(a, from - 1, b, from + shift - 1)) from--;
      let to =
        i + sameFours(own, wordAt(b, j), placeOf(a, FLAGS) + <usize>i, placeOf(b, FLAGS) + <usize>j, min(n - i, m - j));
      while (to < n && to + shift < m && isSame(a, to, b, to + shift)) to++;
      work -= to - from;
      store<i32>(diagonal, to);
      if (to - from < SEED) continue;
      if (count === mostRuns) return -1;
      putTriple(tripleAt(found, count++), from, from + shift, to - from);
      covered = max(covered, to);
    }
  }
  sortTriples(found, count);
  return count;
}

/** Of so many words of two bodies in a row, how many are the same and not quiet, in whole fours: most of a long run is told so in a quarter of the steps. */
function sameFours(a: usize, b: usize, flagsA: usize, flagsB: usize, most: i32): i32 {
  let same = 0;
  for (; same + 4 <= most; same += 4) {
    const words = (<usize>same) << 2;
    if (!i32x4.all_true(i32x4.eq(v128.load(a + words), v128.load(b + words)))) break;
    if (((load<u32>(flagsA + <usize>same) | load<u32>(flagsB + <usize>same)) & FOUR_QUIET) !== 0) break;
  }
  return same;
}

function isSame(a: usize, i: i32, b: usize, j: i32): bool {
  return load<u32>(wordAt(a, i)) === load<u32>(wordAt(b, j)) && ((flagsAt(a, i) | flagsAt(b, j)) & QUIET) === 0;
}
