import {
  BEFORE_PHRASE,
  BEHIND_PHRASE,
  BLANK,
  BULLET,
  CLOSER,
  FINAL,
  HASH_FACTOR,
  LETTER,
  LONGEST_WORD,
  LOWER,
  MOST_MARKS,
  ODD,
  OF_WORD,
  PHRASES,
  UNSPACED,
} from '../layout';
import { known } from './chars';
import { unitAt } from './masks';

const APOSTROPHE: i32 = 39;
const CURLY_APOSTROPHE: i32 = 0x2019;
const OPENING_QUOTE: i32 = 0x2018;

/** Whether the line that {@link countOneByOne} read last holds something odd. */
export let odd: bool = false;

/** The words from `from` to `to`, where there is more in it than blanks, letters and marks. */
export function countOneByOne(from: i32, to: i32): i32 {
  let words = 0;
  let unspaced = 0;
  let open = true;
  odd = false;
  for (let at = from; at < to; at++) {
    const char = known(unitAt(at));
    if ((char & LETTER) !== 0) {
      if (open) words++;
      open = false;
    }
    if ((char & BLANK) !== 0) open = true;
    if ((char & UNSPACED) !== 0) unspaced++;
    if ((char & ODD) !== 0) odd = true;
  }
  return words + (unspaced >> 1);
}

export function hasBullet(from: i32, to: i32): bool {
  const head = unitAt(from);
  return to - from > 1 && (head === 45 || (known(head) & BULLET) !== 0) && unitAt(from + 1) === 32;
}

/** Whether the line ends as a sentence does, closing quotes and brackets aside. */
export function endsFinal(from: i32, to: i32): bool {
  for (let at = to - 1; at >= from; at--) {
    const code = unitAt(at);
    const char = known(code);
    if (code !== 32 && (char & CLOSER) === 0) return (char & FINAL) !== 0;
  }
  return false;
}

/** Whether the first letter or digit of the line, which is looked for from `from` up to `most`, is in lower case. */
export function beginsLower(from: i32, most: i32, to: i32): bool {
  let at = from;
  while (at < most && isSkipped(unitAt(at))) at++;
  return at < to && (known(unitAt(at)) & LOWER) !== 0;
}

/** Marks before the first letter: below the digits, or a quotation mark. */
function isSkipped(code: i32): bool {
  return code <= 47 || (code > 90 && ((known(code) & CLOSER) !== 0 || code === OPENING_QUOTE));
}

/** Where the first word begins, and ends, that {@link firstHash} read last. */
export let firstStart: i32 = 0;
export let firstEnd: i32 = 0;

/** A hash of the first word of the line: what `hashOf` says of it, see src/clean/screen/firstWord.ts. */
export function firstHash(from: i32, to: i32): i32 {
  const most = min(to, from + MOST_MARKS);
  let at = from;
  while (at < most && (known(unitAt(at)) & OF_WORD) === 0) at++;
  firstStart = at;
  const end = min(to, at + LONGEST_WORD);
  let hash: i32 = 0;
  for (; at < end; at++) {
    const code = unitAt(at);
    const char = known(code);
    if ((char & OF_WORD) === 0) break;
    hash = (hash ^ (code === CURLY_APOSTROPHE ? APOSTROPHE : <i32>(char & 0xffff))) * <i32>HASH_FACTOR;
    hash ^= hash >>> 15;
  }
  firstEnd = at;
  return hash >>> 1;
}

/** Whether the line may be a phrase once it is folded: by its length, and its first and last letter. */
export function hasShapeOfPhrase(from: i32, to: i32): bool {
  let start = from;
  let end = to;
  while (start < end && (known(unitAt(start)) & BEFORE_PHRASE) !== 0) start++;
  while (end > start && (known(unitAt(end - 1)) & BEHIND_PHRASE) !== 0) end--;
  if (start === end) return load<i32>(PHRASES) !== 0;
  const first = ((<usize>(end - start)) << 5) | <usize>endBits(start);
  return ((load<u32>(PHRASES + (first << 2)) >>> endBits(end - 1)) & 1) !== 0;
}

/** Five bits of a character at an end, case and the kind of apostrophe aside. */
function endBits(at: i32): u32 {
  const code = unitAt(at);
  return (code === CURLY_APOSTROPHE ? APOSTROPHE : known(code)) & 31;
}
