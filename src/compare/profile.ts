import { WordFlag, type Words } from '../fingerprint/words.ts';
import { dirty, zeroed } from './scratch.ts';

// Bindings of this module's own: the engine takes them for constants, and reads imported ones anew at each use.
const QUIET = WordFlag.Quiet;
const QUIET_SHIFT = Math.log2(QUIET);
const PARAGRAPH = WordFlag.ParagraphStart;
const SENTENCE = WordFlag.ParagraphStart | WordFlag.SentenceStart;

/** Paragraphs shorter than this say nothing. */
export const PARAGRAPH_WORDS = 8;
/** Words that must repeat in a row for a body to be repeating itself (a caption printed twice), not just its formulas. */
const REPEAT_WORDS = 12;

/** What is known of one body before it is compared with any other. */
export interface Profile {
  /** For a word of a passage that stood earlier in the same body, the index of that earlier word; else -1. Null: no repeats. */
  readonly repeats: Int32Array | null;
  /** Words that count: not quiet, repeats once. */
  readonly words: number;
  /** Of these, words outside quotations. */
  readonly narrative: number;
  /** Paragraphs of at least {@link PARAGRAPH_WORDS} words that count. */
  readonly longParagraphs: number;
  /** First words of the paragraphs, and after the last the number of words. */
  readonly paragraphs: Int32Array;
  /** First words of the sentences, and after the last the number of words. */
  readonly sentences: Int32Array;
}

const profiles = new WeakMap<Words, Profile>();

/** The profile of a body, worked out once. */
export function profileOf(words: Words): Profile {
  const known = profiles.get(words);
  if (known !== undefined) return known;
  const made = profile(words, repeatsWithin(words));
  profiles.set(words, made);
  return made;
}

function profile({ flags }: Words, repeats: Int32Array | null): Profile {
  const count = flags.length;
  const paragraphs = dirty('profile.paragraphs', count + 1);
  const sentences = dirty('profile.sentences', count + 1);
  let paragraph = 0;
  let sentence = 0;
  let words = 0;
  let narrative = 0;
  let longParagraphs = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const flag = flags[i]!;
    if ((flag & SENTENCE) !== 0 || i === 0) {
      sentences[sentence++] = i;
      if ((flag & PARAGRAPH) !== 0 || i === 0) {
        paragraphs[paragraph++] = i;
        if (words - before >= PARAGRAPH_WORDS) longParagraphs++;
        before = words;
      }
    }
    if (repeats !== null && repeats[i]! >= 0) continue;
    const counts = ~(flag >> QUIET_SHIFT) & 1;
    words += counts;
    narrative += counts & ~flag;
  }
  if (words - before >= PARAGRAPH_WORDS) longParagraphs++;
  paragraphs[paragraph++] = count;
  sentences[sentence++] = count;
  return {
    repeats,
    words,
    narrative,
    longParagraphs,
    paragraphs: paragraphs.slice(0, paragraph),
    sentences: sentences.slice(0, sentence),
  };
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
    while (same < REPEAT_WORDS && hash[first + same] === hash[i + same] && (flags[i + same]! & QUIET) === 0) same++;
    if (same < REPEAT_WORDS) continue;
    repeats ??= new Int32Array(n).fill(-1);
    for (let k = 0; i + k < n && hash[first + k] === hash[i + k] && first + k < i + k; k++) {
      if ((flags[i + k]! & QUIET) !== 0) break;
      if (repeats[i + k]! < 0) repeats[i + k] = repeats[first + k]! >= 0 ? repeats[first + k]! : first + k;
    }
  }
  return repeats;
}
