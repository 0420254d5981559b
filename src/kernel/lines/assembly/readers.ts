import {
  AGENCY_BEGINS,
  AGENCY_ENDS,
  ALL_READERS,
  BESIDE_DATE,
  BRACKETS,
  CITY_BEGINS,
  COLON_PLACE,
  DASH_AGENCY,
  DASH_LEAD,
  DASH_NEXT,
  DASH_PLACE,
  FAR,
  HEAD_ROWS,
  IS_AGENCY,
  LINES,
  LONGEST_PART,
  MONTH_WORD,
  MOST_PARTS,
  OWN_LINE,
  PLAIN,
  POINT_AGENCY,
  POINT_PLACE,
  PREFIXED,
  REACH_SHIFT,
  REGION_ENDS,
  ROW_NUMBERS,
  SIGNED_READERS,
  SLASHES,
} from '../layout';
import { isBlank, isDigit, isGap, isLetter, isLongDash, isRefused, isSmall, mayOpen, mayOpenSurely } from './heads';
import { flagsOf, isLabel, isOpener, spelledFlagsOf } from './headWords';
import { size, unitAt } from './masks';
import { nameAt } from './names';
import { bracketAt, dashAt, hasWordRegion, readPlain, storyAt } from './plain';

/*
 * Which readers of datelines a paragraph is worth, each of which takes as long as ten such passes, and in code that is not warm yet a hundred. Whatever is
 * said here of a paragraph only rules out: what is left is read, and then counts or not.
 */

/** How far into a paragraph a dateline may reach; how far its marks may: brackets, dashes and slashes, full stops and colons. */
const WINDOW: i32 = 170;
const BRACKET_REACH: i32 = 125;
const DASH_REACH: i32 = 110;
/** Most brackets and slashes that are tried; the longest text between two brackets, and between two slashes. */
const MOST_TRIES: i32 = 4;
const BRACKETED: i32 = 62;
const SLASHED: i32 = 42;
/** Longest name behind a dash. */
const LONGEST_NAME: i32 = 30;
/** A dateline on a line of its own is no longer; a story is no shorter, behind a colon or without capitals before the dash. */
const LINE: i32 = 60;
const STORY: i32 = 60;
const COLON_STORY: i32 = 8;

/** The paragraph, and where what is looked at of it ends. */
let begin: i32 = 0;
let end: i32 = 0;
let limit: i32 = 0;

/** What was found so far: readers, and what stands before the mark that is looked at. */
let found: i32 = 0;
let reach: i32 = FAR;
let hasBracket: bool = false;
let hasDigit: bool = false;
let hasComma: bool = false;
/** A word that may be a month, or figures as in dates. */
let hasDate: bool = false;
/** Two capitals with one small letter between them at most, as places in capitals have. */
let hasCaps: bool = false;
/** The same in words that do not stand beside dates: "PM" is no place. */
let hasOwnCaps: bool = false;
/** Small letters since the last capital, -1 before the first. */
let smalls: i32 = -1;
/** Whether the first word begins no head, or none before a mark right behind it; no place in capitals; whether it may begin a city or an agency. */
let opener: bool = false;
let isTitled: bool = false;
let label: bool = false;
let firstEnd: i32 = 0;
let mayBeCity: bool = false;
let mayLead: bool = false;
/** Where the last bracket opens and closes. */
let openAt: i32 = -1;
let closeAt: i32 = -1;
/** A word that may end the name of a region. */
let hasRegion: bool = false;
let brackets: i32 = 0;
let bracketsEnd: i32 = 0;
let slashes: i32 = 0;
let dashes: i32 = 0;
let points: i32 = 0;
let hasColon: bool = false;

/** The paragraph that was asked for last, and what was said of it: its dateline is looked for where the rows at the head of an article were asked. */
let lastFrom: i32 = -1;
let lastTo: i32 = -1;
let lastAnswer: i32 = 0;

