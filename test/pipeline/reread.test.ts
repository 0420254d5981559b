import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_NAMES } from '../../src/input/json-lines.ts';
import type { JsonLinesSource } from '../../src/input/sources.ts';
import type { Corpus } from '../../src/pipeline/corpus.ts';
import { articlesIn, PIECE_BYTES, piecesAgain } from '../../src/pipeline/reread.ts';
import { Store } from '../../src/pipeline/store.ts';

const OPTIONS = { maxBytes: 1 << 24, fields: FIELD_NAMES, metadata: new Map() };

/** A corpus of the lines of one file, the last line its first article: indices go by ids, not by lines. */
function linesOf(texts: readonly string[]): { readonly corpus: Corpus; readonly source: JsonLinesSource } {
  const json = texts.map((text, i) => JSON.stringify({ id: `${texts.length - i}`, text })).join('\n');
  const input = new TextEncoder().encode(json);
  const store = Store.inMemory();
  const numberOf = Uint32Array.from(texts, (_, i) => i);
  const lineOf = store.put(new Uint8Array(numberOf.map((i) => texts.length - i).buffer));
  const firstOf = Uint32Array.of(0, texts.length);
  const corpus = { batches: [{ file: 'lines', lineOf }], firstOf, numberOf, store } as unknown as Corpus;
  return { corpus, source: { kind: 'jsonl', id: 'lines', path: null, input, size: input.length } };
}

describe('articles of a JSON Lines file that are read again', () => {
  test('are those asked for, whole and by their index, whatever stood in the memory before', async () => {
    const texts = fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.boolean()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, async (lines) => {
        const { corpus, source } = linesOf(lines.map(([text]) => text));
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

  test('fill pieces; one that is larger than a piece has one of its own', async () => {
    const half = 'x'.repeat(PIECE_BYTES / 2);
    const { corpus, source } = linesOf(['a', half, half, 'y'.repeat(2 * PIECE_BYTES), 'b']);
    const sizes: number[] = [];
    for await (const piece of piecesAgain(corpus, [0, 1, 2, 3, 4], [source], OPTIONS)) sizes.push(piece.indices.length);
    expect(sizes).toEqual([2, 1, 1, 1]);
  });
});
