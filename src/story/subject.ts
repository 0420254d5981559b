import type { Comparison, Segment } from '../compare/types.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';
import { cohesion } from './cohesion.ts';

/** What a shared name weighs beside another shared word of meaning. */
const NAME_WEIGHT = 2;
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
  const wordsA = weighed(a);
  const wordsB = weighed(b);
  const scriptWithCapitals = wordsA.names > 0 && wordsB.names > 0;
  let shared = 0;
  let sharedNames = 0;
  for (const [word, weight] of wordsA.weights) {
    const other = wordsB.weights.get(word);
    if (other === undefined) continue;
    const name = Math.min(weight, other) > 1;
    shared += name ? NAME_WEIGHT : 1;
    if (name) sharedNames++;
  }
  if (scriptWithCapitals && sharedNames < LEAST_NAMES) return false;
  return shared > 0 && shared >= ONE_SUBJECT * Math.sqrt(wordsA.sum * wordsB.sum);
}

/** The distinct words of meaning with their weights. */
function weighed({ hash, flags }: Words): { weights: Map<number, number>; sum: number; names: number } {
  const weights = new Map<number, number>();
  let sum = 0;
  let names = 0;
  for (let i = 0; i < hash.length; i++) {
    if ((flags[i]! & (WordFlag.Stop | WordFlag.Quiet)) !== 0) continue;
    const weight = (flags[i]! & WordFlag.Capital) !== 0 ? NAME_WEIGHT : 1;
    const known = weights.get(hash[i]!) ?? 0;
    if (weight <= known) continue;
    weights.set(hash[i]!, weight);
    sum += weight - known;
    if (weight > 1) names++;
  }
  return { weights, sum, names };
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
