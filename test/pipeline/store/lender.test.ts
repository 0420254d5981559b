import { expect, test } from 'vitest';
import { Lender } from '../../../src/pipeline/store/lender.ts';

test('what was given back is lent again, what is out is not', () => {
  const lender = new Lender(1_000_000);
  const [first, second] = [lender.take(100), lender.take(200)];
  expect(first.buffer).not.toBe(second.buffer);
  expect([first.length, second.length]).toEqual([100, 200]);
  lender.giveBack(first);
  const third = lender.take(300);
  expect(third.buffer).toBe(first.buffer);
  expect(third.length).toBe(300);
  expect(lender.take(1).buffer).not.toBe(first.buffer);
});

test('what is larger than a batch is made for it, and not kept', () => {
  const lender = new Lender(1_000_000);
  const large = lender.take(5_000_000);
  expect(large.length).toBe(5_000_000);
  lender.giveBack(large);
  expect(lender.take(5_000_000).buffer).not.toBe(large.buffer);
});
