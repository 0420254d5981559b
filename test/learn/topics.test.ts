import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { lineIdentity } from '../../src/learn/identity.ts';
import { LineFlag } from '../../src/learn/lineFlag.ts';
import type { LineBlock } from '../../src/learn/lines.ts';
import { articleOf, type Texts, textsOf } from '../../src/learn/texts.ts';
import { namesShared, topicShare, topicsOf } from '../../src/learn/topics.ts';

/** A word of a line: which it is, and what flags it has beside those that lines give. */
type Line = readonly (readonly [hash: number, flags: number])[];
type Article = readonly Line[];

const { Capital, Number: Digits, ParagraphStart, Quiet, Stop } = WordFlag;

function wordsOf(lines: Article): Words {
  const flags = lines.flatMap((line) => line.map(([, own], i) => own | (i === 0 ? ParagraphStart : 0)));
  return { hash: Uint32Array.from(lines.flat(), ([hash]) => hash), flags: Uint8Array.from(flags) };
}

const identityOf = (line: Line): number => lineIdentity(wordsOf([line]), 0, line.length, LineFlag.Loud);

function blockOf(articles: readonly Article[]): LineBlock {
  const lineAt = new Uint32Array(articles.length + 1);
  for (const [i, own] of articles.entries()) lineAt[i + 1] = lineAt[i]! + own.length;
  return {
    lineAt,
    lineFlags: new Uint8Array(lineAt.at(-1)!).fill(LineFlag.Loud),
    identities: () => Float64Array.from(articles.flat(), identityOf),
    words: (article) => wordsOf(articles[article]!),
  };
}

/** Few words, so that most are names twice and three times, and lines hold names of their texts. */
const word = fc.tuple(
  fc.integer({ min: 1, max: 9 }),
  fc.constantFrom(Capital, Capital, Capital, Capital | Quiet, Capital | Stop, Capital | Digits, 0),
);
const line = fc.array(word, { minLength: 1, maxLength: 12 });
/** Articles over some lines that they share, in blocks of three. */
const corpus = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.array(fc.array(line, { maxLength: 3 }), { maxLength: 9 }))
  .chain(([shared, own]) =>
    fc.tuple(
      fc.constant(shared),
      fc.tuple(...own.map((lines) => fc.subarray(shared).map((some) => [...some, ...lines, ...some.slice(0, 1)]))),
    ),
  )
  .map(([shared, articles]) => ({
    shared,
    blocks: Array.from({ length: Math.ceil(articles.length / 3) }, (_, b) => articles.slice(3 * b, 3 * b + 3)),
  }));

/** The names of an article without a line, counted in one go. */
function plainNames(article: Article, but: number): number[] {
  const times = new Map<number, number>();
  for (const [hash, flags] of article.filter((own) => identityOf(own) !== but).flat()) {
    if ((flags & Capital) !== 0 && (flags & (Stop | Digits)) === 0) times.set(hash, (times.get(hash) ?? 0) + 1);
  }
  return [...times]
    .filter(([, count]) => count > 1)
    .sort(([x, a], [y, b]) => b - a || x - y)
    .slice(0, 6)
    .map(([name]) => name);
}

/** In how large a part of some lists each name stands. */
function plainShares(lists: readonly (readonly number[])[]): Map<number, number> {
  const names = [...new Set(lists.flat())];
  return new Map(names.map((name) => [name, lists.filter((own) => own.includes(name)).length / lists.length]));
}

describe('topics', () => {
  it('tell of a line what counting the names of every text tells, as far as it is more than was asked', () => {
    let above = 0;
    fc.assert(
      fc.property(corpus, fc.constantFrom(0.1, 0.4), ({ shared, blocks }, least) => {
        const made = blocks.map(blockOf);
        const texts: Texts = textsOf(made);
        const all = [...texts.article.keys()].map((text) => {
          const { block, within } = articleOf(texts, text);
          return blocks[block]![within]!;
        });
        const usual = plainShares(all.map((article) => plainNames(article, 0)));
        for (const own of shared) {
          const identity = identityOf(own);
          const witnesses = [...all.keys()].filter((text) => all[text]!.some((one) => identityOf(one) === identity));
          if (witnesses.length === 0) continue;
          const plain = plainShares(witnesses.map((text) => plainNames(all[text]!, identity)));
          const most = Math.max(
            0,
            ...[...plain].map(([name, share]) => {
              const of = Math.min(usual.get(name) ?? 0, 0.9);
              return (share - of) / (1 - of);
            }),
          );
          const some = namesShared(made, texts, identity, witnesses, least);
          expect(new Map(some)).toEqual(new Map([...plain].filter(([, share]) => share > least)));
          const told = topicShare(some, topicsOf(made, texts, [...some.keys()]));
          expect(told > least + 1e-9).toBe(most > least + 1e-9);
          if (most > least + 1e-9) expect(told).toBeCloseTo(most, 9);
          above += Number(most > least);
        }
      }),
      { numRuns: 300 },
    );
    expect(above).toBeGreaterThan(50);
  });

  it('count no names of a corpus when none are asked for', () => {
    const block = {
      ...blockOf([[[[1, Capital]]]]),
      words: (): Words => {
        throw new Error('nobody asks for words');
      },
    };
    expect(topicsOf([block], textsOf([block]), []).size).toBe(0);
  });
});
