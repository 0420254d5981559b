import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScanOptions } from '../../src/pipeline/options.ts';
import { scan } from '../../src/pipeline/scan.ts';
import type { ScanResult } from '../../src/result.ts';
import { fixture, matchOf, page, paragraphsOf, together } from '../samples/fixtures.ts';
import { sample, sampleNames } from '../samples/samples.ts';

type Texts = Readonly<Record<string, string>>;

/** Every article of the samples by name. */
const samples: Texts = Object.fromEntries(sampleNames().map((name) => [name, sample(name).text]));
const cable = fixture('cable-wire');
const cableParagraphs = paragraphsOf(cable);
const canal = paragraphsOf(fixture('canal-report'));

/** What a scan says, its lists as arrays: they compare by what they hold. */
async function told(texts: Texts, options: ScanOptions = {}): Promise<ScanResult> {
  const result = await scan(
    Object.entries(texts).map(([id, text]) => ({ kind: 'article', article: { id, text } }) as const),
    { workers: 0, ...options },
  );
  const { articles, stories, matches } = result;
  return { ...result, articles: [...articles], stories: [...stories], matches: [...matches] };
}

/** What a scan says of the articles themselves: stories and matches, names mapped by `to`, in an order without names. */
function said(result: ScanResult, to: (id: string) => string = (id) => id): unknown {
  const stories = [...result.stories].map(({ id, representative, original, members }) => ({
    id,
    representative: to(representative),
    original: original === null ? null : to(original),
    members: members.map((m) => `${to(m.id)} ${m.relation} ${m.coverage.toFixed(6)}`).sort(),
  }));
  const matches = [...result.matches].map(({ a, b, relation, coverage }) =>
    [`${to(a)} ${coverage.a.toFixed(6)}`, `${to(b)} ${coverage.b.toFixed(6)}`].sort().concat(relation).join(' | '),
  );
  const key = (story: (typeof stories)[number]): string => `${story.id} ${story.representative}`;
  return { stories: stories.sort((x, y) => (key(x) < key(y) ? -1 : 1)), matches: matches.sort() };
}

const linked = (result: ScanResult): string[] =>
  [...result.matches].filter((m) => ['copy', 'excerpt', 'version'].includes(m.relation)).map(({ a, b }) => `${a} ${b}`);

let expected: ScanResult;
beforeAll(async () => {
  expected = await told(samples);
});

describe('what must change nothing', () => {
  it('the order of the input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sampleNames(), { minLength: sampleNames().length }), async (order) => {
        expect(await told(Object.fromEntries(order.map((name) => [name, samples[name]!])))).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });

  it('names, whether they keep the order or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sampleNames(), { minLength: sampleNames().length }), async (order) => {
        const renamed = new Map(order.map((name, i) => [`news/${String(i).padStart(3, '0')}`, name]));
        const result = await told(Object.fromEntries([...renamed].map(([id, name]) => [id, samples[name]!])));
        expect(said(result, (id) => renamed.get(id)!)).toEqual(said(expected));
      }),
      { numRuns: 5 },
    );
  });

  it('an unrelated article, with nothing learned', async () => {
    const before = await told(samples, { learn: false });
    const after = await told({ ...samples, zz: cable }, { learn: false });
    expect(after.stories).toEqual(before.stories);
    expect(after.matches).toEqual(before.matches);
  });

  it('a footer under every article links none that were not linked', async () => {
    const footers = [
      'Sign up for our newsletter and get the best of the day in your inbox every morning.',
      'The Hartwell Courier is read by forty thousand people between the moors and the coast, and has told their news since the first steam tram ran down Castle Street in the spring of 1884.',
    ];
    for (const footer of footers) {
      const result = await told(
        Object.fromEntries(Object.entries(samples).map(([name, text]) => [name, `${text.trimEnd()}\n\n${footer}\n`])),
      );
      expect(linked(result)).toEqual(linked(expected));
    }
  });

  it('the going of a member that is not the representative, for the others', async () => {
    const copies = {
      whole: cable,
      cut: page(...cableParagraphs.slice(0, 14)),
      late: page(...cableParagraphs.slice(6)),
    };
    const all: Texts = {
      ...copies,
      top: page(...cableParagraphs.slice(0, 6)),
      next: page(...cableParagraphs.slice(2, 9)),
    };
    const [story] = (await told(all)).stories;
    expect(story!.members.map(({ id }) => id).sort()).toEqual(Object.keys(all).sort());
    for (const gone of Object.keys(all).filter((id) => id !== story!.representative)) {
      const left = Object.fromEntries(Object.entries(all).filter(([id]) => id !== gone));
      const result = await told(left);
      expect([...result.stories].map(({ members }) => members.map(({ id }) => id).sort())).toEqual([
        Object.keys(left).sort(),
      ]);
    }
  });
});

