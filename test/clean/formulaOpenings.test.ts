import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunBy, mayBegin } from '../../src/clean/credits/beginning.ts';
import { FORMULAS } from '../../src/clean/credits/formulas.ts';
import { FORMULA_BITS } from '../../src/clean/credits/wordings.ts';

/** Lines of all kinds, and marks and letters that may stand before them. */
const LINES = [
  'Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.',
  'Disclaimer: This story has been published directly from a wire agency feed without changes.',
  'Only the headline may have been changed by our desk; the rest is from a syndicated feed.',
  'With inputs from Hartwell Wire',
  'source: Reuters',
  "d'après l'AFP",
  'Mit Material der dpa',
  'con información de Hartwell',
  'по материалам Hartwell',
  '(c) dpa-infocom, dpa:210304-99-694851/2',
  'Cet article a été publié par une agence, AFP et autres',
  'Dit artikel is overgenomen van Hartwell',
  'This story was reported by Hartwell Post',
  'From local news wire reports',
  'A longer version of this article first appeared in Hartwell Post',
  'Republished with permission from Hartwell Post',
  'Dieser Artikel erschien zuerst bei Hartwell',
  'Este artículo fue publicado originalmente en Hartwell',
  'Artikeln publicerades ursprungligen i Hartwell',
  'This article was originally published on May 3, 2024',
  'Reporting by Mara Quill; Editing by Tom Hask',
  'Gdansk newsroom by Mara Quill',
  'Upper Hartwell newsroom by Mara Quill',
  '(Bericht von Mara Quill)',
  'Información de Mara Quill',
  '(Mara Quill, editing by Tom Hask)',
  'Mara Quill contributed to this report.',
  'Additional reporting by Mara Quill',
  'Mara Quill hat an diesem Bericht mitgewirkt',
  'Avec la collaboration de Mara Quill',
  '© 2024 Hartwell Post',
  'Copyright 2024 Hartwell Post. All rights reserved.',
  'This material may not be published or copied.',
  '저작권자 Hartwell, 무단 전재',
  'Correction: An earlier version had the wrong ferry.',
  'исправление: не тот паром',
  'An earlier version of this article had the wrong ferry.',
  'In einer früheren Version dieses Artikels stand es anders.',
];
const before = fc.array(
  fc.constantFrom('', ' ', '(', '[', '"', "'", '“', '—', '-', '*', '«', '©', 'é', '2', '_', '\u00a0'),
  {
    maxLength: 4,
  },
);

describe('how lines begin for the formulas', () => {
  it('no formula takes a line that its first letters refuse', () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(...LINES),
        before,
        fc.constantFrom('', 'x', 'The '),
        fc.nat(2),
        (line, marks, word, way) => {
          const whole = marks.join('') + word + line;
          const text = way === 0 ? whole : way === 1 ? whole.toUpperCase() : whole.toLowerCase();
          const begun = begunBy(text);
          FORMULAS.forEach(({ pattern }, i) => {
            const may = mayBegin(i, begun);
            if (!may) refused++;
            const takes = pattern.test(text);
            if (takes) taken++;
            expect([text, pattern.source, takes && !may]).toEqual([text, pattern.source, false]);
          });
        },
      ),
      { numRuns: 500 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(0);
  });

  it.each(LINES)('%s is a line of a formula', (line) => {
    expect(FORMULAS.some(({ pattern }, i) => pattern.test(line) && mayBegin(i, begunBy(line)))).toBe(true);
  });

  it('most formulas say something of it', () => {
    expect(FORMULA_BITS.filter((bit) => bit !== 0).length).toBeGreaterThan(FORMULAS.length / 2);
    const prose = begunBy('When the ferry ran again, all rights were reserved.');
    expect(FORMULAS.filter((_, i) => mayBegin(i, prose)).length).toBeLessThan(FORMULAS.length / 3);
  });
});
