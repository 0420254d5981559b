import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasFingerprint, winnow } from '../../src/fingerprint/winnow.ts';
import {
  type Fingerprints,
  SHINGLE_WORDS,
  WINDOW_SHINGLES,
  WordFlag,
  type Words,
} from '../../src/fingerprint/words.ts';

const RUN = SHINGLE_WORDS + WINDOW_SHINGLES - 1;

function body(hash: readonly number[], flags: readonly number[] = []): Words {
  const words = { hash: Uint32Array.from(hash), flags: new Uint8Array(hash.length) };
  words.flags.set(flags);
  return words;
}

function keys({ high, low }: Fingerprints): Set<string> {
  return new Set([...high].map((h, i) => `${h}:${low[i]}`));
}

const word = fc.integer({ min: 0, max: 0xffffffff });
/** Texts of few different words repeat themselves: ties and equal shingles. */
const text = (min: number, max: number): fc.Arbitrary<number[]> =>
  fc.oneof(
    fc.array(word, { minLength: min, maxLength: max }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: min, maxLength: max }),
  );

describe('winnow', () => {
  it(`meets wherever two bodies share a run of ${RUN} words`, () => {
    fc.assert(
      fc.property(text(RUN, 40), text(0, 60), text(0, 60), text(0, 60), text(0, 60), (run, a, b, c, d) => {
        const mine = keys(winnow(body([...a, ...run, ...b])));
        const theirs = keys(winnow(body([...c, ...run, ...d])));
        expect([...mine].some((key) => theirs.has(key))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('meets within that run: the common fingerprint lies in it on both sides', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: RUN + 40, maxLength: RUN + 40 }), fc.nat(20), (all, at) => {
        const run = all.slice(0, RUN);
        const around = all.slice(RUN);
        const { position } = winnow(body([...around.slice(0, at), ...run, ...around.slice(at)]));
        expect([...position].some((p) => p >= at && p < at + WINDOW_SHINGLES)).toBe(true);
      }),
    );
  });

  it('depends on nothing but the shingle', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 60, maxLength: 120 }), (hash) => {
        const whole = winnow(body(hash));
        [...whole.position].forEach((at, i) => {
          const alone = winnow(body(hash.slice(at, at + SHINGLE_WORDS)));
          expect([alone.high[0], alone.low[0]]).toEqual([whole.high[i], whole.low[i]]);
        });
      }),
    );
  });

  it('tells the order of words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 8, maxLength: 8 }), fc.nat(6), (hash, i) => {
        const swapped = [...hash];
        [swapped[i], swapped[i + 1]] = [hash[i + 1]!, hash[i]!];
        expect(keys(winnow(body(swapped)))).not.toEqual(keys(winnow(body(hash))));
      }),
    );
  });

  it('never takes a quiet word into a fingerprint, and meets across other quiet words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.boolean()), { maxLength: 80 }),
        fc.array(word, { minLength: RUN, maxLength: RUN }),
        (noise, run) => {
          const hash = [...noise.map(([h]) => h), ...run];
          const flags = noise.map(([, quiet]) => (quiet ? WordFlag.Quiet : 0));
          const found = winnow(body(hash, flags));
          for (const at of found.position) for (let i = at; i < at + SHINGLE_WORDS; i++) expect(flags[i] ?? 0).toBe(0);
          const plain = keys(winnow(body(run)));
          expect([...keys(found)].some((key) => plain.has(key))).toBe(true);
        },
      ),
    );
  });

  it('selects in text order, each position once', () => {
    fc.assert(
      fc.property(text(0, 200), (hash) => {
        const { position } = winnow(body(hash));
        for (let i = 1; i < position.length; i++) expect(position[i]).toBeGreaterThan(position[i - 1]!);
      }),
    );
  });

  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [7, 1],
    [8, 1],
    [15, 1],
  ])('gives a body of %i words %i fingerprints', (words, fingerprints) => {
    const hash = Array.from({ length: words }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0);
    expect(winnow(body(hash)).high).toHaveLength(fingerprints);
  });

  it('selects two in ten shingles of a text that does not repeat, and one in nine of one that does', () => {
    let x = 1;
    const random = Array.from({ length: 20_000 }, () => {
      x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      return x >>> 0;
    });
    expect(winnow(body(random)).high.length / random.length).toBeCloseTo(2 / (WINDOW_SHINGLES + 1), 1);
    const same = random.fill(7);
    expect(winnow(body(same)).high.length / same.length).toBeCloseTo(1 / WINDOW_SHINGLES, 2);
  });
});

/** Few different words: many of their shingles are the same, and the least of several windows. */
const few = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 0, 0, 0, 0, WordFlag.Quiet)), {
  maxLength: 200,
});
/** Hardly any has a shingle. */
const short = fc.array(fc.tuple(fc.constant(1), fc.constantFrom(0, 0, 0, WordFlag.Quiet)), { maxLength: 12 });

describe('hasFingerprint', () => {
  it('tells of a body whether winnow gives one', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(few, short), (words) => {
        const hash = Uint32Array.from(words, ([own]) => own);
        const flags = Uint8Array.from(words, ([, own]) => own);
        const has = winnow({ hash, flags }).high.length > 0;
        expect(hasFingerprint(flags)).toBe(has);
        seen.add(has);
      }),
      { numRuns: 1000 },
    );
    expect(seen.size).toBe(2);
  });
});
