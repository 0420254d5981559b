import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces, jsonReport, ndjsonPieces } from '../../src/report/json.ts';
import type { ArticleRecord, List, ScanResult } from '../../src/result.ts';

const record = (id: string, title: string): ArticleRecord => ({
  id,
  words: 12,
  removedWords: 0,
  removedLines: {},
  body: 'ok',
  title,
  dateline: null,
  agency: null,
});

/** Records as a scan keeps them: in pieces of so many bytes, in memory that is written over by the next. */
function kept(records: readonly ArticleRecord[], size: number): List<ArticleRecord> {
  const memory = Buffer.alloc(size);
  return {
    length: records.length,
    at: (i) => records[i],
    [Symbol.iterator]: () => records[Symbol.iterator](),
    *json(between) {
      const all = Buffer.from(records.map((record) => JSON.stringify(record)).join(between));
      for (let at = 0; at < all.length; at += size)
        yield memory.subarray(0, all.copy(memory.fill(0), 0, at, at + size));
    },
  };
}

const resultOf = (articles: List<ArticleRecord>): ScanResult => ({
  articles,
  stories: [],
  matches: [],
  errors: [],
  notices: [],
});

/** Each piece is read before the next is asked for. */
const asText = (pieces: Iterable<string | Uint8Array>): string =>
  Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString();

describe('a report of records that are kept in UTF-8', () => {
  const titles = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(1000, 30_000).map((n) => 'ü'.repeat(n)),
    ),
    { maxLength: 8 },
  );

  it('is that of the same records as objects', () => {
    fc.assert(
      fc.property(titles, fc.constantFrom(101, 1 << 12, 1 << 18), (all, size) => {
        const records = all.map((title, i) => record(`pier-${i}`, title));
        for (const report of [jsonPieces, jsonReport, ndjsonPieces]) {
          expect(asText(report(resultOf(kept(records, size))))).toBe(asText(report(resultOf(records))));
        }
      }),
      { numRuns: 60 },
    );
  });
});
