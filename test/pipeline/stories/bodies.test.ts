import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Words } from '../../../src/fingerprint/words.ts';
import { wordsOf } from '../../../src/pipeline/store/batch.ts';
import type { WordCorpus } from '../../../src/pipeline/store/corpus.ts';
import { Store } from '../../../src/pipeline/store/store.ts';
import { BodiesAtHand } from '../../../src/pipeline/stories/bodies.ts';

const stores: Store[] = [];
afterAll(() => {
  for (const store of stores) store.close();
});

/** One batch of articles of so many words, all different. */
function corpusOf(store: Store, lengths: readonly number[]): WordCorpus {
  const wordAt = Uint32Array.from([0, ...lengths]);
  for (let i = 0; i < lengths.length; i++) wordAt[i + 1]! += wordAt[i]!;
  const hash = Uint32Array.from({ length: wordAt.at(-1)! }, (_, i) => Math.imul(i, 0x9e3779b1));
  const flags = Uint8Array.from(hash, (value) => value >>> 24);
  const none = store.put(new Uint8Array());
  stores.push(store);
  return {
    batches: [
      {
        count: lengths.length,
        wordAt: store.put(new Uint8Array(wordAt.buffer)),
        hash: store.put(new Uint8Array(hash.buffer)),
        flags: store.put(flags),
        sampled: none,
        printAt: none,
        high: none,
        low: none,
        recordAt: none,
        records: none,
      },
    ],
    firstOf: Uint32Array.of(0, lengths.length),
    numberOf: Uint32Array.from(lengths, (_, i) => i),
    store,
  };
}

// More words than are kept of those read from a file; some bodies get memory of their own, one alone is more than is kept.
const LENGTHS = Array.from({ length: 40 }, (_, i) => (i === 7 ? 1_100_000 : i === 3 ? 50_000 : 15_000 + 400 * i));
const asked = fc.array(fc.array(fc.nat(LENGTHS.length - 1), { minLength: 1, maxLength: 3 }), { maxLength: 60 });

describe.each([
  ['in memory', () => Store.inMemory()],
  ['in a file', () => Store.spilling(0, tmpdir())],
])('bodies at hand, %s', (_, store) => {
  it('hold together as they stand in the corpus, whatever was asked for before', () => {
    const corpus = corpusOf(store(), LENGTHS);
    const plain = LENGTHS.map((_, i) => wordsOf(corpus.store, corpus.batches[0]!, i));
    fc.assert(
      fc.property(asked, (groups) => {
        const bodies = new BodiesAtHand(corpus);
        for (const group of groups)
          expectSame(
            bodies.together(...group),
            group.map((i) => plain[i]!),
          );
      }),
      { numRuns: 20 },
    );
  });

  it('hold beside the first of a crowd, which was read long before', () => {
    const corpus = corpusOf(store(), LENGTHS);
    const plain = LENGTHS.map((_, i) => wordsOf(corpus.store, corpus.batches[0]!, i));
    const bodies = new BodiesAtHand(corpus);
    for (let i = 1; i < LENGTHS.length; i++) expectSame(bodies.together(0, i), [plain[0]!, plain[i]!]);
  });
});

function expectSame(found: readonly Words[], words: readonly Words[]): void {
  for (const [i, { hash, flags }] of found.entries()) {
    expect(Buffer.compare(bytesOf(hash), bytesOf(words[i]!.hash))).toBe(0);
    expect(Buffer.compare(bytesOf(flags), bytesOf(words[i]!.flags))).toBe(0);
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
