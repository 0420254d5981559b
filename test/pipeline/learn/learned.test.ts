import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../../src/clean/clean.ts';
import type { CleanArticle } from '../../../src/clean/types.ts';
import { parseRules } from '../../../src/clean/userRules/parse.ts';
import { canonicalWords } from '../../../src/fingerprint/canonical.ts';
import { writeLearned } from '../../../src/learn/file.ts';
import type { Learned } from '../../../src/learn/learn.ts';
import { learnLines } from '../../../src/pipeline/learn/learned.ts';
import type { ScanOptions } from '../../../src/pipeline/options.ts';
import { scan } from '../../../src/pipeline/scan.ts';
import type { Match } from '../../../src/relation/types.ts';
import type { ArticleRecord, ScanResult } from '../../../src/result.ts';
import { BLURB, FURNITURE, report } from '../../learn/corpus.ts';
import { fixture } from '../../samples/fixtures.ts';
import { sample, sampleNames } from '../../samples/samples.ts';

type Texts = Readonly<Record<string, string>>;
const sourcesOf = (texts: Texts) =>
  Object.entries(texts).map(([id, text]) => ({ kind: 'article', article: { id, text } }) as const);
/** A result whose lists are arrays. */
interface Told extends ScanResult {
  readonly articles: readonly ArticleRecord[];
  readonly matches: readonly Match[];
}

async function told(texts: Texts, options: ScanOptions = {}): Promise<Told> {
  const result = await scan(sourcesOf(texts), { workers: 0, ...options });
  const { articles, stories, matches } = result;
  return { ...result, articles: [...articles], stories: [...stories], matches: [...matches] };
}

/** Learns, writes the file, and reads it back. */
async function fileOf(texts: Texts): Promise<string> {
  const { entries, articles } = await learnLines(sourcesOf(texts), { workers: 0 });
  return writeLearned(entries, `${articles} articles`);
}
async function frozen(texts: Texts): Promise<Learned> {
  const { learned, problems } = parseRules(await fileOf(texts));
  expect(problems).toEqual([]);
  return learned!;
}

const wordsOf = ({ text, paragraphs, body }: CleanArticle): number =>
  body === 'ok' ? canonicalWords(text, paragraphs).hash.length : 0;

/** Reports of one house with its furniture, a wire story and its copies, and the samples. */
const corpus: Texts = {
  ...Object.fromEntries(Array.from({ length: 24 }, (_, n) => [`report-${n}`, report(n, FURNITURE)])),
  ...Object.fromEntries(sampleNames().map((name) => [name, sample(name).text])),
  wire: fixture('cable-wire'),
  copy: `${fixture('cable-wire').trimEnd()}\n\n${BLURB}\n\nMore from the coast\n`,
  // Furniture and nothing else.
  shell: FURNITURE.join('\n\n'),
  // The very line, opened by a dateline: only what is behind it recurs.
  dated: `ALDMERE (AP) — ${BLURB}\n\n${report(40)}`,
};

