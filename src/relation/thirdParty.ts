import type { Comparison } from '../compare/types.ts';
import { WordSet } from '../fingerprint/wordSet.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';

/** How far from a shared passage its attribution may stand: a sentence or two. */
const NEAR_WORDS = 30;
// A binding of this module's own: the engine takes it for a constant, and reads imported ones anew at each use.
const QUOTED = WordFlag.Quoted;

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
export function writtenCues(a: Words, b: Words, { segments }: Comparison): number {
  const inB = segments.length > 1 ? [...segments].sort((p, q) => p.bStart - q.bStart) : segments;
  let count = 0;
  let done = 0;
  for (const { aStart, aEnd } of segments) {
    count += cues(a, Math.max(done, aStart - NEAR_WORDS), aEnd + NEAR_WORDS);
    done = Math.max(done, aEnd + NEAR_WORDS);
  }
  done = 0;
  for (const { bStart, bEnd } of inB) {
    count += cues(b, Math.max(done, bStart - NEAR_WORDS), bEnd + NEAR_WORDS);
    done = Math.max(done, bEnd + NEAR_WORDS);
  }
  return count;
}

function cues({ hash, flags }: Words, from: number, to: number): number {
  const end = Math.min(hash.length, to);
  let count = 0;
  for (let i = from; i < end; i++) {
    if (written.has(hash[i]!) && (flags[i]! & QUOTED) === 0) count++;
  }
  return count;
}
