import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Store } from '../../../src/pipeline/store/store.ts';
import { type StoryBatch, StoryColumns } from '../../../src/pipeline/stories/storyColumns.ts';
import { BETWEEN } from '../../../src/result.ts';
import type { ToldStory } from '../../../src/story/stories.ts';
import type { Story, StoryMember } from '../../../src/story/types.ts';

const utf8 = new TextEncoder();

const member = (i: number): StoryMember => ({
  id: `pier-${i} "é"`,
  relation: i === 0 ? 'representative' : 'copy',
  coverage: i === 0 ? 1 : 0.123456,
});

const storyOf = (members: number): Story => ({
  id: '00ab',
  representative: 'pier-0 "é"',
  original: null,
  wire: null,
  evidence: [],
  members: Array.from({ length: members }, (_, i) => member(i)),
});

function added(columns: StoryColumns, { representative: _, members, ...rest }: Story): void {
  const at = (i: number): ReturnType<ToldStory['members']['at']> => {
    const { relation, coverage, published = null } = members[i]!;
    return { relation, coverage, published };
  };
  const told = { ...rest, members: { length: members.length, at } };
  columns.add(told, (i) => utf8.encode(JSON.stringify(members[i]!.id)));
}

/** Each story as it comes out of the store. */
function kept(stories: readonly Story[]): string[] {
  const store = Store.inMemory();
  const columns = new StoryColumns(store);
  for (const story of stories) added(columns, story);
  const batch = columns.batch();
  return stories.map((_, i) => textOf(store, batch, i));
}

function textOf(store: Store, { blocks, starts }: StoryBatch, story: number): string {
  const bytes = Buffer.concat(blocks.map((block) => store.get(block)));
  const text = bytes.toString('utf8', starts[story], starts[story + 1]);
  expect(text.slice(-BETWEEN.length)).toBe(BETWEEN);
  return text.slice(0, -BETWEEN.length);
}

/** A story as JSON tells it, its shares rounded. */
const asTold = ({ members, ...story }: Story): string =>
  JSON.stringify({
    ...story,
    members: members.map((member) => ({ ...member, coverage: Math.round(member.coverage * 10_000) / 10_000 })),
  });

const anyMember: fc.Arbitrary<StoryMember> = fc.record(
  {
    id: fc.string({ unit: 'binary' }),
    relation: fc.constantFrom('copy', 'excerpt', 'version'),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
    published: fc.record({
      day: fc.constantFrom('2031-06-07', '--06-07'),
      by: fc.constantFrom('metadata', 'stamp', 'dateline'),
      yearInferred: fc.boolean(),
    }),
  },
  { requiredKeys: ['id', 'relation', 'coverage'] },
);
const anyStory: fc.Arbitrary<Story> = fc
  .record({
    id: fc.constantFrom('00ab', 'ffff-2'),
    original: fc.option(fc.string({ unit: 'binary' })),
    wire: fc.option(fc.string()),
    evidence: fc.array(
      fc.record({ id: fc.string(), code: fc.string(), strength: fc.nat(5), text: fc.string({ unit: 'binary' }) }),
      { maxLength: 2 },
    ),
    members: fc.array(anyMember, { minLength: 1, maxLength: 5 }),
  })
  .map(({ id, original, wire, evidence, members }) => {
    return { id, representative: members[0]!.id, original, wire, evidence, members };
  });

describe('stories on their way into the store', () => {
  it('are there as JSON says them, shares rounded', () => {
    fc.assert(
      fc.property(fc.array(anyStory, { maxLength: 4 }), (stories) => {
        expect(kept(stories)).toEqual(stories.map(asTold));
      }),
    );
  });

  it('go there before there is much of them', () => {
    const store = Store.inMemory();
    const columns = new StoryColumns(store);
    const stories = [storyOf(2), storyOf(40_000), storyOf(3)];
    for (const story of stories) added(columns, story);
    const batch = columns.batch();
    expect(batch.blocks.length).toBeGreaterThan(1);
    expect(Math.max(...batch.blocks.map(({ length }) => length))).toBeLessThan(1 << 21);
    expect(stories.map((_, i) => textOf(store, batch, i))).toEqual(stories.map(asTold));
  });
});
