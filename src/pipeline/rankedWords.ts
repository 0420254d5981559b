import type { SampledWords } from '../fingerprint/sampled.ts';
import { NO_ARTICLE } from '../match/postings.ts';
import type { Steps } from '../steps.ts';
import { uint32 } from './batch.ts';
import type { Slice } from './postings.ts';
import type { RankedCorpus } from './ranks.ts';
import { Scratch } from './store.ts';

/**
 * Goes through the articles that have a rank, a batch a step: the words of each are those from `from` up to `to`, and its rank is
 * at `place`.
 */
export function* forEachRanked(
  { batches, store, firstOf, rankOf }: RankedCorpus,
  slice: Slice,
  visit: (place: number, words: SampledWords, from: number, to: number) => void,
): Steps<void> {
  const [ofStarts, ofHash, ofFlags, ofSampled] = [new Scratch(), new Scratch(), new Scratch(), new Scratch()];
  for (let b = slice.from; b < slice.to; b++) {
    const { count, wordAt: starts, hash, flags, sampled } = batches[b]!;
    const wordAt = uint32(store.getInto(ofStarts, starts));
    const words = {
      hash: uint32(store.getInto(ofHash, hash)),
      flags: store.getInto(ofFlags, flags),
      sampled: uint32(store.getInto(ofSampled, sampled)),
    };
    for (let w = 0; w < count; w++) {
      const place = firstOf[b]! + w;
      if (rankOf[place] !== NO_ARTICLE) visit(place, words, wordAt[w]!, wordAt[w + 1]!);
    }
    yield;
  }
}
