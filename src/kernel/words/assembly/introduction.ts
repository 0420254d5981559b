import { unitAt } from './chars';

/** Whether what begins at `start` says when, not who: "Update, 3 p.m.:", "Original story:". The program knows. */
declare function isLabel(start: i32, end: i32): bool;

/** A single word and a colon is a label. */
const INTRODUCTION_WORDS: i32 = 2;
/** And so may be some words. */
const LABEL_WORDS: i32 = 6;

/** Whether a paragraph of so many words ends in a colon and so introduces the next one: "The letter reads:". */
export function introduces(start: i32, end: i32, words: i32): bool {
  if (words < INTRODUCTION_WORDS) return false;
  let i = end - 1;
  while (i > start && unitAt(i) <= 32) i--;
  // Nothing stands before a text.
  const code = i >= 0 ? unitAt(i) : 0;
  if (code !== 0x3a && code !== 0xff1a) return false;
  return words > LABEL_WORDS || !isLabel(start, end);
}
