import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULAS } from '../../src/clean/credits/formulas.ts';
import { CREDIT_OPENINGS, CREDIT_WORDINGS, PICTURES, WORDING_BITS } from '../../src/clean/credits/wordings.ts';
import { rowsOf } from '../../src/clean/rows.ts';
import { compileRules } from '../../src/clean/rules/table.ts';
import { LONGEST_CREDIT } from '../../src/kernel/lines/layout.ts';

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

const TABLE = compileRules([]);
const rowOf = (text: string): ReturnType<typeof rowsOf>[number] | undefined => rowsOf(text, TABLE)[0];

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
          const row = rowOf(way === 0 ? whole : way === 1 ? whole.toUpperCase() : whole.toLowerCase());
          if (!row) return;
          const { text } = row.line;
          FORMULAS.forEach(({ pattern }, i) => {
            const may = (WORDING_BITS[i]! & row.wordings) !== 0;
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
    const { wordings } = rowOf(line)!;
    expect(FORMULAS.some(({ pattern }, i) => pattern.test(line) && (WORDING_BITS[i]! & wordings) !== 0)).toBe(true);
  });

  it.each([
    ['When the ferry ran again, this story was originally published in Hartwell.', false],
    ['12 — «This story was originally published in Hartwell.', true],
    ['Été 2024: This story was originally published in Hartwell.', true],
    ['“This story was originally published in Hartwell.”', true],
  ])('%s: %s', (line, may) => {
    expect(rowOf(line)!.wordings !== 0).toBe(may);
  });

  it('they are told of lines as long as credits are', () => {
    const line = '© 2024 Hartwell Post '.padEnd(LONGEST_CREDIT, 'x');
    expect([line, `${line}x`].map((text) => rowOf(text)!.wordings !== 0)).toEqual([true, false]);
  });

  it('most formulas say something of it, and those that do not share their bit with none that does', () => {
    const bits = CREDIT_OPENINGS.map((_, place) => 1 << (place & 31));
    const silent = bits.filter((_, place) => CREDIT_OPENINGS[place] === '').reduce((all, bit) => all | bit, 0);
    const told = bits.filter((_, place) => CREDIT_OPENINGS[place]);
    expect(CREDIT_OPENINGS).toHaveLength(CREDIT_WORDINGS.length);
    expect(told.length).toBeGreaterThan(FORMULAS.length / 2);
    expect(told.filter((bit) => (bit & silent) !== 0)).toEqual([]);
    expect(silent & PICTURES).toBe(PICTURES);
    const often = FORMULAS.flatMap(({ seldom }, i) => (seldom ? [] : [WORDING_BITS[i]!]));
    for (const bit of often) expect(Array.from(WORDING_BITS).filter((other) => other === bit)).toEqual([bit]);
  });
});
