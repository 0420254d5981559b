import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonColumn } from '../../../src/pipeline/store/jsonColumn.ts';

/** Any code units: halves of pairs, quotation marks and controls too. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom('', '"', '\\', 'a "b"\n', '\u2028', '\ud83d', '\ud83d\ude00', '\u007f\u0080\u07ff\u0800\uffff'),
);
const member = fc.oneof(
  text,
  fc.constant(null),
  fc.constant(undefined),
  fc.boolean(),
  fc.nat(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.array(text, { maxLength: 3 }),
);
const name = text.filter((name) => name !== '__proto__' && !/^\d+$/.test(name));

/** The rows of a column, each as a string. */
function rowsOf(column: JsonColumn): string[] {
  const starts = column.starts();
  const bytes = Buffer.from(column.shared());
  return [...starts.subarray(1)].map((end, i) => bytes.toString('utf8', starts[i], end));
}

describe('a column of JSON', () => {
  it('holds what JSON.stringify makes of strings, counts and objects, row by row, however often it is emptied', () => {
    const column = new JsonColumn();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(text), fc.maxSafeNat(), fc.dictionary(name, member))), (rows) => {
        column.clear();
        for (const [said, count, object] of rows) {
          column.mark('[');
          column.text(said);
          column.mark(',');
          column.count(count);
          column.mark(',');
          column.members(object);
          column.mark(']');
          column.end();
        }
        expect(rowsOf(column)).toEqual(rows.map((row) => JSON.stringify(row)));
      }),
    );
  });

  it('grows with what it holds', () => {
    const column = new JsonColumn();
    const long = 'Fähre nach Velden – ”morgen“ '.repeat(4000);
    column.text('short');
    column.end();
    column.text(long);
    column.end();
    expect(rowsOf(column)).toEqual(['"short"', JSON.stringify(long)]);
  });

  it('is empty before anything is written', () => {
    expect(rowsOf(new JsonColumn())).toEqual([]);
  });
});
