import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesAt, placesOf } from '../../src/story/matches.ts';
import { groupOf, placeOf, StringFinder } from '../../src/story/stringFinder.ts';
import { copyUnits } from '../../src/units.ts';

const STRINGS = [
  'according to',
  '_told',
  '_see_',
  'name ',
  'names ',
  'según',
  'seen by',
  'cause of death',
  '(via_',
  'rrest',
];
/** Texts in which the strings stand often, whole or in part, in a row and in any case. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...STRINGS.map((string) => string.replaceAll('_', ''))),
      fc.constantFrom(...STRINGS.map((string) => string.replaceAll('_', ' ').toUpperCase().slice(0, 7))),
      fc.constantFrom(' ', '_', '\n', '’', 'é', '7', 'a', 'told', 'see', 'via', ''),
      fc.string({ unit: 'binary', maxLength: 9 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const isLetter = (char: string | undefined): boolean => char !== undefined && /^[A-Za-z]$/.test(char);

/** The same said plainly: letter for letter, case aside, and where there is no letter there is none. */
function plainly(among: string): number[] {
  const places = new Set<number>();
  for (const string of STRINGS) {
    for (let from = -1; from < among.length; from++) {
      const stands = [...string].every((char, i) => {
        const found = among[from + i];
        return isLetter(char) ? isLetter(found) && found!.toLowerCase() === char.toLowerCase() : !isLetter(found);
      });
      if (stands && from + string.length <= among.length) places.add(string.startsWith('_') ? from + 1 : from);
    }
  }
  return [...places].sort((x, y) => x - y);
}

/** What a finder finds in a text: places, and the groups that they are of. */
function found(finder: StringFinder, among: string): { readonly places: number[]; readonly groups: number[] } {
  copyUnits(among, finder.units);
  finder.search(among.length);
  const all = [...finder.found.subarray(0, finder.count)];
  return { places: all.map(placeOf), groups: all.map(groupOf) };
}

describe('a string finder', () => {
  const finder = new StringFinder(STRINGS);
  const placesIn = (among: string): number[] => found(finder, among).places;

  test('finds all places of its strings, in order, at the very start of a text too', () => {
    expect(placesIn('Told of it, she said, according to the NAMES told')).toEqual([0, 22, 39, 45]);
    fc.assert(
      fc.property(text, (among) => {
        expect(placesIn(among)).toEqual(plainly(among).filter((at) => at >= 0));
      }),
      { numRuns: 500 },
    );
  });

  test('finds what opens a line, behind some marks or none, and tells of which group it is', () => {
    const opening = new StringFinder(['_told'], ['^from_', '^_via_']);
    for (const text of ['From here', 'He.\nfrom here', '** (via him', '\n—“via him', 'x\n\n\n\n\nVia him']) {
      expect(found(opening, text)).toEqual({ places: [text.search(/\bfrom|\bvia/i)], groups: [1] });
    }
    for (const text of ['x from here', '***** from here', 'x\n.....via him', 'x\nviable', 'xvia him', 'a.\n1 2 3via'])
      expect(found(opening, text).places).toEqual([]);
    const both = { places: [0, 10, 23], groups: [1, 1, 0] };
    expect(found(opening, 'from one,\nvia him, who told, from here')).toEqual(both);
  });

  test('finds one place for several groups', () => {
    const twice = new StringFinder(['_told'], ['_told_', 'untold']);
    expect(found(twice, 'He told it')).toEqual({ places: [3, 3], groups: [0, 1] });
  });

  test('tells whether the text has an open bracket, and where the first sign of copyright stands', () => {
    const others = 'words \u0128 \u01a9 \ua900 \uff28) '.repeat(3);
    const signs = fc.array(fc.constantFrom('(', '©', 'x', others), { maxLength: 40 });
    fc.assert(
      fc.property(signs, (parts) => {
        const among = parts.join('');
        finder.units.fill(0);
        found(finder, among);
        expect([finder.bracket, finder.copyrightAt]).toEqual([among.includes('('), among.indexOf('©')]);
      }),
    );
  });

  test('finds more places than it had room for', () => {
    expect(placesIn('arrest '.repeat(300))).toHaveLength(300);
  });
});

describe('matches at places', () => {
  test('are those of the pattern by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('(', ')', 'A', 'b', '.', ' ') }), (among) => {
        const global = [...among.matchAll(/\([A-Z(]+\)?/g)].map((match) => [match.index, match[0]]);
        const found = matchesAt(among, /\([A-Z(]+\)?/y, placesOf(among, '('));
        expect(found.map((match) => [match.index, match[0]])).toEqual(global);
      }),
    );
  });
});
