import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TEXT } from '../../src/kernel/recurring/layout.ts';
import { LineFlag } from '../../src/learn/lineFlag.ts';
import type { LineBlock } from '../../src/learn/lines.ts';
import { Links } from '../../src/learn/links.ts';
import { findRecurring } from '../../src/learn/recurring.ts';
import { articleOf, textsIn, textsOf } from '../../src/learn/texts.ts';

interface Line {
  readonly line: number;
  readonly flags: number;
}
type Articles = readonly (readonly Line[])[];

function blockOf(articles: Articles): LineBlock {
  const lines = articles.flat();
  const lineAt = new Uint32Array(articles.length + 1);
  for (const [i, own] of articles.entries()) lineAt[i + 1] = lineAt[i]! + own.length;
  return {
    lineAt,
    lineFlags: Uint8Array.from(lines, ({ flags }) => flags),
    identities: () => Float64Array.from(lines, ({ line }) => line),
    words: () => {
      throw new Error('nobody asks for words');
    },
  };
}

/** Identities of 52 bits: some differ in their highest bits only, some in the lowest of those that are hash, some in their size. */
const line = fc.record({
  line: fc
    .tuple(
      fc.constantFrom(0, 1, 0x7ffff, 0x80000, 0xfffff),
      fc.constantFrom(0, 1, 2, 0x3ffffff),
      fc.constantFrom(1, 9, 20, 63),
    )
    .map(([high, low, size]) => high * 0x100000000 + low * 64 + size),
  flags: fc.constantFrom(LineFlag.Loud, LineFlag.Loud, LineFlag.Loud | LineFlag.Formula, 0),
});
const article = fc.array(line, { maxLength: 6 });
/** Articles of which some are copies of others, in blocks. */
const corpus = fc
  .tuple(fc.array(article, { maxLength: 12 }), fc.array(fc.nat(11), { maxLength: 12 }), fc.integer({ min: 1, max: 5 }))
  .map(([articles, copies, size]) => {
    const all = [...articles, ...copies.flatMap((at) => articles.slice(at, at + 1))];
    return Array.from({ length: Math.ceil(all.length / size) }, (_, b) => all.slice(b * size, (b + 1) * size));
  });

const key = (lines: readonly Line[]): string =>
  lines
    .map((one) => one.line)
    .sort((a, b) => a - b)
    .join();

describe('textsOf', () => {
  it('gives one number to the articles of the same lines, the same in whatever order they come and whatever the memory', () => {
    fc.assert(
      fc.property(corpus, fc.constantFrom(0, 24, Infinity), (blocks, memory) => {
        const texts = textsOf(blocks.map(blockOf), memory);
        const lists = blocks.flat().map(key);
        const numbers = new Map(lists.map((own, n) => [own, texts.of[n]!]));
        numbers.delete('');
        // The last article of the same lines stands for all of them.
        for (const [n, own] of lists.entries()) {
          expect(texts.of[n]).toBe(own !== '' && lists.lastIndexOf(own) === n ? numbers.get(own) : NO_TEXT);
        }
        expect([...numbers.values()].sort((a, b) => a - b)).toEqual([...Array(texts.count).keys()]);
        for (const [own, text] of numbers) {
          const { block, within } = articleOf(texts, text);
          expect(key(blocks[block]![within]!)).toBe(own);
        }
        for (const [b, articles] of blocks.entries()) {
          const first = blocks.slice(0, b).flat().length;
          expect([...textsIn(texts, b)]).toEqual([...texts.of.slice(first, first + articles.length)]);
        }
        const reversed = [...blocks].reverse().map((articles) => [...articles].reverse());
        const turned = textsOf(reversed.map(blockOf));
        for (const [n, lines] of reversed.flat().entries()) {
          if (turned.of[n] !== NO_TEXT) expect(turned.of[n]).toBe(numbers.get(key(lines)));
        }
      }),
    );
  });

  it('holds ten thousand copies in the room of a few, whatever stands between them', () => {
    const one = (n: number): Line[] => [{ line: 0x100000000 * (n + 1) + 64 * n + 9, flags: LineFlag.Loud }];
    const articles = Array.from({ length: 10_000 }, (_, i) => one(i % 7));
    const texts = textsOf([blockOf(articles)], 800);
    expect(texts.count).toBe(7);
    expect([...texts.article].sort((a, b) => a - b)).toEqual([9993, 9994, 9995, 9996, 9997, 9998, 9999]);
  });
});

