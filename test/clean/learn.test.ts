import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learn } from '../../src/clean/learn/learn.ts';
import { foldedHash, type LineRecords, lineRecords } from '../../src/clean/learn/lineRecords.ts';
import { collectTexts, readLearned, writeLearned } from '../../src/clean/learn/ruleFile.ts';
import { splitLines } from '../../src/clean/lines.ts';

const blurb =
  'The Hartwell Courier brings the coast its news every morning, write to us and we will print your letter.';
const people = [
  'Marta',
  'Osei',
  'Lindqvist',
  'Tanaka',
  'Okafor',
  'Brandt',
  'Silva',
  'Nowak',
  'Haddad',
  'Quinn',
  'Varga',
  'Ibsen',
  'Adeyemi',
  'Costa',
];
/** An article whose paragraphs no other article shares. */
const article = (n: number, extra: readonly string[] = []): string =>
  [
    `Report ${'x'.repeat(n + 1)}`,
    ...[1, 2, 3, 4].map(
      (p) =>
        `The council heard on that day from ${people[n % people.length]}${'a'.repeat(n)} about matter ${'b'.repeat(p)} and came to no view on it at all.`,
    ),
    ...extra,
  ].join('\n');
const records = (texts: readonly string[]): LineRecords[] =>
  texts.map((text) => {
    const lines = splitLines(text);
    return lineRecords(
      lines,
      lines.map(() => false),
    );
  });
const knows = (texts: readonly string[], line: string): boolean => {
  const { high, low } = foldedHash(line);
  return learn(records(texts)).has(high, low);
};
const many = (count: number, extra: (n: number) => readonly string[]): string[] =>
  Array.from({ length: count }, (_, n) => article(n, extra(n)));

describe('learned furniture', () => {
  it('learns a short line and a blurb that stand in unrelated articles', () => {
    const texts = many(14, (n) => ['More from the coast', `${n} comments`, blurb]);
    expect(knows(texts, 'More from the coast')).toBe(true);
    expect(knows(texts, '99 Comments')).toBe(true);
    expect(knows(texts, blurb)).toBe(true);
  });

  it('does not learn again what a rule takes in every article', () => {
    const taken = many(14, () => ['More from the coast']).map((text) => {
      const lines = splitLines(text);
      return lineRecords(
        lines,
        lines.map((line) => line.text.startsWith('More')),
      );
    });
    expect(learn(taken).lines).toEqual([]);
  });

  it('learns nothing from the copies of one story, however many', () => {
    const wire = article(3, ['A pier in ruins']);
    const texts = Array.from({ length: 40 }, (_, n) => `Paper ${'y'.repeat(n + 1)}\n${wire}`);
    expect(learn(records(texts)).lines).toEqual([]);
  });

  it('learns nothing from copies that were cut in different places', () => {
    const wire = article(5).split('\n');
    const texts = Array.from({ length: 30 }, (_, n) => wire.filter((_, i) => i !== n % wire.length).join('\n'));
    expect(learn(records(texts)).lines).toEqual([]);
  });

  it('leaves stock sentences of the trade', () => {
    expect(
      knows(
        many(30, () => ['The investigation is ongoing.', '“Yes.”']),
        'The investigation is ongoing.',
      ),
    ).toBe(false);
  });

  it('leaves the background paragraph of a running story', () => {
    const background = 'The pier was torn away in a storm last winter and the island has been without a ferry since.';
    const texts = many(20, (n) => [
      background,
      `On that morning it was clear that Hartwell and again Hartwell had ${'c'.repeat(n + 1)} to decide on it soon.`,
    ]);
    expect(knows(texts, background)).toBe(false);
  });

  it('does not depend on the order of the articles, nor on further copies of one', () => {
    const texts = many(14, (n) => [
      'More from the coast',
      ...(n % 2 ? [blurb] : []),
      ...(n < 4 ? ['Letters page'] : []),
    ]);
    const expected = learn(records(texts)).lines;
    expect(expected.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(texts, { minLength: texts.length }),
        fc.nat(13),
        fc.nat(6),
        (shuffled, which, copies) => {
          const more = [...shuffled, ...Array.from({ length: copies }, () => texts[which]!)];
          expect(learn(records(more)).lines).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('comes back from its file as it was written', () => {
    const texts = many(14, (n) => ['More from the coast', `${n} comments`, blurb]);
    const learned = learn(records(texts));
    const wordings = new Map<string, string>();
    for (const text of texts) collectTexts(learned, splitLines(text), wordings);
    const file = writeLearned(learned, wordings);
    expect(file.lines.map((line) => line.text)).toContain('More from the coast');
    expect(readLearned(JSON.parse(JSON.stringify(file))).lines).toEqual(learned.lines);
  });
});

describe('the folded line', () => {
  it('is the same whatever its numbers, case and punctuation', () => {
    expect(foldedHash('12 Comments:')).toEqual(foldedHash('1,304 comments'));
    expect(foldedHash('Comments')).not.toEqual(foldedHash('12 comments'));
    expect(foldedHash('— * —').words).toBe(0);
  });
});