/** Forgets what was said of the text before. */
export function forgetReaders(): void {
  lastFrom = -1;
}

/**
 * The readers that may find a dateline at the head of the paragraph from `from` to `to`, a bit each (see `ALL_READERS` of layout.ts), and from
 * {@link REACH_SHIFT} on where in it the first word or sign stands that no head holds, {@link FAR} where none does; {@link PLAIN} where it was
 * read. 0 for no reader.
 */
export function readers(from: i32, to: i32): i32 {
  if (from === lastFrom && to === lastTo) return lastAnswer;
  lastFrom = from;
  lastTo = to;
  lastAnswer = readersOf(from, to);
  return lastAnswer;
}

function readersOf(from: i32, to: i32): i32 {
  if (!mayOpen(from, to)) return 0;
  begin = from;
  end = to;
  limit = min(to, from + WINDOW);
  if (isOdd()) return ALL_READERS | (FAR << REACH_SHIFT);
  reset();
  look();
  if (to - from <= LINE && reach === FAR && !hasColon && hasDate && ((hasOwnCaps && !isTitled) || endsAgency(limit)))
    found |= OWN_LINE;
  if (mayBePrefixed()) found |= PREFIXED;
  if (found === 0) return 0;
  return found | (reach << REACH_SHIFT) | (isPlain() ? PLAIN : 0);
}

/**
 * Whether the dateline was read, and the first reader to be asked would have found it: that of brackets; else that of places before a dash, where no
 * agency stands about.
 */
function isPlain(): bool {
  if ((found & (BRACKETS | DASH_PLACE)) === 0 || !readPlain(begin, end, limit)) return false;
  if (bracketAt >= 0) return (found & BRACKETS) !== 0 && reach > bracketAt - begin;
  if ((found & (BRACKETS | SLASHES | DASH_PLACE)) !== DASH_PLACE) return false;
  // What stands behind a comma is the region, though an agency is spelled so: "Pa."
  return (hasWordRegion() || !endsAgency(dashAt)) && !mayLead && !(beginsAgency(storyAt) && endsName(storyAt));
}

/**
 * The first of the rows at the head of an article, of which `count` are told at {@link LINES}, where a reader may find a dateline, in it or from it on over the
 * next ones; -1 for none. What three of four articles ask for theirs is asked in one call, that finds none. Below prose only those count that
 * {@link mayOpenSurely} lets through.
 */
export function firstOpen(count: i32): i32 {
  let isBelow = false;
  for (let row = 0; row < count && row < HEAD_ROWS; row++) {
    const from = numberOf(row, 0);
    if (isBelow && !mayOpenSurely(from)) continue;
    if (readersFrom(from, numberOf(row, 1)) !== 0 || mayReadAcross(row, count)) return row;
    if (numberOf(row, 2) !== 0) isBelow = true;
  }
  return -1;
}

function numberOf(row: i32, number: i32): i32 {
  return load<i32>(LINES + ((<usize>(row * ROW_NUMBERS + number)) << 2));
}

function readersFrom(start: i32, to: i32): i32 {
  let from = start;
  while (from < to && isBlank(unitAt(from))) from++;
  return from < to ? readers(from, to) : 0;
}

function mayReadAcross(first: i32, count: i32): bool {
  for (let row = first; row + 1 < count && row < first + MOST_PARTS - 1; row++) {
    if (numberOf(row, 1) - numberOf(row, 0) > LONGEST_PART) return false;
    if ((readersFrom(numberOf(first, 0), numberOf(row + 1, 1)) & SIGNED_READERS) !== 0) return true;
  }
  return false;
}

