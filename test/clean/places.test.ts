import { describe, expect, it } from 'vitest';
import { isKnownCity } from '../../src/clean/dateline/cities.ts';
import { regionNamed } from '../../src/clean/dateline/regions.ts';

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
