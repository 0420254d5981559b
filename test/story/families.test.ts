import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../../src/relation/types.ts';
import { buildFamilies, type Families, type Probe } from '../../src/story/families.ts';
import { type Compared, linksOf, relationNumbered } from '../../src/story/links.ts';

type Link = Compared & { readonly a: number; readonly b: number };

interface Family {
  readonly representative: number;
  readonly members: readonly { readonly article: number; readonly relation: Relation; readonly own: number }[];
}

/** Articles are ranked by their words, then by a key that depends on the body. */
interface Ranked {
  readonly words: number;
  readonly contentKey: string;
}

function build(articles: readonly Ranked[], links: readonly Link[], probe: Probe): Family[] {
  const order = articles
    .map((article, i) => ({ ...article, i }))
    .sort(
      (x, y) => y.words - x.words || (x.contentKey < y.contentKey ? -1 : x.contentKey > y.contentKey ? 1 : x.i - y.i),
    );
  const rank = new Uint32Array(articles.length);
  for (const [place, { i }] of order.entries()) rank[i] = place;
  return listed(buildFamilies(rank, linksOf(links), probe));
}

const listed = ({ representative, memberAt, member, relation, own }: Families): Family[] =>
  Array.from(representative, (of, f) => ({
    representative: of,
    members: range(memberAt[f]!, memberAt[f + 1]!).map((m) => ({
      article: member[m]!,
      relation: relationNumbered(relation[m]!),
      own: own[m]!,
    })),
  }));

/** A model article: the numbers of the sentences it holds. */
type Model = readonly number[];

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function verdict(a: Model, b: Model): Compared | null {
  const inB = new Set(b);
  const common = a.filter((sentence) => inB.has(sentence)).length;
  const coverage = { a: common / a.length, b: common / b.length };
  const [low, high] = [Math.min(coverage.a, coverage.b), Math.max(coverage.a, coverage.b)];
  if (low >= 0.8) return { relation: 'copy', coverage, cut: 0 };
  if (high >= 0.8) return { relation: 'excerpt', coverage, cut: 0 };
  return low >= 0.3 ? { relation: 'version', coverage, cut: 0 } : null;
}

/** Sentences of one hundred are one subject. */
const subject = (model: Model): number => Math.floor(model[0]! / 100);

function families(models: readonly Model[], linkedPairs?: readonly (readonly [number, number])[]) {
  const articles = models.map((m) => ({ words: m.length * 20, contentKey: m.join(',') }));
  const all = linkedPairs ?? models.flatMap((_, a) => range(a + 1, models.length).map((b) => [a, b] as const));
  const links = all.flatMap(([a, b]) => {
    const found = verdict(models[a]!, models[b]!);
    return found === null ? [] : [{ a, b, ...found }];
  });
  let calls = 0;
  const probe: Probe = {
    verify: (a, b) => {
      calls++;
      return verdict(models[a]!, models[b]!);
    },
    kin: (a, b) => subject(models[a]!) === subject(models[b]!),
  };
  return { found: build(articles, links, probe), links, calls: () => calls };
}

const ids = (family: Family): number[] =>
  [family.representative, ...family.members.map((m) => m.article)].sort((x, y) => x - y);
const together = (found: readonly Family[], a: number, b: number): boolean =>
  found.some((family) => ids(family).includes(a) && ids(family).includes(b));

