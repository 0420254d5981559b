import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { provenance } from '../../src/story/provenance.ts';
import { inOneYear, type Published, stampDay } from '../../src/story/published.ts';
import { storyOf } from '../../src/story/stories.ts';

const dateline = (day: string): Published => ({ day, by: 'dateline', yearInferred: false });
const stamp = (day: string): Published => ({ day, by: 'stamp', yearInferred: false });

describe('the day of a stamp', () => {
  it.each([
    ['Posted: Mar 4, 2016 9:10 PM', '2016-03-04'],
    ['Published 7 June 2023', '2023-06-07'],
    ['2023-06-07T10:00Z', '2023-06-07'],
    ['Veröffentlicht am 7. Juni 2023, 10.02 Uhr', '2023-06-07'],
    ['Updated 10:02 a.m., 13/8/2014', '2014-08-13'],
    ['Updated 9:14 a.m. ET, 2/7/2016', null],
    ['Posted June 7', null],
    ['Updated 3 hours ago', null],
  ])('%s', (text, day) => {
    expect(stampDay(text)).toBe(day);
  });
});

describe('the days of the members of a story', () => {
  it('take the year of the dated member, round New Year too', () => {
    expect(inOneYear([dateline('--12-30'), stamp('2032-01-02'), null])).toEqual([
      { day: '2031-12-30', by: 'dateline', yearInferred: true },
      stamp('2032-01-02'),
      null,
    ]);
  });

  it('stay without a year where none has one', () => {
    const days = [dateline('--12-30'), dateline('--12-31')];
    expect(inOneYear(days)).toEqual(days);
  });

  it('are within half a year of the first dated one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (month, other) => {
        const two = (n: number): string => String(n).padStart(2, '0');
        const [found] = inOneYear([dateline(`--${two(month)}-15`), stamp(`2031-${two(other)}-15`)]);
        const year = Number(found!.day.slice(0, 4));
        expect(Math.abs((year - 2031) * 12 + month - other)).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('are told with the members, and which year was inferred', () => {
    const text = (head: string): string => `${head} The harbour council voted to close the old lock, its chair said.\n`;
    const articles = [text('MARROW (AP), June 6 —'), text('Published June 7, 2031\n\nMARROW —'), text('')].map(
      (body, i) => ({
        id: `${i}.txt`,
        words: 12,
        provenance: provenance(clean({ id: `${i}.txt`, text: body })),
      }),
    );
    const [one, none] = [Uint8Array.of(0, 1, 1), new Uint8Array(3)];
    const { members, original } = storyOf('0', articles, { relation: one, own: Float64Array.from(one), cut: none });
    expect([0, 1, 2].map((i) => members.at(i).published)).toEqual([
      { day: '2031-06-06', by: 'dateline', yearInferred: true },
      stamp('2031-06-07'),
      null,
    ]);
    expect(original).toBeNull();
  });
});
