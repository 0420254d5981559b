import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/clean/dateline/dateline.ts';
import type { Dateline } from '../../src/clean/types.ts';
import { DATELINES, LOOKALIKES } from './datelines.ts';
import { screensOf } from './paragraphScreens.ts';

const STORY =
  'The harbour board said on Monday that the ferry would run again after a winter of repairs to both ramps.';

const datelineOf = (text: string, articleDate?: string): Dateline | null =>
  findDateline(text, screensOf(text), 0, text.length, articleDate);

describe('findDateline', () => {
  it.each(DATELINES.map((row) => [row.dateline, row] as const))('reads %s', (dateline, { fields }) => {
    const found = datelineOf(dateline + STORY, '2024-06-01');
    expect(found).not.toBeNull();
    expect([
      found!.places.join(','),
      found!.countryCode ?? '',
      found!.monthDay ?? '',
      found!.agency ?? '',
      found!.form,
    ]).toEqual(fields);
    expect((dateline + STORY).slice(found!.end)).toBe(STORY);
  });

  it.each([
    ['LONDON 1996-08-20', ['LONDON'], '--08-20', null],
    ['BAKU, Azerbaijan, March 12', ['BAKU'], '--03-12', null],
    ['Baku, October 3, AZERTAC', ['Baku'], '--10-03', 'AZERTAC'],
    ['Bakı, 3 oktyabr, AZƏRTAC', ['Bakı'], '--10-03', 'AZERTAC'],
    ['NOUAKCHOTT, Mauritania --', ['NOUAKCHOTT'], null, null],
    ['WASHINGTON (AP) —', ['WASHINGTON'], null, 'AP'],
  ])('reads %s on a line of its own', (line, places, monthDay, agency) => {
    expect(datelineOf(line)).toMatchObject({ places, monthDay, agency, start: 0, end: line.length });
  });

  it.each(LOOKALIKES)('leaves %s', (text) => {
    expect(datelineOf(text, '2024-06-01')).toBeNull();
  });

  it('is asked enough of both', () => {
    expect(DATELINES.length).toBeGreaterThanOrEqual(500);
    expect(LOOKALIKES.length).toBeGreaterThanOrEqual(100);
    expect(new Set(DATELINES.map(({ fields }) => fields[3])).size).toBeGreaterThan(100);
    expect(new Set(DATELINES.map(({ language }) => language)).size).toBeGreaterThan(30);
  });

  it.each([
    ['2024-01-02', 2023],
    ['2024-12-31', 2024],
    ['2024', 2024],
  ])('gives 30 December in an article of %s the year %i, flagged', (date, year) => {
    const text = `LONDON, Dec 30 (Reuters) - ${STORY}`;
    expect(datelineOf(text, date)).toMatchObject({ year, yearInferred: true, monthDay: '--12-30' });
  });

  it('takes a printed year for what it is', () => {
    const text = `STOCKHOLM, Aug 29, 2014 (AFP) - ${STORY}`;
    expect(datelineOf(text, '2024-01-02')).toMatchObject({ year: 2014, yearInferred: false });
  });
});

describe('findDateline on any text', () => {
  it('names a span of the paragraph and never throws', () => {
    const pieces = fc.constantFrom(
      ...DATELINES.map(({ dateline }) => dateline),
      ...LOOKALIKES.map((text) => text.slice(0, 60)),
      '(',
      ')',
      ' — ',
      '/',
      '\n',
      '日',
      '3 Oct',
      'AP',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const found = datelineOf(text, '2024-06-01');
        if (found === null) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(found.start, found.end).startsWith(found.raw)).toBe(true);
        expect(found.confidence).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
