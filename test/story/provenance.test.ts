import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { inferOriginal } from '../../src/story/original.ts';
import { provenance, provenanceOf } from '../../src/story/provenance.ts';
import { readable } from '../../src/units.ts';

const sample = (name: string) => {
  const id = `${name}.txt`;
  return clean({ id, text: readFileSync(new URL(`../../samples/${id}`, import.meta.url), 'utf8') });
};
const asMember = (name: string) => ({ id: name, words: 500, provenance: provenance(sample(name)) });

describe('what a page says of its source', () => {
  test('a line of a carousel is no syndication notice, but its outlet is whose page it is', () => {
    const told = provenance(sample('harbour-page'));
    expect(told.mentions).toEqual([]);
    expect(told.homes).toEqual(['Bay 7 News']);
    expect(told.credited).toEqual(['Coastal Press']);
  });

  test('a page that credits the newsroom of another member is the copy', () => {
    for (const names of [
      ['harbour-wire', 'harbour-page'],
      ['harbour-page', 'harbour-wire'],
    ]) {
      expect(inferOriginal(names.map(asMember)).original).toBe('harbour-wire');
    }
  });

  test('the outlet behind the name in a byline is home', () => {
    expect(provenance(sample('harbour-island')).homes).toEqual(['Tern Island Ledger']);
  });

  test('the metadata of an article go before what its page shows', () => {
    expect(provenance(sample('harbour-page'), { outlet: 'Elsewhere Times' }).homes).toEqual(['Elsewhere Times']);
  });

  test('the owners of its copyright lines are the same, whatever else makes it be looked at closer', () => {
    const line = fc.tuple(
      fc.constantFrom(
        'The bell was found.',
        '© 2031 Harbour Herald. All rights reserved.',
        '©',
        'Tern Island Ledger.',
        'In it © The Pier Times 2031.',
      ),
      fc.constantFrom('kept', 'cut', 'credited'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        let text = '';
        const cuts = [];
        const credits = [];
        for (const [words, as] of lines) {
          const start = text.length;
          text += `${words}\n`;
          if (as === 'cut') cuts.push({ start, end: text.length, player: false });
          if (as === 'credited') credits.push({ kind: 'copyright' as const, party: 'Harbour Herald', text: '' });
        }
        const markup = { cuts, paragraphs: [], credits, dateline: null, agency: null };
        const { credited } = provenanceOf(readable(text), markup, {});
        // An open bracket may begin a dateline.
        expect(credited).toEqual(provenanceOf(readable(`${text}(`), markup, {}).credited);
        const owns = (name: string): boolean =>
          lines.some(([words, as]) => as !== 'cut' && words.includes(name) && words.includes('©'));
        expect(credited.includes('Harbour Herald')).toBe(credits.length > 0 || owns('Harbour Herald'));
      }),
    );
  });
});
