import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPlace } from '../src/order.ts';

test('places stand by file, then by the number of their line', () => {
  const places = ['b.jsonl:2', 'a.jsonl:10', 'a.jsonl:9', 'a.jsonl', 'a.jsonl:1x', 'a.jsonl:100', '-:2', '-:11'];
  expect(places.sort(byPlace)).toEqual([
    '-:2',
    '-:11',
    'a.jsonl',
    'a.jsonl:9',
    'a.jsonl:10',
    'a.jsonl:100',
    'a.jsonl:1x',
    'b.jsonl:2',
  ]);
});

test('each of them against each other', () => {
  const place = fc.stringMatching(/^[ab:]{0,3}(:\d{1,3})?x?$/);
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const sorted = places.sort(byPlace);
      for (const [i, p] of sorted.entries()) {
        for (const q of sorted.slice(i)) expect(byPlace(p, q)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
