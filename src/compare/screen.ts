import { WordFlag, type Words } from '../fingerprint/words.ts';
import { SEED_WORDS, type SeedTable, sameSeed, seedKey, seedTable } from './seedTable.ts';

// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const LEFT_OUT = WordFlag.Quoted | WordFlag.Quiet;

/** Words in the runs that a screen counts. Shorter than a shingle, so that restyled copies count too. */
const RUN_WORDS = 6;
/** Words that a seed needs beside it to be a run. */
const BESIDE = RUN_WORDS - SEED_WORDS;
/** Every run of six words holds one of the seeds that begin at every fourth word: nobody need look at the others. */
const STRIDE = BESIDE + 1;
/** How many places of a seed are looked at. A text in which it stands more often is one of endless repetition: the seed counts as shared, and it is left to the alignment. */
const LOOKED_AT = 64;
/** One text, but for a word here and there. */
const WHOLE = 0.95;

/** The words around a seed that are the same in both bodies, in a run with it: so many to its left, and to its right. */
let left = 0;
let right = 0;

/**
 * A quick count of what two bodies share, to spare the full alignment of pairs that met by a stock phrase or a shared
 * quotation: the words of B, outside quotations, that stand in a run of six words which A has too. One table serves all
 * partners of A, and their alignment.
 */
export class Screen {
  private loaded: Words = { hash: new Uint32Array(0), flags: new Uint8Array(0) };
  /** Whether the body that was counted last is nearly all in the loaded one, and the reverse, quotations included. */
  whole = false;

  /** Sets the article that the following calls of {@link shared} count against. */
  load(words: Words): void {
    this.loaded = words;
  }

  /**
   * Words of `b`, neither quoted nor quiet, in runs of six that the loaded article shares. Counting ends when there are
   * `enough`; {@link whole} is not told then.
   */
  shared({ hash, flags }: Words, enough: number = Number.POSITIVE_INFINITY): number {
    const table = seedTable(this.loaded);
    const own = this.loaded.hash;
    this.whole = false;
    let shared = 0;
    let all = 0;
    let covered = 0;
    for (let seed = 0; seed + SEED_WORDS <= hash.length; seed += STRIDE) {
      const first = table.head[seedKey(hash, seed) & table.mask]!;
      if (first === 0 || !standsInRun(table, first - 1, own, hash, seed)) continue;
      const end = seed + SEED_WORDS + right;
      for (let i = Math.max(seed - left, covered); i < end; i++) {
        all++;
        if ((flags[i]! & LEFT_OUT) === 0) shared++;
      }
      if (shared >= enough) return shared;
      if (end > covered) covered = end;
    }
    this.whole = all > 0 && all >= WHOLE * Math.max(hash.length, own.length);
    return shared;
  }
}

/**
 * Whether a seed of B stands in a run of six words that A has, in A from place `first` on; if so, {@link left} and {@link right} say how
 * far such runs reach, or may reach.
 */
function standsInRun({ next }: SeedTable, first: number, a: Uint32Array, b: Uint32Array, seed: number): boolean {
  left = 0;
  right = 0;
  let looked = 0;
  for (let place = first; place >= 0 && looked < LOOKED_AT; place = next[place]! - 1, looked++) {
    if (!sameSeed(a, place, b, seed)) continue;
    const before = sameBefore(a, place, b, seed);
    const behind = sameBehind(a, place + SEED_WORDS, b, seed + SEED_WORDS);
    if (before + behind < BESIDE) continue;
    if (before > left) left = before;
    if (behind > right) right = behind;
    if (left + right === 2 * BESIDE) break;
  }
  if (looked === LOOKED_AT) {
    left = Math.min(BESIDE, seed);
    right = Math.min(BESIDE, b.length - seed - SEED_WORDS);
  }
  return left + right > 0;
}

/** How many words before two places are the same, as far as it matters. */
function sameBefore(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  const most = Math.min(BESIDE, i, j);
  let same = 0;
  while (same < most && a[i - same - 1] === b[j - same - 1]) same++;
  return same;
}

/** How many words from two places on are the same, as far as it matters. */
function sameBehind(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  const most = Math.min(BESIDE, a.length - i, b.length - j);
  let same = 0;
  while (same < most && a[i + same] === b[j + same]) same++;
  return same;
}