describe('findRecurring', () => {
  it('finds what counting each line of each text finds, whatever the memory', () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 2, max: 5 }), fc.constantFrom(0, 64, Infinity), (blocks, least, memory) => {
        const made = blocks.map(blockOf);
        const texts = textsOf(made);
        const holders = new Map<number, Set<number>>();
        const shared = new Map<string, number>();
        const prose = new Map<number, number>();
        const notices = new Set<number>();
        const isProse = ({ line: own }: Line): boolean => own % 64 >= 9;
        for (let text = 0; text < texts.count; text++) {
          const { block, within } = articleOf(texts, text);
          for (const one of blocks[block]![within]!) {
            holders.set(one.line, (holders.get(one.line) ?? new Set()).add(text));
            if (!isProse(one)) continue;
            if (one.flags === LineFlag.Loud) prose.set(text, (prose.get(text) ?? 0) + (one.line % 64));
            else notices.add(one.line);
          }
        }
        const { lines, family } = findRecurring(made, texts, least, memory);
        const recurring: [number, number[]][] = [];
        lines.forEach((own, members) => {
          recurring.push([own, [...members]]);
        });
        expect(recurring.sort((a, b) => a[0] - b[0])).toEqual(
          [...holders]
            .filter(([, members]) => members.size >= least)
            .sort((a, b) => a[0] - b[0])
            .map(([own, members]) => [own, [...members].sort((a, b) => a - b)]),
        );
        for (const [own, members] of holders) {
          if (own % 64 < 9 || notices.has(own)) continue;
          const [first, ...others] = [...members].sort((a, b) => a - b);
          for (const [i, text] of others.entries()) {
            for (const other of new Set([first!, others[i - 1] ?? first!])) {
              shared.set(`${other} ${text}`, (shared.get(`${other} ${text}`) ?? 0) + (own % 64));
            }
          }
        }
        const group = Array.from({ length: texts.count }, (_, text) => text);
        for (const [pair, words] of shared) {
          const [a, b] = pair.split(' ').map(Number) as [number, number];
          if (words < 0.25 * Math.min(prose.get(a) ?? 0, prose.get(b) ?? 0)) continue;
          const [from, to] = [group[a]!, group[b]!];
          for (let text = 0; text < texts.count; text++) if (group[text] === from) group[text] = to;
        }
        for (let a = 0; a < texts.count; a++) {
          for (let b = 0; b < a; b++) expect(family[a] === family[b]).toBe(group[a] === group[b]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the lines of many texts', () => {
  it('are given with all of their texts, in order and each once', () => {
    const loud = (line: number): Line => ({ line, flags: LineFlag.Loud });
    for (const count of [24, 25, 26, 500]) {
      // In one partition two lines that all have, of which one twice, and one of each by itself.
      const articles = Array.from({ length: count }, (_, i) => [
        loud(64 + 3),
        loud(0x1200000000 + 128 + 9),
        ...(i % 2 === 0 ? [loud(64 + 3)] : []),
        loud(((i * 7919) % 4096) * 0x1000 + 1024 + 5),
      ]);
      const made = [blockOf(articles.slice(0, 10)), blockOf(articles.slice(10))];
      const texts = textsOf(made);
      const { lines } = findRecurring(made, texts, 5, Infinity);
      const all = [...Array(count).keys()];
      const recurring: [number, number[]][] = [];
      lines.forEach((own, members) => {
        recurring.push([own, [...members]]);
      });
      expect(recurring).toEqual([
        [64 + 3, all],
        [0x1200000000 + 128 + 9, all],
      ]);
    }
  });
});

describe('Links', () => {
  it('adds up what pairs share, up to 65,535', () => {
    const id = fc.constantFrom(0, 1, 0xffff, 0x10000, 0xffffff);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id, fc.constantFrom(1, 63, 0xffff))), fc.nat(3), (some, times) => {
        const links = new Links();
        const sums = new Map<string, number>();
        // Often enough that the buffer is merged and grows.
        const all = Array.from({ length: 1 + 400 * times }, () => some).flat();
        for (const [a, b, words] of all) {
          links.add(a, b, words);
          sums.set(`${a} ${b}`, Math.min(0xffff, (sums.get(`${a} ${b}`) ?? 0) + words));
        }
        const found = new Map<string, number>();
        links.forEach((a, b, words) => {
          found.set(`${a} ${b}`, words);
        });
        expect([...found].sort()).toEqual([...sums].sort());
      }),
      { numRuns: 50 },
    );
  });

  it('grows beyond what it began with', () => {
    const links = new Links();
    for (let i = 0; i < 100_000; i++) links.add(i % 50_000, i, 3);
    let right = 0;
    let all = 0;
    links.forEach((a, b, words) => {
      if (b % 50_000 === a && words === 3) right++;
      all++;
    });
    expect([right, all]).toEqual([100_000, 100_000]);
  });
});
