import { isDigit, isGap, isLetter, isSmall } from './heads';
import { unitAt } from './masks';

/*
 * The paragraph that is looked at for a dateline, and what is asked of it by more than one.
 */

/** Where it begins and ends, and where what is looked at of it does. */
export let begin: i32 = 0;
export let end: i32 = 0;
export let limit: i32 = 0;

/** The longest text between two brackets. */
const BRACKETED: i32 = 62;

export function takeParagraph(from: i32, to: i32, most: i32): void {
  begin = from;
  end = to;
  limit = most;
}

export function closing(open: i32): i32 {
  const to = min(limit, open + BRACKETED + 1);
  for (let at = open; at < to; at++) if (unitAt(at) === 0x29 || unitAt(at) === 0x5d) return at;
  return -1;
}

export function isCapital(code: i32): bool {
  return code >= 65 && code <= 90;
}

export function lettersEnd(from: i32): i32 {
  let at = from;
  while (at < limit && isLetter(unitAt(at))) at++;
  return at;
}

export function isWordAt(at: i32): bool {
  return at === begin || isGap(unitAt(at - 1));
}

export function isGapBetween(from: i32, to: i32): bool {
  for (let at = from; at < to; at++) if (!isGap(unitAt(at))) return false;
  return true;
}

export function afterGaps(from: i32): i32 {
  let at = from;
  while (at < end && isGap(unitAt(at))) at++;
  return at;
}

/** Whether a story may open so: not with a small letter, but for "iPhone", nor with a mark that only joins. */
export function opensStory(at: i32, hasCaps: bool): bool {
  if (at >= end) return false;
  const code = unitAt(at);
  if (code >= 128 || isDigit(code)) return true;
  if (isSmall(code)) return hasCaps && at + 1 < end && (unitAt(at + 1) >= 128 || isCapital(unitAt(at + 1)));
  if (isLetter(code)) return true;
  switch (code) {
    case 0x22: // "
    case 0x23: // #
    case 0x24: // $
    case 0x26: // &
    case 0x27: // '
    case 0x28: // (
    case 0x2d: // -
    case 0x40: // @
    case 0x5b: // [
    case 0x5f: // _
      return true;
    default:
      return false;
  }
}
