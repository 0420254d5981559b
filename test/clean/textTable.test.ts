import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberIn, textTable } from '../../src/clean/screen/textTable.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '日'), maxLength: 4 });

test('a table of texts tells what a map of them would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.nat()), { maxLength: 40 }), fc.array(text), (numbered, others) => {
      const table = textTable(numbered);
      const map = new Map(numbered.toReversed());
      for (const asked of [...map.keys(), ...others]) expect(numberIn(table, asked)).toBe(map.get(asked) ?? -1);
    }),
  );
});

test('two texts of a table are no third together', () => {
  const table = textTable([
    ['read', 0],
    ['more', 1],
  ]);
  expect(numberIn(table, 'more')).toBe(1);
  for (const other of ['read\nmore', 'more\n', 'ore', 'mor', '', '\n']) expect(numberIn(table, other)).toBe(-1);
});
