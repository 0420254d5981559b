import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../../src/pipeline/threads/parallel.ts';
import { turn } from '../../../src/pipeline/threads/stepwise.ts';

describe('inParallel', () => {
  it('gives results in the order of the items, and never does more than `width` at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 20 }), fc.integer({ min: 1, max: 4 }), async (turns, width) => {
        let running = 0;
        let most = 0;
        const results = await inParallel(width, turns.entries(), async ([place, count]) => {
          most = Math.max(most, ++running);
          for (let i = 0; i < count; i++) await turn();
          running--;
          return place;
        });
        expect(results).toEqual(turns.map((_, place) => place));
        expect(most).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('tells of work that fails while the next item is waited for', async () => {
    async function* items(): AsyncGenerator<number> {
      yield 1;
      for (let i = 0; i < 5; i++) await turn();
      yield 2;
    }
    const unheard: unknown[] = [];
    const hear = (error: unknown): void => void unheard.push(error);
    process.on('unhandledRejection', hear);
    try {
      const failing = inParallel(2, items(), async (item) => {
        await turn();
        if (item === 1) throw new Error('no first');
      });
      await expect(failing).rejects.toThrow('no first');
    } finally {
      process.off('unhandledRejection', hear);
    }
    expect(unheard).toEqual([]);
  });
});
