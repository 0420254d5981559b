import {
  AGENCY,
  AGENCY_ONLY,
  ALONE,
  BESIDE_DATE,
  CLOSE,
  COUNTRY,
  IS_AGENCY,
  IS_CITY,
  IS_REGION,
  KNOWN,
  LINES,
  LOCATED,
  MARK_END,
  OPEN,
  OPENS_OTHERWISE,
  PLACE_END,
  PLAIN_SHAPE,
  REGION_END,
  REGION_ENDS,
  REGION_SHIFT,
  REGION_START,
  SIGNED,
  SIGNED_ONLY,
  STORY,
  UNKNOWN,
} from '../layout';
import { isDigit, isGap, isLetter, isLongDash, isSmall } from './heads';
import { flagsOf } from './headWords';
import { unitAt } from './masks';
import { nameAt } from './names';
import { begin, closing, end, isCapital, limit } from './paragraph';

/*
 * Datelines of the plainest shapes, which nine of ten have, in ASCII letters and the marks of print: "OAK BEND, Ohio (AP) — ", "OAK BEND — ", "(AP) ". Read here
 * they take a tenth of the time: readers in TypeScript take thirty calls for one, in code that is mostly not warm yet. What is read here
 * those would read alike (a test asks); whatever they would have to look at twice is left to them.
 */

/** Longest name of a place, and most words; a place without an agency has less. */
const LONGEST_PLACE: i32 = 45;
const MOST_WORDS: i32 = 6;
const MOST_ALONE: i32 = 5;
const MOST_UNKNOWN: i32 = 4;
const MOST_REGION_WORDS: i32 = 5;
const LONGEST_BESIDE_DATE: i32 = 4;
/** "Washington DC". */
const WITH_DISTRICT: i32 = 13;
/** How far from the first letter marks are looked for. */
const MARK_REACH: i32 = 100;
/** The shortest story behind an agency, and behind a place. */
const BEHIND_AGENCY: i32 = 20;
const BEHIND_PLACE: i32 = 35;
/** How far behind an agency a dash may stand that parts its place from the story. */
const PLACE_REACH: i32 = 70;
const MOST_HYPHENS: i32 = 3;

/** What was read of the head: its place; the first and the last word of that; its region, if it has one; where it ends. */
let placeEnd: i32 = 0;
let words: i32 = 0;
let firstWordEnd: i32 = 0;
let lastWord: i32 = 0;
let regionStart: i32 = 0;
let headEnd: i32 = 0;
/** A point stands behind its first word: "ST. LOUIS". */
let hasPoint: bool = false;
/** The place is in capitals throughout; is one that datelines know; has its region. */
let inCapitals: bool = false;
let isKnown: bool = false;
let isLocated: bool = false;

/** Where the dash of a place alone stands, once {@link readPlain} has read one; else -1. */
export let dashAt: i32 = -1;
/** Where the bracket stands, -1 without one. */
export let bracketAt: i32 = -1;
/** Where the story begins. */
export let storyAt: i32 = 0;

/**
 * Reads the dateline of the paragraph, if it is one of the plainest: what it finds stands at {@link LINES}, see `PLAIN` of layout.ts. Nothing beyond ASCII but
 * dashes and quotation marks stands in what is looked at.
 */
export function readPlain(): bool {
  dashAt = -1;
  bracketAt = -1;
  if (isBracket(unitAt(begin))) return readAgency(begin, false);
  if (!readHead()) return false;
  const mark = afterGaps(headEnd);
  if (mark >= limit || mark - begin > MARK_REACH) return false;
  if (!isBracket(unitAt(mark))) return readDash(mark);
  return holdsBlanks(headEnd, mark) && readAgency(mark, true);
}

function isBracket(code: i32): bool {
  return code === 0x28 || code === 0x5b;
}

function afterGaps(from: i32): i32 {
  let at = from;
  while (at < limit && isGap(unitAt(at))) at++;
  return at;
}

function holdsBlanks(from: i32, to: i32): bool {
  for (let at = from; at < to; at++) if (unitAt(at) !== 32) return false;
  return true;
}

function tell(number: i32, value: i32): void {
  store<i32>(LINES + ((<usize>number) << 2), value);
}

