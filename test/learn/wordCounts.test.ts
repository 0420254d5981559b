import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordCounts } from '../../src/learn/wordCounts.ts';

/** The words counted twice or more by the plain words of their definition. */
function mostFrequentOf(words: readonly number[], most: number): number[] {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([word]) => word);
}

// Few words, some of one slot: those that differ in their high bits only.
const word = fc.oneof(
  fc.nat(5),
  fc.nat(5).map((n) => n * 2 ** 24),
  fc.constantFrom(0xffffffff, 0xfffff3ff),
);

describe('WordCounts', () => {
  it('counts the words of one text after another as a map would', () => {
    const counts = new WordCounts();
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 40 }), { maxLength: 5 }), fc.nat(6), (texts, most) => {
        for (const words of texts) {
          counts.clear(words.length);
          for (const word of words) counts.add(word);
          expect(counts.mostFrequent(most)).toEqual(mostFrequentOf(words, most));
        }
      }),
    );
  });

  it('makes room for a text of more words than any before it', () => {
    const counts = new WordCounts();
    counts.clear(5000);
    for (let k = 0; k < 2; k++) for (let word = 0; word < 2500; word++) counts.add(word * 4096);
    expect(counts.mostFrequent(Infinity)).toEqual(Array.from({ length: 2500 }, (_, i) => i * 4096));
    counts.clear(1);
    expect(counts.mostFrequent(1)).toEqual([]);
  });
});
