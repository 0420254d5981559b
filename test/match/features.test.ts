import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix } from '../../src/fingerprint/hash.ts';
import { type SampledWords, sampledOf } from '../../src/fingerprint/sampled.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { Features } from '../../src/match/features.ts';
import { DocumentFrequency, type Frequencies, noFrequencies, rarityOf } from '../../src/match/frequency.ts';
import { SAMPLE_WORDS, sample } from '../../src/match/sample.ts';

function withSampled(hash: Uint32Array, flags: Uint8Array = new Uint8Array(hash.length)): SampledWords {
  return { hash, flags, sampled: sampledOf({ hash, flags }) };
}

const flag = fc.constantFrom(0, 0, 0, WordFlag.Stop, WordFlag.Quiet, WordFlag.Quoted, WordFlag.Capital, 0xff);
/** A word of a small vocabulary, half of it beyond the sample. */
const word = fc.tuple(fc.nat(120), flag);
const body = fc.array(word, { maxLength: 300 }).map((words) =>
  withSampled(
    Uint32Array.from(words, ([n]) => mix(n)),
    Uint8Array.from(words, ([, flags]) => flags),
  ),
);
const bodies = fc.array(body, { minLength: 1, maxLength: 12 });

const isSampled = (hash: number, flags: number): boolean => hash < 2 ** 31 && (flags & WordFlag.Stop) === 0;
const SLOTS = 256;

/** As few slots as make words share some. */
function frequenciesOf(all: readonly SampledWords[], limit = 8): Frequencies {
  const frequencies = { counts: new Uint16Array(SLOTS), limit };
  const frequency = new DocumentFrequency(frequencies);
  for (const words of all) frequency.add(words);
  return frequencies;
}

/** The same, plainly: for each slot the articles that hold one of its words. */
function plainCounts(all: readonly Words[]): number[] {
  const counts = new Array<number>(SLOTS).fill(0);
  for (const { hash, flags } of all) {
    const own = [...hash.keys()].filter((w) => isSampled(hash[w]!, flags[w]!));
    for (const slot of new Set(own.map((w) => hash[w]! & (SLOTS - 1)))) counts[slot]!++;
  }
  return counts;
}

describe('sample', () => {
  it('takes what a plain filter takes', () => {
    fc.assert(
      fc.property(body, fc.nat(300), fc.nat(300), fc.nat(0xff), (words, x, y, without) => {
        const from = Math.min(x, y, words.hash.length);
        const to = Math.min(Math.max(x, y), words.hash.length);
        const into = new Int32Array(SAMPLE_WORDS);
        const count = sample(words, from, to, without, into);
        const expected = [...words.hash.keys()]
          .slice(from, to)
          .filter((w) => isSampled(words.hash[w]!, words.flags[w]!) && (words.flags[w]! & without) === 0);
        expect([...into.subarray(0, count)]).toEqual(expected.map((w) => words.hash[w]!));
      }),
    );
  });
});

describe('DocumentFrequency', () => {
  it('counts the articles that a word stands in, not how often, up to one above the limit', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 1, max: 12 }), (all, limit) => {
        const { counts } = frequenciesOf(all, limit);
        expect([...counts]).toEqual(plainCounts(all).map((count) => Math.min(count, limit + 1)));
      }),
    );
  });

  it('counts a word once in an article that is sampled in several pieces', () => {
    const hash = Uint32Array.from({ length: 3 * SAMPLE_WORDS }, (_, i) => (i < SAMPLE_WORDS + 9 ? 7 : i & 1));
    const { counts } = frequenciesOf(Array(3).fill(withSampled(hash)));
    expect([counts[0], counts[1], counts[7]]).toEqual([3, 3, 3]);
    expect([...counts].reduce((sum, count) => sum + count)).toBe(9);
  });

  it('counts on when its articles are more than it can tell apart at once', () => {
    const one = withSampled(Uint32Array.of(2, 2));
    const other = withSampled(Uint32Array.of(2, 3));
    const { counts } = frequenciesOf(
      Array.from({ length: 3000 }, (_, i) => (i % 2 === 0 ? one : other)),
      5000,
    );
    expect([counts[2], counts[3]]).toEqual([3000, 1500]);
  });

  it('counts all words of articles of any length', () => {
    const vocabularies = [3, 70_000, 5, 2000, 70_000];
    const all = vocabularies.map((size) => withSampled(Uint32Array.from({ length: size }, (_, i) => i)));
    const frequencies = noFrequencies(1000, 2 ** 20);
    const frequency = new DocumentFrequency(frequencies);
    for (const words of all) frequency.add(words);
    const found = [0, 3, 5, 1999, 2000, 69_999, 70_000].map((slot) => frequencies.counts[slot]);
    expect(found).toEqual([5, 4, 3, 3, 2, 2, 0]);
  });
});