/** Place and region; false where it takes more to say whether it is one. */
function readHead(): bool {
  if (!readPlace()) return false;
  const name = nameAt(begin, placeEnd);
  isKnown = (name & IS_CITY) !== 0;
  headEnd = placeEnd;
  let country = 0;
  if (readRegion()) {
    const region = nameAt(regionStart, withoutPoint(headEnd));
    if ((region & IS_REGION) === 0) return false;
    isLocated = true;
    country = region >>> REGION_SHIFT;
  }
  if (endsBesideDate() || isDistrict()) return false;
  if (!isKnown && opensOtherwise()) return false;
  // Without a region it may be an agency that is spelled so, or have its state without a comma.
  if (!isLocated && ((name & IS_AGENCY) !== 0 || (hasPoint && !isKnown))) return false;
  if (!isLocated && !isKnown && words > 1 && (flagsOf(lastWord, placeEnd) & REGION_ENDS) !== 0) return false;
  // The second bit and all above say which country, the first that it is all of one: "KUWAIT".
  const own = (name & IS_REGION) !== 0 ? name >>> REGION_SHIFT : 0;
  if (country >>> 1 === 0) country = (own & 1) !== 0 ? own : 0;
  tell(PLACE_END, placeEnd - begin);
  tell(REGION_START, isLocated ? regionStart - begin : 0);
  tell(REGION_END, headEnd - begin);
  tell(COUNTRY, country);
  return true;
}

/** Words that are all in capitals, or have all one, single blanks between. */
function readPlace(): bool {
  let at = begin;
  let isTitled = true;
  let isLong = false;
  inCapitals = true;
  isLocated = false;
  words = 0;
  do {
    if (words > 0) at++;
    lastWord = at;
    if (at >= limit || !isCapital(unitAt(at++))) return false;
    while (at < limit && isLetter(unitAt(at))) {
      if (isSmall(unitAt(at))) inCapitals = false;
      else isTitled = false;
      at++;
    }
    if (at - lastWord > 1) isLong = true;
    else isTitled = false;
    if (words++ === 0) {
      firstWordEnd = at;
      hasPoint = at + 1 < limit && unitAt(at) === 46 && unitAt(at + 1) === 32;
      if (hasPoint) at++;
    }
  } while (at + 1 < limit && unitAt(at) === 32 && isCapital(unitAt(at + 1)));
  placeEnd = at;
  if (hasPoint && words === 1) return false;
  return isLong && (inCapitals || isTitled) && words <= MOST_WORDS && placeEnd - begin <= LONGEST_PLACE;
}

/** Words that begin with capitals behind a comma, the first with points perhaps. */
function readRegion(): bool {
  if (placeEnd + 2 >= limit || unitAt(placeEnd) !== 44 || unitAt(placeEnd + 1) !== 32) return false;
  let at = placeEnd + 2;
  regionStart = at;
  if (!isCapital(unitAt(at))) return false;
  while (at < limit && (isLetter(unitAt(at)) || unitAt(at) === 46)) at++;
  for (let more = 1; more < MOST_REGION_WORDS; more++) {
    if (at + 1 >= limit || unitAt(at) !== 32 || !isCapital(unitAt(at + 1))) break;
    at++;
    while (at < limit && isLetter(unitAt(at))) at++;
  }
  headEnd = at;
  return true;
}

function withoutPoint(to: i32): i32 {
  return unitAt(to - 1) === 46 ? to - 1 : to;
}

/** The last word may be one that is left out beside a date. */
function endsBesideDate(): bool {
  let from = headEnd;
  while (from > begin && !isGap(unitAt(from - 1))) from--;
  return headEnd - from <= LONGEST_BESIDE_DATE && (flagsOf(from, withoutPoint(headEnd)) & BESIDE_DATE) !== 0;
}

function isDistrict(): bool {
  return (
    placeEnd - begin === WITH_DISTRICT &&
    placeEnd - lastWord === 2 &&
    (unitAt(lastWord) | 32) === 100 &&
    (unitAt(lastWord + 1) | 32) === 99
  );
}

/** The first word opens sentences; in capitals, and with a region behind, it does not. */
function opensOtherwise(): bool {
  return !(inCapitals && isLocated) && (flagsOf(begin, firstWordEnd) & OPENS_OTHERWISE) !== 0;
}

/** The bracket at `open` and what follows it, behind a head or alone. */
function readAgency(open: i32, hasHead: bool): bool {
  const close = closing(open);
  if (close < 0) return false;
  const behind = afterGaps(close + 1);
  const dash = dashEnd(behind);
  const hasDash = dash > behind;
  // Without a dash a blank follows.
  if (hasDash ? dash < 0 : behind === close + 1) return false;
  const mark = hasDash ? dash : close + 1;
  const story = hasDash ? afterGaps(dash) : behind;
  const stop = hasDash ? story : mark;
  if (end - stop < BEHIND_AGENCY || !opensStory(story) || mayHoldDate(story)) return false;
  if (!hasDash && mayBePicture(story)) return false;
  if (hasHead) {
    if (!(isKnown || isLocated || (hasDash && inCapitals)) || isPlaceAgain(story)) return false;
    tell(PLAIN_SHAPE, hasDash ? SIGNED : SIGNED_ONLY);
  } else {
    if (mayPartPlace(stop)) return false;
    tell(PLAIN_SHAPE, hasDash ? AGENCY : AGENCY_ONLY);
  }
  bracketAt = open;
  tell(OPEN, open - begin);
  tell(CLOSE, close - begin);
  tellEnd(mark, story);
  return true;
}

