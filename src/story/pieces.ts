import type { Story } from './types.ts';

/** Members in one piece: some 70 KB. */
const MEMBERS = 1000;

/**
 * A story as JSON, cut between members: joined, the pieces are what `JSON.stringify` makes of it. A story of some seven million members is
 * longer than a string can be, and of any large one several copies would stand in memory on the way out.
 */
export function* storyPieces({ members, ...rest }: Story): Generator<string> {
  let before = JSON.stringify({ ...rest, members: [] }).slice(0, -2);
  for (let from = 0; from < members.length; from += MEMBERS) {
    const end = from + MEMBERS >= members.length ? ']}' : '';
    yield before + JSON.stringify(members.slice(from, from + MEMBERS)).slice(1, -1) + end;
    before = ',';
  }
}
