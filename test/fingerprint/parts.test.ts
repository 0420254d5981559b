import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';
import { BodyReader } from '../../src/fingerprint/bodyReader.ts';
import { partsOf } from '../../src/fingerprint/parts.ts';
import { formulas } from '../../src/learn/formulas.ts';

const sentenceEnds = fc.constantFrom(
  'lanterns.',
  'J. Hendricks.',
  'keepers’.',
  'keepers.’',
  '’lantern!',
  "'lantern. Keepers'",
  'twenty! million',
  'lanterns.\nZones',
  '日本。東京',
  '“東京！',
  'маяками. Баржи',
  'маяк? Izzy',
  '$5! US? $6',
  'US! $7',
  'one hundredth. And',
  'click! here.',
  'Update…now',
  '12! Click. here: lantern.',
);

const line = fc
  .array(
    fc.oneof(
      fc.constantFrom('sign', 'up', 'harbour', '“No,”', '‘We', 'said', 'reads', '3.5', 'million', '日本', '😀', 'p.m.'),
      fc.constantFrom(':', '：', '"', '.', '?', '»', '«', 'two', 'thousand', '$', '-', 'cannot', 'i', 'Z', '\u2028'),
      sentenceEnds,
    ),
    { maxLength: 24 },
  )
  .map((words) => words.join(' '));
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', ' ')), { maxLength: 12 })
  .map((lines) => lines.flat().join(''));

interface Body {
  readonly units: Uint16Array;
  readonly paragraphs: Uint32Array;
}

function bodyOf(text: string): Body {
  return {
    units: Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
    // Some lines are two paragraphs, which no break parts.
    paragraphs: Uint32Array.from(
      splitLines(text).flatMap(({ start, end }, i) =>
        end - start > 30 && i % 2 === 0
          ? [start, start + 15, 0, start + 16, end, i % 3 === 0 ? 1 : 0]
          : [start, end, i % 5 === 0 ? 1 : 0],
      ),
    ),
  };
}

/** How many parts have ended within a paragraph. */
let within = 0;

/** Reads bodies one behind the other, each in parts of about so many code units; tells all that there is to tell. */
function readAll(reader: BodyReader, bodies: readonly Body[], size: number): object {
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  reader.begin(
    Math.max(0, ...bodies.map(({ units }) => units.length)),
    sum(bodies.map(({ paragraphs }) => paragraphs.length / 3)),
    sum(bodies.map(({ units }) => units.length)),
  );
  const told = bodies.map(({ units, paragraphs }) => {
    let [words, lines] = [0, 0];
    for (const [i, { from, to, first, end, endsWithin }] of partsOf(units, paragraphs, size).entries()) {
      if (endsWithin) within++;
      reader.text.set(units.subarray(from, to));
      const own = paragraphs
        .slice(3 * first, 3 * end)
        .map((place, k) => (k % 3 === 2 ? place : Math.min(Math.max(place, from), to) - from));
      reader.paragraphs.set(own);
      words += reader.read(to - from, end - first, i > 0, endsWithin);
      lines += reader.note();
    }
    const own = { hash: [...reader.words.hash], flags: [...reader.words.flags], noted: [...reader.lines.identities] };
    return { words, lines, key: reader.key, ...own };
  });
  const { hash, flags } = reader.allWords;
  const { flags: lineFlags, identities } = reader.allLines;
  const all = { hash, flags, lineFlags, identities };
  return { told, ...Object.fromEntries(Object.entries(all).map(([name, values]) => [name, [...values]])) };
}

describe('the parts of a text', () => {
  const reader = new BodyReader(formulas());

  it('are read as the whole is', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), fc.integer({ min: 1, max: 80 }), (texts, size) => {
        const bodies = texts.map(bodyOf);
        const whole = readAll(reader, bodies, Number.POSITIVE_INFINITY);
        expect(readAll(reader, bodies, size)).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
    expect(within).toBeGreaterThan(300);
  });

  it('are cut at breaks behind paragraphs that introduce none', () => {
    const of = (text: string): number[] => {
      const { units, paragraphs } = bodyOf(text);
      return partsOf(units, paragraphs, 1).map(({ first }) => first);
    };
    expect(of('One.\nTwo.\n\nThree.')).toEqual([0, 1, 2]);
    expect(of('One.\nHe said: \nThree.\nFour.')).toEqual([0, 1, 3]);
    expect(of('They wrote in their letter about it all.\nFour.')).toEqual([0, 2]);
    expect(of('')).toEqual([0]);
  });

  it('are as long as they are to be, at least', () => {
    const { units, paragraphs } = bodyOf('The ferry left.\n'.repeat(100));
    const lengths = partsOf(units, paragraphs, 160).map(({ from, to }) => to - from);
    expect(Math.max(...lengths)).toBeLessThan(200);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(160);
  });
});
