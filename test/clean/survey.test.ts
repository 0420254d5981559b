import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeByContext } from '../../src/clean/context/clusters.ts';
import { takeFrame } from '../../src/clean/context/frame.ts';
import { Topic } from '../../src/clean/context/topic.ts';
import { takeFurniture } from '../../src/clean/furniture.ts';
import { type Row, rowsOf as readRows } from '../../src/clean/rows.ts';
import { BUILTIN_RULES } from '../../src/clean/rules/builtin.ts';
import { compileRules } from '../../src/clean/rules/table.ts';
import { takeCountedCaptions } from '../../src/clean/runs/captions.ts';
import { mayBeDated, mayHoldThread, takeComments } from '../../src/clean/runs/comments.ts';
import { takeDoubled } from '../../src/clean/runs/doubled.ts';
import { takeLinks } from '../../src/clean/runs/links.ts';
import { quietHighlights, takeSure, takeWeak } from '../../src/clean/runs/marks.ts';
import { takePlaylists } from '../../src/clean/runs/playlist.ts';
import { takeRepeats } from '../../src/clean/runs/repeats.ts';
import { takeRuns } from '../../src/clean/runs/skeleton.ts';
import { stampOf } from '../../src/clean/runs/stamps.ts';
import { takeTeasers } from '../../src/clean/runs/teasers.ts';
import { type Survey, surveyOf } from '../../src/clean/survey.ts';
import { sharedKey, titleKey } from '../../src/clean/title.ts';

const TABLE = compileRules(BUILTIN_RULES);
const NOTHING_OFF: ReadonlySet<string> = new Set();
const rowsOf = (text: string): Row[] => readRows(text, TABLE);
const surveyed = (text: string): { rows: Row[]; survey: Survey } => {
  const rows = rowsOf(text);
  takeSure(rows);
  return { rows, survey: surveyOf(rows) };
};

const PROSE = [
  'The kilns at Oxmoor were fired again on Tuesday, the potters said, for the first time since the flood in March.',
  'Nobody had thought the clay would dry before the summer, but a week of wind from the east did what no pump could.',
  'Greta Lowe, who throws the large jars, counted forty pieces that had cracked and three hundred that had not.',
];
const CAPTIONS = [
  'A jar leaves the kiln at Oxmoor.',
  'Greta Lowe at her wheel in the old shed, a week after the water had gone and the floor was dry again',
];
/** What the detectors look for, whole and in pieces. */
const SNIPPETS = [
  ...PROSE,
  ...CAPTIONS,
  'A jar leaves the kiln at Oxmoor',
  `${CAPTIONS[1]}, and a second part that its twin lost`,
  'Kiln fired again',
  '0:42 The kiln is fired',
  '1:17 Jars on the shelf',
  '0:58 A wheel turns',
  'How a wheel is turned at Oxmoor 0:42',
  'What the flood left in the shed (1:30)',
  'Five Good Kilns For Your YardNothing beats a slow fire when the nights are long and the wood is dry.',
  'Nine Ways To Dry The ClayWind does most of it, and patience does what is left of it in a week or two.',
  'Posted by Greta | 3 May 2026 4:49 PM',
  'Posted by Hal | 3 May 2026 5:02 PM',
  'Posted by Ines | 4 May 2026 8:15 AM',
  '12 comments',
  'Reply',
  'Story highlights',
  'Related:',
  'Read more',
  'The price of clay goes up once more',
  'A new shed for the old wheel',
  'Now playing',
  '03:08',
  '01:12',
  '- Source: Valley TV',
  '2 of 7',
  '3 of 7',
  'Business',
  'Home',
  'Privacy Policy',
  'Sign in',
  'Share on Facebook',
  'Advertisement',
  'Comments',
  'More stories',
  'Copyright 2026 Oxmoor Courier. All rights reserved.',
  'By Greta Lowe',
];
const SIGNERS = ['Greta', 'Hal', 'Ines'];
const soup = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SNIPPETS) }, fc.string({ unit: 'grapheme', maxLength: 40 })),
    {
      maxLength: 40,
    },
  )
  .map((lines) => lines.join('\n'));

/** What became of each row. */
const fates = (rows: readonly Row[]): unknown[] =>
  rows.map(({ verdict, quiet }) => [verdict?.rule, verdict?.reason, quiet]);