describe('what must follow', () => {
  it('sharing quotations alone never links', async () => {
    const speech = paragraphsOf(fixture('canal-report')).slice(1, 5).join(' ').replaceAll(/["“”]/g, '');
    const quoting = (own: readonly string[]): string =>
      page(own[0]!, `"${speech}" the engineer told the inquiry.`, ...own.slice(1));
    const result = await told({
      a: quoting(cableParagraphs.slice(0, 4)),
      b: quoting(paragraphsOf(samples['bus-crash-first']!).slice(0, 4)),
    });
    expect(linked(result)).toEqual([]);
    expect(result.stories).toHaveLength(0);
  });

  it('a speech that two papers print whole is one article in two places', async () => {
    const speech = paragraphsOf(fixture('canal-report'))
      .slice(1, 8)
      .map((paragraph) => `“${paragraph.replaceAll(/["“”]/g, '')}”`);
    const result = await told({
      a: page('The engineer to the inquiry', ...speech),
      b: page('In her own words', ...speech),
      other: samples['bus-crash-first']!,
    });
    expect(together(result, 'a', 'b')).toBe(true);
  });

  it('a round-up never merges two stories', async () => {
    const bees = paragraphsOf(samples['beekeeper-court']!);
    const result = await told({
      bees: samples['beekeeper-court']!,
      beesCopy: page('Hives and a hearing', ...bees),
      canal: page(...canal),
      canalCopy: page('Locks to close', ...canal),
      roundup: page('The week in brief', ...bees, ...canal),
    });
    expect(together(result, 'bees', 'beesCopy')).toBe(true);
    expect(together(result, 'canal', 'canalCopy')).toBe(true);
    expect(together(result, 'bees', 'canal')).toBe(false);
    expect(together(result, 'bees', 'roundup')).toBe(true);
    expect(together(result, 'canal', 'roundup')).toBe(true);
  });

  it('an excerpt is found at every position', async () => {
    for (let from = 0; from + 4 <= cableParagraphs.length; from++) {
      const result = await told({ whole: cable, part: page(...cableParagraphs.slice(from, from + 4)) });
      expect(matchOf(result, 'part', 'whole')?.relation, `from paragraph ${from}`).toBe('excerpt');
      expect(together(result, 'part', 'whole')).toBe(true);
    }
  });

  it.each([
    ['quotation marks', (text: string) => text.replaceAll('"', '”')],
    ['per cent', (text: string) => text.replaceAll(/(\d)( percent| per cent|%)/g, '$1pc')],
    ['capitals', (text: string) => text.toUpperCase()],
    ['thousands', (text: string) => text.replaceAll(/(\d),(\d{3})/g, '$1$2')],
    ['contractions', (text: string) => text.replaceAll(/\b(is|was|had|could|did) not\b/g, "$1n't")],
    ['spelling', (text: string) => text.replaceAll(/(\w)our\b/g, '$1or').replaceAll(/ise(d?)\b/g, 'ize$1')],
    ['typographic apostrophes', (text: string) => text.replaceAll("'", '’')],
    ['numbers in words', (text: string) => text.replaceAll(/\btwo\b/g, '2').replaceAll(/\bthree\b/g, '3')],
    ['hyphens', (text: string) => text.replaceAll(' - ', ' — ')],
  ])('house style on half of an article keeps its links: %s', async (_, style) => {
    const half = cableParagraphs.map((paragraph, i) => (i % 2 === 0 ? style(paragraph) : paragraph));
    const result = await told({ whole: cable, other: page('Islands cut off', ...half) });
    expect(matchOf(result, 'whole', 'other')?.relation).toBe('copy');
  });

  it('swapping the names of two articles mirrors what is said of them', async () => {
    const pairs = [
      [cable, page(...cableParagraphs.slice(3, 9))],
      [samples['bus-crash-first']!, samples['bus-crash-update']!],
      [samples['harbour-wire']!, samples['harbour-island']!],
    ] as const;
    for (const [x, y] of pairs) {
      const other = (id: string): string => (id === 'a' ? 'b' : 'a');
      expect(said(await told({ a: y, b: x }), other)).toEqual(said(await told({ a: x, b: y })));
    }
  });
});
