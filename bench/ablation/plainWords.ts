import { mix, PRIME, SEED } from '../../src/fingerprint/hash.ts';
import { type LocatedWords, WordFlag } from '../../src/fingerprint/words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What is true of one place in the text, not of each word there. */
const PLACE = WordFlag.ParagraphStart | WordFlag.SentenceStart | WordFlag.Introduced;

/**
 * The words of a text as they stand, in lower case and nothing else folded: "USD 35 million" and "$35m" share no word.
 * Flags are those of the canonical words that stand at the same place.
 */
export function plainWords(text: string, canonical: LocatedWords): LocatedWords {
  const hash: number[] = [];
  const flags: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (let w = 0; w < canonical.hash.length; w++) {
    const from = canonical.start[w]!;
    let place = 0;
    for (const { 0: word, index } of text.slice(from, canonical.end[w]!).matchAll(WORD)) {
      hash.push(hashOf(word.toLowerCase()));
      flags.push(canonical.flags[w]! & ~place);
      start.push(from + index);
      end.push(from + index + word.length);
      place = PLACE;
    }
  }
  return {
    hash: Uint32Array.from(hash),
    flags: Uint8Array.from(flags),
    start: Uint32Array.from(start),
    end: Uint32Array.from(end),
  };
}

/** As the reader hashes a word that no fold applies to. */
function hashOf(word: string): number {
  let raw = SEED;
  for (let i = 0; i < word.length; i++) raw = Math.imul(raw ^ word.charCodeAt(i), PRIME);
  return mix(raw);
}
