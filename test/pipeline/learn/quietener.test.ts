import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quietened, quietenLines } from '../../../bench/ablation/quieten.ts';
import { winnow } from '../../../src/fingerprint/winnow.ts';
import { WordFlag, type Words } from '../../../src/fingerprint/words.ts';
import { lineIdentity } from '../../../src/learn/identity.ts';
import { LineFlag } from '../../../src/learn/lineFlag.ts';
import { LineSet } from '../../../src/learn/lines.ts';
import { Quietener, type QuietenPiece } from '../../../src/pipeline/learn/quietener.ts';
import { bytesOf, rangeAt, recordOf, uint32, wordsOf } from '../../../src/pipeline/store/batch.ts';
import { Store } from '../../../src/pipeline/store/store.ts';
import { type ArticleRecord, BETWEEN } from '../../../src/result.ts';
import { startsOf } from '../batches.ts';

const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '}', '{', ':', ',', 'a', 'é', '港') }),
  fc.constantFrom('learned', 'share', ',"words":1', '"},"body":"ok",'),
);

const records = fc.record({
  id: name,
  removedWords: fc.nat(),
  removedLines: fc.dictionary(name, fc.nat(1000), { maxKeys: 3, noNullPrototype: true }),
  title: fc.option(name),
  agency: fc.option(name),
});

/** Few different words: many of their shingles are the same. Hardly any line is as long as an identity can count. */
const lines = fc
  .record({
    words: fc.oneof(
      { weight: 8, arbitrary: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 20 }) },
      { weight: 1, arbitrary: fc.integer({ min: 60, max: 70 }).map((count) => new Array<number>(count).fill(4)) },
      { weight: 1, arbitrary: fc.constant([1, 2, 3]) },
    ),
    quiet: fc.constantFrom(0, 0, 0, WordFlag.Quiet),
    noted: fc.constantFrom(0, LineFlag.Loud, LineFlag.Unspaced),
  })
  .map(({ words, quiet, noted }) => {
    const hash = Uint32Array.from(words, (word) => Math.imul(word, 0x9e3779b1));
    const flags = new Uint8Array(words.length).fill(quiet);
    flags[0]! |= WordFlag.ParagraphStart;
    return { hash, flags, noted, identity: lineIdentity({ hash, flags }, 0, words.length, noted) };
  });

interface Given {
  readonly words: Words;
  readonly identities: Float64Array;
  readonly lineFlags: Uint8Array;
  readonly record: ArticleRecord;
}

const articles: fc.Arbitrary<Given> = fc.tuple(fc.array(lines, { maxLength: 6 }), records).map(([own, record]) => {
  const words = {
    hash: Uint32Array.from(own.flatMap(({ hash }) => [...hash])),
    flags: Uint8Array.from(own.flatMap(({ flags }) => [...flags])),
  };
  const { id, removedWords, removedLines, title, agency } = record;
  const count = words.hash.length;
  const body = count > 0 ? ('ok' as const) : ('none' as const);
  return {
    words,
    identities: Float64Array.from(own, ({ identity }) => identity),
    lineFlags: Uint8Array.from(own, ({ noted }) => noted),
    record: { id, words: count, removedWords, removedLines, body, title, dateline: null, agency },
  };
});

const batches = fc.array(fc.array(articles, { maxLength: 5 }), { minLength: 1, maxLength: 3 }).chain((some) =>
  fc.record({
    some: fc.constant(some),
    learned: fc
      .subarray(some.flat().flatMap(({ identities }) => [...identities]))
      .map((identities) => [...new Set(identities)]),
  }),
);

/** A record as the cleaner writes it, which does not know the number of words. */
function wordless({ id, words: _, ...tail }: ArticleRecord): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(id)},"words":,${JSON.stringify(tail).slice(1)}${BETWEEN}`);
}

function pieceOf(store: Store, given: readonly Given[], room: number): QuietenPiece {
  const texts = given.map(({ record }) => wordless(record));
  const numbers = (own: Uint32Array | Float64Array) => store.put(bytesOf(own));
  return {
    wordAt: numbers(startsOf(given.map(({ words }) => words.hash.length))),
    hash: numbers(Uint32Array.from(given.flatMap(({ words }) => [...words.hash]))),
    flags: store.put(Uint8Array.from(given.flatMap(({ words }) => [...words.flags]))),
    lineAt: numbers(startsOf(given.map(({ lineFlags }) => lineFlags.length))),
    lineFlags: store.put(Uint8Array.from(given.flatMap(({ lineFlags }) => [...lineFlags]))),
    identities: numbers(Float64Array.from(given.flatMap(({ identities }) => [...identities]))),
    recordAt: numbers(startsOf(texts.map(({ length }) => length))),
    records: store.put(Buffer.concat([...texts, Buffer.alloc(room)])),
    notices: [],
  };
}

function withoutLines(record: ArticleRecord, { lines, words }: Quietened): ArticleRecord {
  return {
    ...record,
    words: record.words - words,
    removedWords: record.removedWords + words,
    removedLines: { ...record.removedLines, learned: lines },
    body: record.words > words ? 'ok' : 'none',
  };
}

/** An article without some lines, and what was found of them. */
function quietened({ words: { hash, flags }, identities, lineFlags, record }: Given, learned: LineSet) {
  const words = { hash, flags: flags.slice() };
  const range = { identities, lineFlags, first: 0, end: lineFlags.length, from: 0, to: hash.length };
  const found = quietenLines(words, range, learned);
  return { words, record: found.lines > 0 ? withoutLines(record, found) : record };
}

describe('Quietener', () => {
  it.each([
    ['in memory', () => Store.inMemory()],
    ['on disk', () => Store.spilling(0, tmpdir())],
  ])('takes learned lines out of batches %s, tells words, and fingerprints what is left', (_, make) => {
    const store = make();
    const gone = { none: 0, left: 0 };
    fc.assert(
      fc.property(batches, fc.constantFrom(0, 10, 500), ({ some, learned }, room) => {
        const quietener = new Quietener(store, Float64Array.from(learned));
        const set = new LineSet(learned);
        for (const given of some) {
          const piece = pieceOf(store, given, room);
          const quiet = quietener.quieten(piece);
          const batch = { ...piece, ...quiet, count: given.length, sampled: piece.flags };
          const plain = given.map((article) => quietened(article, set));
          for (const [i, { words, record }] of plain.entries()) {
            expect(wordsOf(store, batch, i)).toEqual(words);
            expect(JSON.stringify(recordOf(store, batch, i))).toBe(JSON.stringify(record));
            const [from, to] = rangeAt(store, batch.printAt, i);
            const { high, low } = winnow(words);
            expect(uint32(store.get(batch.high, 4 * from, 4 * to))).toEqual(high);
            expect(uint32(store.get(batch.low, 4 * from, 4 * to))).toEqual(low);
            if (record.removedLines.learned !== given[i]!.record.removedLines.learned) {
              gone[record.body === 'none' ? 'none' : 'left']++;
            }
          }
          const without = plain.filter(({ record }, i) => record.body === 'none' && given[i]!.record.body === 'ok');
          expect(quiet.notices.map(({ path, code }) => [path, code])).toEqual(
            without.map(({ record }) => [record.id, 'no-body']),
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(gone.none, gone.left)).toBeGreaterThan(20);
    store.close();
  });
});
