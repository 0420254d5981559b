import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Store } from '../../../src/pipeline/store/store.ts';
import { type StoryBatch, StoryColumns } from '../../../src/pipeline/stories/storyColumns.ts';
import { jsonPieces, jsonReport, ndjsonPieces } from '../../../src/report/json.ts';
import type { ScanResult } from '../../../src/result.ts';
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

/** The pieces of each story as they come out of the store. */
function kept(stories: readonly Story[]): string[][] {
  const store = Store.inMemory();
  const columns = new StoryColumns(store);
  for (const story of stories) added(columns, story);
  const batch = columns.batch();
  return stories.map((_, i) => piecesOf(store, batch, i));
}

function piecesOf(store: Store, { blocks, first, block, from, to }: StoryBatch, story: number): string[] {
  const pieces = [];
  for (let p = first[story]!; p < first[story + 1]!; p++)
    pieces.push(Buffer.from(store.get(blocks[block[p]!]!, from[p]!, to[p]!)).toString('utf8'));
  return pieces;
}

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
  it('are there as JSON says them', () => {
    fc.assert(
      fc.property(fc.array(anyStory, { maxLength: 4 }), (stories) => {
        expect(kept(stories).map((pieces) => pieces.join(''))).toEqual(stories.map((story) => JSON.stringify(story)));
      }),
    );
  });

  test.each([1, 2, 999, 1000, 1001, 2000, 3500])('are cut between members: of %i', (members) => {
    const story = storyOf(members);
    const [pieces] = kept([story]);
    expect(pieces!.join('')).toBe(JSON.stringify(story));
    expect(pieces).toHaveLength(Math.ceil(members / 1000));
  });

  it('go there before there is much of them', () => {
    const store = Store.inMemory();
    const columns = new StoryColumns(store);
    const story = storyOf(40_000);
    added(columns, story);
    const batch = columns.batch();
    expect(batch.blocks.length).toBeGreaterThan(1);
    expect(Math.max(...batch.blocks.map(({ length }) => length))).toBeLessThan(1 << 21);
    expect(piecesOf(store, batch, 0).join('')).toBe(JSON.stringify(story));
  });

  it('are reported as those that stand in memory, shares rounded', () => {
    const stories = [storyOf(2), storyOf(2500)];
    const pieces = kept(stories);
    const result: ScanResult = { articles: [], stories, matches: [], errors: [], notices: [] };
    const list = {
      length: stories.length,
      at: (i: number) => stories[i],
      [Symbol.iterator]: () => stories[Symbol.iterator](),
    };
    const told: ScanResult = { ...result, stories: { ...list, pieces: (i) => pieces[i]! } };
    for (const report of [jsonPieces, ndjsonPieces]) {
      const text = [...report(told)].join('');
      expect(text).toBe([...report(result)].join(''));
      expect(text).toContain('"coverage":0.1235');
    }
    expect(JSON.parse([...jsonReport(told)].join('')).stories[1].members).toHaveLength(2500);
  });
});
