import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix } from '../../src/fingerprint/hash.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { Features } from '../../src/match/features.ts';
import { DocumentFrequency, rarityOf } from '../../src/match/frequency.ts';
import { SAMPLE_WORDS, sample } from '../../src/match/sample.ts';

const flag = fc.constantFrom(0, 0, 0, WordFlag.Stop, WordFlag.Quiet, WordFlag.Quoted, WordFlag.Capital, 0xff);
/** A word of a small vocabulary, half of it beyond the sample. */
const word = fc.tuple(fc.nat(120), flag);
const body = fc.array(word, { maxLength: 300 }).map(
  (words): Words => ({
    hash: Uint32Array.from(words, ([n]) => mix(n)),
    flags: Uint8Array.from(words, ([, flags]) => flags),
  }),
);
const bodies = fc.array(body, { minLength: 1, maxLength: 12 });

const isSampled = (hash: number): boolean => hash < 2 ** 31;
const SLOTS = 256;

function countsOf(all: readonly Words[]): Int32Array {
  const counts = new Int32Array(SLOTS);
  const frequency = new DocumentFrequency(counts);
  for (const words of all) frequency.add(words);
  frequency.finish();
  return counts;
}

describe('sample', () => {
  it('takes what a plain filter takes', () => {
    fc.assert(
      fc.property(body, fc.nat(300), fc.nat(300), fc.nat(0xff), (words, x, y, without) => {
        const from = Math.min(x, y, words.hash.length);
        const to = Math.min(Math.max(x, y), words.hash.length);
        const into = new Uint32Array(SAMPLE_WORDS);
        const count = sample(words, from, to, without, into);
        const expected = [...words.hash.keys()]
          .slice(from, to)
          .filter((w) => isSampled(words.hash[w]!) && (words.flags[w]! & without) === 0);
        expect([...into.subarray(0, count)]).toEqual(expected.map((w) => words.hash[w]!));
      }),
    );
  });
});

describe('DocumentFrequency', () => {
  it('counts the articles that a word stands in, not how often', () => {
    fc.assert(
      fc.property(bodies, (all) => {
        const expected = new Int32Array(SLOTS);
        for (const { hash, flags } of all) {
          const own = [...hash.keys()].filter((w) => isSampled(hash[w]!) && (flags[w]! & WordFlag.Stop) === 0);
          for (const slot of new Set(own.map((w) => hash[w]! & (SLOTS - 1)))) expected[slot]!++;
        }
        expect(countsOf(all)).toEqual(expected);
      }),
    );
  });

  it('counts a word once in an article that is sampled in several pieces', () => {
    const counts = new Int32Array(SLOTS);
    const frequency = new DocumentFrequency(counts);
    const hash = Uint32Array.from({ length: 3 * SAMPLE_WORDS }, (_, i) => (i < SAMPLE_WORDS + 9 ? 7 : i & 1));
    for (let i = 0; i < 3; i++) frequency.add({ hash, flags: new Uint8Array(hash.length) });
    frequency.finish();
    expect([counts[0], counts[1], counts[7]]).toEqual([3, 3, 3]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(9);
  });

  it('counts on when its articles are more than it can tell apart at once', () => {
    const counts = new Int32Array(2);
    const frequency = new DocumentFrequency(counts);
    const one = { hash: Uint32Array.of(2, 2), flags: new Uint8Array(2) };
    const other = { hash: Uint32Array.of(2, 3), flags: new Uint8Array(2) };
    for (let i = 0; i < 70_000; i++) frequency.add(i % 2 === 0 ? one : other);
    frequency.finish();
    expect([...counts]).toEqual([70_000, 35_000]);
  });
});

describe('rarityOf', () => {
  it('is nothing for words of one article and for common words, and grows with the articles between', () => {
    const counts = Int32Array.of(0, 1, 2, 3, 4, 8, 9, 1000);
    expect([...rarityOf(counts, 10, new Uint8Array(8))]).toEqual([0, 0, 2, 2, 3, 4, 0, 0]);
    expect([...rarityOf(counts, 100_000, new Uint8Array(8))]).toEqual([0, 0, 2, 2, 3, 4, 4, 10]);
  });
});

describe('Features', () => {
  /** The same, by listing all pairs of an article and sorting them. */
  function plainly({ hash, flags }: Words, rarity: Uint8Array): number[] {
    const passed = WordFlag.Stop | WordFlag.Quiet | WordFlag.Quoted;
    const words = [...hash].filter((own, w) => isSampled(own) && (flags[w]! & passed) === 0);
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
        const rarity = rarityOf(countsOf(all), all.length, new Uint8Array(SLOTS));
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
      const words = { hash, flags: new Uint8Array(hash.length) };
      const count = features.find(words);
      expect([...features.found.subarray(0, count)]).toEqual(plainly(words, few));
      expect(count).toBe(24);
    }
  });
});
