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

const BARE: Provenance = {
  ...FULL,
  partly: [],
  mentions: [],
  followUp: null,
  progress: { open: {}, settled: {}, day: 0 },
  correction: null,
  ticker: null,
};

test('what an article tells is the same behind JSON, whatever of it there is', () => {
  const some = Object.keys(FULL).map((field) => ({ ...BARE, [field]: FULL[field as keyof Provenance] }));
  const { open, settled, day } = FULL.progress;
  const states = [{ open }, { settled }, { day }].map((one) => ({ ...BARE, progress: { ...BARE.progress, ...one } }));
  const none = { ...BARE, homes: [], homeByDateline: false, credited: [], published: null };
  for (const told of [FULL, BARE, none, ...some, ...states])
    expect(unpacked(JSON.parse(JSON.stringify(packed(told))))).toEqual(told);
  expect(packed(BARE)).toHaveLength(4);
});
