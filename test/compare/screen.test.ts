import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Screen } from '../../src/compare/screen.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';

function wordsOf(numbers: readonly number[], flag = 0): Words {
  return {
    hash: Uint32Array.from(numbers, (n) => Math.imul(n + 1, 0x9e3779b1)),
    flags: new Uint8Array(numbers.length).fill(flag),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('Screen', () => {
  it('counts the words of B that stand in runs of six which A has', () => {
    const screen = new Screen();
    screen.load(wordsOf(range(0, 100)));
    expect(screen.shared(wordsOf([...range(500, 520), ...range(40, 50), ...range(600, 610)]))).toBe(10);
    expect(screen.shared(wordsOf(range(200, 260)))).toBe(0);
  });

  it('does not count runs shorter than six words', () => {
    const screen = new Screen();
    screen.load(wordsOf(range(0, 50)));
    expect(screen.shared(wordsOf([...range(0, 5), 900, ...range(10, 15), 901]))).toBe(0);
  });

  it('leaves quoted and quiet words out of the count', () => {
    const screen = new Screen();
    screen.load(wordsOf(range(0, 50)));
    expect(screen.shared(wordsOf(range(0, 20), WordFlag.Quoted))).toBe(0);
    expect(screen.shared(wordsOf(range(0, 20), WordFlag.Quiet))).toBe(0);
  });

  it('tells one text from end to end, quoted or not, from a text that holds more', () => {
    const screen = new Screen();
    screen.load(wordsOf(range(0, 200), WordFlag.Quoted));
    screen.shared(wordsOf([...range(0, 195), ...range(900, 904)], WordFlag.Quoted));
    expect(screen.whole).toBe(true);
    screen.shared(wordsOf(range(0, 120), WordFlag.Quoted));
    expect(screen.whole).toBe(false);
    screen.shared(wordsOf(range(0, 300)));
    expect(screen.whole).toBe(false);
    screen.shared(wordsOf(range(0, 3)));
    expect(screen.whole).toBe(false);
  });

  it('counts as far as it must', () => {
    const screen = new Screen();
    screen.load(wordsOf(range(0, 500)));
    expect(screen.shared(wordsOf(range(0, 500)), 16)).toBeOneOf([16, 17, 18, 19]);
    expect(screen.shared(wordsOf([...range(900, 950), ...range(40, 52)]), 16)).toBe(12);
    expect(screen.shared(wordsOf(range(0, 500)))).toBe(500);
  });

  it('counts what a plain look at all runs counts', () => {
    const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 80 });
    const runs = (of: readonly number[]): string[] => of.slice(5).map((_, i) => of.slice(i, i + 6).join());
    fc.assert(
      fc.property(few, few, (a, b) => {
        const screen = new Screen();
        screen.load(wordsOf(a));
        const known = new Set(runs(a));
        const shared = new Set(runs(b).flatMap((run, i) => (known.has(run) ? range(i, i + 6) : [])));
        expect(screen.shared(wordsOf(b))).toBe(shared.size);
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
      const screen = new Screen();
      screen.load(wordsOf(a));
      expect(screen.shared(wordsOf([...range(5000, 5010), ...run]))).toBeGreaterThanOrEqual(16);
      expect(screen.shared(wordsOf(run))).toBe(16);
    }
  });

  it('forgets the article before when another is loaded, also when it is much shorter', () => {
    const screen = new Screen();
    screen.load(wordsOf(range(0, 20000)));
    screen.load(wordsOf(range(90000, 90010)));
    expect(screen.shared(wordsOf(range(0, 100)))).toBe(0);
    screen.load(wordsOf([1, 2]));
    expect(screen.shared(wordsOf(range(90000, 90010)))).toBe(0);
  });
});
