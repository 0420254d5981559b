import { expect, test } from 'vitest';
import { packed, unpacked } from '../../src/story/packed.ts';
import type { Provenance } from '../../src/story/provenance.ts';

const FULL: Provenance = {
  homes: ['Grenmoor Echo'],
  homeByDateline: true,
  credited: ['AP', 'Reuters'],
  partly: ['Reuters'],
  mentions: [{ party: 'Fell Times', kind: 'told', words: 'told the Fell Times', lead: true }],
  followUp: 'has died',
  progress: { open: { name: 'unknown man' }, settled: { arrest: 'was arrested' }, day: 3 },
  correction: 'Correction: it was Tuesday.',
  ticker: '(GRN.L)',
  published: { day: '2021-03-04', by: 'stamp', yearInferred: false },
};

test('what an article tells is the same behind JSON', () => {
  const bare: Provenance = { ...FULL, homes: [], followUp: null, ticker: null, published: null };
  for (const told of [FULL, bare]) expect(unpacked(JSON.parse(JSON.stringify(packed(told))))).toEqual(told);
});
