import { describe, expect, test } from 'vitest';
import { jsonPieces, jsonReport, ndjsonPieces } from '../../src/report/json.ts';
import type { ScanResult } from '../../src/result.ts';
import { storyPieces } from '../../src/story/pieces.ts';
import type { Story, StoryMember } from '../../src/story/types.ts';

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

describe('a story in pieces of JSON', () => {
  test.each([1, 2, 999, 1000, 1001, 2000, 3500])('of %i members joins to its JSON', (members) => {
    const story = storyOf(members);
    const pieces = [...storyPieces(story)];
    expect(pieces.join('')).toBe(JSON.stringify(story));
    expect(pieces).toHaveLength(Math.ceil(members / 1000));
  });

  test('is reported as one that stands in memory, shares rounded', () => {
    const stories = [storyOf(2), storyOf(2500)];
    const result: ScanResult = { articles: [], stories, matches: [], errors: [], notices: [] };
    const list = {
      length: stories.length,
      at: (i: number) => stories[i],
      [Symbol.iterator]: () => stories[Symbol.iterator](),
    };
    const kept: ScanResult = { ...result, stories: { ...list, pieces: (i) => storyPieces(stories[i]!) } };
    for (const report of [jsonPieces, ndjsonPieces]) {
      const told = [...report(kept)].join('');
      expect(told).toBe([...report(result)].join(''));
      expect(told).toContain('"coverage":0.1235');
    }
    expect(JSON.parse([...jsonReport(kept)].join('')).stories[1].members).toHaveLength(2500);
  });
});
