import * as Char from '../char';
import * as Flag from '../flag';
import { findLetters } from './ascii';
import { classOf, endAt, length, limit, putUnit, unitAt, units } from './chars';
import { readDigits } from './digits';
import { introduces } from './introduction';
import { readLetters } from './letters';
import { readMark } from './marks';
import { beginPlace, endPlace } from './place';
import { readPlainWords } from './plain';
import { count } from './wordBuffer';

const PARAGRAPH_BYTES: usize = 12;

const BLANK: i32 = 32;
const Z: i32 = 122;

/**
 * Reads the words of paragraphs: start, end, and 1 for a quiet one, of each. `within` says that the first goes on from the part of the text before,
 * `cut` that the last goes on in the next.
 */
export function readParagraphs(at: usize, paragraphs: i32, within: bool, cut: bool): void {
  let introduced = 0;
  const last = at + <usize>paragraphs * PARAGRAPH_BYTES;
  for (let paragraph = at; paragraph < last; paragraph += PARAGRAPH_BYTES) {
    const start = load<i32>(paragraph);
    const before = count;
    endAt(min(load<i32>(paragraph, 4), length));
    if (!within || paragraph > at) beginPlace(load<i32>(paragraph, 8) !== 0, introduced);
    if (start < limit) readParagraph(start);
    if (!cut || paragraph + PARAGRAPH_BYTES < last) endPlace();
    introduced = introduces(start, limit, count - before) ? Flag.Introduced : 0;
  }
}

/** Reads plain words as far as they go, and whatever stands between them by the full grammar. */
function readParagraph(start: i32): void {
  // Whoever reads plain words finds a blank behind the last one, and need not ask at each where the paragraph ends.
  const code = unitAt(limit);
  putUnit(limit, BLANK);
  findLetters(units, start, limit);
  // Behind i or y it is folded, though those may stand before the paragraph.
  let i = (unitAt(start) | 32) === Z ? readNext(start) : start;
  i = readPlainWords(i);
  while (i < limit) i = readPlainWords(readNext(i));
  putUnit(limit, code);
}

/** Reads what begins at `i`, whatever it is, by the full grammar. Returns where to go on. */
function readNext(i: i32): i32 {
  const code = unitAt(i);
  const cls = classOf(code);
  if (cls === Char.Space || cls === Char.Invisible) return i + 1;
  if (cls <= Char.Mark || cls === Char.Expand) return readLetters(i);
  return cls === Char.Digit ? readDigits(i) : readMark(i, code, cls);
}
