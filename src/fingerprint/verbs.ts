import { rawHash } from './hash.ts';

/** Raw hashes of the words that contractions stand for, and of those that the reader must know. */
export const RAW: Readonly<
  Record<'a' | 'and' | 'are' | 'am' | 'can' | 'have' | 'is' | 'let' | 'not' | 'us' | 'will' | 'would', number>
> = {
  a: rawHash('a'),
  and: rawHash('and'),
  are: rawHash('are'),
  am: rawHash('am'),
  can: rawHash('can'),
  have: rawHash('have'),
  is: rawHash('is'),
  let: rawHash('let'),
  not: rawHash('not'),
  us: rawHash('us'),
  will: rawHash('will'),
  would: rawHash('would'),
};

/** Raw hash of the verb that 're, 've, 'll, 'd or 'm stands for, or 0. "he'd" is read as "he would". */
export function shortVerb(a: number, b: number): number {
  if (b === 0) return a === 100 ? RAW.would : a === 109 ? RAW.am : 0;
  if (b === 101) return a === 114 ? RAW.are : a === 118 ? RAW.have : 0;
  return a === 108 && b === 108 ? RAW.will : 0;
}
