import {
  ALIGNED_PARAGRAPHS,
  ALIGNED_SENTENCES,
  NARRATIVE,
  PARAGRAPHS,
  SEGMENT_COUNT,
  SHARED,
  SHARED_NARRATIVE,
  WORDS,
} from '../layout';
import {
  COUNT,
  COUNTED,
  COUNTED_NARRATIVE,
  FLAGS,
  get,
  HAS_REPEATS,
  LONG_PARAGRAPHS,
  PARAGRAPH_COUNT,
  PARAGRAPH_STARTS,
  placeOf,
  SENTENCE_STARTS,
} from './body';
import { QUIET_BIT, QUOTED_BIT } from './flags';
import { segmentAt } from './passages';
import { firstSaid, firstWords, have, PARAGRAPH_WORDS } from './profile';
import { repeatAt } from './repeats';
import { tell, told } from './room';

const SENTENCE_WORDS: i32 = 6;
/** A paragraph or sentence is aligned when this share of its words stands in the other body. */
const ALIGNED_PARAGRAPH: f64 = 0.7;
const ALIGNED_SENTENCE: f64 = 0.8;

/** Mark of a word that stands in the other body, equal or replaced, and of one that is quoted there. */
export const STANDS: u32 = 1;
export const QUOTED_THERE: u32 = 4;
const STANDS_BIT: i32 = 0;
export const QUOTED_THERE_BIT: i32 = 2;

/** Measures one side, of which passages tell at some bytes from where to where they go; tells of it from a place on. */
export function measureSide(body: usize, marks: usize, bytes: usize, place: i32): void {
  const repeats = get(body, HAS_REPEATS) !== 0;
  if (repeats) markRepeats(body, marks);
  let from = i32.MAX_VALUE;
  let last = 0;
  const passages = told(SEGMENT_COUNT);
  for (let s = 0; s < passages; s++) {
    const segment = segmentAt(s) + bytes;
    from = min(from, load<i32>(segment));
    last = max(last, load<i32>(segment, 4));
  }
  let narrative = get(body, COUNTED_NARRATIVE);
  let shared = 0;
  let sharedNarrative = 0;
  let alignedParagraphs = 0;
  let alignedSentences = 0;
  let sentence = placeOf(body, SENTENCE_STARTS);
  const starts = placeOf(body, PARAGRAPH_STARTS);
  const paragraphs = get(body, PARAGRAPH_COUNT);
  const flags = placeOf(body, FLAGS);
  for (let p = 0; p < paragraphs; p++) {
    const start = load<i32>(starts + ((<usize>p) << 2));
    const end = load<i32>(starts + ((<usize>p) << 2), 4);
    // What stands twice has marks elsewhere, too.
    if (!repeats && start >= last) break;
    // Most paragraphs share nothing: what they are in themselves the profile knows.
    if ((!repeats && end <= from) || !hasMark(marks, start, end)) {
      while (load<i32>(sentence) < end) sentence += 4;
      continue;
    }
    let words = 0;
    let stands = 0;
    for (; load<i32>(sentence) < end; sentence += 4) {
      const to = load<i32>(sentence, 4);
      let own = 0;
      let ownShared = 0;
      // Sixteen words at a time: nearly all sentences are measured in two steps.
      for (let i = load<i32>(sentence); i < to; i += 16) {
        const all = v128.load(flags + <usize>i);
        const mark = v128.load(marks + <usize>i);
        let counts = ~have(all, QUIET_BIT) & firstWords(to - i);
        if (repeats) counts &= firstSaid(body, i);
        const marked = have(mark, STANDS_BIT);
        const plain = counts & ~have(all, QUOTED_BIT);
        const tells = plain & ~have(mark, QUOTED_THERE_BIT);
        words += popcnt(counts);
        narrative -= popcnt(plain ^ tells);
        stands += popcnt(counts & marked);
        own += popcnt(tells);
        ownShared += popcnt(tells & marked);
      }
      sharedNarrative += ownShared;
      if (own >= SENTENCE_WORDS && <f64>ownShared >= ALIGNED_SENTENCE * <f64>own) alignedSentences++;
    }
    shared += stands;
    if (words >= PARAGRAPH_WORDS && <f64>stands >= ALIGNED_PARAGRAPH * <f64>words) alignedParagraphs++;
  }
  tell(place + WORDS, get(body, COUNTED));
  tell(place + NARRATIVE, narrative);
  tell(place + SHARED, shared);
  tell(place + SHARED_NARRATIVE, sharedNarrative);
  tell(place + ALIGNED_PARAGRAPHS, alignedParagraphs);
  tell(place + PARAGRAPHS, get(body, LONG_PARAGRAPHS));
  tell(place + ALIGNED_SENTENCES, alignedSentences);
}

/** A passage that stands twice here and once there is matched at one place: that counts for both. */
function markRepeats(body: usize, marks: usize): void {
  const count = get(body, COUNT);
  for (let i = 0; i < count; i++) {
    const first = repeatAt(body, i);
    if (first < 0) continue;
    const mark = load<u8>(marks + <usize>i);
    if (mark !== 0 && load<u8>(marks + <usize>first) === 0) store<u8>(marks + <usize>first, mark);
  }
}

function hasMark(marks: usize, from: i32, to: i32): bool {
  for (let i = from; i < to; i++) if (load<u8>(marks + <usize>i) !== 0) return true;
  return false;
}
