import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AHEAD, FIRST, takerOf, type Workload } from '../../../src/pipeline/threads/taker.ts';
import type { Tasks } from '../../../src/pipeline/threads/tasks.ts';

const idle: Workload = { busy: false, loads: [0], toFold: 0, folding: true };

test('the worker cleans, and the first thread only beside it', () => {
  expect(takerOf('clean', idle)).toBe(0);
  expect(takerOf('clean', { ...idle, busy: true })).toBe(0);
  expect(takerOf('clean', { ...idle, loads: [1] })).toBe(FIRST);
  expect(takerOf('clean', { ...idle, loads: [1], busy: true })).toBe(0);
  expect(takerOf('clean', { ...idle, loads: [AHEAD], busy: true })).toBeNull();
});

test('the first thread folds, and a single worker what it does not get to', () => {
  expect(takerOf('fold', idle)).toBe(FIRST);
  const busy = { ...idle, busy: true };
  expect(takerOf('fold', busy)).toBe(0);
  // The first thread will be done before the worker is.
  expect(takerOf('fold', { ...busy, loads: [1] })).toBeNull();
  expect(takerOf('fold', { ...busy, loads: [1], toFold: 1 })).toBe(0);
  expect(takerOf('fold', { ...busy, loads: [AHEAD], toFold: 9 })).toBeNull();
});

test('where memory is short, a single worker never folds', () => {
  for (const loads of [[0], [1]])
    for (const toFold of [0, 1, 9]) expect(takerOf('fold', { busy: true, loads, toFold, folding: false })).toBeNull();
});

test('of several workers the one with the least to do takes a task, the first of equals', () => {
  expect(takerOf('clean', { ...idle, busy: true, loads: [2, 1, 1] })).toBe(1);
  expect(takerOf('fold', { ...idle, busy: true, loads: [1, 1] })).toBe(0);
});

test('somebody takes a task where nobody has anything to do, and no worker has more than it may', () => {
  const task = fc.constantFrom<keyof Tasks>('clean', 'fold', 'learn', 'count', 'compare');
  const workload = fc.record({
    busy: fc.boolean(),
    loads: fc.array(fc.nat(AHEAD), { minLength: 1, maxLength: 4 }),
    toFold: fc.nat(3),
    folding: fc.boolean(),
  });
  fc.assert(
    fc.property(task, workload, (task, work) => {
      const taker = takerOf(task, work);
      if (!work.busy && work.loads.every((load) => load === 0)) expect(taker).not.toBeNull();
      if (taker === FIRST) expect(work.busy).toBe(false);
      else if (taker !== null) expect(work.loads[taker]).toBeLessThan(AHEAD);
    }),
  );
});
