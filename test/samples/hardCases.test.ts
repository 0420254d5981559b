import { beforeAll, describe, expect, it } from 'vitest';
import type { ScanResult } from '../../src/result.ts';
import { fixture, matchOf, page, paragraphsOf, scanTexts, sentencesOf, titleOf, together } from './fixtures.ts';
import { paper } from './papers.ts';
import { sample } from './samples.ts';

const cable = fixture('cable-wire');
const cableParagraphs = paragraphsOf(cable);
const canal = fixture('canal-report');
const canalParagraphs = paragraphsOf(canal).slice(1);

/** The story, something made from it, and two stories about other things to keep the corpus honest. */
function withStory(other: string, whole: string = cable): Promise<ScanResult> {
  return scanTexts({ whole, other, canal: whole === canal ? cable : canal, bees: sample('beekeeper-court').text });
}

describe('an excerpt', () => {
  it.each([0, 5, 11, 16])('of four paragraphs out of twenty, from paragraph %i on', async (from) => {
    expect(cableParagraphs).toHaveLength(20);
    const result = await withStory(page('Islands to cut cable', ...cableParagraphs.slice(from, from + 4)));
    expect(together(result, 'whole', 'other')).toBe(true);
    const match = matchOf(result, 'whole', 'other');
    expect(match?.relation).toBe('excerpt');
    expect(match?.a === 'other' ? match.coverage.a : match?.coverage.b).toBeGreaterThan(0.95);
  });

  it('of some sixty words out of eight hundred', async () => {
    const brief = page('Islands to cut cable', `${cableParagraphs[0]} ${sentencesOf(cableParagraphs[2]!)[0]}`);
    const result = await withStory(brief);
    expect(together(result, 'whole', 'other')).toBe(true);
    expect(matchOf(result, 'whole', 'other')?.relation).toBe('excerpt');
  });

  it('of two paragraphs inside a long story of somebody else is a partial match', async () => {
    const result = await withStory(fixture('smelter-local'));
    expect(matchOf(result, 'whole', 'other')?.relation).toBe('partial');
    expect(together(result, 'whole', 'other')).toBe(false);
  });
});

describe('a copy', () => {
  it('survives paragraphs that are split and merged', async () => {
    const split = cableParagraphs.slice(0, 8).flatMap(sentencesOf);
    const merged = [8, 10, 12, 14, 16, 18].map((i) => cableParagraphs.slice(i, i + 2).join(' '));
    const result = await withStory(page(titleOf(cable), ...split, ...merged));
    expect(matchOf(result, 'whole', 'other')?.relation).toBe('copy');
    expect(together(result, 'whole', 'other')).toBe(true);
  });

  it('is found when its sentences are in another order', async () => {
    const turned = cableParagraphs.map((paragraph) => sentencesOf(paragraph).reverse().join(' '));
    const moved = [turned[0]!, ...turned.slice(10), ...turned.slice(1, 10)];
    const result = await withStory(page(titleOf(cable), ...moved));
    expect(['copy', 'version']).toContain(matchOf(result, 'whole', 'other')?.relation);
    expect(together(result, 'whole', 'other')).toBe(true);
  });

  it('stands at two addresses', async () => {
    const mobile = page(
      titleOf(canal),
      'Share',
      'By Verity Lomax',
      ...canalParagraphs,
      'View full site',
      'Privacy Policy',
    );
    const result = await withStory(mobile, canal);
    const match = matchOf(result, 'whole', 'other');
    expect(match?.relation).toBe('copy');
    expect(Math.min(match!.coverage.a, match!.coverage.b)).toBeGreaterThan(0.98);
  });

  it('differs in headline and dateline only', async () => {
    const text = cable
      .replace(titleOf(cable), 'Sarle chooses the wind over the mainland')
      .replace('PORT MERREN, Aug. 11 (Coastal Press) —', 'Port Merren [Sarle], August 12 (ANI):');
    const result = await withStory(text);
    const match = matchOf(result, 'whole', 'other');
    expect(match?.relation).toBe('copy');
    expect(match?.coverage).toEqual({ a: 1, b: 1 });
  });

  it.each([
    ['chinese', 3],
    ['finnish', 3],
  ])('is found in %s, whole and in part', async (name, keep) => {
    const text = fixture(name);
    const paragraphs = paragraphsOf(text);
    const result = await scanTexts({
      whole: text,
      copy: page(`${titleOf(text)} 2`, ...paragraphs),
      part: page(...paragraphs.slice(-keep)),
      other: name === 'chinese' ? sample('toudai-kyodo').text : sample('hafenbahn-dpa').text,
    });
    expect(matchOf(result, 'whole', 'copy')?.relation).toBe('copy');
    expect(together(result, 'whole', 'part')).toBe(true);
    expect(together(result, 'whole', 'other')).toBe(false);
  });
});

