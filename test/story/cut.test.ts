import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { cutByte, cutFrom, cutOf, mirroredCut, sourceByCut } from '../../src/story/cut.ts';

/** A body of paragraphs given as ranges of invented words: [0, 40] is the words 0 to 39. */
function body(...paragraphs: readonly (readonly [number, number])[]): Words {
  const hash: number[] = [];
  const flags: number[] = [];
  for (const [from, to] of paragraphs) {
    for (let n = from; n < to; n++) {
      hash.push(Math.imul(n + 1, 0x9e3779b1) >>> 0);
      flags.push(n === from ? WordFlag.ParagraphStart | WordFlag.SentenceStart : 0);
    }
  }
  return { hash: Uint32Array.from(hash), flags: Uint8Array.from(flags) };
}

const found = (a: Words, b: Words): ReturnType<typeof sourceByCut> => sourceByCut(cutOf(a, b, compare(a, b)));

const story = body([0, 40], [40, 90], [90, 140], [140, 200], [200, 260], [260, 330], [330, 400]);

describe('the edges of two texts', () => {
  it('tell that a text which begins alike and ends earlier was cut from the longer', () => {
    const cut = body([0, 40], [40, 90], [90, 140]);
    expect(found(cut, story)).toEqual({ source: 'b', code: 'cut-from-the-end' });
    expect(found(story, cut)).toEqual({ source: 'a', code: 'cut-from-the-end' });
  });

  it('tell that a text with a lead of its own above took over the other', () => {
    const update = body(
      [9000, 9060],
      [9060, 9120],
      [0, 40],
      [40, 90],
      [90, 140],
      [140, 200],
      [200, 260],
      [260, 330],
      [330, 400],
    );
    expect(found(update, story)).toEqual({ source: 'b', code: 'new-lead' });
    expect(found(story, update)).toEqual({ source: 'a', code: 'new-lead' });
  });

  it('take a short text from inside a much longer one for its digest', () => {
    expect(found(story, body([90, 140], [140, 200]))).toEqual({ source: 'a', code: 'digest' });
  });

  it('tell nothing of texts that begin and end alike, or that both have a lead of their own', () => {
    expect(found(story, story)).toBeNull();
    const one = body([7000, 7050], [40, 90], [90, 140], [140, 200]);
    const two = body([8000, 8050], [40, 90], [90, 140], [140, 200]);
    expect(found(one, two)).toBeNull();
  });

  it('tell of a cut of one closing paragraph where next to nothing else was changed', () => {
    const cut = body([0, 40], [40, 90], [90, 140], [140, 200], [200, 260], [260, 330]);
    expect(found(story, cut)).toEqual({ source: 'a', code: 'cut-from-the-end' });
    const changed = body([0, 40], [40, 90], [90, 140], [140, 200], [5000, 5050], [260, 330]);
    expect(found(story, changed)).toBeNull();
  });

  it('tell nothing where the longer is so by a few closing words only', () => {
    expect(found(story, body([0, 40], [40, 90], [90, 140], [140, 200], [200, 260], [260, 330], [330, 375]))).toBeNull();
  });
});

describe('what the edges tell, as a byte', () => {
  const paragraphs = fc.array(
    fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 3 })).map(([at, length]) => [40 * at, 40 * (at + length)] as const),
    { minLength: 1, maxLength: 5 },
  );

  it('is the same as what they tell, from either side', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (first, second) => {
        const [a, b] = [body(...first), body(...second)];
        const byte = cutByte(cutOf(a, b, compare(a, b)));
        expect(cutFrom(byte)).toEqual(found(a, b));
        expect(cutFrom(mirroredCut(byte))).toEqual(found(b, a));
        expect(mirroredCut(mirroredCut(byte))).toBe(byte);
      }),
    );
  });
});
