import type { Article } from '../../src/article.ts';
import { clean } from '../../src/clean/clean.ts';
import type { Paragraph } from '../../src/clean/types.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { type LocatedWords, WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { learn } from '../../src/learn/learn.ts';
import { LineSet } from '../../src/learn/lines.ts';
import { notedLines } from './lines.ts';
import type { Off } from './parts.ts';
import { plainWords } from './plainWords.ts';
import { quietenLines } from './quieten.ts';

/** An article as far as matching goes. One without a body has no words. */
export interface Body {
  readonly id: string;
  readonly words: Words;
}

/** Cleans and folds some articles and takes out what they teach, longest body first. */
export function bodiesOf(articles: readonly Article[], off: Off): Body[] {
  const bodies = articles.map((article) => {
    const cleaned = clean(article, {});
    const paragraphs = off.has('cleaning') ? lines(article.text) : cleaned.body === 'ok' ? cleaned.paragraphs : [];
    const words = wordsOf(article.text, paragraphs, off);
    const { flags, identities } = notedLines(article.text, words);
    return { id: article.id, words, noted: flags, identities };
  });
  if (!off.has('learning')) {
    const learned = learn(
      bodies.map(({ words, noted, identities }) => ({
        lineAt: Uint32Array.of(0, noted.length),
        lineFlags: noted,
        identities: () => identities,
        words: () => words,
      })),
    );
    const set = new LineSet(learned.map(({ line }) => line));
    for (const { words, identities, noted } of bodies) {
      quietenLines(
        words,
        { identities, lineFlags: noted, first: 0, end: noted.length, from: 0, to: words.hash.length },
        set,
      );
    }
  }
  return bodies.sort((x, y) => y.words.hash.length - x.words.hash.length || (x.id < y.id ? -1 : 1));
}

function lines(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    quiet: false,
  }));
}

function wordsOf(text: string, paragraphs: readonly Paragraph[], off: Off): LocatedWords {
  const canonical = canonicalWords(text, paragraphs);
  const words = off.has('fold') ? plainWords(text, canonical) : canonical;
  const mask = (off.has('quotations') ? WordFlag.Quoted : 0) | (off.has('introductions') ? WordFlag.Introduced : 0);
  for (let i = 0; i < words.flags.length; i++) words.flags[i]! &= ~mask;
  return words;
}