describe('one story in a thousand papers', () => {
  let result: ScanResult;
  const cuts = [6, 12, 20];
  const count = 1000;

  beforeAll(async () => {
    const papers = Array.from({ length: count }, (_, i) => paper(i, `${titleOf(cable)} ${i}`, cableParagraphs, cuts));
    expect(new Set(papers.map(({ id }) => id)).size).toBe(count);
    result = await scanTexts(Object.fromEntries(papers.map(({ id, text }) => [id, text])));
  });

  it('is one story', () => {
    expect(result.stories).toHaveLength(1);
    expect(result.stories.at(0)!.members).toHaveLength(count);
  });

  it('takes comparisons in proportion to the papers', () => {
    expect(result.matches.length).toBeGreaterThanOrEqual(count - 1);
    expect(result.matches.length).toBeLessThan(8 * count);
  });

  it('calls the short cuts excerpts and the long ones copies', () => {
    const relations = new Map(result.stories.at(0)!.members.map(({ id, relation }) => [id, relation]));
    const at = (i: number): string | undefined => relations.get(paper(i, '', [], cuts).id);
    for (let i = 0; i < count; i++) {
      const relation = at(i);
      if (relation === 'representative') continue;
      expect(relation, `paper ${i}`).toBe(i % 3 === 2 ? 'copy' : 'excerpt');
    }
  });
});

describe('a round-up of ten briefs', () => {
  const stories: Readonly<Record<string, string>> = {
    bees: sample('beekeeper-court').text,
    cable,
    canal,
    choir: sample('choir-record').text,
    flood: fixture('flood-insurance'),
    grid: sample('grid-fine-wire').text,
    harbour: sample('harbour-wire').text,
    pass: sample('bus-crash-update').text,
    poll: fixture('poll-bridge'),
    smelter: fixture('smelter-local'),
  };
  const names = Object.keys(stories);
  let result: ScanResult;

  beforeAll(async () => {
    const briefs = names.flatMap((name) => [
      name.toUpperCase(),
      ...paragraphsOf(stories[name]!)
        .filter((paragraph) => !paragraph.startsWith('By '))
        .slice(0, 2),
    ]);
    result = await scanTexts({ ...stories, roundup: page('Ten things before breakfast', ...briefs) });
  });

  it.each(names)('is related to %s', (name) => {
    expect(['partial', 'excerpt', 'version']).toContain(matchOf(result, name, 'roundup')?.relation);
  });

  it('joins no two of them', () => {
    for (const story of result.stories) {
      expect(story.members.filter(({ id }) => id !== 'roundup').length).toBeLessThan(2);
    }
  });
});

describe('text that two articles share without being copies', () => {
  it.each([
    ['a speech', 'speech-herald', 'speech-standard', ['quote', 'release', 'none']],
    ['a court filing', 'filing-courier', 'filing-dispatch', ['quote', 'release', 'none']],
    ['a press release', 'release-beacon', 'release-ledger', ['quote', 'release', 'none']],
    ['the wording of a poll', 'poll-bridge', 'poll-schools', ['partial', 'boilerplate', 'quote', 'release', 'none']],
    ['half of an article, quoted by a fact check', 'canal-report', 'canal-factcheck', ['quote', 'release', 'none']],
    ['the formula of the weekend weather', 'weather-week-12', 'weather-week-13', ['template', 'boilerplate', 'none']],
    ['the formula of a match report', 'match-athletic', 'match-rovers', ['template', 'boilerplate', 'none']],
    ['the formula of earnings', 'earnings-aldon', 'earnings-brightwater', ['template', 'boilerplate', 'none']],
    ['a log-in wall', 'gazette-wall-dam', 'gazette-wall-election', ['broken']],
  ])('%s', async (_, a, b, relations) => {
    const read = (name: string): string => (/^(earnings|gazette)/.test(name) ? sample(name).text : fixture(name));
    const result = await scanTexts({ [a]: read(a), [b]: read(b), other: sample('choir-record').text });
    expect(together(result, a, b)).toBe(false);
    const match = matchOf(result, a, b);
    if (match) expect(relations).toContain(match.relation);
  });

  it('the captions of a gallery', async () => {
    const gallery = fixture('captions');
    const withGallery = (name: string): string => `${fixture(name)}\n\n${gallery}`;
    const result = await scanTexts({
      carpet: withGallery('flood-carpet'),
      insurance: withGallery('flood-insurance'),
      other: sample('choir-record').text,
    });
    expect(together(result, 'carpet', 'insurance')).toBe(false);
  });
});

describe('a live blog', () => {
  it('is one story with its later version', async () => {
    const result = await scanTexts({
      noon: fixture('liveblog-noon'),
      evening: fixture('liveblog-evening'),
      other: sample('choir-record').text,
    });
    expect(['version', 'excerpt']).toContain(matchOf(result, 'noon', 'evening')?.relation);
    expect(together(result, 'noon', 'evening')).toBe(true);
  });
});
