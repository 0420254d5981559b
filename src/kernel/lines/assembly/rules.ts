import {
  ALWAYS,
  ALWAYS_PROSE,
  CREDIT_TREE,
  FIRST_BITS,
  FIRST_CHARS,
  FIRST_HEADS,
  FIRST_PLACES,
  FIRST_WORDS,
  HAS,
  HASH_BITS,
  LAST_WORDS,
  MEMBER_COUNT,
  MEMBERS,
  MOST_WORDS,
  NARROW,
  NARROWED,
  NODE_BITS,
  NODE_CHILD,
  NODE_SIBLING,
  OF_WORD,
  PATTERN,
  RULE_SIZE,
  RULES,
  STARTS,
  TAKES_FIRST,
  TAKES_WORDS,
  TREE,
  UNLESS,
  UNTOLD,
  WORD_ASKED,
  WORD_ASKING,
  WORD_HASH,
  WORD_KNOWN,
  WORD_LENGTH,
  WORD_LETTERS,
  WORD_MEMBER_COUNT,
  WORD_MEMBERS,
  WORD_NEXT,
  WORD_NUMBERS,
  WORD_OPEN,
  WORD_TREE,
} from '../layout';
import { charOf, known } from './chars';
import { unitAt } from './masks';
import { halfAt, numberAt } from './numbers';
import { asks, NO, UNSURE, YES } from './patterns';

/*
 * Which rules may take a line, by what they say of its words, of the strings that it holds and of how it begins. Of nine lines in ten that is none.
 */

const CURLY_APOSTROPHE: i32 = 0x2019;
const FOLDED: u32 = 0xffff;

/** The number of the first word that was looked up last, 0 where nobody asks for it; and whether that is sure. */
export let word: i32 = 0;
export let isUnsure: bool = false;

/** Looks up the first word, from `from` to `to`, which has the `hash`. */
export function lookUp(hash: i32, from: i32, to: i32): void {
  word = halfAt(numberAt(FIRST_HEADS), hash >>> (HASH_BITS - FIRST_BITS));
  while (word !== 0) {
    const entry = entryOf(word);
    if (numberAt(entry + WORD_HASH) === hash && isWord(entry, from, to)) return;
    word = numberAt(entry + WORD_NEXT);
  }
  isUnsure = false;
}

function entryOf(number: i32): i32 {
  return numberAt(FIRST_WORDS) + number * WORD_NUMBERS;
}

function isWord(entry: i32, from: i32, to: i32): bool {
  if (numberAt(entry + WORD_LENGTH) !== to - from) return false;
  const letters = numberAt(entry + WORD_LETTERS);
  isUnsure = false;
  for (let i = 0; i < to - from; i++) {
    const code = unitAt(from + i);
    const letter = numberAt(letters + i);
    if (code < 128 || code === CURLY_APOSTROPHE) {
      if ((code < 128 ? <i32>(known(code) & FOLDED) : 39) !== letter) return false;
    } else {
      if ((known(code) & FOLDED) !== (charOf(letter) & FOLDED)) return false;
      isUnsure = true;
    }
  }
  return true;
}

/** Where the first word of a line begins, however many marks stand before it: from `from` on, before which there is none. */
function skipMarks(from: i32, to: i32): i32 {
  let at = from;
  while (at < to && (known(unitAt(at)) & OF_WORD) === 0) at++;
  return at;
}

/** The bits of all texts of a tree that stand in the line at `at`. */
function readTree(root: i32, at: i32, to: i32): u32 {
  let node = root;
  let bits = <u32>numberAt(node + NODE_BITS);
  for (let i = at; i < to; i++) {
    const letter = <i32>(known(unitAt(i)) & FOLDED);
    let child = numberAt(node + NODE_CHILD);
    while (child !== 0 && numberAt(child) !== letter) child = numberAt(child + NODE_SIBLING);
    if (child === 0) break;
    node = child;
    bits |= <u32>numberAt(node + NODE_BITS);
  }
  return bits;
}

/** Which of the rules for the first word, which begins at `begin`, may take the line that ends at `to`, by what was `found` in it. */
export function mayTakeForWord(begin: i32, to: i32, found: u32): u32 {
  const entry = entryOf(word);
  let may = <u32>numberAt(entry + WORD_OPEN);
  let asking = numberAt(entry + WORD_ASKING);
  const end = asking + 2 * numberAt(entry + WORD_ASKED);
  for (; asking < end; asking += 2) {
    if ((<u32>numberAt(asking + 1) & found) !== 0) may |= <u32>numberAt(asking);
  }
  return may === 0 ? 0 : may & readTree(numberAt(entry + WORD_TREE), begin + numberAt(entry + WORD_KNOWN), to);
}

