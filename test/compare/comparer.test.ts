import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { Comparer } from '../../src/compare/comparer.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';

function wordsOf(numbers: readonly number[], flag = 0): Words {
  return {
    hash: Uint32Array.from(numbers, (n) => Math.imul(n + 1, 0x9e3779b1)),
    flags: new Uint8Array(numbers.length).fill(flag),
  };
}

/** What is shared, with the other side of a pair. */
function sharedOf(comparer: Comparer, other: Words, enough?: number): number {
  comparer.meet(other);
  return comparer.shared(enough);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('the screen', () => {
  it('counts the words of B that stand in runs of six which A has', () => {
    const comparer = new Comparer();
    comparer.load(wordsOf(range(0, 100)));
    expect(sharedOf(comparer, wordsOf([...range(500, 520), ...range(40, 50), ...range(600, 610)]))).toBe(10);
    expect(sharedOf(comparer, wordsOf(range(200, 260)))).toBe(0);
  });

  it('does not count runs shorter than six words', () => {
    const comparer = new Comparer();
    comparer.load(wordsOf(range(0, 50)));
    expect(sharedOf(comparer, wordsOf([...range(0, 5), 900, ...range(10, 15), 901]))).toBe(0);
  });

  it('leaves quoted and quiet words out of the count', () => {
    const comparer = new Comparer();
    comparer.load(wordsOf(range(0, 50)));
    expect(sharedOf(comparer, wordsOf(range(0, 20), WordFlag.Quoted))).toBe(0);
    expect(sharedOf(comparer, wordsOf(range(0, 20), WordFlag.Quiet))).toBe(0);
  });

  it('tells one text from end to end, quoted or not, from a text that holds more', () => {
    const comparer = new Comparer();
    comparer.load(wordsOf(range(0, 200), WordFlag.Quoted));
    sharedOf(comparer, wordsOf([...range(0, 195), ...range(900, 904)], WordFlag.Quoted));
    expect(comparer.whole).toBe(true);
    sharedOf(comparer, wordsOf(range(0, 120), WordFlag.Quoted));
    expect(comparer.whole).toBe(false);
    sharedOf(comparer, wordsOf(range(0, 300)));
    expect(comparer.whole).toBe(false);
    sharedOf(comparer, wordsOf(range(0, 3)));
    expect(comparer.whole).toBe(false);
  });

  it('counts as far as it must', () => {
    const comparer = new Comparer();
    comparer.load(wordsOf(range(0, 500)));
    expect(sharedOf(comparer, wordsOf(range(0, 500)), 16)).toBeOneOf([16, 17, 18, 19]);
    expect(sharedOf(comparer, wordsOf([...range(900, 950), ...range(40, 52)]), 16)).toBe(12);
    expect(sharedOf(comparer, wordsOf(range(0, 500)))).toBe(500);
  });

  it('counts what a plain look at all runs counts', () => {
    const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 80 });
    const runs = (of: readonly number[]): string[] => of.slice(5).map((_, i) => of.slice(i, i + 6).join());
    fc.assert(
      fc.property(few, few, (a, b) => {
        const comparer = new Comparer();
        comparer.load(wordsOf(a));
        const known = new Set(runs(a));
        const shared = new Set(runs(b).flatMap((run, i) => (known.has(run) ? range(i, i + 6) : [])));
        expect(sharedOf(comparer, wordsOf(b))).toBe(shared.size);
      }),
    );
  });

  it('never counts less for seeds that stand in many other places', () => {
    const run = range(0, 16);
    let other = 1000;
    const places = range(0, 100).flatMap(() => range(0, 14).flatMap((i) => [...range(i, i + 3), other++]));
    for (const a of [
      [...run, ...places],
      [...places, ...run],
    ]) {
      const comparer = new Comparer();
      comparer.load(wordsOf(a));
      expect(sharedOf(comparer, wordsOf([...range(5000, 5010), ...run]))).toBeGreaterThanOrEqual(16);
      expect(sharedOf(comparer, wordsOf(run))).toBe(16);
    }
  });

  it('forgets the article before when another is loaded, also when it is much shorter', () => {
    const comparer = new Comparer();
    comparer.load(wordsOf(range(0, 20000)));
    comparer.load(wordsOf(range(90000, 90010)));
    expect(sharedOf(comparer, wordsOf(range(0, 100)))).toBe(0);
    comparer.load(wordsOf([1, 2]));
    expect(sharedOf(comparer, wordsOf(range(90000, 90010)))).toBe(0);
  });
});

describe('a body that others are compared with', () => {
  /** Bodies over few words, some of them longer than others. */
  const bodies = fc.array(
    fc.array(fc.nat(30), { maxLength: 120 }).map((numbers) => wordsOf(numbers)),
    { minLength: 2, maxLength: 5 },
  );

  it('is compared as if nobody else had been, whoever compares something in between', () => {
    fc.assert(
      fc.property(bodies, fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.nat(3))), ([body, ...others], steps) => {
        const comparer = new Comparer();
        comparer.load(body!);
        for (const [next, turned, between] of steps) {
          const other = others[next % others.length]!;
          if (between === 1) compare(other, other);
          if (!comparer.isLoaded) comparer.load(body!);
          comparer.meet(other);
          if (between === 2) comparer.shared(3);
          const aligned = comparer.align(turned);
          const found = comparer.measured();
          const alone = turned ? compare(other, body!) : compare(body!, other);
          expect(found).toEqual(alone);
          expect(aligned.equal).toBe(alone.equalNarrative + alone.equalQuoted);
          expect(aligned.extent).toBe(alone.segments.reduce((sum, { aStart, aEnd }) => sum + aEnd - aStart, 0));
          if (between === 3) compare(body!, other);
        }
      }),
    );
  });

  it('finds the same in memory that is too small at first, for words or for runs', () => {
    // Every third word differs from its neighbours', by turns: more runs than there is room for in the beginning.
    const long = range(0, 60_000);
    const changed = long.map((word, i) => (i % 7 === 6 ? 1_000_000 + i : word));
    const comparer = new Comparer();
    comparer.load(wordsOf(range(0, 50)));
    expect(sharedOf(comparer, wordsOf(range(0, 40)))).toBe(40);
    expect(sharedOf(comparer, wordsOf(long))).toBe(50);
    expect(sharedOf(comparer, wordsOf(range(20, 40)))).toBe(20);
    const { runs, equalNarrative, edits } = compare(wordsOf(long), wordsOf(changed));
    expect(runs).toHaveLength(3 * 8572);
    expect(equalNarrative).toBe(6 * 8571 + 3);
    expect(edits).toBe(8571);
    expect(comparer.isLoaded).toBe(false);
    expect(() => comparer.shared()).toThrow('another body');
    comparer.load(wordsOf(range(0, 50)));
    expect(sharedOf(comparer, wordsOf(range(20, 40)))).toBe(20);
  });

  it('may stand anywhere in memory, in memory that threads share too', () => {
    const shared = new SharedArrayBuffer(4096);
    for (const at of range(0, 9)) {
      const hash = new Uint32Array(shared, 4 * at, 60);
      const flags = new Uint8Array(shared, 2048 + at, 60);
      hash.set(wordsOf(range(0, 60)).hash);
      flags.fill(WordFlag.Quoted);
      flags[0] = 0;
      const comparer = new Comparer();
      comparer.load({ hash, flags });
      expect(sharedOf(comparer, { hash, flags })).toBe(1);
      expect(compare({ hash, flags }, wordsOf(range(5, 60)))).toMatchObject({ equalQuoted: 55, edits: 0 });
    }
  });
});
