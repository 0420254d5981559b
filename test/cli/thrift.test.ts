import { describe, expect, it } from 'vitest';
import { thriftily } from '../../src/cli/thrift.ts';

const STAGES = [
  ['read', 0, 2],
  ['read', 1, 2],
  ['read', 2, 2],
  ['match', 0, 1],
] as const;

describe('thriftily', () => {
  it('tells the progress on, whether it saves memory or not', () => {
    for (const wanted of [false, true]) {
      const told: unknown[] = [];
      const { onProgress, end } = thriftily(wanted, (...stage) => told.push(stage));
      for (const [stage, done, total] of STAGES) onProgress(stage, done, total);
      end();
      expect(told).toEqual(STAGES);
    }
  });
});
