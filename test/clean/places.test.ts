import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnownCity } from '../../src/clean/dateline/cities.ts';
import { isDateFiller } from '../../src/clean/dateline/date.ts';
import { readHead } from '../../src/clean/dateline/head.ts';
import { isCaps, isPlaceName } from '../../src/clean/dateline/place.ts';
import { regionNamed } from '../../src/clean/dateline/regions.ts';
import { REGION_TABLE } from '../../src/clean/dateline/regionTable.ts';

describe('the tables of places', () => {
  it.each([
    ['London'],
    ['LONDON'],
    ['Washington D.C.'],
    ['Washington D.C'],
    ["L'Aquila"],
    ['L’Aquila'],
    ['İstanbul'],
    ['I\u0307stanbul'],
    ['Zu\u0308rich'],
    ['Θεσσαλονίκη'],
    ['القاهرة'],
    ['St. Louis'],
  ])('%s is a city', (name) => {
    expect(isKnownCity(name)).toBe(true);
  });

  it.each(['Oak Bend', '', 'London|Paris', '|', 'LondonParis'])('%j is none', (name) => {
    expect(isKnownCity(name)).toBe(false);
  });

  it.each([
    ['N.Y.', 'US', false],
    ['N.Y', 'US', false],
    ['Que\u0301bec', 'CA', false],
    ['U.A.E.', 'AE', true],
    ['Afganistán', 'AF', true],
    ['Kashmir', null, false],
  ])('%s is of %s', (name, country, whole) => {
    expect(regionNamed(name)).toEqual({ country, whole });
  });

  it.each(['Oak Bend', '', 'US|Ohio', 'Ohio\nTexas'])('%j is no region', (name) => {
    expect(regionNamed(name)).toBeNull();
  });
});

describe('names and heads in plain letters', () => {
  const word = fc.constantFrom(
    'PARIS',
    'New',
    'York',
    'of',
    'A',
    'b',
    'McALLEN',
    'Hartwell',
    'de',
    'Washington',
    'DC',
    'Ohio',
    'UPDATE',
    'The',
  );

  it('are names of places where patterns say so', () => {
    const byPatterns = (name: string): boolean =>
      /^[\p{L}\p{M}.'’‘ʻ`´&\- ‑]+$/u.test(name) &&
      name.length > 1 &&
      name.length < 46 &&
      name.split(' ').length < 7 &&
      name.split(' ').every((one, i) => /^\p{Lu}/u.test(one) || (i > 0 && ['of', 'de'].includes(one))) &&
      /\p{L}{2}/u.test(name);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', '  ', ''), (words, between) => {
        const name = words.join(between);
        expect([name, isPlaceName(name)]).toEqual([name, byPatterns(name)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are read as they are with another blank behind them, which takes the long way', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 16 }),
        fc.constantFrom('', ' ', ', ', ','),
        (words, end) => {
          const head = words.join(' ');
          const found = readHead(head + end, null);
          if (found !== null) read++;
          expect([head, found]).toEqual([head, readHead(`${head}\u00a0${end}`, null)]);
        },
      ),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('and those with a region too', () => {
    let located = 0;
    const first = fc.oneof(word, fc.constantFrom('GEORGIA', 'Tbilisi', 'KUWAIT', 'AP', 'Sana', 'La', 'and', 'LYON'));
    const region = fc.constantFrom(
      ...'Fla.|N.Y.|Ohio|GEORGIA|Georgia|France|DEL|Del.|DE|AM|Timor Est|Timor-Leste|West Virginia|W. Va.|Oak Bend|Monday|Sun|p.m.|U.S.|DC'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(first, { minLength: 1, maxLength: 3 }),
        fc.array(region, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(', ', ' ', ','),
        fc.constantFrom(null, 'US'),
        (words, regions, between, country) => {
          const head = words.join(' ') + between + regions.join(', ');
          const found = readHead(head, country);
          if (found?.located === true) located++;
          expect([head, found]).toEqual([head, readHead(`${head}\u00a0`, country)]);
        },
      ),
      { numRuns: 4000 },
    );
    expect(located).toBeGreaterThan(500);
  });

  it('no region ends in a long word that stands beside dates', () => {
    for (const region of REGION_TABLE.all.split('\n')) {
      const last = region.slice(region.lastIndexOf(' ') + 1);
      if (/^[A-Z.]{4,}$/.test(last)) expect([last, isDateFiller(last)]).toEqual([last, false]);
    }
  });

  it('are capitals where their letters are, counted one by one', () => {
    const letter = fc.constantFrom('A', 'M', 'c', 'l', ' ', 'N');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 9 }), (letters) => {
        const name = letters.join('');
        const upper = name.match(/[A-Z]/g)?.length ?? 0;
        const lower = name.match(/[a-z]/g)?.length ?? 0;
        const titled = /[A-Z][a-z]{2,}$/.test(name.split(' ')[0]!.replace(/^Mc/, ''));
        expect([name, isCaps(name)]).toEqual([name, upper > 1 && upper > lower * 1.5 && (lower < 2 || !titled)]);
      }),
      { numRuns: 2000 },
    );
  });
});
