import type { CleanArticle } from '../clean/types.ts';
import type { LocatedWords } from '../fingerprint/words.ts';

/** One article of a diff: the cleaned text and the canonical words of its paragraphs. */
export interface DiffSide {
  readonly article: CleanArticle;
  readonly words: LocatedWords;
}

/** The words of each paragraph: paragraph p holds words `from[p]` to `from[p + 1] - 1`. */
export function paragraphWords(side: DiffSide): Uint32Array {
  const { paragraphs } = side.article;
  const { start } = side.words;
  const from = new Uint32Array(paragraphs.length + 1);
  let word = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    from[p] = word;
    while (word < start.length && start[word]! < paragraphs[p]!.end) word++;
  }
  from[paragraphs.length] = start.length;
  return from;
}

const SENTENCE_END = /[.!?…。！？]/;

/** Whether a sentence ends between word `i - 1` and word `i`, or a paragraph does. */
export function beginsSentence(side: DiffSide, i: number): boolean {
  const { start, end } = side.words;
  if (i === 0 || i >= start.length) return true;
  const between = side.article.text.slice(end[i - 1]!, start[i]!);
  return SENTENCE_END.test(between) || between.includes('\n');
}
