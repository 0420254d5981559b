import type { ToldStory } from './stories.ts';
import type { StoryMember } from './types.ts';

/** Members in one piece: some 70 KB. */
const MEMBERS = 1000;

/**
 * A story as JSON, cut between members: joined, the pieces are what `JSON.stringify` makes of it. A story of some seven million members is
 * longer than a string can be, and of any large one several copies would stand in memory on the way out.
 */
export function* storyPieces({ members, ...rest }: ToldStory): Generator<string> {
  if (members.length <= MEMBERS) {
    yield JSON.stringify({ ...rest, members: some(members, 0, members.length) });
    return;
  }
  let before = JSON.stringify({ ...rest, members: [] }).slice(0, -2);
  for (let from = 0; from < members.length; from += MEMBERS) {
    const to = Math.min(from + MEMBERS, members.length);
    yield before + JSON.stringify(some(members, from, to)).slice(1, -1) + (to === members.length ? ']}' : '');
    before = ',';
  }
}

function some(members: ToldStory['members'], from: number, to: number): (StoryMember | undefined)[] {
  const found = [];
  for (let i = from; i < to; i++) found.push(members.at(i));
  return found;
}
