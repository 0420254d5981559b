import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutLines } from '../../src/pipeline/records.ts';
import { withoutLinesInText } from '../../src/pipeline/recordText.ts';
import type { ArticleRecord } from '../../src/result.ts';

const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '}', '{', ':', ',', 'a', 'é', '港') }),
  fc.constantFrom('learned', 'share', ',"words":1', '"},"body":"ok",'),
);

const records: fc.Arbitrary<ArticleRecord> = fc
  .record({
    id: name,
    words: fc.nat(100_000),
    removedWords: fc.nat(),
    removedLines: fc.dictionary(name, fc.nat(1000), { maxKeys: 3, noNullPrototype: true }),
    body: fc.constantFrom('ok' as const, 'none' as const),
    title: fc.option(name),
    agency: fc.option(name),
  })
  .map((record) => ({ ...record, dateline: null }));

const written = (record: ArticleRecord): Uint8Array => new TextEncoder().encode(JSON.stringify(record));

describe('withoutLinesInText', () => {
  it('writes what the record would be written as, or leaves that to others', () => {
    fc.assert(
      fc.property(records, fc.nat(1000), fc.nat(), (record, lines, some) => {
        const words = some % (record.words + 1);
        const text = withoutLinesInText(written(record), { lines, words });
        const without = withoutLines(record, { lines, words });
        const left = without.body === 'none' || 'learned' in record.removedLines;
        if (left || record.body === 'none') expect(text).toBe(null);
        else expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text!)).toBe(JSON.stringify(without));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves a record alone that is written in another order', () => {
    const record = { words: 9, id: 'a', removedWords: 0, removedLines: {}, body: 'ok' };
    expect(withoutLinesInText(new TextEncoder().encode(JSON.stringify(record)), { lines: 1, words: 2 })).toBe(null);
  });
});
