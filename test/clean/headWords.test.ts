import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/clean/dateline/dateline.ts';
import {
  ALL_READERS,
  BRACKETS,
  COLON_PLACE,
  DASH_AGENCY,
  DASH_LEAD,
  DASH_NEXT,
  DASH_PLACE,
  FAR,
  OWN_LINE,
  POINT_PLACE,
  PREFIXED,
  REACH_SHIFT,
  SIGNED_READERS,
  SLASHES,
} from '../../src/kernel/lines/layout.ts';
import { mayHoldMark, screensOf } from './paragraphScreens.ts';

const ALL = {
  readers: (): number => ALL_READERS | (FAR << REACH_SHIFT),
  firstOpen: (): number => 0,
  mayOpenSurely: (): boolean => true,
  told: new Int32Array(0),
};

/** What heads are made of, also in small letters where the tables do not mind, and words of prose. */
const part = fc.constantFrom(
  ...(
    'PARIS|New York|LONDON|Rio de Janeiro|al-Quds|St. Louis|Washington dc|Washington, D.C.|OAK BEND|ohio|Ohio|england|isle of wight|the netherlands|' +
    'Oct. 3|3 october|3 de mayo|march 16, 2024|Monday|monday|10:30 a.m.|10:30 pm|gmt|Safar 16, 1442|Rabi al awwal 3, 1442|2024-05-03|den 3. mai|' +
    'AP|dpa|(AP)|(dpa)|(reuters)|associated press|reuters|Reuters business|reuters world|portal.id|CNN|/AP/|/PRNewswire/|(Hartwell Post)|BNS.|' +
    'By Mara Quill|Von Jonas van der Ried|(Adds details)|UPDATE:|and|og|of|in|the|said|ferry|mayor|note|who|' +
    'The|In|File|THE HAGUE|Le Mans|UPDATE|NEWS|LIVE|FOX NEWS|Sen 5|Mount Holly|MOUNT HOLLY|Channel 2|34|12|1996|N.Y.|Ga.|Fla.|[Ohio]|(OHIO)|"A|iPhone|?|$5|;|NEW DELHI|' +
    'AAP|TASS|The Canadian Press|Media OutReach Newswire|PTI|A.P.|3/10|Fort Lake|Jan.|12 Mar|(WISH Photo)|Orléans|O’Brien'
  ).split('|'),
);
const mark = fc.constantFrom(
  ...[
    ' — ',
    ' - ',
    ' -- ',
    '. ',
    ': ',
    ', ',
    ' ',
    ' / ',
    '-',
    ' | ',
    '\n\n',
    '\u00a0– ',
    ' – ',
    '— ',
    '- ',
    ' _ ',
    '/',
    '.',
    ' &mdash; ',
  ],
);
const head = fc.array(fc.tuple(part, mark), { minLength: 1, maxLength: 6 }).map((parts) => parts.flat().join(''));
const STORY = 'The ferry sails again on Tuesday after a winter of repairs, the harbour said.';
/** Heads as they are: most of what chance puts together is none. */
const usual = fc
  .tuple(
    fc.constantFrom('', '', '', 'UPDATE: ', 'By Mara Quill ', '(Adds details) '),
    fc.constantFrom(
      'PARIS',
      'LONDON',
      'OAK BEND',
      'New York',
      'Mount Holly',
      'THE HAGUE',
      'MOUNT HOLLY',
      '',
      'AP',
      'The Canadian Press',
    ),
    fc.constantFrom('', '', ', Ohio', ', N.Y.', ' Ohio', ', March 3', ', 2024-05-03', ' 3/10', '. 3 mai.', '/LYON'),
    fc.constantFrom('', ' (AP)', ' [AP]', ' /AP/', ' AP', ', AAP', ' (Hartwell Post)', ' – TASS', ' Reuters business'),
    fc.constantFrom(' — ', ' - ', '. ', ': ', '- ', ' | ', ' ', '', ' -- Reuters - '),
  )
  .map((parts) => parts.join(''));

