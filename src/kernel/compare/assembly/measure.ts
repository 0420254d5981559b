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
import { CAPITAL, NUMBER, QUOTED, STOP_BIT } from './flags';
import { countNear } from './near';
import { firstRun, lastRun, segmentAt } from './passages';
import { noteProfile } from './profile';
import { marksA, marksB, runs, tell, told } from './room';
import { measureSide, QUOTED_THERE_SHIFT, STANDS } from './side';
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
    for (let k: usize = 0; k < <usize>length; k++) {
      const flags = <i32>load<u8>(flagsA + i + k);
      const quotedA = flags & QUOTED;
      const quotedB = <i32>load<u8>(flagsB + j + k) & QUOTED;
      store<u8>(marksA + i + k, STANDS | (quotedB << QUOTED_THERE_SHIFT));
      store<u8>(marksB + j + k, STANDS | (quotedA << QUOTED_THERE_SHIFT));
      const quoted = quotedA | quotedB;
      quotedWords += quoted;
      content += ~(quoted | (flags >>> STOP_BIT)) & 1;
      // Goes on, or starts anew behind a quoted word.
      narrative = (narrative + 1) & (quoted - 1);
      longestNarrative = max(longestNarrative, narrative);
    }
  }
  tell(EQUAL_QUOTED, quotedWords);
  tell(EQUAL_CONTENT, content);
  tell(LONGEST_RUN, longest);
  tell(LONGEST_NARRATIVE_RUN, longestNarrative);
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