/** Letters and signs beyond ASCII and the marks of print, dates by the Hijra, and what may be East Asian: nothing is said of these. */
function isOdd(): bool {
  const first = unitAt(begin);
  if (first >= 0x600 && !isPrinted(first)) return true;
  if (first === 0x28 || first === 0x5b) {
    const second = begin + 1 < size ? unitAt(begin + 1) : 0;
    if (second >= 128 || second === 44 || second === 47) return true;
  }
  for (let at = begin; at < limit; at++) {
    const code = unitAt(at);
    if (code < 32 ? code < 9 || code > 13 : code > 126 && !isPrinted(code)) return true;
    if (code === 49 && at + 3 < limit && isYearOfHijra(at)) return true;
  }
  return false;
}

/** Dashes, quotation marks and the like. */
function isPrinted(code: i32): bool {
  return code >= 0x2010 && code <= 0x2027;
}

function isYearOfHijra(at: i32): bool {
  const second = unitAt(at + 1);
  return (second === 51 || second === 52) && isDigit(unitAt(at + 2)) && isDigit(unitAt(at + 3));
}

function reset(): void {
  found = 0;
  reach = FAR;
  hasBracket = false;
  hasDigit = false;
  hasComma = false;
  hasDate = false;
  hasCaps = false;
  hasOwnCaps = false;
  smalls = -1;
  openAt = -1;
  closeAt = -1;
  hasRegion = false;
  brackets = 0;
  bracketsEnd = 0;
  slashes = 0;
  dashes = 0;
  points = 0;
  hasColon = false;
  firstEnd = lettersEnd(begin);
  opener = isOpener(begin, firstEnd) && firstEnd < limit && isGap(unitAt(firstEnd));
  label = isLabel(begin, firstEnd);
  isTitled = beginsTitled();
  mayBeCity = firstEnd === begin || (flagsOf(begin, firstEnd) & CITY_BEGINS) !== 0;
  mayLead = mayBeLead();
}

/**
 * Whether the first word has small letters behind its capital, two or more, and is no month: it belongs to the place then, which is in no capitals (but for
 * names that begin as "McALLEN" does).
 */
function beginsTitled(): bool {
  if (firstEnd - begin < 3 || !isCapital(unitAt(begin)) || unitAt(begin + 1) === 99) return false;
  if (firstEnd < limit && !isBehindWord(unitAt(firstEnd))) return false;
  for (let at = begin + 1; at < firstEnd; at++) if (!isSmall(unitAt(at))) return false;
  return (flagsOf(begin, firstEnd) & (MONTH_WORD | BESIDE_DATE)) === 0;
}

function isBehindWord(code: i32): bool {
  return isGap(code) || code === 44 || code === 58 || isLongDash(code);
}

/** Whether the first word may be an agency before its place: one of letters alone is looked up. */
function mayBeLead(): bool {
  if (!beginsAgency(begin)) return false;
  if (firstEnd === begin || firstEnd + 1 >= limit) return true;
  const next = unitAt(firstEnd);
  // It is the only one before the dash.
  if (isLongDash(next)) return false;
  if (next !== 32 && !(next === 44 && unitAt(firstEnd + 1) === 32)) return true;
  return (nameAt(begin, firstEnd) & IS_AGENCY) !== 0;
}

function look(): void {
  let at = begin;
  while (at < limit) {
    const code = unitAt(at);
    if (isGap(code)) at++;
    else if (isLetter(code)) {
      if (isSmall(code) && !hasBracket && isWordAt(at) && isRefused(at, limit, limit === end)) break;
      at = lookAtWord(at);
    } else if (isDigit(code)) at = lookAtFigure(at);
    else if (!hasBracket && isNowhere(code)) break;
    else at = lookAtMark(at, code);
  }
  if (at < limit) reach = at - begin;
}

/** Signs that no place, date or agency is written with. */
function isNowhere(code: i32): bool {
  switch (code) {
    case 0x21: // !
    case 0x23: // #
    case 0x24: // $
    case 0x25: // %
    case 0x2a: // *
    case 0x3b: // ;
    case 0x3c: // <
    case 0x3d: // =
    case 0x3e: // >
    case 0x3f: // ?
    case 0x40: // @
    case 0x5c: // \
    case 0x5e: // ^
    case 0x7b: // {
    case 0x7d: // }
    case 0x7e: // ~
      return true;
    default:
      return false;
  }
}

