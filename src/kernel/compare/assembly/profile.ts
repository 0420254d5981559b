import {
  COUNT,
  COUNTED,
  COUNTED_NARRATIVE,
  flagsAt,
  get,
  HAS_PROFILE,
  HAS_REPEATS,
  LONG_PARAGRAPHS,
  PARAGRAPH_COUNT,
  PARAGRAPH_STARTS,
  placeOf,
  put,
  SENTENCE_STARTS,
} from './body';
import { PARAGRAPH, QUIET_SHIFT, SENTENCE } from './flags';
import { noteRepeats, repeatAt } from './repeats';

/** Paragraphs shorter than this say nothing. */
export const PARAGRAPH_WORDS: i32 = 8;

/** Works out what is known of one body by itself: once for all that it is compared with. */
export function noteProfile(body: usize): void {
  if (get(body, HAS_PROFILE) !== 0) return;
  put(body, HAS_PROFILE, 1);
  noteRepeats(body);
  const repeats = get(body, HAS_REPEATS) !== 0;
  const count = get(body, COUNT);
  let paragraph = placeOf(body, PARAGRAPH_STARTS);
  let sentence = placeOf(body, SENTENCE_STARTS);
  let words = 0;
  let narrative = 0;
  let longParagraphs = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const flag = flagsAt(body, i);
    if ((flag & (PARAGRAPH | SENTENCE)) !== 0 || i === 0) {
      store<i32>(sentence, i);
      sentence += 4;
      if ((flag & PARAGRAPH) !== 0 || i === 0) {
        store<i32>(paragraph, i);
        paragraph += 4;
        if (words - before >= PARAGRAPH_WORDS) longParagraphs++;
        before = words;
      }
    }
    if (repeats && repeatAt(body, i) >= 0) continue;
    const counts = ~(flag >>> QUIET_SHIFT) & 1;
    words += counts;
    narrative += counts & ~flag;
  }
  if (words - before >= PARAGRAPH_WORDS) longParagraphs++;
  store<i32>(paragraph, count);
  store<i32>(sentence, count);
  put(body, COUNTED, words);
  put(body, COUNTED_NARRATIVE, narrative);
  put(body, LONG_PARAGRAPHS, longParagraphs);
  put(body, PARAGRAPH_COUNT, <i32>((paragraph - placeOf(body, PARAGRAPH_STARTS)) >>> 2));
}
