import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyBatch } from '../../../src/pipeline/stories/families.ts';
import { inOrder } from '../../../src/pipeline/stories/storyOrder.ts';
import { storyId, storyKey } from '../../../src/story/stories.ts';

/** A body that represents families: few keys, which differ in bits that name a story and in bits that do not. */
interface Body {
  readonly index: number;
  readonly words: number;
  readonly high: number;
  readonly low: number;
}

function batchOf(bodies: readonly Body[]): FamilyBatch {
  const column = (of: (body: Body) => number): Uint32Array => Uint32Array.from(bodies, of);
  return {
    representative: column(({ index }) => index),
    representativeWords: column(({ words }) => words),
    high: column(({ high }) => high),
    low: column(({ low }) => low),
    memberAt: new Uint32Array(bodies.length + 1),
    member: new Uint32Array(),
    memberWords: new Uint32Array(),
    relation: new Uint8Array(),
    own: new Float64Array(),
    cut: new Uint8Array(),
  };
}

/** Representative and name of each story. */
function told(batches: readonly FamilyBatch[]): [number, string][] {
  const { batch, family, times } = inOrder(batches);
  return Array.from(batch, (b, i) => {
    const { representative, high, low } = batches[b]!;
    const f = family[i]!;
    return [representative[f]!, storyId(storyKey(high[f]!, low[f]!), times[i]!)];
  });
}

/** The same, by objects. */
function toldPlainly(batches: readonly (readonly Body[])[]): [number, string][] {
  const bodies = batches.flat();
  bodies.sort(
    (x, y) =>
      storyKey(x.high, x.low) - storyKey(y.high, y.low) || y.words - x.words || x.low - y.low || x.index - y.index,
  );
  const times = new Map<number, number>();
  const named = bodies.map(({ index, high, low }): [number, string] => {
    const key = storyKey(high, low);
    times.set(key, (times.get(key) ?? 0) + 1);
    return [index, storyId(key, times.get(key)!)];
  });
  return named.sort((x, y) => x[0] - y[0] || (x[1] < y[1] ? -1 : 1));
}

const body = fc.record({
  words: fc.constantFrom(1, 2, 0xfffffff0),
  high: fc.constantFrom(0, 1, 0xffffffff),
  low: fc.constantFrom(0, 1, 0x10000, 0xffffffff),
});

describe('inOrder', () => {
  it('names and orders families as sorting objects does', () => {
    const families = fc.array(fc.nat(7), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(body, { minLength: 8, maxLength: 8 }), families, (bodies, drawn) => {
        const batches: Body[][] = [[], [], []];
        // What shares a representative stands in one batch.
        for (const index of drawn) batches[index % 3]!.push({ ...bodies[index]!, index });
        expect(told(batches.map(batchOf))).toEqual(toldPlainly(batches));
      }),
    );
  });

  it('goes by names as texts: the tenth of one representative comes before the second', () => {
    const names = told([batchOf(Array.from({ length: 10 }, () => ({ index: 3, words: 9, high: 1, low: 0 })))]);
    expect(names.map(([, name]) => name.slice('000000010000'.length))).toEqual([
      '',
      '-10',
      '-2',
      '-3',
      '-4',
      '-5',
      '-6',
      '-7',
      '-8',
      '-9',
    ]);
  });
});