function tellEnd(mark: i32, story: i32): void {
  storyAt = story;
  tell(MARK_END, mark - begin);
  tell(STORY, story - begin);
}

/** The end of the dash at `at`, behind which a blank stands where it is of hyphens; `at` when none stands there, -1 for one that may be none. */
function dashEnd(at: i32): i32 {
  let to = at;
  while (to < limit && isLongDash(unitAt(to))) to++;
  if (to > at) return to;
  while (to < limit && unitAt(to) === 45) to++;
  if (to === at) return at;
  return to - at <= MOST_HYPHENS && to < limit && isGap(unitAt(to)) ? to : -1;
}

/** A capital, or an opening quotation mark. */
function opensStory(at: i32): bool {
  if (at + 1 >= limit) return false;
  const code = unitAt(at);
  return isCapital(code) || code === 0x22 || code === 0x27 || code === 0x2018 || code === 0x201c;
}

/** A word of three letters or more, a day of one figure or two, and what stands behind a day in dates: a comma, colon or year. */
function mayHoldDate(story: i32): bool {
  let at = story;
  while (at < limit && !isGap(unitAt(at))) at++;
  if (at - story < 3 || ++at >= limit || !isDigit(unitAt(at))) return false;
  if (at + 1 < limit && isDigit(unitAt(at + 1))) at++;
  if (++at >= limit) return false;
  const code = unitAt(at);
  return code === 44 || code === 58 || (isGap(code) && at + 1 < limit && isDigit(unitAt(at + 1)));
}

/** "Photo", "Foto", "Image", "File", "Video": the credit of a picture. */
function mayBePicture(story: i32): bool {
  if (story + 2 >= limit) return true;
  const three = ((unitAt(story) | 32) << 16) | ((unitAt(story + 1) | 32) << 8) | (unitAt(story + 2) | 32);
  return three === 0x70686f || three === 0x666f74 || three === 0x696d61 || three === 0x66696c || three === 0x766964;
}

/** Some pages print the dateline twice. */
function isPlaceAgain(story: i32): bool {
  for (let at = begin; at < placeEnd; at++) if (unitAt(at) !== unitAt(story + at - begin)) return false;
  return true;
}

/** A dash behind a blank, point or comma: "(ANSA) - ROMA, 16 NOV - ". */
function mayPartPlace(stop: i32): bool {
  const to = min(limit, stop + PLACE_REACH);
  for (let at = stop; at < to; at++) {
    const code = unitAt(at);
    if (code !== 45 && !isLongDash(code)) continue;
    const before = unitAt(at - 1);
    if (isGap(before) || before === 46 || before === 44) return true;
  }
  return false;
}

/** A place in capitals before the dash at `mark`, with its story or alone on its line. */
function readDash(mark: i32): bool {
  if (!inCapitals || words > MOST_ALONE) return false;
  let to = mark;
  while (to < limit && isLongDash(unitAt(to))) to++;
  if (to === mark) {
    while (to < limit && unitAt(to) === 45) to++;
    if (to === mark) return false;
    // One hyphen stands between blanks.
    if (to - mark === 1 && !(mark > headEnd && (to === end || (to < limit && isGap(unitAt(to)))))) return false;
  }
  const story = afterGaps(to);
  if (story === end) {
    if (!isKnown && !isLocated) return false;
    tell(PLAIN_SHAPE, ALONE);
  } else {
    if (end - story < BEHIND_PLACE || !opensStory(story) || mayHoldDate(story) || isPlaceAgain(story)) return false;
    if (!isLocated && !isKnown && words > MOST_UNKNOWN) return false;
    tell(PLAIN_SHAPE, isLocated ? LOCATED : isKnown ? KNOWN : UNKNOWN);
  }
  dashAt = mark;
  tellEnd(to, story);
  return true;
}

/** Whether the region of the place that was read is one word. */
export function hasWordRegion(): bool {
  if (!isLocated) return false;
  for (let at = regionStart; at < headEnd; at++) if (unitAt(at) === 32) return false;
  return true;
}
