import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/types.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { distinct, numbered, story } from './bodies.ts';

/** Bodies over few words, with any flags: runs, repeats and ties everywhere. */
const anyBody: fc.Arbitrary<Words> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 127 })), { maxLength: 120 })
  .map((words) => ({
    hash: Uint32Array.from(words, ([hash]) => hash),
    flags: Uint8Array.from(words, ([, flags]) => (flags % 5 === 0 ? flags : flags & ~WordFlag.Quiet)),
  }));

/** Two bodies that share blocks in any order, with own text between. */
const relatedBodies = fc
  .tuple(fc.shuffledSubarray([1, 2, 3, 4, 5, 6]), fc.shuffledSubarray([1, 2, 3, 4, 5, 6]), fc.nat(20), fc.nat(20))
  .map(([left, right, ownA, ownB]): [Words, Words] => [
    numbered([distinct(50, ownA), ...left.map((key) => distinct(key, 12 + key))]),
    numbered([...right.map((key) => distinct(key, 12 + key)), distinct(60, ownB)]),
  ]);

const bodies = fc.oneof(fc.tuple(anyBody, anyBody), relatedBodies);

function swapped(pair: { readonly a: number; readonly b: number }) {
  return { a: pair.b, b: pair.a };
}

/** The comparison as seen from the other side. */
function mirror(c: Comparison): unknown {
  const triples: [number, number, number][] = [];
  for (let r = 0; r < c.runs.length; r += 3) triples.push([c.runs[r + 1]!, c.runs[r]!, c.runs[r + 2]!]);
  const passages = c.segments.map((s) => [s.bStart, s.bEnd, s.aStart, s.aEnd, s.words, s.runs]);
  const { runs: _runs, segments: _segments, ...rest } = c;
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, typeof value === 'number' ? value : swapped(value)]),
    ),
    triples: triples.sort((s, t) => s[0] - t[0]),
    passages: passages.sort((s, t) => s[0]! - t[0]!),
  };
}

function seen(c: Comparison): unknown {
  const triples: number[][] = [];
  for (let r = 0; r < c.runs.length; r += 3) triples.push([...c.runs.slice(r, r + 3)]);
  const { runs: _runs, segments, ...rest } = c;
  return { ...rest, triples, passages: segments.map((s) => [s.aStart, s.aEnd, s.bStart, s.bEnd, s.words, s.runs]) };
}