function isWordAt(at: i32): bool {
  return at === begin || isGap(unitAt(at - 1));
}

function lettersEnd(from: i32): i32 {
  let at = from;
  while (at < limit && isLetter(unitAt(at))) at++;
  return at;
}

function lookAtWord(from: i32): i32 {
  const to = lettersEnd(from);
  const flags = flagsOf(from, to);
  for (let at = from; at < to; at++) {
    if (!isSmall(unitAt(at))) {
      if (smalls >= 0 && smalls < 2) {
        hasCaps = true;
        if ((flags & BESIDE_DATE) === 0) hasOwnCaps = true;
      }
      smalls = 0;
    } else if (smalls >= 0) smalls++;
  }
  if ((flags & MONTH_WORD) !== 0) hasDate = true;
  if ((flags & REGION_ENDS) !== 0) hasRegion = true;
  return to;
}

/** Figures: of a date where others stand behind a point, stroke or hyphen, or where one or two stand behind a comma. */
function lookAtFigure(from: i32): i32 {
  hasDigit = true;
  let to = from;
  while (to < limit && isDigit(unitAt(to))) to++;
  if (to + 1 < limit && isDigit(unitAt(to + 1))) {
    const code = unitAt(to);
    if (code >= 45 && code <= 47) hasDate = true;
  }
  let before = from;
  while (before > begin && isGap(unitAt(before - 1))) before--;
  if (to - from < 3 && before > begin && unitAt(before - 1) === 44) hasDate = true;
  return to;
}

/** Looks at the mark at `at`; returns where to go on. */
function lookAtMark(at: i32, code: i32): i32 {
  const next = at + 1 < limit ? unitAt(at + 1) : 0;
  switch (code) {
    case 0x28:
    case 0x5b:
      lookAtBracket(at);
      openAt = at;
      break;
    case 0x29:
    case 0x5d:
      closeAt = at;
      break;
    case 0x2c:
      hasComma = true;
      break;
    case 0x2e:
      if (next !== 0 && isGap(next)) lookAtPoint(at);
      break;
    case 0x3a:
      if (next !== 0 && isGap(next)) lookAtColon(at);
      break;
    case 0x2f:
      lookAtSlash(at);
      break;
    case 0x7c:
      return lookAtDash(at, at + 1, true);
    case 0x2d:
    case 0x5f:
      return lookAtHyphen(at, next);
    case 0x26:
      if (next === 0x6d || next === 0x6e || next === 0x23) return lookAtDash(at, entityEnd(at), false);
      break;
    case 0x2013:
    case 0x2014:
    case 0x2015: {
      let to = at + 1;
      while (to < limit && isLongDash(unitAt(to))) to++;
      return lookAtDash(at, to, true);
    }
  }
  return at + 1;
}

function lookAtHyphen(at: i32, next: i32): i32 {
  const isTwo = next === 0x2d && unitAt(at) === 0x2d;
  if (!isTwo && !(next !== 0 && isGap(next)) && !(at > begin && isGap(unitAt(at - 1)))) return at + 1;
  let to = at + 1;
  while (to < limit && (unitAt(to) === 0x2d || unitAt(to) === 0x5f)) to++;
  return lookAtDash(at, to, isTwo);
}

function entityEnd(from: i32): i32 {
  for (let at = from; at < limit && at < from + 8; at++) if (unitAt(at) === 0x3b) return at + 1;
  return from + 1;
}

/** Whether what stands before a mark may be a head of places and dates: as far as its first word tells, and its figures; and no bracket is open. */
function mayBeHead(at: i32): bool {
  if (opener || openAt > closeAt) return false;
  if (hasBracket) return true;
  return !(label && isGapBetween(firstEnd, at)) && (!hasDigit || hasDate);
}

