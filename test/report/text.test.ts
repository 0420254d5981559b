import { describe, expect, test } from 'vitest';
import type { Match } from '../../src/relation/types.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { editCount, whyOriginal } from '../../src/report/phrases.ts';
import { against, listIds, redundantIds } from '../../src/report/select.ts';
import { textReport } from '../../src/report/text.ts';
import type { ArticleRecord, ScanResult } from '../../src/result.ts';
import type { Story, StoryMember } from '../../src/story/types.ts';

const article = (id: string, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  id,
  words: 300,
  removedWords: 0,
  removedLines: {},
  body: 'ok',
  title: null,
  dateline: null,
  agency: null,
  ...more,
});
const story = (id: string, members: readonly StoryMember[], more: Partial<Story> = {}): Story => ({
  id,
  representative: members[0]!.id,
  original: null,
  wire: null,
  evidence: [],
  members,
  ...more,
});
const rep = (id: string): StoryMember => ({ id, relation: 'representative', coverage: 1 });
const member = (id: string, relation: StoryMember['relation'] = 'copy', coverage = 0.9): StoryMember => ({
  id,
  relation,
  coverage,
});
const match = (a: string, b: string, coverage = 0.3): Match => ({
  a,
  b,
  relation: 'partial',
  coverage: { a: coverage, b: coverage },
  reason: '',
  evidence: {},
});
const result = (parts: Partial<ScanResult>): ScanResult => ({
  articles: [],
  stories: [],
  matches: [],
  errors: [],
  notices: [],
  ...parts,
});
const report = (parts: Partial<ScanResult>, width: number | null = null): string =>
  textReport(result(parts), { paint: PLAIN, width });

describe('the text report', () => {
  const ROUND_UP = {
    articles: ['a', 'b', 'news', 'z'].map((id) => article(id)),
    stories: [story('1', [rep('a'), member('b'), member('news', 'excerpt')]), story('2', [rep('z'), member('news')])],
  };

  test('a round-up is told in each of its stories, and counts once', () => {
    const lines = report(ROUND_UP).split('\n');
    expect(lines.filter((line) => line.includes('news'))).toEqual([
      expect.stringMatching(/^ {2}news +excerpt .*also in story 2$/),
      expect.stringMatching(/^ {2}news +copy .*also in story 1$/),
    ]);
    expect(lines.at(-2)).toBe('4 articles · 2 stories · 2 copies · 0 furniture lines removed');
  });

  test('on a narrow terminal what is said of an article goes below its name, and no word is broken', () => {
    const [one, two] = ['articles/of/the/harbour-wire.txt', 'articles/of/the/harbour-island.txt'];
    const parts = {
      articles: [one, two].map((id) => article(id, { agency: 'Coastal Press' })),
      stories: [story('1', [rep(one), member(two)])],
      matches: [match(one, two, 0.25)],
    };
    expect(report(parts, 60).split('\n').slice(1, -1)).toEqual([
      `  ${one}`,
      '      representative          300 words',
      '      (Coastal Press)',
      `  ${two}`,
      '      copy             90% of 300 words',
      '      (Coastal Press)',
      '  original: not clear from the texts',
      '',
      'Partly the same text',
      `  ${one}`,
      `  ~ ${two}`,
      '      25% / 25%',
      '',
      '2 articles · 1 story · 1 copy · 0 furniture lines removed',
    ]);
    expect(report(parts, 90)).toContain(`  ${two}  copy             90% of 300 words\n      (Coastal Press)`);
    expect(report(parts, 75)).toContain(`  ${one} ~ ${two}\n      25% / 25%\n`);
    expect(report(parts)).toContain(`  ${one} ~ ${two}   25% / 25%\n`);
  });

  test('the sum of furniture leaves out what is kept as data', () => {
    const removedLines = { carousel: 3, dateline: 1, title: 1, share: 2 };
    expect(report({ articles: [article('a', { removedLines })] })).toContain('5 furniture lines removed');
  });

  test('versions stand in the order of their days, where all have one', () => {
    const of = (day: string): Pick<StoryMember, 'published'> => ({
      published: { day, by: 'stamp', yearInferred: false },
    });
    const told = (x: Pick<StoryMember, 'published'>, y: Pick<StoryMember, 'published'>): string[] => {
      const versions = [rep('a'), { ...member('x', 'version', 0.9), ...x }, { ...member('y', 'version', 0.5), ...y }];
      return report({ articles: ['a', 'x', 'y'].map((id) => article(id)), stories: [story('1', versions)] })
        .match(/^ {2}[axy] /gm)!
        .map((name) => name.trim());
    };
    expect(told(of('2024-05-02'), of('2024-05-01'))).toEqual(['a', 'y', 'x']);
    expect(told(of('2024-05-02'), {})).toEqual(['a', 'x', 'y']);
  });

  test('of many partial pairs the closest are named and the others counted', () => {
    const matches = Array.from({ length: 25 }, (_, i) => match('a', `b${i}`, i === 24 ? 0.6 : 0.3));
    const text = report({ articles: [article('a')], matches });
    expect(text).toContain('a ~ b24   60% / 60%');
    expect(text.match(/ ~ /g)).toHaveLength(20);
    expect(text).toContain('and 5 more pairs');
  });

  test('where names leave no room, notes go below them', () => {
    const long = `${'folder/'.repeat(8)}a.txt`;
    const parts = {
      articles: [article(long, { removedLines: { carousel: 12, share: 1 } }), article('b')],
      stories: [story('1', [rep(long), member('b')])],
    };
    expect(report(parts, 80)).toContain(`\n      removed: carousel 12 lines, share 1\n`);
    expect(report(parts)).toContain('   removed: carousel 12 lines, share 1\n');
  });
});