type Detector = (rows: readonly Row[]) => unknown;
const SCREENED: readonly [keyof Survey, Detector][] = [
  ['mayDouble', takeDoubled],
  ['mayPlaylist', takePlaylists],
  ['mayTeasers', takeTeasers],
  ['mayThread', takeComments],
  ['mayLinks', takeLinks],
  ['mayRuns', takeRuns],
  ['mayContext', (rows) => takeByContext(rows, NOTHING_OFF)],
  ['mayFrame', (rows) => takeFrame(rows, NOTHING_OFF)],
  ['alike', takeRepeats],
  ['highlights', quietHighlights],
  ['weak', takeWeak],
  ['zoned', takeSure],
];

describe('the survey of an article', () => {
  it.each(SCREENED)('says %s of every article of which that detector takes something', (screen, detector) => {
    fc.assert(
      fc.property(soup, (text) => {
        const { rows, survey } = surveyed(text);
        const before = fates(rows);
        detector(rows);
        if (!survey[screen]) expect(fates(rows)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('sends to the threads of comments all pages that have one', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { rows } = surveyed(text);
        if (takeComments(rows) > 0) expect(mayHoldThread(rows)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('takes for dated whatever is stamped with a date and a time, or an age', () => {
    const time = fc.constantFrom(
      '4:49 PM',
      '16:49',
      '7h30',
      '7H30',
      '12:30:05',
      '3 hours ago',
      'vor 3 Stunden',
      '8:20',
    );
    const date = fc.constantFrom(
      '3 May',
      'May 3rd, 2026',
      '3.5.2026',
      '2026-05-03',
      '5月3日',
      '2 days ago',
      '3. Mai',
      '7',
    );
    const other = fc.constantFrom('on', 'Ana', 'p.m.', 'h.', '(', ')', 'at', '@', '|', '-', '9', '1.');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(time, date, other), { maxLength: 6 }),
        fc.constantFrom(' ', '|', ', '),
        (parts, blank) => {
          const line = parts.join(blank);
          const stamp = stampOf(line);
          if (stamp?.date && (stamp.time || line.includes('ago'))) expect(mayBeDated(line)).toBe(true);
        },
      ),
    );
    expect(['8:20 a.m.', 'UPDATE 7:30', '— Ana Reed (@ana) March 18, 2026'].filter(mayBeDated)).toEqual([]);
  });

  it('finds of lines that are alike all but one', () => {
    const word = fc.constantFrom('kiln', 'jar', 'wheel', 'clay', 'glaze');
    const line = fc.array(word, { minLength: 6, maxLength: 7 }).map((words) => words.join(' '));
    const lines = fc.tuple(fc.array(line, { maxLength: 60 }), fc.array(fc.nat(59), { maxLength: 20 }));
    fc.assert(
      fc.property(lines, ([some, again]) => {
        const all = [...some, ...again.flatMap((i) => (i < some.length ? [`${some[i]}.`] : []))];
        const text = all.join('\n');
        const rows = rowsOf(text);
        takeRepeats(rows);
        const left = rows.filter(({ verdict }) => verdict === null).map((row) => row.line.text.replace('.', ''));
        expect(left.sort()).toEqual([...new Set(some)].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('knows no signature without a time or a year', () => {
    const thread = (when: readonly string[]): string =>
      ['12 comments', ...when.map((day, i) => `${SIGNERS[i]} on ${day} said:`), ...SIGNERS].join('\n');
    expect(takeComments(surveyed(thread(['3 May', '4 May', '6 May'])).rows)).toBe(0);
    expect(takeComments(surveyed(thread(['3 May 2026', '4 May 2026', '6 May 2026'])).rows)).toBeGreaterThan(0);
  });

  it('leaves what all detectors one after the other leave', () => {
    fc.assert(
      fc.property(soup, fc.subarray(['runs', 'nav', 'links-below']), (text, off) => {
        const rows = rowsOf(text);
        takeFurniture(rows, 'safe', new Set(off));
        const plain = rowsOf(text);
        takeAll(plain, new Set(off));
        expect(fates(rows)).toEqual(fates(plain));
      }),
      { numRuns: 200 },
    );
  });

  it.each<[keyof Survey, string[]]>([
    ['mayDouble', [CAPTIONS, CAPTIONS, PROSE].flat().flatMap((line) => [line, line])],
    ['mayPlaylist', ['0:42 The kiln is fired', '1:17 Jars on the shelf', '0:58 A wheel turns']],
    ['mayTeasers', SNIPPETS.filter((line) => /^(?:Five|Nine)/.test(line))],
    ['alike', [CAPTIONS[0]!, PROSE[0]!, CAPTIONS[0]!.slice(0, -1)]],
    ['mayThread', ['Reply', 'Reply', 'Reply', '12 comments']],
    ['mayLinks', ['Related:', 'A new shed for the old wheel']],
    ['mayRuns', ['03:08', 'Kiln fired again', '01:12', 'Jars on the shelf', '02:20']],
    ['highlights', ['Story highlights', 'The kiln is fired again']],
  ])('tells %s from its lines', (screen, lines) => {
    expect(surveyed(lines.join('\n')).survey[screen]).toBe(true);
    expect(surveyed(PROSE.join('\n')).survey[screen]).toBe(false);
  });

  it('knows of plain prose that there is nothing to take', () => {
    const { survey } = surveyed(PROSE.join('\n\n'));
    expect(Object.values(survey).some(Boolean)).toBe(false);
  });
});

/** Every detector in its order, whether there is anything for it or not. */
function takeAll(rows: Row[], disabled: ReadonlySet<string>): void {
  takeSure(rows);
  quietHighlights(rows);
  if (!disabled.has('runs')) {
    takeCountedCaptions(rows);
    takeDoubled(rows);
    takePlaylists(rows);
    takeTeasers(rows);
    takeComments(rows);
    takeLinks(rows);
  }
  takeRepeats(rows);
  let live: readonly Row[] = rows;
  for (let round = 0; round < 6; round++) {
    if (!disabled.has('runs')) takeRuns(live);
    takeWeak(live);
    if (round > 0) takeSure(live);
    takeByContext(live, disabled);
    live = live.filter((row) => row.verdict === null);
  }
  takeFrame(rows, disabled);
  for (const row of rows) {
    if (row.verdict !== null && (disabled.has(row.verdict.kind) || disabled.has(row.verdict.rule))) row.verdict = null;
  }
}

const mixed = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    'z',
    '7',
    ' ',
    '-',
    '“',
    '’',
    '–',
    '…',
    '\u00a0',
    'é',
    'Ü',
    'İ',
    'ß',
    '渡',
    'ａ',
    '\u212a',
  ),
  maxLength: 12,
});

describe('the key of a headline', () => {
  it('holds its letters and digits', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(titleKey(text)).toBe(text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same of two texts, and so long, as is told letter by letter', () => {
    fc.assert(
      fc.property(mixed, mixed, (a, b) => {
        const key = titleKey(a);
        expect(sharedKey(a, b)).toBe(titleKey(b) === key ? key.length : -1);
        expect(sharedKey(`“${a} `, a)).toBe(key.length);
        expect(sharedKey(a.toUpperCase(), `${a}x`)).toBe(-1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the topic of a story', () => {
  const word = fc.constantFrom(
    'kiln',
    'Kilns',
    'kilnsman',
    'the',
    '2026',
    'wind-dried',
    '“clay”',
    'tönern',
    '窯',
    'kiln’s',
  );
  const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

  it('has the words that a pattern of letters finds', () => {
    const stems = (text: string): Set<string> =>
      new Set([...text.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}/gu)].map(([run]) => run.slice(0, 6)));
    fc.assert(
      fc.property(sentence, sentence, (story, line) => {
        const rows = rowsOf(story).map((row) => ({ ...row, prose: true }));
        const asked = [...stems(line)];
        const known = asked.filter((stem) => stems(story).has(stem)).length;
        expect(new Topic(rows, 0, rows.length).shareOf(line)).toBe(asked.length < 2 ? 0 : known / asked.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is touched by a line that shares some of them, whatever was asked before', () => {
    let touched = 0;
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 4 }),
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        (story, lines) => {
          const rows = rowsOf(story.join('\n')).map((row) => ({ ...row, prose: true }));
          const topic = new Topic(rows, 0, rows.length);
          for (const line of lines) {
            const shares = new Topic(rows, 0, rows.length).shareOf(line) > 0;
            if (shares) touched++;
            expect(topic.isTouchedBy(line)).toBe(shares);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(touched).toBeGreaterThan(0);
  });
});

describe('a list of teasers', () => {
  it.each([
    'Five Good Kilns For Your YardNothing beats a slow fire when the nights are long and the wood is dry.',
    'How The Flood Came To Oxmoor?Nobody saw the water rise before it stood in the sheds of the potters.',
    'Élan And Clay: A PotterGreta has thrown jars for forty years, and she means to go on for as many more.',
    'Greta’s Kiln Is The OldestNobody knows who laid its first bricks, and nobody has dared to move them since.',
    '7 Things To Know About ClayWind dries it better than the sun does, and patience better than the wind.',
  ])('has %j', (teaser) => {
    const text = [teaser, 'Nine Ways To Dry The ClayWind does most of it, and patience does what is left of it.'].join(
      '\n',
    );
    const { rows, survey } = surveyed(text);
    expect(survey.mayTeasers).toBe(true);
    expect(takeTeasers(rows)).toBe(2);
  });
});
