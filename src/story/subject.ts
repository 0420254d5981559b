import type { Comparison, Segment } from '../compare/types.ts';
import type { Words } from '../fingerprint/words.ts';
import { cohesion } from './cohesion.ts';
import { WeighedWords } from './weighedWords.ts';

/** Unrelated articles of one desk share less than a tenth of their words, weighed so; two ends of one report a fifth. */
const ONE_SUBJECT = 0.17;
/** And one place or one club is no subject. Not asked of scripts without capitals. */
const LEAST_NAMES = 3;
/** Less than this, and a body changes its subject: see {@link cohesion}. */
const COHERENT = 0.6;

/**
 * Whether two articles tell of one subject, though they may share no sentence: two reports of one event do, two briefs of one
 * round-up do not. Judged by the words of meaning that stand in both, names weighing more (the cosine of the two sets).
 * Symmetric. Careful rather than complete: the first and the last third of one article are known for one subject in six cases
 * of ten, unrelated articles taken for one in one of fifty or fewer.
 */
export function sameSubject(a: Words, b: Words): boolean {
  const wordsA = new WeighedWords(a);
  const wordsB = new WeighedWords(b);
  const { weight, names } = wordsA.sharedWith(wordsB);
  const scriptWithCapitals = wordsA.names > 0 && wordsB.names > 0;
  if (scriptWithCapitals && names < LEAST_NAMES) return false;
  return weight > 0 && weight >= ONE_SUBJECT * Math.sqrt(wordsA.weight * wordsB.weight);
}

/**
 * Whether `whole` keeps to its subject between the passage it shares with one article and the passage it shares with
 * another: the first and the last paragraphs of one report are such, two briefs of a round-up are not. The comparisons have
 * `whole` on side a. Symmetric in the two.
 */
export function keepsSubject(whole: Words, one: Comparison, other: Comparison): boolean {
  const first = longest(one.segments);
  const second = longest(other.segments);
  if (first === null || second === null) return false;
  const [before, after] = first.aStart <= second.aStart ? [first, second] : [second, first];
  return before.aEnd > after.aStart || cohesion(whole, before.aEnd, after.aStart) >= COHERENT;
}

function longest(segments: readonly Segment[]): Segment | null {
  let best: Segment | null = null;
  for (const segment of segments) if (best === null || segment.words > best.words) best = segment;
  return best;
}
