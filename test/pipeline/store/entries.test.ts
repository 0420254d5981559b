import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { entryIn, joined, type Stretch } from '../../../src/pipeline/store/entries.ts';
import { type Block, Store } from '../../../src/pipeline/store/store.ts';
import { BETWEEN } from '../../../src/result.ts';
import { startsOf } from '../batches.ts';

const stores = [Store.inMemory(), Store.spilling(0, tmpdir())];
afterAll(() => {
  for (const store of stores) store.close();
});

// Some that are copied, and some that are written as they stand, in one piece or in several.
const entry = fc
  .oneof({ weight: 6, arbitrary: fc.nat(300) }, fc.constantFrom(5000, 20_000, 140_000, 300_000))
  .map((length) => 'é'.repeat(length));
const list = fc.array(entry, { maxLength: 12 });

/** Entries as they are kept: in blocks of so many bytes. */
function keptIn(store: Store, entries: readonly string[], size: number): (first: number, count: number) => Stretch {
  const bytes = entries.map((text) => Buffer.from(JSON.stringify(text) + BETWEEN));
  const starts = startsOf(bytes.map(({ length }) => length));
  const all = Buffer.concat(bytes);
  const blocks: Block[] = [];
  for (let at = 0; at < all.length; at += size) blocks.push(store.put(all.subarray(at, at + size)));
  return (first, count) => ({ blocks, from: starts[first]!, to: starts[first + count]!, count });
}

const textOf = (pieces: Iterable<Uint8Array>): string =>
  Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))).toString();

describe.each([
  ['in memory', 0],
  ['in a file', 1],
] as const)('entries that are kept %s', (_, which) => {
  const store = stores[which]!;
  const size = fc.constantFrom(1000, 50_000, 1 << 20);

  it('are joined by what they stand with, several at a time, or by anything else, one by one', () => {
    fc.assert(
      fc.property(list, size, fc.infiniteStream(fc.integer({ min: 1, max: 5 })), (entries, bytes, counts) => {
        const stretchOf = keptIn(store, entries, bytes);
        const json = entries.map((text) => JSON.stringify(text));
        const together: Stretch[] = [];
        for (let first = 0; first < entries.length; first += together.at(-1)!.count)
          together.push(stretchOf(first, Math.min(counts.next().value, entries.length - first)));
        expect(textOf(joined(store, together, entries.length, BETWEEN))).toBe(json.join(BETWEEN));
        const single = entries.map((_, i) => stretchOf(i, 1));
        expect(textOf(joined(store, single, entries.length, '}\n'))).toBe(json.join('}\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('are read by themselves', () => {
    fc.assert(
      fc.property(list, size, (entries, bytes) => {
        const stretchOf = keptIn(store, entries, bytes);
        expect(entries.map((_, i) => entryIn(store, stretchOf(i, 1)))).toEqual(entries);
      }),
      { numRuns: 20 },
    );
  });

  it('come in pieces that are worth writing', () => {
    const entries = Array.from({ length: 5000 }, (_, i) => `Ferry ${i} held back by fog, as it was on the day before`);
    const stretchOf = keptIn(store, entries, 1 << 20);
    const single = entries.map((_, i) => stretchOf(i, 1));
    for (const pieces of [joined(store, single, 5000, '\n'), joined(store, [stretchOf(0, 5000)], 5000, BETWEEN)]) {
      const sizes = Array.from(pieces, ({ length }) => length);
      expect(sizes.length).toBeGreaterThan(1);
      expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(250_000);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(1 << 18);
    }
  });
});
