import {
  BEGINS_LOWER,
  BLANK,
  BLANKS_BEFORE,
  DIGIT_RULES,
  EDGE,
  END,
  ENDS_FINAL,
  FIRST_WORD,
  FLAGS,
  HAS_BULLET,
  LINE_NUMBERS,
  LINES,
  LONG_LINE,
  LONGEST_CREDIT,
  LONGEST_PHRASE,
  MAY_BE_PHRASE,
  MAY_COUNT,
  MAY_END_IN_CREDIT,
  MAY_TEXT,
  MAY_WORD,
  MOST_LINES,
  NUMBER,
  START,
  TAKER,
  TEXT_RULES,
  WORDINGS,
  WORDS,
} from '../layout';
import { known } from './chars';
import { mayEndInCredit } from './credits';
import { breakMasks, count, doubleMasks, hardMasks, makeMasks, roomFor, size, some, unitAt, wordMasks } from './masks';
import { findNeedles, found } from './needles';
import { forgetReaders } from './readers';
import {
  isUnsure,
  lookUp,
  mayBeCredit,
  mayTake,
  mayTakeForWord,
  resetTaker,
  stillMay,
  stillMayForWord,
  taker,
  word,
} from './rules';
import {
  beginsLower,
  countOneByOne,
  endsFinal,
  firstEnd,
  firstHash,
  firstStart,
  hasBullet,
  hasShapeOfPhrase,
  odd,
} from './shape';
import { clearSketches, repeatOf, signsOf } from './signs';

export { mayEndInCredit } from './credits';
export { firstOpen } from './headRows';
export { mayOpenSurely } from './heads';
export { prepare } from './numbers';
export { readers } from './readers';
export { roomFor };

/** Where the next line begins, its number, and the blank ones above it. */
let next: i32 = 0;
let number: i32 = 0;
let blanks: i32 = 0;
/** The block that breaks are read from, and those of it that are to come. */
let block: i32 = 0;
let breaks: u64 = 0;
let done: bool = true;

/** Takes a text, `length` code units at `units`; or a further part of the text before, if that goes on: all its lines have been told, and a break ends it. */
export function take(units: usize, length: i32, goesOn: bool): void {
  makeMasks(units, length);
  next = 0;
  // Behind the break at the end of a part a blank line was counted, which is none.
  number = goesOn ? number - 1 : 1;
  blanks = goesOn ? blanks - 1 : 0;
  block = 0;
  breaks = load<u64>(breakMasks);
  done = false;
  forgetReaders();
  if (!goesOn) clearSketches();
}

/** Tells of the next lines that are not blank, at {@link LINES}. Returns of how many: none, once all are told. */
export function lines(): i32 {
  let told = 0;
  while (!done && told < MOST_LINES) {
    const at = nextBreak();
    if (at >= size) done = true;
    else if (unitAt(at) === 10 && at > 0 && unitAt(at - 1) === 13) {
      // The second half of one break.
      next = at + 1;
      continue;
    }
    const whole = next;
    let from = whole;
    let to = min(at, size);
    next = at + 1;
    while (from < to && (known(unitAt(from)) & EDGE) !== 0) from++;
    while (to > from && (known(unitAt(to - 1)) & EDGE) !== 0) to--;
    if (from < to) {
      const line = LINES + <usize>(told++ * LINE_NUMBERS * 4);
      put(line, NUMBER, number);
      put(line, BLANKS_BEFORE, blanks);
      tell(line, whole, from, to);
      blanks = 0;
    } else blanks++;
    number++;
  }
  return told;
}

function nextBreak(): i32 {
  while (breaks === 0) breaks = load<u64>(breakMasks + ((<usize>++block) << 3));
  const at = (block << 6) + <i32>ctz(breaks);
  breaks &= breaks - 1;
  return at;
}

function put(line: usize, place: usize, value: i32): void {
  store<i32>(line + (place << 2), value);
}

/** Tells of the line from `from` to `to`, which began at `whole` before its edges were cut off. */
function tell(line: usize, whole: i32, from: i32, to: i32): void {
  const length = to - from;
  const bullet = hasBullet(from, to);
  let flags = signsOf(from, to) | (bullet ? HAS_BULLET : 0);
  let words = 0;
  let needles: u64 = 0;
  if (length <= LONGEST_CREDIT) {
    // A hidden mark that was cut off may have begun a word.
    const hard = some(hardMasks, from, to) || (from > whole && (known(unitAt(from - 1)) & BLANK) === 0);
    words = hard ? countOneByOne(from, to) : count(wordMasks, from, to);
    if (length <= LONGEST_PHRASE && ((hard && odd) || some(doubleMasks, from, to) || hasShapeOfPhrase(from, to))) {
      flags |= MAY_BE_PHRASE;
    }
    findNeedles(from, to);
    needles = found;
  }
  if (length > LONG_LINE) {
    words = (length + 3) / 6;
    put(line, FIRST_WORD, 0);
    put(line, MAY_WORD, 0);
    put(line, MAY_TEXT, 0);
    put(line, MAY_COUNT, 0);
    put(line, TAKER, 0);
  } else askRules(line, from, to, words, <u32>needles);
  if (endsFinal(from, to)) flags |= ENDS_FINAL;
  if (mayEndInCredit(from, to)) flags |= MAY_END_IN_CREDIT;
  if (beginsLower(bullet ? from + 2 : from, min(from + 6, to), to)) flags |= BEGINS_LOWER;
  put(line, START, from);
  put(line, END, to);
  put(line, WORDS, words);
  put(line, FLAGS, flags | repeatOf(flags, length, words));
  const wordings = <u32>(needles >>> 32);
  put(line, WORDINGS, wordings === 0 ? 0 : <i32>mayBeCredit(from, to, wordings));
}

/** Tells which rules may take the line. */
function askRules(line: usize, from: i32, to: i32, words: i32, found: u32): void {
  const hash = firstHash(from, to);
  const begin = firstStart;
  const code = unitAt(from);
  lookUp(hash, begin, firstEnd);
  let mayWord = word === 0 ? 0 : mayTakeForWord(begin, to, found);
  let mayText = mayTake(TEXT_RULES, from, to, begin, words, found);
  let mayCount = code >= 48 && code <= 57 ? mayTake(DIGIT_RULES, from, to, begin, words, found) : 0;
  resetTaker();
  // Whose first word is not sure may be taken by other rules.
  if (!isUnsure && (mayWord | mayText | mayCount) !== 0) {
    mayCount = stillMay(DIGIT_RULES, mayCount, from, to, words, false);
    mayWord = stillMayForWord(mayWord, from, to, words, mayCount !== 0);
    mayText = stillMay(TEXT_RULES, mayText, from, to, words, (mayCount | mayWord) !== 0);
  }
  put(line, FIRST_WORD, isUnsure ? ~word : word);
  put(line, MAY_WORD, <i32>mayWord);
  put(line, MAY_TEXT, <i32>mayText);
  put(line, MAY_COUNT, <i32>mayCount);
  put(line, TAKER, taker);
}
