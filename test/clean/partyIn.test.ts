import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldParty, partyIn, readNamed } from '../../src/clean/credits/names.ts';
import { agencyNamed, mayBeginAgency } from '../../src/clean/dateline/agencies.ts';

const WORDS =
  'The Associated Press Agence France Presse Press, Press. Press’s Deutsche Presse-Agentur News Xinhua CNN Politics dpa. . ’s';
const WORD = fc.constantFrom(...WORDS.split(' '));

describe('a newsroom among the words of a credit', () => {
  it('is the one that the words name together, where they name one', () => {
    let named = 0;
    fc.assert(
      fc.property(fc.array(WORD, { minLength: 2, maxLength: 5 }), (words) => {
        const text = words.join(' ');
        const agency = agencyNamed(text.replace(/[.,]+$/, '').replace(/['’]s?$/, ''));
        if (agency === null || !/^[A-Zd]/.test(text)) return;
        named++;
        expect(partyIn(text)).toBe(agency.id);
      }),
      { numRuns: 3000 },
    );
    expect(named).toBeGreaterThan(0);
  });

  it('is looked for where one may begin, and nowhere else', () => {
    const mark = fc.constantFrom(' ', ' ', '\u00a0', '/', '|', '(', '“', ': ', '-', '–', ', ', '');
    const part = fc.constantFrom(
      'AP',
      'dpa',
      'Reuters',
      'Agence',
      'France-Presse',
      'Associated',
      'Press',
      'mr',
      'Quill',
      '新华社',
      'A',
      'Éfé',
    );
    let [yes, no] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, part), { maxLength: 5 }), (parts) => {
        const text = parts.flat().join('');
        const words = text.split(/[\s/|()“:,]+|[-–]/);
        const begins = words.some((word) => /^[A-Zd\x80-\uffff]/.test(word) && mayBeginAgency(word));
        if (begins) expect([text, mayHoldParty(text)]).toEqual([text, true]);
        if (!mayHoldParty(text)) no++;
        else if (partyIn(text) !== null) yes++;
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(0);
    expect(mayHoldParty('Copyright 2024 Hartwell Quay Company')).toBe(false);
  });

  it.each([
    ['Reported by the Associated Press’s bureau', 'AP'],
    ['The Associated Press. All rights reserved', 'AP'],
    ['The Associated Ferries of the coast', null],
  ])('%j: %s', (text, party) => {
    expect(partyIn(text)).toBe(party);
  });
});

describe('a newsroom behind a name, without a comma', () => {
  it.each(['Associated Press', 'Associated Press’s', 'Reuters Staff', 'Reuters reporter', 'Xinhua News Agency', 'AFP'])(
    '%s is no part of it',
    (party) => {
      expect(readNamed(`Mara Quill ${party}`)?.names).toEqual(['Mara Quill']);
    },
  );

  it('is read where the name ends as one', () => {
    expect(readNamed('Mara Quill Associated Press')).toEqual({ names: ['Mara Quill'], party: 'AP' });
    expect(readNamed('Mara Quill Hartwell')).toEqual({ names: ['Mara Quill Hartwell'], party: null });
  });
});
