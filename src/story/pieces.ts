import type { ToldStory } from './stories.ts';

/** Members in one piece: some 70 KB. */
const MEMBERS = 1000;

/**
 * A story as JSON, cut between members: joined, the pieces are what `JSON.stringify` makes of it. A story of some seven million members is
 * longer than a string can be, and of any large one several copies would stand in memory on the way out.
 */
export function* storyPieces({ members, ...rest }: ToldStory): Generator<string> {
  let before = JSON.stringify({ ...rest, members: [] }).slice(0, -2);
  for (let from = 0; from < members.length; from += MEMBERS) {
    const length = Math.min(MEMBERS, members.length - from);
    const some = Array.from({ length }, (_, i) => members.at(from + i));
    yield before + JSON.stringify(some).slice(1, -1) + (from + length === members.length ? ']}' : '');
    before = ',';
  }
}
