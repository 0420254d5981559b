import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIELD_NAMES } from '../../../src/input/jsonLines.ts';
import type { JsonLinesSource } from '../../../src/input/sources.ts';
import { articlesIn, PIECE_BYTES, piecesAgain } from '../../../src/pipeline/read/reread.ts';
import type { Corpus } from '../../../src/pipeline/store/corpus.ts';
import { type Block, Store } from '../../../src/pipeline/store/store.ts';

const OPTIONS = { maxBytes: 1 << 24, fields: FIELD_NAMES, metadata: new Map() };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reread-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What lines come in: packed, or else they have places in a file or in memory. */
const COMING = ['packed', 'in a file', 'in memory'] as const;
type Coming = (typeof COMING)[number];

/** A corpus of the lines of one file, the last line its first article: indices go by ids, not by lines. */
function linesOf(
  texts: readonly string[],
  coming: Coming,
): { readonly corpus: Corpus; readonly source: JsonLinesSource } {
  const lines = texts.map((text, i) => JSON.stringify({ id: `${texts.length - i}`, text }));
  // What stands above the batch, and a line in between that is none of its articles.
  const above = 'torn line\n';
  const plain = `${above}${lines.join('\n\n')}`;
  const isPacked = coming === 'packed';
  const input = isPacked ? gzipSync(plain) : Buffer.from(plain);
  const path = coming === 'in a file' ? join(folder, 'lines.jsonl') : null;
  if (path !== null) writeFileSync(path, plain);
  const store = Store.inMemory();
  const put = (numbers: readonly number[]): Block => store.put(new Uint8Array(Uint32Array.from(numbers).buffer));
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + Buffer.byteLength(line) + 2);
  const batch = {
    file: 'lines',
    lineOf: put(texts.map((_, i) => 2 + 2 * i)),
    ...(isPacked ? { fileAt: null, startOf: put([]) } : { fileAt: above.length, startOf: put(starts) }),
  };
  const numberOf = Uint32Array.from(texts, (_, i) => texts.length - 1 - i);
  const firstOf = Uint32Array.of(0, texts.length);
  const corpus = { batches: [batch], firstOf, numberOf, store } as unknown as Corpus;
  const source = { kind: 'jsonl', id: 'lines', size: input.length } as const;
  return { corpus, source: path === null ? { ...source, path, input } : { ...source, path } };
}

describe('articles of a JSON Lines file that are read again', () => {
  test('are those asked for, whole and by their index, whatever stood in the memory before', async () => {
    const texts = fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.boolean()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...COMING), async (lines, coming) => {
        const { corpus, source } = linesOf(
          lines.map(([text]) => text),
          coming,
        );
        const indices = lines.flatMap(([, wanted], line) => (wanted ? [lines.length - 1 - line] : [])).reverse();
        const found: [number, string][] = [];
        const memory = (size: number): Uint8Array => new Uint8Array(size).fill(0x7b);
        for await (const piece of piecesAgain(corpus, indices, [source], { ...OPTIONS, memory })) {
          for (const { index, article } of articlesIn(piece, OPTIONS)) found.push([index, article.text]);
        }
        const wanted = indices.map((index) => [index, lines[lines.length - 1 - index]![0]]);
        expect(found.sort(([x], [y]) => x - y)).toEqual(wanted);
      }),
    );
  });

  test.each(COMING)('fill pieces; one that is larger than a piece has one of its own (%s)', async (coming) => {
    const half = 'x'.repeat(PIECE_BYTES / 2);
    const { corpus, source } = linesOf(['a', half, half, 'y'.repeat(2 * PIECE_BYTES), 'b'], coming);
    const sizes: number[] = [];
    for await (const piece of piecesAgain(corpus, [0, 1, 2, 3, 4], [source], OPTIONS)) sizes.push(piece.indices.length);
    expect(sizes).toEqual([2, 1, 1, 1]);
  });
});
