import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';
import type { CleanArticle } from '../../src/clean/types.ts';
import { inferOriginal, type OriginMember } from '../../src/story/original.ts';
import { sameParty } from '../../src/story/party.ts';
import { provenance, stampDay } from '../../src/story/provenance.ts';

interface Facts {
  readonly agency?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly words?: number;
}

function member(id: string, text: string, { agency, outlet, date, words }: Facts = {}): OriginMember {
  const article: CleanArticle = {
    id,
    text,
    metadata: { outlet: outlet ?? null, date: date ?? null },
    paragraphs: splitLines(text).map(({ start, end }) => ({ start, end, quiet: false })),
    removals: [],
    title: null,
    dateline: agency
      ? {
          raw: agency,
          start: 0,
          end: 0,
          places: [],
          region: null,
          countryCode: null,
          monthDay: null,
          year: null,
          yearInferred: false,
          agency,
          desk: null,
          form: 'A',
          confidence: 1,
        }
      : null,
    byline: [],
    agency: agency ?? null,
    credits: [],
    body: 'ok',
    warnings: [],
  };
  return { id, words: words ?? 100, provenance: provenance(article) };
}

describe('the original', () => {
  it('is the newsroom that speaks of itself, where the other attributes to it', () => {
    const own = member('own', 'Divers found the bell, a keeper told CNN. CNN has requested comment from the port.', {
      agency: 'CNN',
    });
    const copy = member('copy', 'Divers found the bell, a keeper told CNN. The port kept silent, CNN reported.', {
      agency: 'ANI',
    });
    for (const members of [
      [own, copy],
      [copy, own],
    ]) {
      const origin = inferOriginal(members);
      expect(origin.original).toBe('own');
      expect(origin.evidence.map((e) => [e.id, e.code])).toContainEqual(['own', 'self-reference']);
      expect(origin.evidence.map((e) => [e.id, e.code])).toContainEqual(['copy', 'attributed-elsewhere']);
    }
  });

  it('is not the one that says it was published elsewhere first', () => {
    const a = member('a', 'The bell was found.\nThis story was originally published by Harbour Gazette.');
    expect(inferOriginal([a, member('b', 'The bell was found.')]).original).toBe('b');
  });

  it('is the earlier of two days', () => {
    const a = member('a', 'The bell was found.', { date: '2031-03-02T10:00:00Z' });
    const b = member('b', 'The bell was found and hung.', { date: '2031-03-04', words: 200 });
    expect(inferOriginal([a, b]).original).toBe('a');
  });

  it('stays open where nothing speaks', () => {
    const origin = inferOriginal([member('a', 'The bell was found.'), member('b', 'The bell was found.')]);
    expect(origin).toEqual({ original: null, wire: null, evidence: [] });
  });

  it('is the wire, and none of the members, when all credit one agency', () => {
    const a = member('a', 'The bell was found.', { agency: 'AP', outlet: 'harbourgazette.com', date: '2031-03-02' });
    const b = member('b', 'The bell was found.', { agency: 'AP', outlet: 'islandpost.com', date: '2031-03-03' });
    expect(inferOriginal([a, b])).toMatchObject({ original: null, wire: 'AP' });
  });
});

describe('names of newsrooms', () => {
  it.each([
    ['The Washington Post', 'washingtonpost.com', true],
    ['The New York Times', 'www.nytimes.com', true],
    ['Associated Press', 'AP', true],
    ['Reuters', 'AFP', false],
    ['CNN', 'edition.cnn.com', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameParty(a, b)).toBe(same);
    expect(sameParty(b, a)).toBe(same);
  });

  it.each([
    ['Posted: Mar 4, 2016 9:10 PM', '2016-03-04'],
    ['Published 7 June 2023', '2023-06-07'],
    ['2023-06-07T10:00Z', '2023-06-07'],
    ['Updated 3 hours ago', null],
  ])('stamp %s', (text, day) => {
    expect(stampDay(text)).toBe(day);
  });
});