function isGapBetween(from: i32, to: i32): bool {
  for (let at = from; at < to; at++) if (!isGap(unitAt(at))) return false;
  return true;
}

/** An agency or place in brackets, or an agency behind its place; one that no table holds before a dash. What only stands in brackets is none: a note. */
function lookAtBracket(at: i32): void {
  if (at >= bracketsEnd && at - begin < BRACKET_REACH && brackets < MOST_TRIES) {
    const close = closing(at);
    if (close < 0) brackets = MOST_TRIES;
    else {
      brackets++;
      bracketsEnd = close + 1;
      if (at === begin ? close + 1 < end : mayBeHead(at)) {
        if (mayBeParty(at + 1, close) || (mayPart(close + 1) && (at > begin || holdsLetter(at, close))))
          found |= BRACKETS;
      }
    }
  }
  hasBracket = true;
  hasCaps = true;
  hasOwnCaps = true;
}

function closing(open: i32): i32 {
  const to = min(limit, open + BRACKETED + 1);
  for (let at = open; at < to; at++) if (unitAt(at) === 0x29 || unitAt(at) === 0x5d) return at;
  return -1;
}

/**
 * Whether an agency may be named from `from` to `to`, or a few: one of the words is the first of one then, or like the call sign of a station or the name
 * of a network, it has capitals and figures, as channels do, or points, as sites.
 */
