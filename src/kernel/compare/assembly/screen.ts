import { LEFT, RIGHT, WHOLE } from '../layout';
import { COUNT, flagsAt, get, wordAt } from './body';
import { QUIET, QUOTED } from './flags';
import { tell, weights } from './room';
import { LIKELY, likelySeeds, nextPlace, noteSeeds, SEED, sameSeed } from './seedTable';

/** Words in the runs that a screen counts. Shorter than a shingle, so that restyled copies count too. */
const RUN: i32 = 6;
/** Words that a seed needs beside it to be a run. */
const BESIDE: i32 = RUN - SEED;
/** Every run of six words holds one of the seeds that begin at every fourth word: nobody need look at the others. */
const STRIDE: i32 = BESIDE + 1;
/** How many places of a seed are looked at. A text in which it stands more often is one of endless repetition: the seed counts as shared, and it is left to the alignment. */
const LOOKED_AT: i32 = 64;
/** Words whose seeds are looked up at once: many pairs share enough in the first of them. */
const AT_ONCE: i32 = 32 * STRIDE;
/** One text, but for a word here and there. */
const WHOLLY: f64 = 0.95;

/** The words around a seed that are the same in both bodies, in a run with it: so many to its left, and to its right. */
let before: i32 = 0;
let behind: i32 = 0;

/**
 * Words of the right body, neither quoted nor quiet, in runs of six that the left one has too. Counting ends when there are `enough`; whether the one is
 * nearly all in the other, and the reverse, quotations included, is not told then.
 */
export function sharedWords(enough: i32): i32 {
  noteSeeds(LEFT);
  tell(WHOLE, 0);
  const count = get(RIGHT, COUNT);
  const length = get(LEFT, COUNT);
  let shared = 0;
  let all = 0;
  let covered = 0;
  for (let from = 0; from + SEED <= count; from += AT_ONCE) {
    const likely = likelySeeds(RIGHT, from, min(from + AT_ONCE, count - SEED + 1), STRIDE, LEFT, weights);
    for (let k = 0; k < likely; k++) {
      const at = weights + <usize>k * LIKELY;
      const seed = load<i32>(at);
      if (!standsInRun(LEFT, load<i32>(at, 4), RIGHT, seed)) continue;
      const end = seed + SEED + behind;
      for (let i = max(seed - before, covered); i < end; i++) {
        all++;
        if ((flagsAt(RIGHT, i) & (QUOTED | QUIET)) === 0) shared++;
      }
      if (shared >= enough) return shared;
      if (end > covered) covered = end;
    }
  }
  if (all > 0 && <f64>all >= WHOLLY * <f64>max(count, length)) tell(WHOLE, 1);
  return shared;
}

/**
 * Whether a seed of B stands in a run of six words that A has, in A from place `first` on; if so, {@link before} and {@link behind} say how far such
 * runs reach, or may reach.
 */
function standsInRun(a: usize, first: i32, b: usize, seed: i32): bool {
  before = 0;
  behind = 0;
  let looked = 0;
  const own = wordAt(b, seed);
  for (let place = first; place >= 0 && looked < LOOKED_AT; place = nextPlace(a, place), looked++) {
    const there = wordAt(a, place);
    if (!sameSeed(there, own)) continue;
    const leftward = sameBefore(there, own, min(BESIDE, min(place, seed)));
    const ends = min(get(a, COUNT) - place, get(b, COUNT) - seed) - SEED;
    const rightward = sameBehind(there + 4 * SEED, own + 4 * SEED, min(BESIDE, ends));
    if (leftward + rightward < BESIDE) continue;
    before = max(before, leftward);
    behind = max(behind, rightward);
    if (before + behind === 2 * BESIDE) break;
  }
  if (looked === LOOKED_AT) {
    before = min(BESIDE, seed);
    behind = min(BESIDE, get(b, COUNT) - seed - SEED);
  }
  return before + behind > 0;
}

/** How many words before two words are the same, of so many. */
function sameBefore(a: usize, b: usize, most: i32): i32 {
  let same = 0;
  while (same < most) {
    a -= 4;
    b -= 4;
    if (load<u32>(a) !== load<u32>(b)) break;
    same++;
  }
  return same;
}

/** How many words from two words on are the same, of so many. */
function sameBehind(a: usize, b: usize, most: i32): i32 {
  let same = 0;
  while (same < most && load<u32>(a) === load<u32>(b)) {
    a += 4;
    b += 4;
    same++;
  }
  return same;
}