describe('what a scan learns, written down', () => {
  let learning: Told;
  let learned: Learned;
  beforeAll(async () => {
    learning = await told(corpus);
    learned = await frozen(corpus);
  });

  it('are the lines that recur, with the words of the first article and some that hold them', async () => {
    const { entries, articles } = await learnLines(sourcesOf(corpus), { workers: 0 });
    expect(articles).toBe(Object.keys(corpus).length);
    expect(entries.map(({ text }) => text).sort()).toEqual([...FURNITURE].sort());
    const blurb = entries.find(({ text }) => text === BLURB)!;
    expect(blurb.articles).toBeGreaterThanOrEqual(24);
    expect(blurb.examples).toEqual(['copy', 'dated', 'report-0']);
  });

  it('takes out of a scan what it took out of the one that learned it: the same result', async () => {
    expect([...learning.stories].some(({ members }) => members.some(({ id }) => id === 'wire'))).toBe(true);
    expect(learning.articles.filter(({ removedLines }) => removedLines.learned).length).toBeGreaterThan(24);
    expect(await told(corpus, { learned })).toEqual(learning);
    expect(await told(corpus, { learned, learn: false })).toMatchObject({ articles: learning.articles });
  });

  it('takes out of one article alone what it takes out among all', async () => {
    for (const [i, [id, text]] of Object.entries(corpus).entries()) {
      const among = learning.articles.find((record) => record.id === id)!;
      // A scan of one article costs as much as this: of some, to keep the tests quick.
      if (i % 24 === 0 || id === 'dated') expect((await told({ [id]: text }, { learned })).articles[0]).toEqual(among);
      const alone = clean({ id, text }, { learned });
      const lines = alone.removals.filter(({ rule }) => rule === 'learned-line').length;
      expect([id, wordsOf(alone), alone.body, lines]).toEqual([
        id,
        among.words,
        among.body,
        among.removedLines.learned ?? 0,
      ]);
    }
  });

  it('takes long paragraphs as well as short lines', async () => {
    const long = `${Array.from({ length: 60 }, (_, i) => `The Courier has a reader in house number ${'x'.repeat(i + 1)}`).join(', ')}, and thanks them all`;
    expect(long.length).toBeGreaterThan(2000);
    const texts = Object.fromEntries(
      Array.from({ length: 24 }, (_, n) => [`r${n}`, report(n, [long]) + report(n + 30)]),
    );
    const learned = await frozen(texts);
    const { removals } = clean({ id: 'r3', text: texts.r3! }, { learned });
    expect(
      removals.some(({ rule, start, end }) => rule === 'learned-line' && texts.r3!.slice(start, end) === long),
    ).toBe(true);
    expect(await told(texts, { learned })).toEqual(await told(texts));
  });

  it('is left in by --disable, in one article and in a scan', async () => {
    for (const disable of [['learned'], ['learned-line']]) {
      const { removals } = clean({ id: 'a', text: corpus['report-1']! }, { learned, disable });
      expect(removals.some(({ kind }) => kind === 'learned')).toBe(false);
      const { articles } = await told(corpus, disable[0] === 'learned' ? { disable } : { disable, learned });
      expect(articles.some(({ removedLines }) => removedLines.learned)).toBe(false);
    }
  });
});

/** What was removed from each article. */
const removed = ({ articles }: Told): unknown =>
  Object.fromEntries(
    articles.map(({ id, words, removedWords, removedLines }) => [id, { words, removedWords, removedLines }]),
  );

describe('what must not change what is removed', () => {
  // Furniture at any place in any number of reports, so that some of it is on the verge of being learned.
  const reports = fc
    .array(
      fc.subarray([
        ...FURNITURE,
        'See also inside',
        'All of our letters, and yours, stand on page nine of the paper every day',
      ]),
      {
        minLength: 12,
        maxLength: 20,
      },
    )
    .map((lists): Texts => Object.fromEntries(lists.map((furniture, n) => [`report-${n}`, report(n, furniture)])));

  it('the order of the articles, and copies of one among them, whole or cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        reports,
        fc.nat(11),
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.nat()),
        async (texts, which, copies, order) => {
          const names = Object.keys(texts);
          const before = removed(await told(texts)) as Record<string, unknown>;
          const file = await fileOf(texts);
          const shuffled = names.map((name) => [order.next().value!, name] as const).sort((a, b) => a[0] - b[0]);
          const reordered: Texts = Object.fromEntries(shuffled.map(([, name]) => [name, texts[name]!]));
          expect(removed(await told(reordered))).toEqual(before);
          expect(await fileOf(reordered)).toBe(file);
          const original = names[which]!;
          // Whole, or less one of its paragraphs.
          const paragraphs = texts[original]!.split('\n\n');
          const copy = (i: number): string =>
            i % 2 === 0
              ? texts[original]!
              : paragraphs.filter((_, p) => p !== (i >> 1) % paragraphs.length).join('\n\n');
          const more: Texts = {
            ...texts,
            ...Object.fromEntries(Array.from({ length: copies }, (_, i) => [`z${i}`, copy(i)])),
          };
          const after = removed(await told(more)) as Record<string, unknown>;
          for (const name of names) expect(after[name]).toEqual(before[name]);
          expect(after.z0).toEqual(before[original]);
        },
      ),
      { numRuns: 3 },
    );
  });

  it('any other article, with what was learned frozen', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.nat(11), async (texts, which) => {
        const learned = await frozen(texts);
        const all = removed(await told(texts, { learned })) as Record<string, unknown>;
        const name = `report-${which}`;
        expect(removed(await told({ [name]: texts[name]! }, { learned }))).toEqual({ [name]: all[name] });
      }),
      { numRuns: 3 },
    );
  });
});
