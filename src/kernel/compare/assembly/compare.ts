import { LEFT, RIGHT } from '../layout';
import { COUNT, FLAGS, get, HAS_PROFILE, HAS_SEEDS, HASHES, placeOf, put } from './body';
import { keepBestChains } from './chain';
import { QUIET } from './flags';
import { measureSides } from './measure';
import { fillGaps, findPassages, leaveOutPhrases } from './passages';
import { layAll, mostRuns, runs } from './room';
import { sharedWords } from './screen';
import { findRuns } from './seeds';
import { lengthOf, putTriple, sortTriples, startA, startB, tripleAt } from './triples';

/** The sides of the comparison that is at work: one is the left body, the other the right one. */
let sideA: usize = LEFT;
let sideB: usize = RIGHT;

/** Makes room for two bodies of so many words, at most, and for so many runs; forgets what stood there. Returns where all that ends. */
export function begin(words: i32, runs: i32): f64 {
  return <f64>layAll(words, runs);
}

/** Takes the left body: so many words, whose hashes and flags have been put at two places. */
export function takeLeft(count: i32, hashes: usize, flags: usize): void {
  take(LEFT, count, hashes, flags);
}

/** Takes the right body. */
export function takeRight(count: i32, hashes: usize, flags: usize): void {
  take(RIGHT, count, hashes, flags);
}

function take(body: usize, count: i32, hashes: usize, flags: usize): void {
  put(body, COUNT, count);
  put(body, HASHES, <i32>hashes);
  put(body, FLAGS, <i32>flags);
  put(body, HAS_SEEDS, 0);
  put(body, HAS_PROFILE, 0);
}

/** See screen.ts. */
export function shared(enough: i32): i32 {
  return sharedWords(enough);
}

/**
 * Aligns the two bodies, the right one being side a if they are turned: finds their runs and passages, and tells of them. Whichever is which, the shorter
 * body is gone through, or of two equally long ones that which is less by its words: what is found of (b, a) is the mirror image. False where there was
 * no room for so many runs.
 */
export function align(turned: bool): bool {
  sideA = turned ? RIGHT : LEFT;
  sideB = turned ? LEFT : RIGHT;
  const order = contentOrder(sideA, sideB);
  const count = order === 0 ? wholeRuns(sideA) : order < 0 ? runsOf(sideA, sideB) : mirrored(runsOf(sideB, sideA));
  if (count < 0) return false;
  findPassages(count);
  return true;
}

/** Measures what was aligned. */
export function measure(): void {
  measureSides(sideA, sideB);
}

/** Measures so many runs that have been put where they stand, the left body being side a. */
export function measureRuns(count: i32): void {
  sideA = LEFT;
  sideB = RIGHT;
  findPassages(count);
  measure();
}

function runsOf(a: usize, b: usize): i32 {
  const found = findRuns(a, b);
  if (found < 0) return -1;
  const filled = fillGaps(keepBestChains(found, a, b), a, b);
  return filled < 0 ? -1 : leaveOutPhrases(findPassages(filled), a);
}

/** The runs as seen from the other side. */
function mirrored(count: i32): i32 {
  for (let r = 0; r < count; r++) {
    const run = tripleAt(runs, r);
    putTriple(run, startB(run), startA(run), lengthOf(run));
  }
  sortTriples(runs, count);
  return count;
}

/** Orders two bodies by length, then by their words, then by the flags of their words; 0 when all are the same. */
function contentOrder(a: usize, b: usize): i32 {
  const count = get(a, COUNT);
  if (count !== get(b, COUNT)) return count - get(b, COUNT);
  const hashesA = placeOf(a, HASHES);
  const hashesB = placeOf(b, HASHES);
  for (let i: usize = 0; i < <usize>count; i++) {
    const one = load<u32>(hashesA + (i << 2));
    const other = load<u32>(hashesB + (i << 2));
    if (one !== other) return one < other ? -1 : 1;
  }
  return memory.compare(placeOf(a, FLAGS), placeOf(b, FLAGS), <usize>count);
}

/** A body against itself: every stretch without quiet words is a run. */
function wholeRuns(body: usize): i32 {
  const flags = placeOf(body, FLAGS);
  const count = get(body, COUNT);
  let found = 0;
  let from = 0;
  for (let i = 0; i <= count; i++) {
    if (i < count && (load<u8>(flags + <usize>i) & QUIET) === 0) continue;
    if (i > from) {
      if (found === mostRuns) return -1;
      putTriple(tripleAt(runs, found++), from, from, i - from);
    }
    from = i + 1;
  }
  return found;
}
