import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { lineReader, textIdentity } from '../../src/learn/identity.ts';
import { learn } from '../../src/learn/learn.ts';
import { LineFlag } from '../../src/learn/lineFlag.ts';
import type { LineBlock } from '../../src/learn/lines.ts';

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
/** The texts as blocks of a few articles each. */
function blocks(texts: readonly string[], size = 5): LineBlock[] {
  const made: LineBlock[] = [];
  for (let i = 0; i < texts.length; i += size) {
    const lineAt = [0];
    const noted: number[] = [];
    const identities: number[] = [];
    const bodies = texts.slice(i, i + size).map((text) => {
      const paragraphs = splitLines(text).map(({ start, end }) => ({ start, end, quiet: false }));
      const words = canonicalWords(text, paragraphs);
      lineReader().read(text, paragraphs);
      const lines = lineReader().noteLines();
      noted.push(...lines.flags);
      identities.push(...lines.identities);
      lineAt.push(noted.length);
      return words;
    });
    made.push({
      lineAt: Uint32Array.from(lineAt),
      lineFlags: Uint8Array.from(noted),
      identities: () => Float64Array.from(identities),
      words: (article) => bodies[article]!,
    });
  }
  return made;
}
const knows = (texts: readonly string[], line: string): boolean =>
  learn(blocks(texts)).some((learned) => learned.line === textIdentity(line));
const many = (count: number, extra: (n: number) => readonly string[]): string[] =>
  Array.from({ length: count }, (_, n) => article(n, extra(n)));

describe('learned furniture', () => {
  it('learns a short line and a blurb that stand in unrelated articles', () => {
    const texts = many(14, (n) => ['More from the coast', `${n} comments`, blurb]);
    expect(knows(texts, 'More from the coast')).toBe(true);
    expect(knows(texts, '99 Comments')).toBe(true);
    expect(knows(texts, blurb)).toBe(true);
  });

  it('learns nothing from the copies of one story, however many', () => {
    const wire = article(3, ['A pier in ruins']);
    const texts = Array.from({ length: 40 }, (_, n) => `Paper ${'y'.repeat(n + 1)}\n${wire}`);
    expect(learn(blocks(texts))).toEqual([]);
  });

  it('learns nothing from copies that were cut in different places', () => {
    const wire = article(5).split('\n');
    const texts = Array.from({ length: 30 }, (_, n) => wire.filter((_, i) => i !== n % wire.length).join('\n'));
    expect(learn(blocks(texts))).toEqual([]);
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

  it('leaves lines of numbers, which are others wherever they stand', () => {
    const texts = many(14, (n) => ['12 March 2024', `${n * 7},00`, `608-238-${n}`, `${n} views`]);
    expect(learn(blocks(texts)).map(({ line }) => line)).toEqual([textIdentity('9 views')]);
  });

  it('leaves a short line that introduces what follows, unlike a long notice', () => {
    const notice = 'Read more of what the Courier has to say about your street here:';
    const texts = many(14, () => ['On the net:', notice, '续报：']);
    expect(learn(blocks(texts)).map(({ line }) => line)).toEqual([textIdentity(notice)]);
  });

  it('leaves the heading of a part of the story, whose words stand in its prose', () => {
    const texts = many(14, (n) => [
      'Harbour Board',
      `On that morning the Harbour Board had ${'c'.repeat(n + 1)} to decide on it, and it did so soon.`,
      'Page Two',
    ]);
    expect(knows(texts, 'Harbour Board')).toBe(false);
    expect(knows(texts, 'Page Two')).toBe(true);
  });

  it('learns what only pages say from few articles, in many languages, be it a sentence and of one topic', () => {
    const said = [
      'Sign up for the Hartwell harbour newsletter.',
      'This material may not be published, rewritten or redistributed.',
      'Abonnieren Sie den Hafenbrief.',
      'Abonnez-vous à la lettre du port.',
      'Все права защищены.',
      '版权所有。',
    ];
    const texts = many(9, (n) =>
      n < 5 ? [`It was Hartwell and again Hartwell that had ${'c'.repeat(n + 1)} to decide on it soon.`, ...said] : [],
    );
    const learned = learn(blocks(texts));
    for (const line of said) expect([line, learned.some((l) => l.line === textIdentity(line))]).toEqual([line, true]);
    expect(learned).toHaveLength(said.length);
  });

  it('does not take short reports for copies because a long notice stands under each', () => {
    const notice = `Sign up for our newsletter ${'and have the harbour news with your coffee '.repeat(5)}every day.`;
    const texts = Array.from({ length: 6 }, (_, n) =>
      [
        `The clerk ${'k'.repeat(n + 1)} told the board of ${people[n]} that the pier was shut at noon again.`,
        notice,
      ].join('\n'),
    );
    expect(knows(texts, notice)).toBe(true);
    // The same words in a report are a report.
    const copied = texts.map((text) => text.replace('Sign up for our newsletter', 'The crew met at the newsstand'));
    expect(learn(blocks(copied))).toEqual([]);
  });

  it('leaves what the rules left for the reader, out of the fingerprint', () => {
    const texts = many(14, () => ['Night desk', 'Day desk']);
    const quiet = blocks(texts).map((block) => {
      const lineFlags = block.lineFlags.slice();
      const identities = block.identities();
      for (const [l, line] of identities.entries()) {
        if (line === textIdentity('Night desk')) lineFlags[l]! &= ~LineFlag.Loud;
      }
      return { ...block, lineFlags };
    });
    expect(learn(quiet).map(({ line }) => line)).toEqual([textIdentity('Day desk')]);
  });

  it('holds a topic against the whole: what all reports are about says nothing of a line', () => {
    const crowned = (n: number): string =>
      `Queen Alva spoke, and Queen Alva was ${'h'.repeat(n + 1)} by the crowd that day.`;
    const notice = 'The Courier is printed on paper from the woods that stand behind its works';
    const queenIn = (n: number): boolean => n % 5 !== 0;
    const texts = many(40, (n) => [...(queenIn(n) ? [crowned(n)] : []), ...(n % 2 ? [notice] : [])]);
    expect(knows(texts, notice)).toBe(true);
    // As many of its reports name the queen, but few of the others.
    const others = many(40, (n) => (n < 20 ? [...(queenIn(n) ? [crowned(n)] : []), notice] : []));
    expect(knows(others, notice)).toBe(false);
  });

  it('does not depend on the order of the articles, nor on further copies of one', () => {
    const texts = many(14, (n) => [
      'More from the coast',
      ...(n % 2 ? [blurb] : []),
      ...(n < 4 ? ['Letters page'] : []),
    ]);
    const expected = learn(blocks(texts));
    expect(expected.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(texts, { minLength: texts.length }),
        fc.nat(13),
        fc.nat(6),
        fc.integer({ min: 1, max: 20 }),
        (shuffled, which, copies, size) => {
          const more = [...shuffled, ...Array.from({ length: copies }, () => texts[which]!)];
          expect(learn(blocks(more, size))).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the identity of a line', () => {
  it('is the same whatever its numbers, case and punctuation', () => {
    expect(textIdentity('12 Comments:')).toBe(textIdentity('1,304 comments'));
    expect(textIdentity('Comments')).not.toBe(textIdentity('12 comments'));
    expect(textIdentity('— * —')).toBe(0);
  });
});
