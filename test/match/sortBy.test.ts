import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortBy } from '../../src/match/sortBy.ts';

const key = fc.oneof(fc.nat(3), fc.nat(0xffffffff), fc.constantFrom(0xff, 0x100, 0xff000000, 0xffffffff));

describe('sortBy', () => {
  it('sorts as a stable sort by comparing the last keys first does', () => {
    const columns = fc.nat(300).chain((length) => {
      const column = fc.array(key, { minLength: length, maxLength: length }).map((list) => Uint32Array.from(list));
      return fc.array(column, { minLength: 1, maxLength: 3 });
    });
    fc.assert(
      fc.property(columns, (keys) => {
        const indices = Uint32Array.from(keys[0]!, (_, i) => i).reverse();
        const expected = keys.reduce((order, own) => order.sort((x, y) => own[x]! - own[y]!), [...indices]);
        sortBy(indices, keys);
        expect([...indices]).toEqual(expected);
      }),
    );
  });

  it('asks for keys when those before them were used', () => {
    const keys = new Uint32Array(4);
    const indices = Uint32Array.of(0, 1, 2, 3);
    sortBy(
      indices,
      (function* () {
        keys.set([4, 3, 2, 1]);
        yield keys;
        keys.set([1, 0, 1, 0]);
        yield keys;
      })(),
    );
    expect([...indices]).toEqual([3, 1, 2, 0]);
  });
});
