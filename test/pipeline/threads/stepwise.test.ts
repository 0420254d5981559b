import { afterEach, expect, test, vi } from 'vitest';
import { isSteps, stepwise } from '../../../src/pipeline/threads/stepwise.ts';
import { atOnce, type Steps } from '../../../src/steps.ts';

function* count(to: number, told: (i: number) => void = () => {}): Steps<number> {
  for (let i = 0; i < to; i++) {
    told(i);
    yield;
  }
  return to;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('work gives the same in steps and at once', async () => {
  expect(atOnce(count(5))).toBe(5);
  expect(await stepwise(count(5))).toBe(5);
});

test('what is done in steps lets others in once it has taken its time', async () => {
  let clock = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => clock);
  const seen: string[] = [];
  setImmediate(() => seen.push('somebody else'));
  await stepwise(
    count(4, (i) => {
      seen.push(String(i));
      clock += 60;
    }),
  );
  expect(seen).toEqual(['0', '1', 'somebody else', '2', '3']);
});

test('an error in the work is its outcome', async () => {
  const failing = count(3, (i) => {
    if (i === 1) throw new Error('no more');
  });
  await expect(stepwise(failing)).rejects.toThrow('no more');
});

test('values are told from work that is still to be done', () => {
  expect(isSteps(count(1))).toBe(true);
  for (const value of [null, 3, [1, 2], new Uint32Array(2), { a: 1 }]) expect(isSteps<unknown>(value)).toBe(false);
});
