import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { inferOriginal } from '../../src/story/original.ts';
import { provenance } from '../../src/story/provenance.ts';

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
});
