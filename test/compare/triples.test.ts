import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrderOf, sortedTriples } from '../../src/compare/triples.ts';

/** Triples whose first numbers differ, and their second ones; some dozens, so that both ways of sorting come up. */
const triples = fc
  .uniqueArray(fc.nat(10_000), { maxLength: 90 })
  .chain((first) => fc.tuple(fc.constant(first), fc.shuffledSubarray([...first.keys()], { minLength: first.length })))
  .map(([first, second]) => first.map((a, i): [number, number, number] => [a, second[i]!, i]));

it('sorts as the plain way does', () => {
  fc.assert(
    fc.property(triples, (some) => {
      const flat = Uint32Array.from([...some.flat(), 7, 7, 7]);
      const sorted = [...some].sort(([a], [b]) => a - b);
      expect([...sortedTriples(flat, some.length)]).toEqual(sorted.flat());
      for (const offset of [0, 1] as const) {
        const order = [...inOrderOf(flat, some.length, offset).subarray(0, some.length)];
        const plain = [...some.keys()].sort((s, t) => some[s]![offset] - some[t]![offset]);
        expect(order).toEqual(plain);
      }
    }),
  );
});