function mayBeParty(from: i32, to: i32): bool {
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

function holdsLetter(from: i32, to: i32): bool {
  for (let at = from; at < to; at++) if (isLetter(unitAt(at)) || unitAt(at) > 126) return true;
  return false;
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

/** Whether a sign stands at `at` that may part the dateline from its story. */
function mayPart(at: i32): bool {
  let to = at;
  while (to < limit && isBetween(unitAt(to))) {
    if (unitAt(to) === 58) return true;
    to++;
  }
  if (to >= limit) return false;
  const code = unitAt(to);
  return code > 126 || code === 45 || code === 95 || code === 124 || code === 61 || code === 38;
}

/** An agency between slashes. */
function lookAtSlash(at: i32): void {
  if (at - begin >= DASH_REACH || slashes++ >= MOST_TRIES || !mayBeHead(at)) return;
  const to = min(limit, at + SLASHED + 1);
  for (let close = at + 1; close < to; close++) {
    if (unitAt(close) === 0x2f) {
      if (mayBeParty(at + 1, close)) found |= SLASHES;
      return;
    }
  }
}

/** Place or agency, or both, before a dash from `at` to `to`. `sure`: it is one; else it is only like one. */
function lookAtDash(at: i32, to: i32, sure: bool): i32 {
  const story = afterGaps(to);
  if (at === begin || at - begin > DASH_REACH) {
    // Of a line that begins with a dash no other is asked.
    if (sure) dashes = MOST_TRIES;
  } else if (dashes < MOST_TRIES && !opener) {
    if (endsAgency(at)) found |= DASH_AGENCY;
    if (mayLead) found |= DASH_LEAD;
    if (beginsAgency(story) && endsName(story)) found |= DASH_NEXT;
    if (dashes === 0 && mayBeHead(at) && mayBePlaceAlone(story)) found |= DASH_PLACE;
    if (sure) dashes++;
  }
  return story;
}

/** A place in capitals, or one that is known, or has its state behind a comma. */
function mayBePlaceAlone(story: i32): bool {
  const isCaps = hasCaps && !isTitled;
  if (story >= end) return isCaps;
  if (!opensStory(story)) return false;
  return isCaps || (end - story >= STORY && (mayBeCity || hasComma || hasDigit));
}

function afterGaps(from: i32): i32 {
  let at = from;
  while (at < end && isGap(unitAt(at))) at++;
  return at;
}

/** Whether a story may open so: not with a small letter, but for "iPhone", nor with a mark that only joins. */
function opensStory(at: i32): bool {
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

function isCapital(code: i32): bool {
  return code >= 65 && code <= 90;
}

/** A full stop behind an agency, or behind a town that is known, in capitals. */
function lookAtPoint(at: i32): void {
  if (at - begin >= DASH_REACH || hasColon) return;
  if (!opener && openAt <= closeAt && (hasCaps || hasDate) && endsAgency(at)) found |= POINT_AGENCY;
  if (points++ > 0 || !hasCaps || isTitled || !mayBeHead(at)) return;
  const story = afterGaps(at + 1);
  if (end - story >= STORY && opensStory(story) && (mayBeCity || hasDigit || hasBracket)) found |= POINT_PLACE;
}

/** A colon behind an agency and a date, or behind a place with its state or date; of known towns a few have neither. */
function lookAtColon(at: i32): void {
  if (at - begin >= DASH_REACH || hasColon) return;
  hasColon = true;
  if (hasDigit && !opener && openAt <= closeAt && endsAgency(at)) found |= POINT_AGENCY;
  const story = afterGaps(at + 1);
  if (end - begin < LINE || end - story < COLON_STORY || !(hasCaps || hasDigit) || !mayBeHead(at)) return;
  if (!opensStory(story)) return;
  if (hasComma || hasBracket || mayBeCity || hasRegion || (hasDigit && beginsDate())) found |= COLON_PLACE;
}

/** Whether the last word before `at` may be the last of an agency, or the address of a site: one of letters, figures and points alone is asked for. */
function endsAgency(at: i32): bool {
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
function isBetween(code: i32): bool {
  return isGap(code) || code === 46 || code === 44 || code === 58;
}

/** Whether the word at `at` may be the first of an agency. */
function beginsAgency(at: i32): bool {
  let to = at;
  while (to < limit && isSpelled(unitAt(to))) to++;
  const next = to < limit ? unitAt(to) : 0;
  if (to === at) return next >= 128 || next === 45 || next === 47;
  const isWhole = isGap(next) || next === 44 || next === 58 || next === 40;
  if (!isWhole && !(next === 46 && (to + 1 >= limit || isGap(unitAt(to + 1))))) return true;
  return (flagsOf(at, to) & AGENCY_BEGINS) !== 0;
}

/** Whether a mark stands behind the name that begins at `at`, or it is a word in capitals: what `NEXT` of dashed.ts asks of it. */
function endsName(at: i32): bool {
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

/** Whether a date may stand before the place. */
function beginsDate(): bool {
  return firstEnd === begin || (flagsOf(begin, firstEnd) & MONTH_WORD) !== 0;
}

/** Whether a byline, a note of what is new, or a label may stand before a place with its agency in brackets. */
function mayBePrefixed(): bool {
  if (!hasBracketBehind()) return false;
  const first = unitAt(begin);
  if (first === 0x28 || hasColonBehind()) return true;
  if (first !== 66 && first !== 80 && first !== 86) return false;
  return begin + 3 < limit && (isGap(unitAt(begin + 2)) || isGap(unitAt(begin + 3)));
}

function hasBracketBehind(): bool {
  for (let at = begin + 1; at < limit; at++) if (unitAt(at) === 0x28 || unitAt(at) === 0x5b) return true;
  return false;
}

/** A label has capitals and figures before its colon, and a time of day in front perhaps: whoever begins with a figure is let through. */
function hasColonBehind(): bool {
  const to = min(limit - 1, begin + DASH_REACH);
  const isTimed = isDigit(unitAt(begin));
  for (let at = begin; at < to; at++) {
    const code = unitAt(at);
    if (code === 58 && isGap(unitAt(at + 1))) return true;
    if (!isTimed && !isCapital(code) && !isDigit(code) && code !== 32) return false;
  }
  return false;
}