describe('the words that stand in heads of datelines', () => {
  it('are all known to the kernel: each dateline is found by the readers that it names', () => {
    let found = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.oneof(head, usual),
        fc.constantFrom(STORY, '', 'A boat sails.', 'iPhones are sold.', 'the ferry sails again'),
        (before, story) => {
          const text = before + story;
          const plain = findDateline(text, ALL, 0, text.length);
          const read = findDateline(text, screensOf(text), 0, text.length);
          if (plain !== null) found++;
          if (read === null) refused++;
          const passed = plain !== null && !mayHoldMark(text, 0, text.length);
          expect([text, read]).toEqual([text, passed ? null : plain]);
        },
      ),
      { numRuns: 4000 },
    );
    expect(Math.min(found, refused)).toBeGreaterThan(500);
  });

  it.each([
    [`RIO DE JANEIRO, 3 de maio (AP) ${STORY}`, BRACKETS],
    ['Paris, monday (AP)', BRACKETS],
    ['PARIS /AP/ The ferry sails', SLASHES],
    [`Sydney, July 30 AAP - ${STORY}`, DASH_AGENCY | DASH_PLACE],
    [`AKP Phnom Penh, 3 March -- ${STORY}`, DASH_LEAD | DASH_PLACE],
    [`MOSCOW – TASS - ${STORY}`, DASH_NEXT | DASH_AGENCY | DASH_PLACE],
    [`LYON. ${STORY}`, POINT_PLACE],
    [`NEW DELHI: ${STORY}`, COLON_PLACE],
    ['BAKU, Azerbaijan, March 12', OWN_LINE],
    ['By Mara Quill LONDON (Reuters) The ferry sails', PREFIXED],
    ['Authorities responded to the (AP) call', 0],
    ['Daron Holt, 34, was arrested on Mill Lane -- again', 0],
    ['This line has 3 figures', 0],
    ['In Paris (AP) The ferry sails', 0],
    ['UPDATE (AP) The ferry sails', 0],
    ['Copyright 2024 Harbour (AP) The ferry sails', 0],
    ['What now? – The ferry sails', 0],
    ['Mount Holly — the ferry sails again on Tuesday, he said', 0],
    ['HARBOUR MASTER: The ferry sails again', 0],
    ['(Harbour photo)', 0],
  ])('%s: %i', (text, readers) => {
    expect(screensOf(text).readers(0, text.length) & ALL_READERS).toBe(readers);
  });
});

describe('the rows at the head of an article', () => {
  const rowText = fc.oneof(
    usual,
    head,
    fc.constantFrom(STORY, 'New York', 'CNN', '—', 'The harbour of Oak Bend is to open again', ' '),
  );

  it('the first that may open one is the first of which the kernel says so one by one', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(fc.array(fc.tuple(rowText, fc.boolean()), { maxLength: 13 }), (texts) => {
        let end = 0;
        const rows = texts.map(([text, prose]) => {
          const start = end + (end > 0 ? 2 : 0);
          end = start + text.length;
          return { start, end, prose };
        });
        const text = texts.map(([one]) => one).join('\n\n');
        const screens = screensOf(text);
        const mayRead = (start: number, to: number, readers: number): boolean => {
          const from = to - text.slice(start, to).trimStart().length;
          return from < to && (screens.readers(from, to) & readers) !== 0;
        };
        const opens = rows.slice(0, 8).map(({ start, end: to }, i) => {
          if (rows.slice(0, i).some((row) => row.prose) && !screens.mayOpenSurely(start)) return false;
          const parts = rows.slice(i, i + 3).findIndex((row) => row.end - row.start > 40);
          const next = rows.slice(i + 1, i + 1 + (parts < 0 ? 3 : parts));
          return mayRead(start, to, ALL_READERS) || next.some((row) => mayRead(start, row.end, SIGNED_READERS));
        });
        const first = opens.indexOf(true);
        seen.add(first);
        expect([text, screens.firstOpen(rows)]).toEqual([text, first]);
      }),
      { numRuns: 1500 },
    );
    expect(seen.size).toBeGreaterThan(5);
  });
});

describe('how far a head may reach', () => {
  it.each([
    ['PARIS — LYON said that', 13],
    ['PARIS – LYON — Sold;', 19],
    ['PARIS — Why? — NICE', 11],
    ['PARIS (AP) said', FAR],
    ['RIYADH — Safar that 16, 1442', FAR],
    ['RIYADH — Safar that 1442 هـ', FAR],
    ['RIYADH — Safar that 1442', 15],
    ['RIYADH — Safar that 16,1442', 15],
    ['RIO DE JANEIRO - Brazil', FAR],
  ])('%s: %i', (text, reach) => {
    expect(screensOf(text).readers(0, text.length) >>> REACH_SHIFT).toBe(reach);
  });
});
