import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { splitLines } from '../../src/clean/lines.ts';
import { evaluate, readForest } from '../../src/clean/page/forest.ts';
import { bodyOdds, keepBody } from '../../src/clean/page/page.ts';

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
        expect(bodyOdds(all)).toHaveLength(all.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the forest', () => {
  it('walks left at the threshold and right above it, and sums the trees', () => {
    const forest = readForest('0:1.5 -1 1:0 2 3\n.5');
    expect([...evaluate(forest, Float32Array.from([1.5, 9, 2, 0, 2, 1]), 2)]).toEqual([-0.5, 2.5, 3.5]);
  });

  it('refuses a table that ends early', () => {
    expect(() => readForest('0:1 2')).toThrow(RangeError);
  });
});