describe('families', () => {
  it('puts copies and both ends of a wire story under the longest', () => {
    const { found } = families([range(0, 20), range(0, 19), range(0, 4), range(16, 20)]);
    expect(found.map(ids)).toEqual([[0, 1, 2, 3]]);
    expect(found[0]!.representative).toBe(0);
  });

  it('prefers the article that holds more of the family together to a longer one', () => {
    const local = [...range(0, 10), ...range(50, 80)];
    const wire = range(0, 12);
    const version = [...range(7, 12), ...range(20, 26)];
    const { found } = families([local, wire, version]);
    expect(found.map(ids)).toEqual([[0, 1, 2]]);
    expect(found[0]!.representative).toBe(1);
  });

  it('makes a round-up a member of its stories and a bridge between none', () => {
    const roundUp = [...range(0, 4), ...range(100, 104), ...range(200, 204)];
    const { found } = families([roundUp, range(0, 4), range(0, 4), range(100, 104), range(200, 204)]);
    expect(found.map(ids).sort()).toEqual([
      [0, 1, 2],
      [0, 3],
      [0, 4],
    ]);
  });

  it('does not join two articles over a third that shares other text with each', () => {
    const { found } = families([range(0, 10), [...range(4, 10), ...range(100, 106)], range(100, 110)]);
    expect(together(found, 0, 2)).toBe(false);
    expect(together(found, 0, 1) && together(found, 1, 2)).toBe(true);
    const uneven = families([range(0, 10), [...range(3, 10), ...range(100, 105)], range(100, 108)]).found;
    expect(together(uneven, 0, 2)).toBe(false);
  });

  it('does not join two articles over one that is mostly made of a part of the one', () => {
    const merger = [...range(0, 18), ...range(100, 103)];
    const { found } = families([range(0, 30), range(0, 30), merger, range(100, 103)]);
    expect(together(found, 0, 3) || together(found, 1, 3)).toBe(false);
    expect(together(found, 0, 2) && together(found, 2, 3)).toBe(true);
  });

  it('asks the whole whether two cuts of it that share nothing are one story', () => {
    const articles = [20, 6, 5].map((n) => ({ words: 20 * n, contentKey: `${n}` }));
    const links = [6, 5].map((n, i) => ({
      a: 0,
      b: i + 1,
      relation: 'excerpt' as const,
      coverage: { a: n / 20, b: 1 },
      cut: 0,
    }));
    const probe = { verify: () => null, kin: () => false };
    const asked: number[][] = [];
    const joined = build(articles, links, {
      ...probe,
      coherent: (...of) => {
        asked.push(of);
        return true;
      },
    });
    expect(asked).toEqual([[0, 1, 2]]);
    expect(joined.map(ids)).toEqual([[0, 1, 2]]);
    expect(
      build(articles, links, { ...probe, coherent: () => false })
        .map(ids)
        .sort(),
    ).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('does not ask the whole about articles of which it took only a part', () => {
    const articles = [20, 18, 17].map((n) => ({ words: 20 * n, contentKey: `${n}` }));
    const links = [1, 2].map((b) => ({ a: 0, b, relation: 'version' as const, coverage: { a: 0.5, b: 0.6 }, cut: 0 }));
    const found = build(articles, links, { verify: () => null, kin: () => false, coherent: () => true });
    expect(together(found, 1, 2)).toBe(false);
  });

  it('compares a story in a thousand papers a few thousand times', () => {
    const models = range(0, 1000).map((i) => [...range(0, [20, 12, 6][i % 3]!), 1000 + i]);
    const linear = range(1, 1000).flatMap((i) => [[0, i] as const, [i - 1, i] as const]);
    const { found, calls } = families(models, linear);
    expect(found).toHaveLength(1);
    expect(found[0]!.members).toHaveLength(999);
    expect(calls()).toBeLessThan(6 * models.length);
  });
});

const model = fc
  .tuple(
    fc.nat(3),
    fc.nat(12),
    fc.integer({ min: 3, max: 14 }),
    fc.array(fc.integer({ min: 500, max: 600 }), { maxLength: 4 }),
  )
  .map(([s, from, size, own]) => [...new Set([...range(100 * s + from, 100 * s + from + size), ...own])]);
const corpus = fc.uniqueArray(model, { minLength: 2, maxLength: 14, selector: (m) => m.join(',') });

describe('for any corpus', () => {
  it('both ends of every link are together, and every member is linked to its representative', () => {
    fc.assert(
      fc.property(corpus, (models) => {
        const { found, links } = families(models);
        for (const { a, b } of links) expect(together(found, a, b)).toBe(true);
        for (const family of found) {
          expect(family.members.length).toBeGreaterThan(0);
          for (const member of family.members) {
            const v = verdict(models[member.article]!, models[family.representative]!);
            expect(v).not.toBeNull();
            expect(member).toMatchObject({
              relation: v!.relation,
              own: v!.coverage.a,
            });
          }
        }
      }),
    );
  });

  it('order changes nothing', () => {
    fc.assert(
      fc.property(corpus, fc.infiniteStream(fc.nat()), (models, stream) => {
        const order = models.map((m) => ({ m, at: stream.next().value as number })).sort((x, y) => x.at - y.at);
        const shuffled = order.map(({ m }) => m);
        const shown = (of: readonly Model[]): string[] =>
          families(of)
            .found.map(
              (f) =>
                `${of[f.representative]!.join()}: ${f.members
                  .map((m) => of[m.article]!.join())
                  .sort()
                  .join(' ')}`,
            )
            .sort();
        expect(shown(shuffled)).toEqual(shown(models));
      }),
    );
  });

  it('no member but the representative holds two others together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 12 }),
        fc.array(fc.nat(20), { minLength: 2, maxLength: 8 }),
        (cut, starts) => {
          const wire = range(0, 30);
          const models = [wire, ...starts.map((from, i) => [...range(from, Math.min(30, from + cut)), 1000 + i])];
          const whole = families(models).found;
          const star = whole.find((family) => family.representative === 0)!;
          for (const { article: gone } of star.members) {
            const left = models.filter((_, i) => i !== gone);
            const found = families(left).found;
            const same = found.find((family) => family.representative === 0);
            expect(same?.members).toHaveLength(star.members.length - 1);
          }
        },
      ),
    );
  });
});
