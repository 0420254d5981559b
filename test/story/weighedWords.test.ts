import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { WeighedWords } from '../../src/story/weighedWords.ts';

const flags = fc.constantFrom(0, WordFlag.Capital, WordFlag.Stop, WordFlag.Quiet, WordFlag.Capital | WordFlag.Quoted);
/** Bodies over few words, the hashes of some of which begin at one slot. */
const bodies = fc.array(fc.tuple(fc.nat(30), flags), { maxLength: 120 }).map(
  (words): Words => ({
    hash: Uint32Array.from(words, ([word]) => (word % 3) + 0x1000_0000 * Math.floor(word / 3)),
    flags: Uint8Array.from(words, ([, flag]) => flag),
  }),
);

/** The words of meaning with their weights, one by one. */
function plainly({ hash, flags }: Words): Map<number, number> {
  const weights = new Map<number, number>();
  for (let i = 0; i < hash.length; i++) {
    if ((flags[i]! & (WordFlag.Stop | WordFlag.Quiet)) !== 0) continue;
    weights.set(hash[i]!, Math.max(weights.get(hash[i]!) ?? 0, (flags[i]! & WordFlag.Capital) !== 0 ? 2 : 1));
  }
  return weights;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const namesAmong = (numbers: readonly number[]): number => numbers.filter((number) => number === 2).length;

describe('the weighed words of a body', () => {
  it('are those of a plain count, each once, as a name if it is one anywhere', () => {
    fc.assert(
      fc.property(bodies, bodies, (a, b) => {
        const [ofA, ofB] = [plainly(a), plainly(b)];
        const weighed = new WeighedWords(a);
        expect([weighed.weight, weighed.names]).toEqual([sum([...ofA.values()]), namesAmong([...ofA.values()])]);
        const both = [...ofA].filter(([word]) => ofB.has(word)).map(([word, own]) => Math.min(own, ofB.get(word)!));
        const shared = { weight: sum(both), names: namesAmong(both) };
        expect(weighed.sharedWith(new WeighedWords(b))).toEqual(shared);
        expect(new WeighedWords(b).sharedWith(weighed)).toEqual(shared);
      }),
      { numRuns: 300 },
    );
  });
});
