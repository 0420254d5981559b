import {
  EDITS,
  EQUAL_CONTENT,
  EQUAL_QUOTED,
  LONGEST_NARRATIVE_RUN,
  LONGEST_RUN,
  NAMES_CHANGED,
  NUMBERS_CHANGED,
  RUN_COUNT,
  SEGMENT_COUNT,
  SIDE_NUMBERS,
  SIDES,
} from '../layout';
import { COUNT, FLAGS, flagsAt, get, placeOf } from './body';
import { CAPITAL, NUMBER, QUOTED, QUOTED_BIT, STOP_BIT } from './flags';
import { countNear } from './near';
import { firstRun, lastRun, segmentAt } from './passages';
import { have, noteProfile } from './profile';
import { marksA, marksB, runs, tell, told } from './room';
import { measureSide, QUOTED_THERE, QUOTED_THERE_BIT, STANDS } from './side';
import { endA, endB, lengthOf, startA, startB, tripleAt } from './triples';

/** Replaced gaps of up to this many words on a side count as shared: the sentence is the same, a word or two is not. */
const REPLACED: i32 = 3;

/** Measures what two bodies share, by the runs and passages that stand there. */
export function measureSides(a: usize, b: usize): void {
  noteProfile(a);
  noteProfile(b);
  memory.fill(marksA, 0, <usize>get(a, COUNT));
  memory.fill(marksB, 0, <usize>get(b, COUNT));
  markRuns(a, b);
  markGaps(a, b);
  countNear(a, b);
  measureSide(a, marksA, 0, SIDES);
  measureSide(b, marksB, 8, SIDES + SIDE_NUMBERS);
}

function markRuns(a: usize, b: usize): void {
  const count = told(RUN_COUNT);
  const flagsA = placeOf(a, FLAGS);
  const flagsB = placeOf(b, FLAGS);
  let quotedWords = 0;
  let content = 0;
  let longest = 0;
  let longestNarrative = 0;
  for (let r = 0; r < count; r++) {
    const run = tripleAt(runs, r);
    const i = <usize>startA(run);
    const j = <usize>startB(run);
    const length = lengthOf(run);
    longest = max(longest, length);
    let narrative = 0;
    let k: usize = 0;
    for (; k + 16 <= <usize>length; k += 16) {
      const ofA = v128.load(flagsA + i + k);
      const ofB = v128.load(flagsB + j + k);
      v128.store(marksA + i + k, marksFor(ofB));
      v128.store(marksB + j + k, marksFor(ofA));
      const quoted = have(v128.or(ofA, ofB), QUOTED_BIT);
      quotedWords += popcnt(quoted);
      content += popcnt(~(quoted | have(ofA, STOP_BIT)) & 0xffff);
      if (quoted === 0) narrative += 16;
      else {
        for (let word = 0; word < 16; word++) {
          narrative = (narrative + 1) & (((quoted >>> word) & 1) - 1);
          longestNarrative = max(longestNarrative, narrative);
        }
      }
    }
    for (; k < <usize>length; k++) {
      const flags = <i32>load<u8>(flagsA + i + k);
      const quotedA = flags & QUOTED;
      const quotedB = <i32>load<u8>(flagsB + j + k) & QUOTED;
      store<u8>(marksA + i + k, markFor(quotedB));
      store<u8>(marksB + j + k, markFor(quotedA));
      const quoted = quotedA | quotedB;
      quotedWords += quoted;
      content += ~(quoted | (flags >>> STOP_BIT)) & 1;
      // Goes on, or starts anew behind a quoted word.
      narrative = (narrative + 1) & (quoted - 1);
      longestNarrative = max(longestNarrative, narrative);
    }
    longestNarrative = max(longestNarrative, narrative);
  }
  tell(EQUAL_QUOTED, quotedWords);
  tell(EQUAL_CONTENT, content);
  tell(LONGEST_RUN, longest);
  tell(LONGEST_NARRATIVE_RUN, longestNarrative);
}

/** The mark of a word that stands in the other body, quoted there or not. */
function markFor(quoted: u32): u32 {
  return STANDS | (quoted * QUOTED_THERE);
}

/** Those of sixteen words, from the flags that they have there. */
function marksFor(there: v128): v128 {
  const quoted = v128.and(there, i8x16.splat(<i8>QUOTED));
  return v128.or(i8x16.splat(<i8>STANDS), i8x16.shl(quoted, QUOTED_THERE_BIT));
}

/** Marks the words of small gaps inside passages as replaced, and counts what is changed there. */
function markGaps(a: usize, b: usize): void {
  const count = told(SEGMENT_COUNT);
  let numbers = 0;
  let names = 0;
  let edits = 0;
  for (let s = 0; s < count; s++) {
    const segment = segmentAt(s);
    const last = lastRun(segment) - 1;
    for (let r = firstRun(segment); r < last; r++) {
      const run = tripleAt(runs, r);
      const next = tripleAt(runs, r + 1);
      const gapA = startA(next) - endA(run);
      const gapB = startB(next) - endB(run);
      edits++;
      if (gapA === 0 || gapB === 0) continue;
      const both = markGap(a, endA(run), gapA, marksA) & markGap(b, endB(run), gapB, marksB);
      if ((both & NUMBER) !== 0) numbers++;
      else if ((both & CAPITAL) !== 0) names++;
    }
  }
  tell(NUMBERS_CHANGED, numbers);
  tell(NAMES_CHANGED, names);
  tell(EDITS, edits);
}

/** Marks the words of a small gap as replaced; returns the flags its words have among them. */
function markGap(body: usize, from: i32, length: i32, marks: usize): u32 {
  let flags: u32 = 0;
  for (let i = from; i < from + length; i++) flags |= flagsAt(body, i);
  if (length <= REPLACED) memory.fill(marks + <usize>from, <u8>STANDS, <usize>length);
  return flags;
}
