import { unitAt } from './masks';

/*
 * The screen of credits behind the last sentence of a paragraph, for the few at the ends of an article of which it is asked.
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
  const blankLast = isSpace(unitAt(end - 1));
  for (let at = max(from, end - TRAIL); at < end; at++) {
    if (!endsSentence(unitAt(at))) continue;
    let next = at + 1;
    while (next < end && isSpace(unitAt(next))) next++;
    if (next < end && maySign(next, end, blankLast)) return true;
  }
  return false;
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

function maySign(at: i32, end: i32, blankLast: bool): bool {
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
