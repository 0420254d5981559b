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

/** Records as a scan keeps them: some of each as text, the rest in memory that is written over by the next. */
function kept(records: readonly ArticleRecord[], head: number): List<ArticleRecord> {
  const memory = Buffer.alloc(1 << 18);
  return {
    length: records.length,
    at: (i) => records[i],
    [Symbol.iterator]: () => records[Symbol.iterator](),
    write: (i, out) => {
      const json = JSON.stringify(records[i]);
      out.addText(json.slice(0, head));
      out.add(memory.subarray(0, memory.fill(0).write(json.slice(head))));
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
  Array.from(pieces, (piece) => Buffer.from(piece).toString()).join('');

describe('a report of records that are kept in UTF-8', () => {
  const titles = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(1000, 30_000, 65_500, 66_000).map((n) => 'ü'.repeat(n)),
    ),
    { maxLength: 12 },
  );

  it('is that of the same records as objects', () => {
    fc.assert(
      fc.property(titles, fc.nat({ max: 6 }), (all, head) => {
        const records = all.map((title, i) => record(`pier-${i}`, title));
        for (const report of [jsonPieces, jsonReport, ndjsonPieces]) {
          expect(asText(report(resultOf(kept(records, head))))).toBe(asText(report(resultOf(records))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes in blocks that are worth writing', () => {
    const records = Array.from({ length: 3000 }, (_, i) => record(`pier-${i}`, 'Ferry held back by fog'));
    const sizes = Array.from(jsonPieces(resultOf(kept(records, 0))), ({ length }) => length).filter((n) => n > 1000);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(1 << 16);
  });
});
