import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SOURCE_LINE } from '../../src/story/mentions.ts';
import { signsIn } from '../../src/story/signs.ts';
import { TURN, turnsIn } from '../../src/story/turns.ts';
import { readable } from '../../src/units.ts';

const hitsIn = (among: string): RegExpExecArray[] => turnsIn(among, signsIn(readable(among))!.turns);

/** The words of the pattern, and what one character more or less makes of them. */
const WORDS =
  'according to,laut,Laut,selon,según,Segundo,secondo,volgens,Enligt,ifølge,według,reported,reports,reporting,reporter,said citing,said, citing,told,tells,telling,tell,obtained by,seen by,an interview with,requested,reached out,sought,asked,contributed,originally published,originally appeared,originally posted,first published,first appeared,republished,More from A,via affiliate,VIA AFFILIATE,Via,read,Read,see,See,click,Click,(story by,(Story by,(via,(Via,(from,(From,ready,seen,untold'.split(
    ',',
  );
const text = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(' ', '. ', ' (', '’', '_', 'é', '\n', '1', 'x')), {
    maxLength: 24,
  })
  .map((parts) => `${parts.join('')} .`);

test('the words that namings turn on are found as the pattern finds them by itself', () => {
  const pattern = new RegExp(TURN.source, 'g');
  for (const word of WORDS) {
    expect(hitsIn(`${word} .`)).toHaveLength([...`${word} .`.matchAll(pattern)].length);
  }
  fc.assert(
    fc.property(text, (among) => {
      const found = hitsIn(among).map((match) => [match.index, match[0]]);
      expect(found).toEqual([...among.matchAll(pattern)].map((match) => [match.index, match[0]]));
    }),
    { numRuns: 500 },
  );
});

test('a text is known to have lines that name their source wherever it has any', () => {
  const opening = fc.constantFrom(
    'Source',
    'Via',
    'From',
    'Credit:',
    'Attribution',
    'H/T',
    'Originally posted on',
    'via',
    'S',
  );
  const part = fc.oneof(
    opening,
    fc.constantFrom('\n', '\n\n', ' ', '—', '* (', '_', '1', 'a.', ' Fars News ', ': Fox '),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const among = parts.join('');
      if (!signsIn(readable(among))!.source) expect(among.match(SOURCE_LINE)).toBeNull();
    }),
    { numRuns: 1000 },
  );
  expect(signsIn(readable('He came from there. Source of it all.'))!.source).toBe(false);
});
