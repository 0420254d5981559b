import { AGENCY_BEGINS, AGENCY_ENDS } from '../layout';
import { isDigit, isGap, isLetter, isLongDash } from './heads';
import { flagsOf, spelledFlagsOf } from './headWords';
import { unitAt } from './masks';
import { begin, end, isCapital, isWordAt, limit } from './paragraph';

/*
 * Where an agency may stand in the paragraph that is looked at, as its words tell.
 */

/** Longest name behind a dash. */
const LONGEST_NAME: i32 = 30;

/**
 * Whether an agency may be named from `from` to `to`, or a few: one of the words is the first of one then, or like the call sign of a station or the name
 * of a network, it has capitals and figures, as channels do, or points, as sites.
 */
export function mayBeParty(from: i32, to: i32): bool {
  let hasCapital = false;
  let hasFigure = false;
  for (let at = from; at < to; ) {
    const code = unitAt(at);
    if (!isSpelled(code)) {
      if (code > 126 || (code === 46 && at + 1 < to && isSpelled(unitAt(at + 1)))) return true;
      at++;
      continue;
    }
    let end = at;
    while (end < to && isSpelled(unitAt(end))) {
      if (isDigit(unitAt(end))) hasFigure = true;
      end++;
    }
    if (isCapital(code)) hasCapital = true;
    else if (isDigit(code) && end - at > 1 && isLetter(unitAt(end - 1))) return true;
    if (end - at > 1 && isStationOrNetwork(code, unitAt(at + 1))) return true;
    if ((flagsOf(at, end) & AGENCY_BEGINS) !== 0) return true;
    at = end;
  }
  return hasCapital && hasFigure;
}

/** How they begin: K and W before a capital; ABC, CBS, CW, Fox, NBC. */
function isStationOrNetwork(first: i32, second: i32): bool {
  switch (first) {
    case 75: // K
    case 87: // W
      return isCapital(second);
    case 65: // A
    case 78: // N
      return second === 66;
    case 67: // C
      return second === 66 || second === 87;
    case 70: // F
      return (second | 32) === 111;
    default:
      return false;
  }
}

export function holdsLetter(from: i32, to: i32): bool {
  for (let at = from; at < to; at++) if (isLetter(unitAt(at)) || unitAt(at) > 126) return true;
  return false;
}

/** Whether the last word before `at` may be the last of an agency, or the address of a site: one of letters, figures and points alone is asked for. */
export function endsAgency(at: i32): bool {
  let to = at;
  while (to > begin && isBetween(unitAt(to - 1))) to--;
  if (to > begin && (unitAt(to - 1) === 0x29 || unitAt(to - 1) === 0x5d)) return false;
  let from = to;
  let point = -1;
  while (from > begin && (isSpelled(unitAt(from - 1)) || unitAt(from - 1) === 46)) {
    from--;
    if (point < 0 && unitAt(from) === 46) point = from;
  }
  if (from === to || point - from > 1 || (point >= 0 && !isWordAt(from))) return true;
  return (spelledFlagsOf(from, to) & AGENCY_ENDS) !== 0;
}

/** Whether tables know words with it: a letter or figure. */
function isSpelled(code: i32): bool {
  return isLetter(code) || isDigit(code);
}

/** Marks that are cut off before a dash, and at the end of a line. */
export function isBetween(code: i32): bool {
  return isGap(code) || code === 46 || code === 44 || code === 58;
}

/** Whether the word at `at` may be the first of an agency. */
export function beginsAgency(at: i32): bool {
  let to = at;
  while (to < limit && isSpelled(unitAt(to))) to++;
  const next = to < limit ? unitAt(to) : 0;
  if (to === at) return next >= 128 || next === 45 || next === 47;
  const isWhole = isGap(next) || next === 44 || next === 58 || next === 40;
  if (!isWhole && !(next === 46 && (to + 1 >= limit || isGap(unitAt(to + 1))))) return true;
  return (flagsOf(at, to) & AGENCY_BEGINS) !== 0;
}

/** Whether a mark stands behind the name that begins at `at`, or it is a word in capitals: what `NEXT` of dashed.ts asks of it. */
export function endsName(at: i32): bool {
  const second = at + 1 < limit ? unitAt(at + 1) : 0;
  if (isCapital(second)) return true;
  const to = min(limit, at + LONGEST_NAME + 1);
  for (let i = at; i < to; i++) {
    const code = unitAt(i);
    if (isSpelled(code) || isGap(code) || code === 47) continue;
    if (code === 44) return true;
    const isMark = code === 45 || code === 46 || code === 58 || isLongDash(code);
    if (isMark && (i + 1 >= limit || isGap(unitAt(i + 1)))) return true;
    if (code !== 45) return false;
  }
  return to === end;
}