/** Which of a list of rules may take the line from `from` to `to`. No word begins before `begin`. */
export function mayTake(rules: i32, from: i32, to: i32, begin: i32, words: i32, found: u32): u32 {
  const second = from + 1 < to ? unitAt(from + 1) : 0;
  const always = <u32>numberAt(rules + (beginsAsProse(unitAt(from), second) ? ALWAYS_PROSE : ALWAYS));
  let may = (found | always) & <u32>numberAt(numberAt(rules + TAKES_WORDS) + min(words, numberAt(rules + LAST_WORDS)));
  let chars = numberAt(rules + TAKES_FIRST);
  const most = min(to, from + FIRST_PLACES);
  for (let at = from; at < most && may !== 0; at++) {
    const char = min(unitAt(at), FIRST_CHARS - 1);
    may &= <u32>numberAt(chars + char);
    if (char === FIRST_CHARS - 1) break;
    chars += FIRST_CHARS;
  }
  if (may === 0) return 0;
  let narrow = numberAt(rules + NARROW);
  const end = narrow + 2 * numberAt(rules + NARROWED);
  for (; narrow < end; narrow += 2) {
    if ((<u32>numberAt(narrow + 1) & found) === 0) may &= ~(<u32>numberAt(narrow));
  }
  return may === 0 ? 0 : may & readTree(numberAt(rules + TREE), skipMarks(begin, to), to);
}

/** What was `found` of the wordings of credits, without those that no line has which begins as that from `from` to `to` does. */
export function mayBeCredit(from: i32, to: i32, found: u32): u32 {
  let at = from;
  while (at < to) {
    const code = unitAt(at);
    // Only letters of ASCII are told of.
    if (code >= 128 && (known(code) & OF_WORD) !== 0) return found;
    const small = code | 32;
    if (small >= 97 && small <= 122) break;
    at++;
  }
  return found & readTree(numberAt(CREDIT_TREE), at, to);
}

/** With a capital and a small letter. */
function beginsAsProse(first: i32, second: i32): bool {
  return first >= 65 && first <= 90 && second >= 97 && second <= 122;
}

/** The number of the rule that takes a line, and one more, as far as {@link stillMay} has found out; 0 for none. */
export let taker: i32 = 0;

export function resetTaker(): void {
  taker = 0;
}

/** Which of a list of rules still may take the line once their programs are asked, or {@link taker}. `open`: others may that come before. */
export function stillMay(rules: i32, may: u32, from: i32, to: i32, words: i32, open: bool): u32 {
  if (may === 0 || taker !== 0) return 0;
  return narrowed(numberAt(rules + MEMBERS), numberAt(rules + MEMBER_COUNT), may, from, to, words, open);
}

/** The same of the rules for the first word. */
export function stillMayForWord(may: u32, from: i32, to: i32, words: i32, open: bool): u32 {
  if (may === 0 || taker !== 0) return 0;
  const entry = entryOf(word);
  return narrowed(numberAt(entry + WORD_MEMBERS), numberAt(entry + WORD_MEMBER_COUNT), may, from, to, words, open);
}

/** In the order in which the program asks them: the first that takes the line counts. */
function narrowed(members: i32, count: i32, may: u32, from: i32, to: i32, words: i32, open: bool): u32 {
  let still: u32 = 0;
  for (let base = 0; base < count; base += 32) {
    for (let left = may; left !== 0; left &= left - 1) {
      const i = base + <i32>ctz(left);
      if (i >= count) break;
      const told = tellRule(numberAt(RULES) + numberAt(members + i) * RULE_SIZE, from, to, words);
      if (told === NO) continue;
      if (told === YES && still === 0 && !open) {
        taker = numberAt(members + i) + 1;
        return 0;
      }
      still |= left & (0 - left);
      if (told === YES) return still;
    }
  }
  return still;
}

/** Whether a rule takes the line. */
function tellRule(rule: i32, from: i32, to: i32, words: i32): i32 {
  if (words > numberAt(rule + MOST_WORDS)) return NO;
  const pattern = numberAt(rule + PATTERN);
  const has = numberAt(rule + HAS);
  const unless = numberAt(rule + UNLESS);
  if (pattern === UNTOLD || has === UNTOLD || unless === UNTOLD) return UNSURE;
  // A pattern that begins where the line does says no at the first letters.
  const first = numberAt(pattern + STARTS) === 0 ? pattern : has;
  const second = first === pattern ? has : pattern;
  let told = first === 0 ? YES : asks(first, from, to);
  if (told !== YES) return told;
  told = second === 0 ? YES : asks(second, from, to);
  if (told !== YES || unless === 0) return told;
  told = asks(unless, from, to);
  return told === UNSURE ? UNSURE : 1 - told;
}
