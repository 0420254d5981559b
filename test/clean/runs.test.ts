import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';

const BODY = [
  'The lock at Ardmuir will stay shut until the spring, the canal trust said, because both gates are rotten through.',
  'Divers went down on Thursday and found that a hand could be put through the timber below the water line.',
  'Boats bound for the coast have to turn at the basin, where the trust has cleared moorings for forty of them.',
];

const kept = (text: string): string[] => {
  const c = clean({ id: 'a', text });
  return c.paragraphs.map((p) => c.text.slice(p.start, p.end));
};
const kinds = (text: string): string[] => clean({ id: 'a', text }).removals.map((r) => r.kind);

const CAPTIONS = [
  'Quill opens the lower gate in 1998. It was the first time that she worked the lock alone.',
  'Quill poses with the crew of the dredger at the basin.',
  'Quill waves from the bridge on the last day of the season.',
];
const twice = (captions: readonly string[]): string[] => captions.flatMap((caption) => [caption, caption]);

describe('a gallery of doubled captions', () => {
  it('goes with both copies', () => {
    const text = [BODY[0], ...twice(CAPTIONS), ...BODY.slice(1)].join('\n\n');
    expect(kept(text)).toEqual(BODY);
    expect(kinds(text)).toContain('gallery');
  });

  it('takes the caption at its edge whose double stands elsewhere', () => {
    const lead = 'Quill is sworn in as keeper of the lock in January.';
    expect(kept([lead, BODY[0], lead, ...twice(CAPTIONS), ...BODY.slice(1)].join('\n\n'))).toEqual(BODY);
  });

  it('takes one label under every picture', () => {
    const label = 'The lock at Ardmuir from the air';
    expect(kept([BODY[0], label, label, label, label, label, ...BODY.slice(1)].join('\n\n'))).toEqual(BODY);
  });

  it('keeps one copy of a single doubled paragraph', () => {
    expect(kept([BODY[0], BODY[1], BODY[1], BODY[2]].join('\n\n'))).toEqual(BODY);
  });

  it('keeps one copy of each when the whole text is doubled', () => {
    expect(kept(twice(BODY).join('\n\n'))).toEqual(BODY);
  });
});

describe('a playlist of whole lines', () => {
  const first = [
    '0:47 Divers go down at the lock Pause',
    '2:01 New gates leave the yard',
    '1:39 A heron fishes. It wins',
  ];
  const last = [
    'Divers go down at the old lock 0:47',
    'New oak gates leave the builders’ yard (2:01)',
    'A heron fishes at the basin again 1:39',
  ];

  it.each([
    ['first', first],
    ['last', last],
  ])('goes with the length %s', (_where, entries) => {
    expect(kept([...BODY, ...entries].join('\n\n'))).toEqual(BODY);
    expect(clean({ id: 'a', text: entries.join('\n\n') }).body).toBe('none');
  });

  it.each([
    ['a timeline', ['9:05 The alarm is raised', '9:17 The first boat turns back', '10:02 The gates are shut']],
    ['race results', ['Quill, Ardmuir, 4:12', 'Hask, Hartwell, 4:09', 'Ried, Moss, 4:31']],
    ['two entries', ['0:47 Divers go down at the lock', '0:31 New gates leave the yard']],
  ])('leaves %s', (_what, lines) => {
    expect(kept([...BODY, ...lines, BODY[0]!.replace('spring', 'summer')].join('\n\n')).length).toBe(lines.length + 4);
  });
});

describe('a list of teasers stuck to their headlines', () => {
  const teasers = [
    'Five Quiet Canals For Your Autumn HolidayNothing beats a slow boat when the leaves turn and the locks stand empty.',
    'Seven Things To Pack For The BasinRain gear comes first, and a lamp for the long evenings comes directly after it.',
  ];

  it('goes', () => {
    expect(kept([...BODY, ...teasers].join('\n\n'))).toEqual(BODY);
    expect(clean({ id: 'a', text: teasers.join('\n\n') }).body).toBe('none');
  });

  it('leaves one alone, and names with a capital inside', () => {
    const names = [
      'Former Harbour Secretary Anne McAllister said on Monday that the lock would not open before the end of May.',
      'Canal Trust Chairman Jon DeBruin told the board that the money for both of the gates had been found at last.',
    ];
    expect(kept([...BODY, teasers[0], ...names].join('\n\n'))).toHaveLength(6);
  });
});
