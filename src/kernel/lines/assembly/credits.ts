import { unitAt, units } from './masks';

/*
 * The screen of credits behind the last sentence of a line or paragraph.
 */

/** Shortest paragraph that holds a sentence and a credit, and how far from its end a credit without brackets may begin. */
const SHORTEST: i32 = 24;
const TRAIL: i32 = 60;

/**
 * Whether a credit may stand behind the last sentence of a paragraph: it closes with a bracket or slash, or a sentence ends near and a dash stands
 * behind it, or PTI's name; a bracket too where a blank stands last that is none to the eye of the program.
 */
export function mayEndInCredit(from: i32, end: i32): bool {
  if (end - from < SHORTEST) return false;
  let last = end - 1;
  while (last > from && (unitAt(last) <= 32 || unitAt(last) === 46 || unitAt(last) === 0xa0)) last--;
  const code = unitAt(last);
  if (code === 0x29 || code === 0x5d || code === 0x2f) return true;
  const trail = max(from, end - TRAIL);
  if (isSpace(unitAt(end - 1))) {
    for (let at = trail + 1; at < end; at++) if (signs(at, end, true) && isBehindSentence(trail, at)) return true;
    return false;
  }
  for (let at = trail; at < end; at += 8) {
    for (let near = signsNear(at); near !== 0; near &= near - 1) {
      const sign = at + <i32>ctz(near);
      if (sign < end && signs(sign, end, false) && isBehindSentence(trail, sign)) return true;
    }
  }
  return false;
}

/**
 * Which of the eight characters from `at` on may be a dash or the first letter of PTI's name, a bit each: most paragraphs have neither near their end,
 * or in a word only.
 */
function signsNear(at: i32): i32 {
  const eight = v128.load(units + ((<usize>at) << 1));
  const dashes = v128.or(
    i16x8.eq(eight, i16x8.splat(0x2d)),
    i16x8.eq(v128.and(eight, i16x8.splat(-8)), i16x8.splat(0x2010)),
  );
  return i16x8.bitmask(v128.or(dashes, i16x8.eq(eight, i16x8.splat(0x50))));
}

/** Whether a sentence ends before `at`, with nothing but blanks between, and not before `from`. */
function isBehindSentence(from: i32, at: i32): bool {
  let before = at - 1;
  while (before >= from && isSpace(unitAt(before))) before--;
  return before >= from && endsSentence(unitAt(before));
}

function endsSentence(code: i32): bool {
  switch (code) {
    case 0x2e: // .
    case 0x21: // !
    case 0x3f: // ?
    case 0x22: // "
    case 0x201d: // ”
    case 0x2019: // ’
    case 0xbb: // »
    case 0x964: // ।
      return true;
    default:
      return false;
  }
}

/** Whether what begins at `at` may be a signature. */
function signs(at: i32, end: i32, blankLast: bool): bool {
  const code = unitAt(at);
  if (code === 0x2014 || code === 0x2013 || code === 0x2d) return true;
  if (code === 0x28 || code === 0x5b || code === 0x2f) return blankLast && at < end - 1;
  return code === 0x50 && at + 3 < end && unitAt(at + 1) === 0x54 && unitAt(at + 2) === 0x49 && unitAt(at + 3) === 32;
}

/** A blank of any kind. */
function isSpace(code: i32): bool {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
