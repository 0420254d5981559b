import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { FIELD_NAMES } from '../../../src/input/jsonLines.ts';
import { Quietener } from '../../../src/pipeline/learn/quietener.ts';
import { Cleaner } from '../../../src/pipeline/read/cleaner.ts';
import type { BatchOptions } from '../../../src/pipeline/read/pieces.ts';
import { WordFolder } from '../../../src/pipeline/read/wordFolder.ts';
import type { Batch } from '../../../src/pipeline/store/batch.ts';
import { articleCount, corpusOf, idJsonReader, idReader, recordsOf } from '../../../src/pipeline/store/corpus.ts';
import { parseJson, Store } from '../../../src/pipeline/store/store.ts';
import { BETWEEN } from '../../../src/result.ts';
import { atOnce } from '../../../src/steps.ts';

const options: BatchOptions = { clean: {}, maxBytes: 1e6, fields: FIELD_NAMES, metadata: new Map() };
const stores = [Store.inMemory(), Store.spilling(0, tmpdir())];
afterAll(() => {
  for (const store of stores) store.close();
});

function batchOf(ids: readonly string[], store: Store): Batch {
  const sources = ids.map((id) => ({ kind: 'article' as const, id, article: { id, text: '' } satisfies Article }));
  const cleaned = new Cleaner(options).clean({ sources, room: new Uint8Array(new SharedArrayBuffer(64)) });
  const batch = new WordFolder(store, options).fold(cleaned);
  return { ...batch, ...new Quietener(store, new Float64Array()).quieten(batch) };
}

// Quotes and backslashes, half a surrogate pair, what code units and code points order differently; and plain ones that often repeat.
const id = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', '\ud83d', '\ufffd', '😀', 'é'), maxLength: 4 }),
  fc.nat(40).map((n) => `p${String(n).padStart(3, '0')}`),
);
const batches = fc.array(
  fc.oneof(
    fc.array(id, { maxLength: 8 }),
    fc.array(id, { maxLength: 8 }).map((ids) => [...ids].sort()),
  ),
  { maxLength: 6 },
);

describe.each([
  ['in memory', 0],
  ['in a file', 1],
] as const)('articles numbered by id, %s', (_, which) => {
  it('stand in the order of their ids, the first of each in the order of reading', () => {
    const store = stores[which]!;
    fc.assert(
      fc.property(batches, (some) => {
        const { corpus, errors } = atOnce(
          corpusOf(
            some.map((ids) => batchOf(ids, store)),
            store,
          ),
        );
        const read = some.flat();
        const sorted = [...read.keys()].sort((x, y) => (read[x]! < read[y]! ? -1 : read[x]! > read[y]! ? 1 : x - y));
        const first = sorted.filter((n, i) => i === 0 || read[sorted[i - 1]!] !== read[n]);
        const again = sorted.filter((n) => !first.includes(n));
        expect([...corpus.numberOf]).toEqual(first);
        expect(errors.map(({ path }) => path)).toEqual(again.map((n) => read[n]));
        const [idAt, idJsonAt] = [idReader(corpus), idJsonReader(corpus)];
        for (let i = articleCount(corpus) - 1; i >= 0; i--) {
          expect(idAt(i)).toBe(read[first[i]!]);
          expect(parseJson(idJsonAt(i))).toBe(read[first[i]!]);
        }
        // Neighbours are written together where they stand so, and yet each in its place.
        const records = recordsOf(corpus);
        expect(Array.from(records, (record) => record.id)).toEqual(first.map((n) => read[n]));
        for (const between of [BETWEEN, '\n']) {
          const pieces = Array.from(records.json!(between), (piece) => Buffer.from(piece));
          const told = Array.from(records, (record) => JSON.stringify(record));
          expect(Buffer.concat(pieces).toString()).toBe(told.join(between));
        }
      }),
      { numRuns: 150 },
    );
  });
});
