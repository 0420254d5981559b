import { WordFlag, type Words } from '../fingerprint/words.ts';
import { dirty, zeroed } from './scratch.ts';

/** Words that must repeat in a row for a body to be repeating itself (a caption printed twice), not just its formulas. */
const REPEAT_WORDS = 12;

/** What is known of one body before it is compared with any other. */
export interface Profile {
  /** For a word of a passage that stood earlier in the same body, the index of that earlier word; else -1. Null: no repeats. */
  readonly repeats: Int32Array | null;
  /** Words that count: not quiet, repeats once. */
  readonly words: number;
  /** First words of the paragraphs, and after the last the number of words. */
  readonly paragraphs: Uint32Array;
  /** First words of the sentences, and after the last the number of words. */
  readonly sentences: Uint32Array;
}

const profiles = new WeakMap<Words, Profile>();

/** The profile of a body, worked out once. */
export function profileOf(words: Words): Profile {
  const known = profiles.get(words);
  if (known !== undefined) return known;
  const repeats = repeatsWithin(words);
  let count = 0;
  for (let i = 0; i < words.flags.length; i++) {
    if ((words.flags[i]! & WordFlag.Quiet) === 0 && (repeats === null || repeats[i]! < 0)) count++;
  }
  const made: Profile = {
    repeats,
    words: count,
    paragraphs: starts(words.flags, WordFlag.ParagraphStart),
    sentences: starts(words.flags, WordFlag.ParagraphStart | WordFlag.SentenceStart),
  };
  profiles.set(words, made);
  return made;
}

function starts(flags: Uint8Array, bits: number): Uint32Array {
  const at = dirty('profile.starts', flags.length + 1);
  let count = flags.length > 0 ? 1 : 0;
  at[0] = 0;
  for (let i = 1; i < flags.length; i++) if ((flags[i]! & bits) !== 0) at[count++] = i;
  at[count++] = flags.length;
  return Uint32Array.from(at.subarray(0, count));
}

/** Rolling hashes of every REPEAT_WORDS words in a table of first places; linear, and hash hits are checked word by word. */
function repeatsWithin({ hash, flags }: Words): Int32Array | null {
  const n = hash.length;
  const grams = n - REPEAT_WORDS + 1;
  if (grams < 2) return null;
  let size = 64;
  while (size < 2 * grams) size *= 2;
  const table = zeroed('profile.table', size);
  const base = 0x01000193;
  let top = 1;
  for (let k = 1; k < REPEAT_WORDS; k++) top = Math.imul(top, base);
  let h = 0;
  for (let k = 0; k < REPEAT_WORDS; k++) h = (Math.imul(h, base) + hash[k]!) | 0;
  let repeats: Int32Array | null = null;
  for (let i = 0; i < grams; i++) {
    if (i > 0) h = (Math.imul(h - Math.imul(hash[i - 1]!, top), base) + hash[i + REPEAT_WORDS - 1]!) | 0;
    const mixed = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    const slot = (mixed ^ (mixed >>> 13)) & (size - 1);
    const first = table[slot]! - 1;
    if (first < 0) {
      table[slot] = i + 1;
      continue;
    }
    if (repeats !== null && repeats[i + REPEAT_WORDS - 1]! >= 0) continue;
    let same = 0;
    while (same < REPEAT_WORDS && hash[first + same] === hash[i + same] && (flags[i + same]! & WordFlag.Quiet) === 0)
      same++;
    if (same < REPEAT_WORDS) continue;
    repeats ??= new Int32Array(n).fill(-1);
    for (let k = 0; i + k < n && hash[first + k] === hash[i + k] && first + k < i + k; k++) {
      if ((flags[i + k]! & WordFlag.Quiet) !== 0) break;
      if (repeats[i + k]! < 0) repeats[i + k] = repeats[first + k]! >= 0 ? repeats[first + k]! : first + k;
    }
  }
  return repeats;
}
