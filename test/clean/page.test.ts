import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { splitLines } from '../../src/clean/lines.ts';

import { evaluate, readForest } from '../../src/clean/page/forest.ts';
import { measure } from '../../src/clean/page/measure.ts';
import { BodyOdds, keepBody } from '../../src/clean/page/page.ts';
import * as M from '../../src/kernel/page/layout.ts';
import { plainMeasure } from './plainMeasure.ts';

const menu = [
  'Home',
  'News',
  'Weather',
  'Sport',
  'Business',
  'Culture',
  'Letters',
  'Jobs',
  'Motors',
  'Homes',
  'Log in',
  'Search',
];
const story = [
  'Harbour board votes to rebuild the old ferry pier',
  'The harbour board of Hartwell voted on Tuesday evening to rebuild the wooden ferry pier that a storm tore away in November.',
  'Work on the pier is to begin in the spring and will cost about 4.2 million dollars, the chairman of the board, Tobias Lindqvist, said after the meeting.',
  '“We have waited long enough,” said Lindqvist. “People on the island need a ferry that runs in every month of the year.”',
  'The ferry carried some 1,300 passengers a day before the storm, and since then the islanders have had to take a smaller boat that does not run when the wind is high.',
  'Two members of the board voted against the plan because the state has not yet promised to pay its share of the costs.',
  'A spokeswoman for the state, Ines Okafor, said that the request of the board had been received and would be answered within a month.',
];
const tail = [
  'More from Hartwell',
  'Bakery reopens',
  'School bus late again',
  'Photos: the regatta',
  'About us',
  'Contact',
  'Privacy policy',
  'Terms of use',
  'Advertise',
  'Sitemap',
  '© Hartwell Courier',
];
const lines = (parts: readonly string[]) => splitLines(parts.join('\n\n'));
const keptOf = (parts: readonly string[]): string[] => {
  const all = lines(parts);
  const verdicts = keepBody(
    all,
    all.map(() => null),
  );
  return all.filter((_, i) => verdicts[i]!.keep).map((line) => line.text);
};

