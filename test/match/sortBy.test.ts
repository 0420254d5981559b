import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortBy } from '../../src/match/sortBy.ts';

const key = fc.oneof(fc.nat(3), fc.nat(0xffffffff), fc.constantFrom(0xff, 0x100, 0xff000000, 0xffffffff));

describe('sortBy', () => {
  it('sorts as a stable sort by comparing does', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (list) => {
        const keys = Uint32Array.from(list);
        const indices = Uint32Array.from(keys, (_, i) => i).reverse();
        const expected = [...indices].sort((x, y) => keys[x]! - keys[y]!);
        sortBy(indices, keys);
        expect([...indices]).toEqual(expected);
      }),
    );
  });
});
