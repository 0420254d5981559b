import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/article.ts';
import { clean } from '../../src/clean/clean.ts';
import { markupOf } from '../../src/story/markup.ts';
import { mentionsIn } from '../../src/story/mentions.ts';
import { provenance, provenanceOf } from '../../src/story/provenance.ts';
import { LONGEST, signsIn } from '../../src/story/signs.ts';
import { turnsIn } from '../../src/story/turns.ts';
import { readable } from '../../src/units.ts';

const part = fc.constantFrom(
  ...[
    'The Harbour Post reported',
    ' according to Fox News',
    'told CNN',
    'from',
    '(via ABC News)',
    'Read the full',
    'see',
  ],
  ...['\n', '\n\n', ' ', '. ', '* ', '“', 'x', 'é', 'Source: Fars News Agency', 'Via', 'H/T', 'Credit', 'See', '(from'],
  ...['https://cnn.com/a-long-address-of-it', 'Coastal Wire', 'Copyright 2020 The Times', '© AP', 'Reuters'],
);
/** A text, some of its parts to be cut. */
const parts = fc.array(fc.tuple(part, fc.boolean()), { maxLength: 24 });

function cutText(all: readonly (readonly [string, boolean])[]): { text: string; cuts: Span[]; told: string } {
  let [text, told] = ['', ''];
  const cuts: Span[] = [];
  for (const [words, isCut] of all) {
    if (isCut) cuts.push({ start: text.length, end: text.length + words.length });
    told += isCut ? '\n' : words;
    text += words;
  }
  return { text, cuts, told };
}

describe('the signs of a text', () => {
  test('are those of the text without its cuts, or there are none', () => {
    let searched = 0;
    fc.assert(
      fc.property(parts, (all) => {
        const { text, cuts, told } = cutText(all);
        const signs = signsIn(readable(text), cuts);
        if (signs === null) return;
        searched++;
        const own = signsIn(readable(told))!;
        const hits = (turns: readonly number[]): unknown[] => turnsIn(told, turns).map((hit) => [hit.index, hit[0]]);
        expect(hits(signs.turns)).toEqual(hits(own.turns));
        expect(mentionsIn(told, [], signs)).toEqual(mentionsIn(told, [], own));
        for (const sign of ['source', 'address', 'owner', 'bracket'] as const)
          if (own[sign]) expect(signs[sign]).toBe(true);
        expect(signs.copyrightAt).toBe(text.indexOf('©'));
        if (/[\w-]\s*$/.test(told)) expect(signs.closing).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(searched).toBeGreaterThan(200);
  });

  test('are none where a cut begins and ends within a line, as what stands round it would be one', () => {
    expect(signsIn(readable('He told.\nAdvertisement\nFox said'), [{ start: 9, end: 23 }])).not.toBeNull();
    expect(signsIn(readable('He told. Advertisement Fox said'), [{ start: 9, end: 23 }])).toBeNull();
    expect(signsIn(readable('viaAdvertisement\nFox said'), [{ start: 3, end: 17 }])).toBeNull();
  });

  test('tell the same of a text as its parts do when it is too long to be searched at once', () => {
    const head = 'Fars News Agency reported that police have no suspects in the harbour fire of last Monday.\n\n';
    const tail = '\n\nCopyright 2020 The Harbour Times';
    const middle = 'Nothing else was known of it.\n\n';
    for (const times of [1, LONGEST / middle.length]) {
      const article = clean({ id: 'a', text: head + middle.repeat(times) + tail });
      const told = provenance(article);
      expect(told.mentions).toMatchObject([{ party: 'Fars News Agency', kind: 'reported' }]);
      expect(told.progress.open).toEqual({ arrest: 'no suspects' });
      expect(told.credited).toEqual(['The Harbour Times']);
      expect(provenanceOf(readable(article.text), markupOf(article), {})).toEqual(told);
    }
  });
});
