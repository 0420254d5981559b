import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIELD_NAMES, type LineBatch, readLines } from '../../src/input/json-lines.ts';
import { JsonReader } from '../../src/input/jsonReader.ts';

const line = fc.oneof(
  fc
    .record({ id: fc.string(), text: fc.string({ unit: 'grapheme' }), title: fc.string() }, { requiredKeys: ['text'] })
    .map((record) => JSON.stringify(record)),
  fc.constantFrom('', '  ', '{', '[]', '{"text":1}', '{"text":"a\\ud800b"}', '{"id":7,"text":"€"}'),
);

it('reads what readLines reads, however long the texts are that came before', () => {
  const reader = new JsonReader();
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 0, max: 1 << 17 }), (lines, more) => {
      const long = JSON.stringify({ text: 'Velden '.repeat(more / 7) });
      const batch: LineBatch = {
        file: 'a.jsonl',
        firstLine: 3,
        bytes: Buffer.from([long, ...lines].join('\n')),
        errors: [],
      };
      const plain = [...readLines(batch, FIELD_NAMES)];
      let i = 0;
      for (const read of reader.read(batch)) {
        const expected = plain[i++]!;
        if ('error' in read || 'error' in expected) {
          expect(read).toEqual(expected);
          continue;
        }
        const { units, ...rest } = read;
        const { article, line } = expected;
        expect(Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')).toBe(article.text);
        const { text, ...head } = article;
        expect(rest).toEqual({ ...head, line });
      }
      expect(i).toBe(plain.length);
    }),
    { numRuns: 40 },
  );
});
