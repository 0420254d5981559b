import {
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
  IS_AGENCY,
  MONTH_WORD,
  OWN_LINE,
  PLAIN,
  POINT_AGENCY,
  POINT_PLACE,
  PREFIXED,
  REACH_SHIFT,
  REGION_ENDS,
  SLASHES,
} from '../layout';
import { beginsAgency, endsAgency, endsName, holdsLetter, isBetween, mayBeParty } from './agencies';
import { isDigit, isGap, isLetter, isLongDash, isRefused, isSmall, mayOpen } from './heads';
import { flagsAt, flagsOf, hashWith, isLabel, isOpener } from './headWords';
import { unitAt } from './masks';
import { nameAt } from './names';
import { isNowhere, isOdd } from './odd';
import {
  afterGaps,
  begin,
  closing,
  end,
  isCapital,
  isGapBetween,
  isWordAt,
  lettersEnd,
  limit,
  opensStory,
  takeParagraph,
} from './paragraph';
import { bracketAt, dashAt, hasWordRegion, readPlain, storyAt } from './plain';
import { mayBePrefixed } from './prefixed';

/*
 * Which readers of datelines a paragraph is worth, each of which takes as long as ten such passes, and in code that is not warm yet a hundred. Whatever is
 * said here of a paragraph only rules out: what is left is read, and then counts or not.
 */

/** How far into a paragraph a dateline may reach; how far its marks may: brackets, dashes and slashes, full stops and colons. */
const WINDOW: i32 = 170;
const BRACKET_REACH: i32 = 125;
const DASH_REACH: i32 = 110;
/** Most brackets and slashes that are tried; the longest text between two slashes. */
const MOST_TRIES: i32 = 4;
const SLASHED: i32 = 42;
/** A dateline on a line of its own is no longer; a story is no shorter, behind a colon or without capitals before the dash. */
const LINE: i32 = 60;
const STORY: i32 = 60;
const COLON_STORY: i32 = 8;

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
  takeParagraph(from, to, min(to, from + WINDOW));
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
  if ((found & (BRACKETS | DASH_PLACE)) === 0 || !readPlain()) return false;
  if (bracketAt >= 0) return (found & BRACKETS) !== 0 && reach > bracketAt - begin;
  if ((found & (BRACKETS | SLASHES | DASH_PLACE)) !== DASH_PLACE) return false;
  // What stands behind a comma is the region, though an agency is spelled so: "Pa."
  return (hasWordRegion() || !endsAgency(dashAt)) && !mayLead && !(beginsAgency(storyAt) && endsName(storyAt));
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

function lookAtWord(from: i32): i32 {
  let to = from;
  let hash = 0;
  let inCaps = false;
  for (; to < limit; to++) {
    const code = unitAt(to);
    if (!isLetter(code)) break;
    hash = hashWith(hash, code);
    if (!isSmall(code)) {
      if (smalls >= 0 && smalls < 2) inCaps = true;
      smalls = 0;
    } else if (smalls >= 0) smalls++;
  }
  const flags = flagsAt(hash);
  if (inCaps) hasCaps = true;
  if (inCaps && (flags & BESIDE_DATE) === 0) hasOwnCaps = true;
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
  if (!opensStory(story, hasCaps)) return false;
  return isCaps || (end - story >= STORY && (mayBeCity || hasComma || hasDigit));
}

/** A full stop behind an agency, or behind a town that is known, in capitals. */
function lookAtPoint(at: i32): void {
  if (at - begin >= DASH_REACH || hasColon) return;
  if (!opener && openAt <= closeAt && (hasCaps || hasDate) && endsAgency(at)) found |= POINT_AGENCY;
  if (points++ > 0 || !hasCaps || isTitled || !mayBeHead(at)) return;
  const story = afterGaps(at + 1);
  if (end - story >= STORY && opensStory(story, hasCaps) && (mayBeCity || hasDigit || hasBracket)) found |= POINT_PLACE;
}

/** A colon behind an agency and a date, or behind a place with its state or date; of known towns a few have neither. */
function lookAtColon(at: i32): void {
  if (at - begin >= DASH_REACH || hasColon) return;
  hasColon = true;
  if (hasDigit && !opener && openAt <= closeAt && endsAgency(at)) found |= POINT_AGENCY;
  const story = afterGaps(at + 1);
  if (end - begin < LINE || end - story < COLON_STORY || !(hasCaps || hasDigit) || !mayBeHead(at)) return;
  if (!opensStory(story, hasCaps)) return;
  if (hasComma || hasBracket || mayBeCity || hasRegion || (hasDigit && beginsDate())) found |= COLON_PLACE;
}

/** Whether a date may stand before the place. */
function beginsDate(): bool {
  return firstEnd === begin || (flagsOf(begin, firstEnd) & MONTH_WORD) !== 0;
}
