import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/clean/dateline/dateline.ts';
import { mayHoldMark, screensOf } from './paragraphScreens.ts';

const ALL = { mayOpen: (): boolean => true, mayOpenSurely: (): boolean => true };

/** What heads are made of, also in small letters where the tables do not mind, and words of prose. */
const part = fc.constantFrom(
  ...(
    'PARIS|New York|LONDON|Rio de Janeiro|al-Quds|St. Louis|Washington dc|Washington, D.C.|OAK BEND|ohio|Ohio|england|isle of wight|the netherlands|' +
    'Oct. 3|3 october|3 de mayo|march 16, 2024|Monday|monday|10:30 a.m.|10:30 pm|gmt|Safar 16, 1442|Rabi al awwal 3, 1442|2024-05-03|den 3. mai|' +
    'AP|dpa|(AP)|(dpa)|(reuters)|associated press|reuters|Reuters business|reuters world|portal.id|CNN|/AP/|/PRNewswire/|(Hartwell Post)|BNS.|' +
    'By Mara Quill|Von Jonas van der Ried|(Adds details)|UPDATE:|and|og|of|in|the|said|ferry|mayor|note|who'
  ).split('|'),
);
const mark = fc.constantFrom(' — ', ' - ', ' -- ', '. ', ': ', ', ', ' ', ' / ', '-', ' | ', '\n\n', '\u00a0– ');
const head = fc.array(fc.tuple(part, mark), { minLength: 1, maxLength: 7 }).map((parts) => parts.flat().join(''));
const STORY = 'The ferry sails again on Tuesday after a winter of repairs, the harbour said.';

describe('the words that stand in heads of datelines', () => {
  it('are all known to the screen: no dateline is passed over for one', () => {
    let found = 0;
    let refused = 0;
    fc.assert(
      fc.property(head, fc.constantFrom(STORY, ''), (before, story) => {
        const text = before + story;
        const is = findDateline(text, ALL, 0, text.length) !== null;
        const may = screensOf(text).mayOpen(0, text.length);
        if (is) found++;
        if (!may) refused++;
        expect([text, is && !may && mayHoldMark(text, 0, text.length)]).toEqual([text, false]);
      }),
      { numRuns: 2500 },
    );
    expect(Math.min(found, refused)).toBeGreaterThan(100);
  });

  it.each([
    ['Authorities responded to the (AP) call', false],
    ['RIO DE JANEIRO, 3 de maio (AP)', true],
    ['Paris, monday (AP)', true],
    ['Daron Holt, 34, was arrested on Mill Lane -- again', false],
    ['Rabi al awwal foo 3, 1442 (AP) said', true],
    ['This line has 3 figures', false],
  ])('%s: %s', (text, may) => {
    expect(screensOf(text).mayOpen(0, text.length)).toBe(may);
  });
});
