import {
  COUNT,
  COUNTED,
  COUNTED_NARRATIVE,
  FLAGS,
  get,
  HAS_PROFILE,
  HAS_REPEATS,
  LONG_PARAGRAPHS,
  PARAGRAPH_COUNT,
  PARAGRAPH_STARTS,
  placeOf,
  put,
  REPEATS,
  SENTENCE_STARTS,
} from './body';
import { PARAGRAPH_BIT, QUIET_BIT, QUOTED_BIT, SENTENCE_BIT } from './flags';
import { noteRepeats } from './repeats';

/** Paragraphs shorter than this say nothing. */
export const PARAGRAPH_WORDS: i32 = 8;

/** Works out what is known of one body by itself: once for all that it is compared with. Sixteen words at a time. */
export function noteProfile(body: usize): void {
  if (get(body, HAS_PROFILE) !== 0) return;
  put(body, HAS_PROFILE, 1);
  noteRepeats(body);
  const repeats = get(body, HAS_REPEATS) !== 0;
  const count = get(body, COUNT);
  const flags = placeOf(body, FLAGS);
  let paragraph = placeOf(body, PARAGRAPH_STARTS);
  let sentence = placeOf(body, SENTENCE_STARTS);
  let words = 0;
  let narrative = 0;
  let longParagraphs = 0;
  let before = 0;
  for (let from = 0; from < count; from += 16) {
    const all = v128.load(flags + <usize>from);
    const there = firstWords(count - from);
    // The first word begins what it stands in, whatever its flags.
    const paragraphs = (have(all, PARAGRAPH_BIT) & there) | i32(from === 0);
    let counted = ~have(all, QUIET_BIT) & there;
    if (repeats) counted &= firstSaid(body, from);
    for (let starts = (have(all, SENTENCE_BIT) & there) | paragraphs; starts !== 0; starts &= starts - 1) {
      const i = from + ctz(starts);
      const bit = starts & -starts;
      store<i32>(sentence, i);
      sentence += 4;
      if ((paragraphs & bit) === 0) continue;
      store<i32>(paragraph, i);
      paragraph += 4;
      const wordsHere = words + popcnt(counted & (bit - 1));
      if (wordsHere - before >= PARAGRAPH_WORDS) longParagraphs++;
      before = wordsHere;
    }
    words += popcnt(counted);
    narrative += popcnt(counted & ~have(all, QUOTED_BIT));
  }
  if (words - before >= PARAGRAPH_WORDS) longParagraphs++;
  store<i32>(paragraph, count);
  store<i32>(sentence, count);
  put(body, COUNTED, words);
  put(body, COUNTED_NARRATIVE, narrative);
  put(body, LONG_PARAGRAPHS, longParagraphs);
  put(body, PARAGRAPH_COUNT, <i32>((paragraph - placeOf(body, PARAGRAPH_STARTS)) >>> 2));
}

/** A bit for each of sixteen words that is among the first so many. */
export function firstWords(count: i32): i32 {
  return count >= 16 ? 0xffff : (1 << count) - 1;
}

/** A bit for each of sixteen words: whether its flags have a bit. */
export function have(flags: v128, bit: i32): i32 {
  return i8x16.bitmask(i8x16.shl(flags, 7 - bit));
}

/** A bit for each of sixteen words: whether it repeats none before it. What stands behind the last word means nothing. */
export function firstSaid(body: usize, from: i32): i32 {
  const at = placeOf(body, REPEATS) + ((<usize>from) << 2);
  const first = i32x4.bitmask(v128.load(at)) | (i32x4.bitmask(v128.load(at, 16)) << 4);
  return first | (i32x4.bitmask(v128.load(at, 32)) << 8) | (i32x4.bitmask(v128.load(at, 48)) << 12);
}
