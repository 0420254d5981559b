import type { Comparison, Segment } from '../compare/types.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';

/** Distinct words of meaning that a text must have before the passage for its subject to be told from them. */
const OWN_WORDS = 30;
/** Texts before a passage that share less of their words than this, and no name, are of two subjects. */
const ONE_SUBJECT = 0.1;
// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const QUIET = WordFlag.Quiet;
/** It closes a body when it makes up this share of the words from its first word on. */
const CLOSING = 0.7;

/**
 * Whether all that is shared is one passage that closes both bodies, under texts that have nothing to do with each other:
 * what a house prints under every article, however long. An update that keeps the end of an earlier story has its names and
 * things in its new beginning too.
 */
export function isHouseText(a: Words, b: Words, { segments }: Comparison): boolean {
  const only = segments.length === 1 ? segments[0] : undefined;
  // Below so few words no more can be distinct ones.
  if (only === undefined || Math.min(only.aStart, only.bStart) < OWN_WORDS) return false;
  if (!closes(only, only.aStart, a) || !closes(only, only.bStart, b)) return false;
  const ownA = wordsBefore(a, only.aStart);
  const ownB = wordsBefore(b, only.bStart);
  if (Math.min(ownA.size, ownB.size) < OWN_WORDS) return false;
  let shared = 0;
  for (const [word, name] of ownA) {
    const other = ownB.get(word);
    if (other === undefined) continue;
    if (name && other) return false;
    shared++;
  }
  return shared < ONE_SUBJECT * Math.sqrt(ownA.size * ownB.size);
}

/** Whether a passage that begins at a word is all but all that comes from there on. */
export function closes({ words }: Segment, from: number, { flags }: Words): boolean {
  let rest = 0;
  // Most passages do not, which a few words behind them tell.
  for (let i = from; i < flags.length && words >= CLOSING * rest; i++) if ((flags[i]! & QUIET) === 0) rest++;
  return words >= CLOSING * rest;
}

/** The distinct words of meaning before an index, and whether they stand there as names. */
function wordsBefore({ hash, flags }: Words, to: number): Map<number, boolean> {
  const found = new Map<number, boolean>();
  for (let i = 0; i < to; i++) {
    if ((flags[i]! & (WordFlag.Stop | WordFlag.Quiet)) !== 0) continue;
    found.set(hash[i]!, found.get(hash[i]!) === true || (flags[i]! & WordFlag.Capital) !== 0);
  }
  return found;
}