describe('why an article is the original', () => {
  const evidence = (id: string, strength: number, text: string) => ({ id, code: 'x', strength, text });
  const name = (id: string): string => `<${id}>`;

  test.each([
    [[evidence('a', 4, 'It speaks of its own newsroom.')], 'it speaks of its own newsroom'],
    [[evidence('b', 5, 'It says where it comes from.')], '<b> says where it comes from'],
    [[evidence('b', 5, 'It credits X.'), evidence('a', 1, 'It is longer.')], 'it is longer'],
    [[evidence('b', 2, 'Its lead tells more.')], 'of <b>: its lead tells more'],
    [[], null],
  ])('%j', (list, text) => {
    expect(whyOriginal('a', list, name)).toBe(text);
  });
});

test.each([
  [1, 'number', '1 number'],
  [2, 'number', '2 numbers'],
  [2, 'style', '2 house style'],
  [1200, 'cut', '1,200 cuts'],
] as const)('%i of %s reads %s', (n, cls, text) => {
  expect(editCount(n, cls)).toBe(text);
});

describe('what to keep', () => {
  const parts = result({
    articles: ['a', 'b', 'c', 'd', 'old1', 'old2'].map((id) => article(id)),
    stories: [
      story('1', [rep('a'), member('b')], { original: 'b' }),
      story('2', [rep('old1'), member('c')]),
      story('3', [rep('old1'), member('old2')]),
    ],
    matches: [match('d', 'old2'), match('old1', 'old2')],
  });
  const isOld = (i: number): boolean => i >= 4;

  test('one of each story, its original first', () => {
    expect(listIds(parts, 'copies')).toEqual(['a', 'c', 'old2']);
    expect(listIds(parts, 'unique')).toEqual(['b', 'd', 'old1']);
  });

  test('against an old corpus, nothing of a story that it has already', () => {
    const near = against(parts, isOld);
    expect([...near.stories].map(({ id }) => id)).toEqual(['1', '2']);
    expect(near.matches).toEqual([match('d', 'old2')]);
    expect([...near.articles].filter((a) => a.known).map(({ id }) => id)).toEqual(['old1', 'old2']);
    expect(listIds(near, 'unique')).toEqual(['b', 'd']);
    expect(listIds(near, 'copies')).toEqual(['a', 'c']);
    expect([...redundantIds(near)].sort()).toEqual(['a', 'c']);
  });
});
