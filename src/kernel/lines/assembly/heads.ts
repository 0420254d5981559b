import { SMALL_WORD, UPPER } from '../layout';
import { known } from './chars';
import { flagsOf } from './headWords';
import { bytesAt, size, unitAt, units } from './masks';

/*
 * The screens of datelines, for the few lines at the head of an article of which they are asked.
 */

/** How far into a paragraph the first mark of a dateline may stand. */
const REACH: i32 = 120;
/** Longest line that may be place and date without a mark, and how near a figure has to be. */
const SHORT: i32 = 60;
const NEAR: i32 = 24;
/** Most words that begin with a small letter before the first mark: prose has more. */
const MOST_SMALL: i32 = 5;

/**
 * Whether a dateline may stand at the head of a paragraph: a bracket, slash, dash or the like comes before six words that begin with a small
 * letter have passed (prose has them, no dateline does), or the line is short and has a figure; and of those words each is one that heads of
 * datelines hold. Looks at {@link REACH} code units.
 */
export function mayOpen(from: i32, end: i32): bool {
  const first = unitAt(from);
  if (isNeverFirst(first)) return false;
  // Arabic datelines may hold no mark but a hyphen between place and agency.
  if (first >= 0x600 && first <= 0x6ff) return true;
  const limit = min(end, from + REACH);
  if (!(end - from <= SHORT && isDigitNear(from, end)) && !isMarked(from, limit)) return false;
  return first >= 0x600 || holdsWordsOfHeads(from, limit, limit === end) || holdsYearOfHijra(from, end);
}

/**
 * Whether each word up to the first mark may stand in a head. Only words all in small letters are asked, with a mark or blank behind: names of
 * places begin with capitals, and of the words between them, those of dates, and names of agencies in small letters, there is a table.
 */
function holdsWordsOfHeads(from: i32, limit: i32, whole: bool): bool {
  let begins = true;
  for (let at = from; at < limit; at++) {
    const code = unitAt(at);
    if (isGap(code)) {
      begins = true;
      continue;
    }
    const next = at + 1 < size ? unitAt(at + 1) : 0;
    if (isMark(code, next) || (code === 46 && isGap(next)) || (begins && (code === 45 || code === 95))) return true;
    if (begins && isSmall(code) && isRefused(at, limit, whole)) return false;
    begins = false;
  }
  return true;
}

/** Whether the word at `at` is one in small letters that no head holds. */
export function isRefused(at: i32, limit: i32, whole: bool): bool {
  let letters = at;
  while (letters < limit && isSmall(unitAt(letters))) letters++;
  let end = letters;
  while (end < limit && (unitAt(end) === 46 || unitAt(end) === 44)) end++;
  if (end === limit) {
    if (!whole) return false;
  } else {
    const code = unitAt(end);
    if (!isGap(code) && !isMark(code, end + 1 < size ? unitAt(end + 1) : 0)) return false;
  }
  return (flagsOf(at, letters) & SMALL_WORD) === 0;
}

/** What parts the words of a head. */
export function isGap(code: i32): bool {
  return code <= 32 || code === 0xa0;
}

/** How far a head reaches that dates by the Hijra, with months of any name: years from 1300 to 1499 stand in it. */
const HIJRA_REACH: i32 = 170;

function holdsYearOfHijra(from: i32, end: i32): bool {
  const limit = min(end, from + HIJRA_REACH);
  for (let at = from; at + 3 < limit; at++) if (unitAt(at) === 49 && isYearOfHijra(at, from, limit)) return true;
  return false;
}

/**
 * Whether a year by the Hijra stands at `at`, where a 1 does, in the paragraph from `from` to `limit`: 1300 to 1499 behind its day, or before the sign that says
 * so. Other years and sums are none, and to read a paragraph in all ways for them took as long as to clean ten.
 */
export function isYearOfHijra(at: i32, from: i32, limit: i32): bool {
  const second = unitAt(at + 1);
  if ((second !== 51 && second !== 52) || !isDigit(unitAt(at + 2)) || !isDigit(unitAt(at + 3))) return false;
  let behind = at + 4;
  while (behind < limit && isGap(unitAt(behind))) behind++;
  if (behind < limit && unitAt(behind) >= 0x600) return true;
  let before = at - 1;
  while (before >= from && isGap(unitAt(before))) before--;
  if (before === at - 1 || before < from) return false;
  if (before > from && unitAt(before) === 44) before--;
  const code = unitAt(before);
  return isDigit(code) || (code > 126 && !isGap(code));
}

/** Small letters but those of "al", "el", "dpa"; marks that stand in no name of a place, date or agency, and in none of the marks before them. */
function isNeverFirst(code: i32): bool {
  if (isSmall(code)) return code !== 97 && code !== 100 && code !== 101;
  switch (code) {
    case 0x22: // "
    case 0x23: // #
    case 0x24: // $
    case 0x25: // %
    case 0x2a: // *
    case 0x2b: // +
    case 0x3c: // <
    case 0x3d: // =
    case 0x3e: // >
    case 0x40: // @
    case 0x5e: // ^
    case 0x7b: // {
    case 0x7d: // }
    case 0x7e: // ~
    case 0xa9: // ©
    case 0x201c: // “
    case 0x2022: // •
      return true;
    default:
      return false;
  }
}

