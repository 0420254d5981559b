import { WordFlag, type Words } from '../fingerprint/words.ts';
import { zeroed } from './scratch.ts';

// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const QUIET = WordFlag.Quiet;

/** Words that must repeat in a row for a body to be repeating itself (a caption printed twice), not just its formulas. */
const REPEAT_WORDS = 12;
/** Words of the shorter runs that tell that none repeats, and at every how many words one is noted. */
const GRAM_WORDS = 8;
const GRAM_STRIDE = REPEAT_WORDS - GRAM_WORDS + 1;
/** An odd number of any kind: the base of the polynomial whose coefficients are the words of a run (Karp and Rabin 1987). */
const BASE = 0x01000193;
/** Its powers that the oldest word of a run has been multiplied with when it leaves. */
const OLDEST = powerOf(REPEAT_WORDS - 1);
const OLDEST_OF_GRAM = powerOf(GRAM_WORDS - 1);

function powerOf(exponent: number): number {
  let power = 1;
  for (let k = 0; k < exponent; k++) power = Math.imul(power, BASE);
  return power;
}

/**
 * For each word of a passage of {@link REPEAT_WORDS} words or more that stood earlier in the same body, the index of that earlier word;
 * else -1. Null when nothing repeats. Quiet words repeat nothing.
 */
export function repeatsIn(words: Words): Int32Array | null {
  return mayRepeat(words) ? findRepeats(words) : null;
}

/**
 * False where no passage stands twice, as in most bodies: of a repeated one, shorter runs of words stand twice, too, and one of the first
 * few is among those that are noted at every fifth word. Takes a third of the time of looking for every passage.
 */
function mayRepeat({ hash }: Words): boolean {
  const grams = hash.length - GRAM_WORDS + 1;
  let size = 64;
  while (size < (4 / GRAM_STRIDE) * grams) size *= 2;
  const table = zeroed('repeats.grams', size);
  const mask = size - 1;
  let rolled = rolledBefore(hash, GRAM_WORDS);
  let noted = 0;
  for (let i = 0; i < grams; i++) {
    rolled = (Math.imul(rolled, BASE) + hash[i + GRAM_WORDS - 1]!) | 0;
    // 0 is a free slot.
    const gram = scatter(rolled) | 1;
    let slot = (gram >>> 1) & mask;
    while (table[slot] !== 0 && table[slot] !== gram) slot = (slot + 1) & mask;
    if (table[slot] === gram) return true;
    if (i === noted) {
      table[slot] = gram;
      noted += GRAM_STRIDE;
    }
    rolled = (rolled - Math.imul(hash[i]!, OLDEST_OF_GRAM)) | 0;
  }
  return false;
}

/** Hashes of every {@link REPEAT_WORDS} words in a table of first places; linear, and what is found there is looked at word by word. */
function findRepeats(words: Words): Int32Array | null {
  const { hash } = words;
  const grams = hash.length - REPEAT_WORDS + 1;
  let size = 64;
  while (size < 2 * grams) size *= 2;
  const table = zeroed('repeats.places', size);
  let repeats: Int32Array | null = null;
  let rolled = rolledBefore(hash, REPEAT_WORDS);
  for (let i = 0; i < grams; i++) {
    rolled = (Math.imul(rolled, BASE) + hash[i + REPEAT_WORDS - 1]!) | 0;
    const slot = scatter(rolled) & (size - 1);
    const first = table[slot]! - 1;
    if (first < 0) table[slot] = i + 1;
    else if (!isNoted(repeats, i) && repeatsAt(words, first, i)) {
      repeats ??= new Int32Array(hash.length).fill(-1);
      note(repeats, words, first, i);
    }
    rolled = (rolled - Math.imul(hash[i]!, OLDEST)) | 0;
  }
  return repeats;
}

/** The polynomial of the first words of a body, all but the last of the first run of so many. */
function rolledBefore(hash: Uint32Array, words: number): number {
  let rolled = 0;
  for (let k = 0; k < words - 1 && k < hash.length; k++) rolled = (Math.imul(rolled, BASE) + hash[k]!) | 0;
  return rolled;
}

function scatter(rolled: number): number {
  const h = Math.imul(rolled ^ (rolled >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** Whether the run at `i` ends in a passage that is known to repeat. */
const isNoted = (repeats: Int32Array | null, i: number): boolean =>
  repeats !== null && repeats[i + REPEAT_WORDS - 1]! >= 0;

function repeatsAt({ hash, flags }: Words, first: number, i: number): boolean {
  for (let k = 0; k < REPEAT_WORDS; k++) {
    if (hash[first + k] !== hash[i + k] || (flags[i + k]! & QUIET) !== 0) return false;
  }
  return true;
}

/** Notes the words from `i` on as those from `first` on, as far as they are the same. */
function note(repeats: Int32Array, { hash, flags }: Words, first: number, i: number): void {
  for (let at = i, earlier = first; at < hash.length; at++, earlier++) {
    if (hash[earlier] !== hash[at] || (flags[at]! & QUIET) !== 0) return;
    if (repeats[at]! < 0) repeats[at] = repeats[earlier]! >= 0 ? repeats[earlier]! : earlier;
  }
}
