import type { Paragraph } from '../clean/types.ts';
import { WordReader } from './reader.ts';
import type { LocatedWords } from './words.ts';

/** Made when somebody asks first: scans have readers of their own. */
let reader: WordReader | null = null;

/**
 * The canonical words of a body's paragraphs, house style folded, in arrays of their own. A scan that keeps nothing of them
 * uses a {@link WordReader} and spares the copies.
 */
export function canonicalWords(text: string, paragraphs: readonly Paragraph[]): LocatedWords {
  reader ??= new WordReader();
  const { hash, flags, start, end } = reader.read(text, paragraphs);
  return { hash: hash.slice(), flags: flags.slice(), start: start.slice(), end: end.slice() };
}
