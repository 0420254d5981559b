import { sampledOf } from '../fingerprint/sampled.ts';
import type { Words } from '../fingerprint/words.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { BucketRange } from './buckets.ts';
import { MeetingParts, partsOf, repeatedPairs } from './meetingParts.ts';
import type { Candidates } from './pairKeys.ts';
import { everyBucket, forEachShared, type Postings, postingsOf } from './postings.ts';
import { noRareWords, RareWordRoom } from './rareWords.ts';

/** A pair of words that more articles share is a set phrase or a running topic. */
const CROWD = 8;
/** Pairs of words that two articles must share. */
const LEAST_SHARED = 3;

/**
 * Candidates among texts that were rewritten word by word, so that no run of words is left which fingerprints could share:
 * distinct pairs `a < b`, sorted.
 *
 * What rewriting keeps is which rare words stand near which. Each article is known by its rarest pairs of words of meaning
 * within a few words of each other, in either order, outside quotations; articles that share several such pairs meet. A word
 * that stands in one article only can meet nothing and is passed over. Rare terms of the collection as the signature of a
 * document are due to Chowdhury, Frieder, Grossman and McCabe (Collection statistics for fast duplicate document detection,
 * TOIS 2002); pairs in place of one set, so that a synonym costs the pairs it stands in and not the whole signature.
 *
 * Weaker than fingerprints: nothing is promised, and which words are rare depends on the other articles. Two passes over the
 * words, and eight bytes a pair.
 */
export function rewrites(count: number, wordsAt: (article: number) => Words): Candidates {
  let words = 0;
  let longest = 0;
  for (let i = 0; i < count; i++) {
    words += wordsAt(i).hash.length;
    longest = Math.max(longest, wordsAt(i).hash.length);
  }
  const room = new RareWordRoom(noRareWords({ articles: count, words }, { articles: 1, words: longest }, 1));
  const take = (i: number): void => {
    const own = wordsAt(i);
    room.starts[1] = own.hash.length;
    room.hash.set(own.hash);
    room.flags.set(own.flags);
    room.sampled.set(sampledOf(own));
  };
  for (let i = 0; i < count; i++) {
    take(i);
    room.countWords(1);
  }
  room.rate();
  const found = Array.from({ length: count }, (_, i) => {
    take(i);
    room.count = 0;
    room.findFeatures(0, 1, 0);
    return room.found.slice(0, room.count);
  });
  const lists = found.map((low, i) => ({
    high: new Uint32Array(low.length),
    low,
    article: new Uint32Array(low.length).fill(i),
  }));
  const postings = postingsOf(lists);
  const kept: number[][] = Array.from({ length: partsOf(count) }, () => []);
  const meetings = new MeetingParts(count, (part, keys) => kept[part]!.push(...keys));
  atOnce(meetingSteps(postings, everyBucket(postings), 0, meetings));
  return candidatesOfMeetings(kept.map((keys) => Float64Array.from(keys)));
}

/** Tells `meetings` of each time that two articles share a feature, if it is in a range of buckets. */
export function* meetingSteps(
  postings: Postings,
  range: BucketRange,
  memory: number,
  meetings: MeetingParts,
): Steps<void> {
  const visit = (members: Uint32Array, from: number, end: number): void => {
    for (let x = from; x < end; x++) for (let y = x + 1; y < end; y++) meetings.add(members[x]!, members[y]!);
  };
  yield* forEachShared(postings, range, memory, visit, CROWD);
  meetings.finish();
}

/** The pairs that met often enough, given what was kept of each part of the meetings, in order. */
export const candidatesOfMeetings = (parts: Iterable<Float64Array>): Candidates => repeatedPairs(parts, LEAST_SHARED);
