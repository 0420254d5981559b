import { WordFlag, type Words } from '../fingerprint/words.ts';
import { repeatsIn } from './repeats.ts';
import { dirty } from './scratch.ts';

// Bindings of this module's own: the engine takes them for constants, and reads imported ones anew at each use.
const QUIET = WordFlag.Quiet;
const QUIET_SHIFT = Math.log2(QUIET);
const PARAGRAPH = WordFlag.ParagraphStart;
const SENTENCE = WordFlag.ParagraphStart | WordFlag.SentenceStart;

/** Paragraphs shorter than this say nothing. */
export const PARAGRAPH_WORDS = 8;
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
  const made = profile(words, repeatsIn(words));
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
