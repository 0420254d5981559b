import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.ts';
import { clean } from '../../src/clean/clean.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { winnow } from '../../src/fingerprint/winnow.ts';
import { SHINGLE_WORDS, WINDOW_SHINGLES } from '../../src/fingerprint/words.ts';
import { candidateKeys, candidatesOf } from '../../src/match/candidates.ts';
import { postingsOf } from '../../src/match/postings.ts';

/** Words that two bodies must share in a row to be certain to meet; the README states it. */
const PROMISED_WORDS = 16;

const syllables = ['ba', 'del', 'fi', 'gor', 'hu', 'kem', 'lo', 'mir', 'nat', 'po', 'ras', 'sel', 'tun', 'vor', 'wes'];

/** Word number `n` of a language nobody speaks, so that no two runs are equal by chance. */
function word(n: number): string {
  let rest = n;
  let out = '';
  for (let k = 0; k < 5; k++) {
    out += syllables[rest % syllables.length]!;
    rest = Math.floor(rest / syllables.length);
  }
  return out;
}

/** `count` words from number `from` on, as sentences of a dozen words. */
function prose(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => word(from + i) + (i % 12 === 11 ? '.' : '')).join(' ');
}

/** Shared text inside a paragraph of own words; `key` tells the own words of one article from those of others. */
function around(shared: string, key: number, before: number, after: number): string {
  const base = 1000 * (key + 1);
  return [
    `${prose(base, 40)}.`,
    `${prose(base + 100, before)} ${shared} ${prose(base + 200, after)}.`,
    `${prose(base + 300, 40)}.`,
  ].join('\n\n');
}

/** Whether all articles are joined to one another by chains of candidate pairs. */
function joined(texts: readonly string[]): boolean {
  const lists = texts.map((text, i) => {
    const article: Article = { id: String(i), text };
    const { high, low } = winnow(canonicalWords(article.text, clean(article).paragraphs));
    return { high: high.slice(), low: low.slice(), article: new Uint32Array(high.length).fill(i) };
  });
  const group = texts.map((_, i) => i);
  const { a, b } = candidatesOf([candidateKeys(postingsOf(lists))]);
  for (let i = 0; i < a.length; i++) {
    const [from, to] = [group[b[i]!], group[a[i]!]!];
    for (let k = 0; k < group.length; k++) if (group[k] === from) group[k] = to;
  }
  return new Set(group).size === 1;
}

const place = fc.integer({ min: 1, max: 60 });

describe('the promise', () => {
  it('is what winnowing gives', () => {
    expect(SHINGLE_WORDS + WINDOW_SHINGLES - 1).toBe(PROMISED_WORDS);
  });

  it('two bodies that share sixteen words in a row meet, wherever the run stands in either', () => {
    fc.assert(
      fc.property(fc.nat(1e6), place, place, place, place, (seed, b1, a1, b2, a2) => {
        const shared = prose(100_000 + seed, PROMISED_WORDS);
        expect(joined([around(shared, 1, b1, a1), around(shared, 2, b2, a2)])).toBe(true);
      }),
    );
  });

  it('and bodies that share nothing do not', () => {
    expect(joined([around(prose(200_000, 16), 1, 9, 9), around(prose(300_000, 16), 2, 9, 9)])).toBe(false);
  });

  it('any number of bodies that share a run are one chain, in any order', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 25 }), (seed, cuts) => {
        const shared = prose(100_000 + seed, PROMISED_WORDS);
        expect(joined(cuts.map(([before, after], i) => around(shared, i, before, after)))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('any cut of sixteen words or more meets the article that it was cut from', () => {
    const words = prose(500_000, 300).split(' ');
    const whole = [0, 60, 120, 180, 240].map((at) => words.slice(at, at + 60).join(' ')).join('\n\n');
    fc.assert(
      fc.property(fc.nat(4), fc.nat(44), fc.integer({ min: PROMISED_WORDS, max: 60 }), (paragraph, from, length) => {
        const own = words.slice(60 * paragraph, 60 * paragraph + 60);
        const start = Math.min(from, 60 - length);
        expect(joined([whole, around(own.slice(start, start + length).join(' '), 7, 20, 20)])).toBe(true);
      }),
    );
  });

  it.each([
    ['currencies', 'a loan of $35 million for the', 'a loan of USD 35 million for the'],
    ['per cent', 'a rise of 7% in the', 'a rise of seven per cent in the'],
    ['spelling', 'the labour programme of the centre', 'the labor program of the center'],
    ['contractions', "they can't say that it's all", 'they cannot say that it is all'],
    ['quotation marks', 'what she called a “hard bargain” for', "what she called a 'hard bargain' for"],
    ['dashes', 'the two — both from the coast — were', 'the two - both from the coast - were'],
    ['numbers in words', 'all 12 members and 3 guests of', 'all twelve members and three guests of'],
    ['months', 'on Jan. 14 and again on Feb. 2 the', 'on January 14 and again on February 2 the'],
    ['titles', 'said Gov. Marten and Sen. Oduya of the', 'said Governor Marten and Senator Oduya of the'],
    ['states', 'from Salem, Ore., to Boise, Idaho, by', 'from Salem, Oregon, to Boise, Idaho, by'],
    ['case and accents', 'the café at the HARBOUR gate of', 'the cafe at the harbour gate of'],
    ['thousands', 'some 12,500 tonnes of grain for', 'some 12500 tonnes of grain for'],
  ])('holds across house style: %s', (_, one, other) => {
    fc.assert(
      fc.property(fc.nat(1e6), place, place, (seed, before, after) => {
        const [left, right] = [prose(100_000 + seed, 5), prose(120_000 + seed, 5)];
        expect(
          joined([around(`${left} ${one} ${right}`, 1, before, 9), around(`${left} ${other} ${right}`, 2, 9, after)]),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
