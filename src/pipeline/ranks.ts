import { pairKey } from '../match/pairKeys.ts';
import { NO_ARTICLE } from '../match/postings.ts';
import { sortBy } from '../match/radix.ts';
import { type Corpus, inShared, type WordCorpus } from './corpus.ts';

/**
 * A corpus whose articles are ranked by their bodies. Article w of batch b has the rank `rankOf[firstOf[b] + w]`, or
 * NO_ARTICLE when it does not count.
 */
export interface RankedCorpus extends WordCorpus {
  readonly firstOf: Uint32Array;
  readonly rankOf: Uint32Array;
}

/** The articles of a corpus by rank. */
export interface Ranks extends Pick<RankedCorpus, 'firstOf' | 'rankOf'> {
  /** The index of the article of each rank. */
  readonly ranked: Uint32Array;
  /** Keys of the pairs of articles that have one body to the word, by rank: each of a crowd with the first. */
  readonly twins: Float64Array;
}

/** So many articles with one and the same body are a crowd that need not meet one another by every fingerprint. */
const CROWD = 5;

/**
 * Ranks articles by their bodies: the longest first, those of one length in the order of their content keys, never by their names.
 * Of a crowd with one and the same body only the first has a rank for its words: what they share, it shares.
 */
export function ranksOf(corpus: Corpus): Ranks {
  const bodies = bodiesOf(corpus);
  const ranked = byBody(bodies);
  const first = firstsOf(corpus, bodies, ranked);
  const { batches, batch, within } = corpus;
  const firstOf = new Uint32Array(batches.length + 1);
  for (const [b, { ids }] of batches.entries()) firstOf[b + 1] = firstOf[b]! + ids.length;
  const rankOf = inShared(new Uint32Array(firstOf[batches.length]!), () => NO_ARTICLE);
  const twins = new Float64Array(ranked.length);
  let count = 0;
  for (let rank = 0; rank < ranked.length; rank++) {
    const article = ranked[rank]!;
    if (first[rank] === rank) rankOf[firstOf[batch[article]!]! + within[article]!] = rank;
    else twins[count++] = pairKey(first[rank]!, rank);
  }
  return { ranked, firstOf, rankOf, twins: twins.slice(0, count) };
}

/** How many words each article has, and the two halves of its content key. */
interface BodyKeys {
  readonly words: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

function bodiesOf({ batches, batch, within }: Corpus): BodyKeys {
  const count = batch.length;
  const words = new Uint32Array(count);
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const { wordAt, contentKey } = batches[batch[i]!]!;
    const at = within[i]!;
    words[i] = wordAt[at + 1]! - wordAt[at]!;
    high[i] = contentKey[2 * at]!;
    low[i] = contentKey[2 * at + 1]!;
  }
  return { words, high, low };
}

/** Article indices, longest body first; bodies of one length in the order of their content keys. */
function byBody({ words, high, low }: BodyKeys): Uint32Array {
  const ranked = Uint32Array.from(words, (_, i) => i);
  sortBy(ranked, low);
  sortBy(ranked, high);
  sortBy(
    ranked,
    words.map((count) => ~count),
  );
  return ranked;
}

/** For each rank that of the first article with the same body, where so many have it that they are a crowd; else itself. */
function firstsOf(
  { batches, batch, within }: Corpus,
  { words, high, low }: BodyKeys,
  ranked: Uint32Array,
): Uint32Array {
  const firsts = Uint32Array.from(ranked, (_, rank) => rank);
  const same = (x: number, y: number): boolean => high[x] === high[y] && low[x] === low[y] && words[x] === words[y];
  for (let first = 0; first < ranked.length; ) {
    const article = ranked[first]!;
    let end = first + 1;
    while (end < ranked.length && same(article, ranked[end]!)) end++;
    if (end - first >= CROWD) {
      const { printAt } = batches[batch[article]!]!;
      const at = within[article]!;
      // Bodies too short for a fingerprint meet nobody.
      if (printAt[at + 1]! > printAt[at]!) firsts.fill(first, first, end);
    }
    first = end;
  }
  return firsts;
}
