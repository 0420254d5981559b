import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storyId, storyKey } from '../../src/story/stories.ts';

it('a story is called by the first 48 bits of the key of a body, and by its number where it is not the first', () => {
  const half = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(half, half, (high, low) => {
      const bits = (BigInt(high) << 32n) | BigInt(low);
      const name = (bits >> 16n).toString(16).padStart(12, '0');
      expect(storyId(storyKey(high, low), 1)).toBe(name);
      expect(storyId(storyKey(high, low), 12)).toBe(`${name}-12`);
    }),
  );
});
