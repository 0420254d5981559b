import type { Comparison } from '../compare/types.ts';
import { WordSet } from '../fingerprint/wordSet.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';

/** How far from a shared passage its attribution may stand: a sentence or two. */
const NEAR_WORDS = 30;

/** What a writer calls a text that somebody else wrote and gave to everyone, as against words that somebody spoke. */
const WRITTEN = [
  'statement statements tweet tweets tweeted twitter retweeted facebook instagram reddit post posted posts posting',
  'letter letters email emails memo memorandum release released press blog blogged wrote writes written website',
  'complaint affidavit lawsuit indictment filing filings document documents report subpoena transcript',
  'announcement announced communique note message hashtag',
  'erklarung mitteilung pressemitteilung brief communiqué déclaration lettre comunicado declaración carta comunicato',
].join(' ');

/** And what tells that somebody speaks. */
const SPOKEN = [
  'said says say saying told tells speech remarks reads read reports reported according explains explained stated',
  'sagte sagt schreibt erklarte teilte dijo dice escribio declaro dit ecrit declare explique disse scrive',
].join(' ');

const written = new WordSet(WRITTEN);
const spoken = new WordSet(SPOKEN);

/** Whether a canonical word, by its hash, tells of speech or writing. */
export const isSaying = (hash: number): boolean => written.has(hash) || spoken.has(hash);

/**
 * Counts the words that name a written text of a third party ("statement", "tweet", "letter") in or near the passages that
 * two bodies share, on both sides, outside quotations.
 */
export function writtenCues(a: Words, b: Words, comparison: Comparison): number {
  return (
    cues(
      a,
      comparison.segments.map(({ aStart, aEnd }) => [aStart, aEnd]),
    ) +
    cues(
      b,
      comparison.segments.map(({ bStart, bEnd }) => [bStart, bEnd]),
    )
  );
}

function cues({ hash, flags }: Words, passages: readonly (readonly [number, number])[]): number {
  let count = 0;
  let done = 0;
  for (const [start, end] of [...passages].sort((p, q) => p[0] - q[0])) {
    const to = Math.min(hash.length, end + NEAR_WORDS);
    for (let i = Math.max(done, start - NEAR_WORDS, 0); i < to; i++) {
      if (written.has(hash[i]!) && (flags[i]! & WordFlag.Quoted) === 0) count++;
    }
    done = Math.max(done, to);
  }
  return count;
}