describe('compare: properties', () => {
  it('finds the same of bodies that were compared before, with each other or with others', () => {
    const copy = ({ hash, flags }: Words): Words => ({ hash: hash.slice(), flags: flags.slice() });
    fc.assert(
      fc.property(fc.array(anyBody, { minLength: 2, maxLength: 4 }), relatedBodies, (some, related) => {
        const all = [...some, ...related];
        for (const a of all) for (const b of all) expect(seen(compare(a, b))).toEqual(seen(compare(copy(a), copy(b))));
      }),
    );
  });

  it('mirrors when the sides are swapped', () => {
    fc.assert(
      fc.property(bodies, ([a, b]) => {
        expect(seen(compare(b, a))).toEqual(mirror(compare(a, b)));
      }),
    );
  });

  it('keeps runs of equal words only, in order of A, disjoint on both sides and never quiet', () => {
    fc.assert(
      fc.property(bodies, ([a, b]) => {
        const { runs } = compare(a, b);
        const usedB = new Set<number>();
        let end = 0;
        for (let r = 0; r < runs.length; r += 3) {
          expect(runs[r]).toBeGreaterThanOrEqual(end);
          expect(runs[r + 2]).toBeGreaterThan(0);
          end = runs[r]! + runs[r + 2]!;
          for (let k = 0; k < runs[r + 2]!; k++) {
            const i = runs[r]! + k;
            const j = runs[r + 1]! + k;
            expect(a.hash[i]).toBe(b.hash[j]);
            expect((a.flags[i]! | b.flags[j]!) & WordFlag.Quiet).toBe(0);
            expect(usedB.has(j)).toBe(false);
            usedB.add(j);
          }
        }
      }),
    );
  });

  it('holds every run in exactly one passage', () => {
    fc.assert(
      fc.property(bodies, ([a, b]) => {
        const { runs, segments } = compare(a, b);
        let next = 0;
        for (const s of segments) {
          expect(s.firstRun).toBe(next);
          next += s.runs;
        }
        expect(3 * next).toBe(runs.length);
      }),
    );
  });

  it('measures shares between 0 and 1, and shared words within the words that count', () => {
    fc.assert(
      fc.property(bodies, ([a, b]) => {
        const c = compare(a, b);
        for (const side of ['a', 'b'] as const) {
          for (const share of [c.coverage[side], c.narrativeCoverage[side]]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          expect(c.shared[side]).toBeLessThanOrEqual(c.words[side]);
          expect(c.alignedParagraphs[side]).toBeLessThanOrEqual(c.paragraphs[side]);
        }
      }),
    );
  });

  it('covers a body wholly by itself', () => {
    fc.assert(
      fc.property(anyBody, (a) => {
        const same = { hash: a.hash.slice(), flags: a.flags.slice() };
        const { coverage, words } = compare(a, same);
        expect(coverage).toEqual(words.a === 0 ? { a: 0, b: 0 } : { a: 1, b: 1 });
      }),
    );
  });
});

describe('compare: what editors do', () => {
  const whole = story(1, 20);

  it('covers paragraphs in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(whole, { minLength: 20 }), (moved) => {
        expect(compare(numbered(whole), numbered(moved)).coverage).toEqual({ a: 1, b: 1 });
      }),
    );
  });

  it('covers many sentences in any order', () => {
    const sentences = Array.from({ length: 150 }, (_, i) => distinct(i + 1, 7 + (i % 5)));
    const text = numbered([sentences.flat()]);
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 150 }), (moved) => {
        const { runs, coverage } = compare(text, numbered([moved.flat()]));
        expect(coverage).toEqual({ a: 1, b: 1 });
        expect(runs.length).toBeGreaterThan(3 * 100);
      }),
    );
  });

  it('covers paragraphs that are split or merged anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 599 }), { maxLength: 30 }), (cuts) => {
        const words = whole.flat();
        const at = [0, ...[...new Set(cuts)].sort((s, t) => s - t), words.length];
        const resplit = at.slice(1).map((to, k) => words.slice(at[k], to));
        expect(compare(numbered(whole), numbered(resplit)).coverage).toEqual({ a: 1, b: 1 });
      }),
    );
  });

  it('finds four paragraphs of twenty at every position', () => {
    for (let from = 0; from <= 16; from++) {
      const own = story(2, 1);
      const c = compare(numbered(whole), numbered([...own, ...whole.slice(from, from + 4)]));
      expect(c.coverage.a).toBeCloseTo(0.2);
      expect(c.coverage.b).toBeCloseTo(0.8);
      expect(c.alignedParagraphs).toEqual({ a: 4, b: 4 });
    }
  });

  it('counts a word replaced here and there as an edit, not as a loss', () => {
    const edited = whole.map((p, n) => p.map((w, i) => (i % 10 === 5 ? 9_000_000 + 30 * n + i : w)));
    const c = compare(numbered(whole), numbered(edited));
    expect(c.coverage).toEqual({ a: 1, b: 1 });
    expect(c.edits).toBe(60);
    expect(c.equalNarrative).toBe(540);
  });

  it('recognises a rewrite with a synonym every fourth word', () => {
    const spun = whole.map((p, n) => p.map((w, i) => (i % 4 === 3 ? 9_000_000 + 30 * n + i : w)));
    expect(compare(numbered(whole), numbered(spun)).coverage.a).toBeGreaterThan(0.95);
  });

  it('counts a caption that stands twice once', () => {
    const caption = distinct(3, 30);
    const doubled = numbered([caption, ...whole.slice(0, 4), caption]);
    const c = compare(doubled, numbered([...whole.slice(0, 4), caption]));
    expect(c.words).toEqual({ a: 150, b: 150 });
    expect(c.coverage).toEqual({ a: 1, b: 1 });
  });

  it('leaves quiet words out on both sides', () => {
    const quiet = numbered(whole.slice(0, 2), WordFlag.Quiet);
    const c = compare(quiet, numbered(whole.slice(0, 2)));
    expect(c.runs).toHaveLength(0);
    expect(c.words).toEqual({ a: 0, b: 60 });
  });

  it('takes words that either side quotes for quotation', () => {
    const c = compare(numbered(whole, WordFlag.Quoted), numbered(whole));
    expect(c.coverage).toEqual({ a: 1, b: 1 });
    expect(c.narrativeCoverage).toEqual({ a: 0, b: 0 });
    expect(c.equalQuoted).toBe(600);
  });

  it('counts numbers and names that differ inside a passage', () => {
    const a = numbered([distinct(1, 40)]);
    const b = { hash: a.hash.slice(), flags: a.flags.slice() };
    for (const [at, flag] of [
      [10, WordFlag.Number],
      [20, WordFlag.Capital],
      [30, WordFlag.Number],
    ] as const) {
      b.hash[at] = 77_000_000 + at;
      a.flags[at]! |= flag;
      b.flags[at]! |= flag;
    }
    expect(compare(a, b)).toMatchObject({ numbersChanged: 2, namesChanged: 1, edits: 3 });
  });

  it('does not hold a phrase for a passage', () => {
    const a = numbered([[...distinct(1, 30), 7, 8, 9, 10, ...distinct(2, 30)]]);
    const b = numbered([[...distinct(3, 30), 7, 8, 9, 10, ...distinct(4, 30)]]);
    expect(compare(a, b).runs).toHaveLength(0);
  });

  it('stays whole on texts of 20,000 words made of repetition', () => {
    const same = numbered([new Array<number>(20_000).fill(5)]);
    const shorter = numbered([new Array<number>(19_999).fill(5)]);
    expect(compare(same, shorter).coverage).toEqual({ a: 1, b: 1 });
    const periodic = numbered([Array.from({ length: 20_000 }, (_, i) => i % 7)]);
    const shifted = numbered([Array.from({ length: 20_000 }, (_, i) => (i + 3) % 7)]);
    expect(compare(periodic, shifted).coverage.a).toBeGreaterThan(0.5);
  });
});