describe('rarityOf', () => {
  it('is nothing for words of one article and for common words, and grows with the articles between', () => {
    const counts = Uint16Array.of(0, 1, 2, 3, 4, 8, 9, 1000);
    expect([...rarityOf({ counts, limit: 8 })]).toEqual([0, 0, 2, 2, 3, 4, 0, 0]);
    expect([...rarityOf({ counts, limit: 1000 })]).toEqual([0, 0, 2, 2, 3, 4, 4, 10]);
  });
});

describe('noFrequencies', () => {
  it('has room for the vocabulary, and for counts up to the limit: one article in a hundred', () => {
    expect(noFrequencies(10, 1000)).toMatchObject({ limit: 8, counts: { length: 2 ** 16 } });
    expect(noFrequencies(20_000, 2 ** 20).limit).toBe(200);
    expect(noFrequencies(1_000_000, 2 ** 30).counts).toHaveLength(2 ** 22);
    for (const articles of [10, 1_000_000, 10_000_000]) {
      const { counts, limit } = noFrequencies(articles, 1000);
      const threads = 200;
      counts[0] = limit + threads;
      expect(counts[0]).toBe(limit + threads);
    }
  });
});

describe('Features', () => {
  /** The same, by listing all pairs of an article and sorting them. */
  function plainly({ hash, flags }: Words, rarity: Uint8Array): number[] {
    const passed = WordFlag.Quiet | WordFlag.Quoted;
    const words = [...hash].filter((own, w) => isSampled(own, flags[w]!) && (flags[w]! & passed) === 0);
    const pairs = new Set<number>();
    for (const [x, own] of words.entries()) {
      for (const other of words.slice(Math.max(0, x - 5), x)) {
        const steps = [own, other].map((one) => rarity[one & (SLOTS - 1)]!);
        if (own === other || steps.includes(0)) continue;
        pairs.add((steps[0]! + steps[1]!) * 2 ** 32 + mix(Math.imul(own ^ other, 0x9e3779b1) ^ (own + other)));
      }
    }
    return [...pairs]
      .sort((x, y) => x - y)
      .slice(0, 24)
      .map((key) => key % 2 ** 32);
  }

  it('are the rarest pairs of rare words near each other', () => {
    fc.assert(
      fc.property(bodies, (all) => {
        const rarity = rarityOf(frequenciesOf(all));
        const features = new Features(rarity);
        for (const words of all) {
          const count = features.find(words);
          expect([...features.found.subarray(0, count)]).toEqual(plainly(words, rarity));
        }
      }),
    );
  });

  it('are the same of an article that is sampled in several pieces', () => {
    const few = new Uint8Array(SLOTS).fill(3);
    const features = new Features(few);
    // Words that are not sampled, and about where one piece ends some that are.
    for (let from = SAMPLE_WORDS - 12; from < SAMPLE_WORDS + 3; from++) {
      const hash = new Uint32Array(2 * SAMPLE_WORDS + 30).fill(2 ** 31);
      for (let i = 0; i < 9; i++) {
        hash[from + i] = 10 + i;
        hash[from + SAMPLE_WORDS + i] = 30 + i;
      }
      const words = withSampled(hash);
      const count = features.find(words);
      expect([...features.found.subarray(0, count)]).toEqual(plainly(words, few));
      expect(count).toBe(24);
    }
  });
});