function isMarked(from: i32, limit: i32): bool {
  let small = 0;
  for (let sixteen = from; sixteen < limit; sixteen += 16) {
    for (let signs = signsAt(sixteen); signs !== 0; signs &= signs - 1) {
      const at = sixteen + <i32>ctz(signs);
      if (at >= limit) return false;
      const code = unitAt(at);
      const next = at + 1 < size ? unitAt(at + 1) : 0;
      if (code === 32 || code === 0xa0) {
        if (isSmall(next) && ++small > MOST_SMALL) return false;
        if (next === 45 || next === 95) return true;
      } else if (code === 46) {
        if (next !== 32) continue;
        if (at - from > 6 && isDigitNear(from, at)) return true;
        if (at - from >= NEAR) continue;
        if (at - from >= 4 && isUpper(at - 1) && isUpper(at - 2)) return true;
        small++;
      } else if (isMark(code, next)) return true;
    }
  }
  return false;
}

/**
 * Which of the sixteen code units from `at` on {@link isMarked} looks at, a bit each: all but letters, and blanks before anything but a small letter, hyphen
 * or underscore. To ask all for all marks took half of the time.
 */
function signsAt(at: i32): u32 {
  const unit = units + ((<usize>at) << 1);
  const bytes = bytesAt(unit);
  const next = bytesAt(unit + 2);
  const blanks = v128.or(i8x16.eq(bytes, i8x16.splat(32)), i8x16.eq(bytes, i8x16.splat(<i8>0xa0)));
  const counted = v128.or(lettersIn(next), v128.or(i8x16.eq(next, i8x16.splat(45)), i8x16.eq(next, i8x16.splat(95))));
  const passed = v128.or(lettersIn(v128.or(bytes, i8x16.splat(32))), v128.andnot(blanks, counted));
  return <u32>i8x16.bitmask(passed) ^ 0xffff;
}

/** Which bytes are small letters. */
function lettersIn(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(97)), i8x16.splat(26));
}

export function isLetter(code: i32): bool {
  return <u32>((code | 32) - 97) < 26;
}

/** En dash, em dash, bar. */
export function isLongDash(code: i32): bool {
  return code >= 0x2013 && code <= 0x2015;
}

/** Brackets, slashes, bars, colons and dashes, also as they are left when a page was decoded wrongly, and the signs of East Asian datelines. */
function isMark(code: i32, next: i32): bool {
  switch (code) {
    case 0x28: // (
    case 0x2f: // /
    case 0x3a: // :
    case 0x5b: // [
    case 0x7c: // |
    case 0x96:
    case 0x97:
    case 0xe2:
    case 0x964: // ।
    case 0x2012: // ‒
    case 0x2013: // –
    case 0x2014: // —
    case 0x2015: // ―
    case 0x3010: // 【
    case 0x65e5: // 日
    case 0x7535: // 电
    case 0x8baf: // 讯
    case 0x96fb: // 電
    case 0xff08: // （
    case 0xff3b: // ［
      return true;
    case 0x26: // &
      return next !== 32;
    case 0x2d: // -
      return next === 0x2d || isBlank(next);
    default:
      return false;
  }
}

export function isBlank(code: i32): bool {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x200b;
}

export function isSmall(code: i32): bool {
  return code >= 97 && code <= 122;
}

function isUpper(at: i32): bool {
  return (known(unitAt(at)) & UPPER) !== 0;
}

export function isDigit(code: i32): bool {
  return code >= 48 && code <= 57;
}

/** Whether a figure stands at `at` or a little before. */
function isDigitNear(from: i32, at: i32): bool {
  for (let i = at; i > from && at - i < NEAR; i--) if (isDigit(unitAt(i))) return true;
  return false;
}

/**
 * The screen for paragraphs below prose: most begin with a word in small letters but its first, and hold no agency's bracket near. Capitals,
 * a bracket, a slash or a figure among the first {@link SHORT} code units let one through, and so does any script without letter case.
 */
export function mayOpenSurely(from: i32): bool {
  const second = unitAt(from + 1);
  if (!isSmall(second) && second !== 32) return true;
  const end = min(size, from + SHORT);
  for (let at = from; at < end; at += 16) if ((figuresAt(at) & ((1 << min(16, end - at)) - 1)) !== 0) return true;
  return false;
}

/** Which of the sixteen code units from `at` on are opening brackets, slashes or figures, a bit each. */
function figuresAt(at: i32): i32 {
  const bytes = bytesAt(units + ((<usize>at) << 1));
  const brackets = v128.or(i8x16.eq(bytes, i8x16.splat(0x28)), i8x16.eq(bytes, i8x16.splat(0x5b)));
  // The slash stands before the nought.
  return i8x16.bitmask(v128.or(brackets, i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x2f)), i8x16.splat(11))));
}
