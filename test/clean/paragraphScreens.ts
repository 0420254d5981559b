import type { Endings } from '../../src/clean/credits/trailing.ts';
import { isBlank, type Openings } from '../../src/clean/dateline/opening.ts';
import { PhraseShapes } from '../../src/clean/rules/fold.ts';
import { ruleScreens } from '../../src/clean/rules/screens.ts';
import { LineReader } from '../../src/clean/screen/lineReader.ts';
import { needleTable } from '../../src/clean/screen/needleTable.ts';
import { END, FLAGS, LINE_NUMBERS, MAY_END_IN_CREDIT, START } from '../../src/kernel/lines/layout.ts';
import { copyUnits } from '../../src/units.ts';

const none = ruleScreens({ patterns: [], byText: [], byDigit: [], firstWords: [''], byFirstWord: [null] }, false);
const reader = new LineReader(needleTable([]), new PhraseShapes().known, none);

/** Where datelines and credits may stand in a text, as the kernel says; void once the next is asked for. */
export function screensOf(text: string): Openings & Endings {
  reader.take(text, copyUnits);
  return reader;
}

/** Where the lines of a text stand, and which of them the kernel says may end in a credit. */
export function endedLines(text: string): { start: number; end: number; may: boolean }[] {
  reader.take(text, copyUnits);
  return Array.from({ length: reader.next() }, (_, i) => {
    const told = reader.told.subarray(i * LINE_NUMBERS, (i + 1) * LINE_NUMBERS);
    return { start: told[START]!, end: told[END]!, may: (told[FLAGS]! & MAY_END_IN_CREDIT) !== 0 };
  });
}

const NEVER_FIRST = /^[b-cf-z#$%*+<=>@^{}~©•"“]/;
/** A mark that may part the head of a dateline from its story. */
export const MARK: RegExp = /^(?:[([/|:।\xe2\x96\x97‒-―【（［电電讯日]|&(?! )|--)/;

const isSmall = (char: string): boolean => /^[a-z]$/.test(char);
const isUpper = (char: string): boolean => char !== char.toLowerCase();
const holdsFigure = (text: string, from: number, at: number): boolean =>
  /\d/.test(text.slice(Math.max(from + 1, at - 23), at + 1));

/** The first half of what the kernel says of datelines, character by character: whether one of their marks stands near. */
export function mayHoldMark(text: string, from: number, end: number): boolean {
  if (NEVER_FIRST.test(text.slice(from))) return false;
  if (/^[\u0600-\u06ff]/.test(text.slice(from)) || (end - from <= 60 && holdsFigure(text, from, end))) return true;
  let small = 0;
  for (let at = from; at < Math.min(end, from + 120); at++) {
    const char = text[at]!;
    const next = text[at + 1] ?? '';
    if (char === ' ' || char === '\u00a0') {
      if (isSmall(next) && ++small > 5) return false;
      if (next === '-' || next === '_') return true;
    } else if (MARK.test(text.slice(at)) || (char === '-' && isBlank(next.charCodeAt(0)))) return true;
    else if (char === '.' && next === ' ') {
      if (at - from > 6 && holdsFigure(text, from, at)) return true;
      if (at - from < 24 && at - from >= 4 && isUpper(text[at - 1]!) && isUpper(text[at - 2]!)) return true;
      if (at - from < 24) small++;
    }
  }
  return false;
}
