import type { Paragraph } from '../clean/types.ts';
import { WordReader } from './reader.ts';
import type { LocatedWords } from './words.ts';

const reader = new WordReader();

/**
 * The canonical words of a body's paragraphs, house style folded, in arrays of their own. A scan that keeps nothing of them
 * uses a {@link WordReader} and spares the copies.
 */
export function canonicalWords(text: string, paragraphs: readonly Paragraph[]): LocatedWords {
  const { hash, flags, start, end } = reader.read(text, paragraphs);
  return { hash: hash.slice(), flags: flags.slice(), start: start.slice(), end: end.slice() };
}