describe('the page profile', () => {
  it('keeps the paragraphs of a story between menus', () => {
    const kept = keptOf([...menu, ...story, ...tail]);
    expect(kept).toEqual(expect.arrayContaining(story.slice(1)));
    expect(kept.filter((text) => menu.includes(text) || tail.includes(text))).toEqual([]);
  });

  it('tells the headline of the page, which stands above what it keeps', () => {
    const page = [...menu, 'Ferry timetable for the winter months', ...story, ...tail].join('\n');
    const { title, paragraphs, text } = clean({ id: 'page', text: page }, { profile: 'page' });
    expect(title).toBe(story[0]);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(story.slice(1));
    expect(clean({ id: 'page', text: page }, { profile: 'page', disable: ['title'] }).title).toBeNull();
  });

  it('gives every removed line a rule and a reason that says where it stood', () => {
    const all = lines([...menu, ...story, ...tail]);
    const verdicts = keepBody(
      all,
      all.map(() => null),
    );
    const first = verdicts[0]!;
    const last = verdicts.at(-1)!;
    expect(first).toMatchObject({
      keep: false,
      rule: 'page-span',
      reason: expect.stringContaining('above the article'),
    });
    expect(last).toMatchObject({
      keep: false,
      rule: 'page-span',
      reason: expect.stringContaining('below the article'),
    });
  });

  it('never keeps a line that a rule knows as furniture', () => {
    const all = lines([...menu, ...story, ...tail]);
    const marked = all.map((line) => (line.text === story[3] ? 'newsletter' : null));
    const verdicts = keepBody(all, marked);
    expect(verdicts[menu.length + 3]).toMatchObject({ keep: false, rule: 'page-line' });
  });

  it('keeps nothing of a page that holds only menus', () => {
    expect(keptOf([...menu, ...tail])).toEqual([]);
    expect(keptOf([])).toEqual([]);
  });

  it('answers for every line of any text and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 40 }), (parts) => {
        const all = lines(parts);
        expect(
          keepBody(
            all,
            all.map(() => null),
          ),
        ).toHaveLength(all.length);
        const odds = new BodyOdds(all);
        expect(all.every((_, i) => Number.isFinite(odds.of(i)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the odds of a page', () => {
  it('are the same in whatever order the lines are asked for', () => {
    const all = lines([...menu, ...story, ...tail]);
    const [down, up] = [new BodyOdds(all), new BodyOdds(all)];
    const last = all.length - 1;
    const upward = all.map((_, i) => up.of(last - i)).reverse();
    expect(all.map((_, i) => down.of(i))).toEqual(upward);
    expect(upward[menu.length + 2]).toBeGreaterThan(0);
    expect(upward[last]).toBeLessThan(0);
  });
});

describe('the measurements of a line', () => {
  const of = (text: string, column: number): number => {
    const { table } = measure(splitLines(text));
    return table[column]!;
  };

  it.each([
    ['words', M.WORDS, 'Work on the pier begins in 2031', 7],
    ['two characters as a word', M.WORDS, '東京の港', 2],
    ['capitals', M.CAPITAL, 'Ines Okafor said no', 0.5],
    ['words in capitals', M.ALL_CAPITALS, 'The BOARD of HQ met', 0.4],
    ['figures', M.DIGITS, 'in 20', 0.4],
    ['a sentence', M.END, 'It was “over.”', 3],
    ['an ellipsis', M.END, 'And then…', 2],
    ['a colon', M.END, 'Related:', 1],
    ['a comma', M.END, 'In the end,', -1],
    ['no stop', M.END, 'Bakery reopens', 0],
    ['sentences', M.SENTENCES, 'It rained. It was 4.2 inches! Why?', 3],
    ['quotes', M.QUOTES, '“Yes,” she said', 2],
    ['a bullet', M.BULLET, '• one', 1],
    ['a dash', M.BULLET, '– one', 2],
    ['an arrow', M.ARROW, 'More »', 1],
    ['an at sign', M.AT, 'write to me@here', 1],
    ['a time', M.CLOCK, 'at 9:30', 1],
    ['a year', M.YEAR, 'in 2031', 1],
    ['small letters', M.STARTS_LOWER, 'more', 1],
    ['a digit', M.STARTS_DIGIT, '3 more', 1],
    ['a copyright', M.COPYRIGHT, '© Hartwell', 1],
  ])('tell %s', (_what, column, text, value) => {
    expect(of(text, column)).toBeCloseTo(value, 6);
  });

  it('tell which lines of the page are the same, and which begin so', () => {
    const { table } = measure(splitLines('Read more here\nRead more there\nread MORE here\n—'));
    const column = (c: number): number[] => [0, 1, 2, 3].map((i) => table[i * M.COLUMNS + c]!);
    expect(column(M.REPEATS)).toEqual([2, 1, 2, 9]);
    expect(column(M.ALIKE_START)).toEqual([3, 3, 3, 9]);
  });
});

describe('the kernel of pages', () => {
  const piece = fc.constantFrom(
    ...[
      'The',
      'board',
      'comments',
      'Share',
      'PIER',
      'McKay',
      'été',
      'ÉTÉ',
      'Ω',
      'ночь',
      'НОЧЬ',
      '東京',
      'の',
      '港',
      'ไทย',
      '한국',
    ],
    ...[
      '9:30',
      '1998',
      '2031',
      '12',
      '4.2',
      '7.',
      'a1',
      '1a',
      ' ',
      ' ',
      ' ',
      ' ',
      '.',
      '. ',
      '!',
      '?',
      '…',
      '..',
      ',',
      '、',
      ':',
      ';',
    ],
    ...[
      '"',
      '“',
      '”',
      '«',
      '»',
      '›',
      '·',
      '•',
      '*',
      '+',
      '-',
      '–',
      '|',
      '│',
      '@',
      '©',
      '。',
      '」',
      ')',
      '>',
      '→',
      '\ud83d',
      '\ud83d\ude00',
    ],
  );
  const line = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom(
      'Share this',
      'Share this story',
      'Comments',
      'The board said that the pier will open in May, it said.',
    ),
  );
  const page = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n\n\n')), { maxLength: 40 });

  it('measures what is said plainly, page after page', () => {
    fc.assert(
      fc.property(page, (parts) => {
        const lines = splitLines(parts.flat().join(''));
        expect(measure(lines)).toEqual(plainMeasure(lines));
      }),
      { numRuns: 300 },
    );
  });

  it('measures a page that is larger than the memory that is kept, and one after it', () => {
    const long = 'The board of the harbour said on Monday that the pier will open in May, and that is that. '.repeat(
      1500,
    );
    const unspaced = '東京の港に新しい橋ができました。'.repeat(9000);
    for (const text of [`Share this\n${long}\nShare this`, unspaced, 'Share this\nThe pier']) {
      const lines = splitLines(text);
      expect(measure(lines)).toEqual(plainMeasure(lines));
    }
  });
});

describe('the forest', () => {
  it('walks left at the threshold and right above it, and sums the trees', () => {
    const forest = readForest('0:1.5 -1 1:0 2 3\n.5');
    const sums = [
      [1.5, 9],
      [2, 0],
      [2, 1],
    ].map((row) => evaluate(forest, Float32Array.from(row)));
    expect(sums).toEqual([-0.5, 2.5, 3.5]);
  });

  it('refuses a table that ends early', () => {
    expect(() => readForest('0:1 2')).toThrow(RangeError);
  });
});
