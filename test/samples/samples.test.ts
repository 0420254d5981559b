import { beforeAll, describe, expect, it } from 'vitest';
import { scan } from '../../src/pipeline/scan.ts';
import type { Match } from '../../src/relation/types.ts';
import type { ScanResult } from '../../src/result.ts';
import type { Story } from '../../src/story/types.ts';
import { alone, articles, linked, roundup, stories, strips, unlinked } from './expected.ts';
import { bodyOf, cleaned, sample, sampleNames } from './samples.ts';

let result: ScanResult;

beforeAll(async () => {
  const sources = sampleNames().map((name) => ({ kind: 'article', article: sample(name) }) as const);
  result = await scan(sources, { workers: 0 });
});

function matchOf(a: string, b: string): Match | undefined {
  return [...result.matches].find((match) => match.a === a && match.b === b);
}

function storiesOf(name: string): Story[] {
  return [...result.stories].filter((story) => story.members.some((member) => member.id === name));
}

describe('the samples', () => {
  it('are all described', () => {
    expect(articles.map(({ name }) => name)).toEqual(sampleNames());
  });

  it('are read without an error', () => {
    expect(result.errors).toEqual([]);
    expect([...result.articles].map(({ id }) => id)).toEqual(sampleNames());
  });

  it('make these stories and no others', () => {
    const found = [...result.stories].map(({ members }) =>
      members.map(({ id }) => id).filter((id) => id !== roundup.name),
    );
    expect(found.map((ids) => ids.sort()).sort(byFirst)).toEqual(stories.map(({ members }) => members).sort(byFirst));
  });

  it.each(stories)('$members.0 …: the original is $original', ({ members, original }) => {
    const story = storiesOf(members[0]!)[0];
    if (original !== null) expect(story?.original).toBe(original);
    else expect([null, ...members]).toContain(story?.original);
  });

  it.each(linked)('$a and $b: $relations.0', ({ a, b, relations, atLeast }) => {
    const match = matchOf(a, b);
    expect(relations).toContain(match?.relation);
    expect(match?.coverage.a).toBeGreaterThanOrEqual(atLeast?.[0] ?? 0);
    expect(match?.coverage.b).toBeGreaterThanOrEqual(atLeast?.[1] ?? 0);
  });

  it.each(unlinked)('$a and $b are not linked: $relations.0', ({ a, b, relations }) => {
    expect(storiesOf(a).filter(({ id }) => storiesOf(b).some((story) => story.id === id))).toEqual([]);
    const match = matchOf(a, b);
    if (match) expect(relations).toContain(match.relation);
  });

  it.each(alone)('%s is in no story', (name) => {
    expect(storiesOf(name)).toEqual([]);
  });

  it('relates the round-up to both of its stories', () => {
    for (const members of roundup.of) {
      const relations = [...result.matches]
        .filter(
          ({ a, b }) => (a === roundup.name && members.includes(b)) || (b === roundup.name && members.includes(a)),
        )
        .map(({ relation }) => relation);
      expect(relations.some((relation) => ['partial', 'excerpt', 'version'].includes(relation))).toBe(true);
    }
  });
});

describe('each sample', () => {
  it.each(articles)('$name: dateline $place, agency $agency', ({ name, body, place, agency }) => {
    const article = cleaned(name);
    expect(article.body).toBe(body);
    expect(article.dateline?.places[0] ?? null).toBe(place);
    expect(article.agency).toBe(agency);
  });

  it.each(strips)('$name loses its furniture and nothing else', ({ name, removed, kept }) => {
    const article = cleaned(name);
    // What is quiet stays in the text for readers and out of the fingerprint: it is no part of what is matched.
    const matched = bodyOf({ ...article, paragraphs: article.paragraphs.filter(({ quiet }) => !quiet) });
    expect(removed.filter((text) => matched.includes(text))).toEqual([]);
    expect(kept.filter((text) => !matched.includes(text))).toEqual([]);
  });
});

function byFirst(a: readonly string[], b: readonly string[]): number {
  return a[0]! < b[0]! ? -1 : 1;
}
