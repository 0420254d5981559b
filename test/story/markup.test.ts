import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { MARKUP_CREDITS, type Markup, markupOf } from '../../src/story/markup.ts';
import { MarkupWriter, readMarkup } from '../../src/story/markupBytes.ts';
import { provenance, provenanceOf } from '../../src/story/provenance.ts';
import { readable } from '../../src/units.ts';

const span = fc.record({ start: fc.nat(), end: fc.nat() });
const text = fc.string({ unit: 'binary', maxLength: 40 });
const nullableText = fc.option(text, { nil: null });
const markup: fc.Arbitrary<Markup> = fc.record({
  cuts: fc.array(fc.record({ start: fc.nat(), end: fc.nat(), player: fc.boolean() })),
  paragraphs: fc.array(span),
  credits: fc.array(
    fc.record({
      kind: fc.constantFrom(...MARKUP_CREDITS),
      party: nullableText,
      text,
    }),
  ),
  dateline: fc.option(
    fc.record({
      agency: nullableText,
      monthDay: nullableText,
      year: fc.option(fc.integer({ min: 0, max: 9999 }), { nil: null }),
      yearInferred: fc.boolean(),
    }),
    { nil: null },
  ),
  agency: nullableText,
});

describe('markup', () => {
  test('is read from bytes as it was written, one after the other, to the last half of a surrogate pair', () => {
    const writer = new MarkupWriter();
    fc.assert(
      fc.property(fc.array(fc.tuple(markup, fc.nat()), { maxLength: 4 }), (written) => {
        for (const [found, length] of written) {
          expect(readMarkup(writer.write(found, length), length)).toEqual(found);
        }
      }),
    );
    const half = { cuts: [], paragraphs: [], credits: [], dateline: null, agency: '\ud83d' };
    expect(readMarkup(writer.write(half, 1), 1)).toEqual(half);
  });

  test('of a text that was another length is none', () => {
    const { text: page, ...rest } = clean({ id: 'a', text: 'One line of a report from the harbour.' });
    const bytes = new MarkupWriter().write(markupOf({ text: page, ...rest }), page.length);
    expect(readMarkup(bytes, page.length + 1)).toBeNull();
  });

  test('tells of a page what the page tells, though it is small', () => {
    const folder = new URL('../../samples/', import.meta.url);
    const writer = new MarkupWriter();
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const article = clean({ id: name, text: readFileSync(new URL(name, folder), 'utf8') });
      const bytes = writer.write(markupOf(article), article.text.length);
      const read = readMarkup(bytes, article.text.length)!;
      expect(provenanceOf(readable(article.text), read, {})).toEqual(provenance(article));
      expect(bytes.length).toBeLessThan(50 + article.text.length / 8);
    }
  });
});
