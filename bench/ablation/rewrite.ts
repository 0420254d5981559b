import type { Random } from '../random.ts';

/** How strongly a text is rewritten: every so manieth word of five letters or more is another, sentences keep their order or not. */
export interface Rewriting {
  readonly every: number;
  readonly reordered: boolean;
}

export const REWRITINGS: readonly Rewriting[] = [
  { every: 6, reordered: false },
  { every: 4, reordered: false },
  { every: 3, reordered: false },
  { every: 4, reordered: true },
  { every: 3, reordered: true },
];

export const named = ({ every, reordered }: Rewriting): string =>
  `another word for every ${every}th${reordered ? ', sentences reordered' : ''}`.replace('3th', '3rd');

/** Words of fewer letters have no synonyms: articles, prepositions, auxiliaries. */
const WORD = /(?<![\p{L}\p{N}])\p{Ll}{5,}(?![\p{L}\p{N}])/gu;

/**
 * A text as a spinner rewrites it: of its words of meaning (names, numbers and short words stay) every so manieth is
 * replaced by one of `others`, evenly over all words, so that no long run is left; reordered, neighbouring sentences change places.
 */
export function rewritten(
  paragraphs: readonly string[],
  how: Rewriting,
  others: readonly string[],
  random: Random,
): string[] {
  let since = 0;
  return paragraphs.map((paragraph) => {
    const spun = paragraph.replace(/\S+/g, (token) => {
      since++;
      if (since < how.every) return token;
      return token.replace(WORD, () => {
        since = 0;
        return random.pick(others);
      });
    });
    return how.reordered ? swapped(spun) : spun;
  });
}

function swapped(paragraph: string): string {
  const sentences = paragraph.split(/(?<=[.!?]["”]?) (?=[A-Z"“])/);
  for (let i = 0; i + 1 < sentences.length; i += 2) {
    [sentences[i], sentences[i + 1]] = [sentences[i + 1]!, sentences[i]!];
  }
  return sentences.join(' ');
}

/** The words that {@link rewritten} may put in: those it may replace in other texts. */
export const replaceable = (text: string): string[] => text.match(WORD) ?? [];
