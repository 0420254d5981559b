import { PrintBuffer, type Prints } from './prints.ts';
import { winnowInto, winnowPart } from './winnow.ts';
import { SHINGLE_WORDS, WINDOW_SHINGLES, WordFlag, type Words } from './words.ts';

/** Words in a window: so many loud ones in a row are certain to give a fingerprint. */
const RUN = SHINGLE_WORDS + WINDOW_SHINGLES - 1;

/** Numbers from `from` up to `to`. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A body among others: which of the `words` are its own, and which of the fingerprints `old` it had. */
export interface Winnowed {
  readonly words: Words;
  readonly own: Range;
  readonly old: Prints;
  readonly had: Range;
}

/** What is winnowed anew at one place, used again for the next. */
const part = new PrintBuffer();

/**
 * Adds the fingerprints of a body of which further words have gone quiet: what `winnow` gives, in about the time that it takes for
 * the words near those. `gone` has, in order, where each stretch of them begins and where it ends; no two touch.
 *
 * What is winnowed anew begins with the last window before those words, and ends with the first one behind them. One of the least
 * shingles of a window is selected whatever went before, so the old fingerprints hold what the two windows give; where they hold it
 * once, what stands before the one and what stands behind the other stays. (Were two shingles of a window both the least, and
 * another of them selected then than now, the old one would be the first to leave the windows that follow. The other would be selected
 * next, and stand there a second time, unless a lesser one came before: that is selected either way.)
 */
export function winnowAnew(body: Winnowed, gone: readonly number[], prints: PrintBuffer): void {
  const before = prints.length;
  if (splice(body, gone, prints)) return;
  prints.length = before;
  const { words, own } = body;
  winnowInto({ hash: words.hash.subarray(own.from, own.to), flags: words.flags.subarray(own.from, own.to) }, prints);
}

/** False where the old fingerprints hold what a window gives twice, and for less than a shingle, which is not told in parts. */
function splice({ words, own, old, had }: Winnowed, gone: readonly number[], prints: PrintBuffer): boolean {
  const start = prints.length;
  /** The first of the old fingerprints that is not there yet, if it stays. */
  let next = had.from;
  /** Where the last window behind words that have gone begins. */
  let behind = own.from;
  for (let g = 0; g < gone.length; ) {
    const before = windowBefore(words, gone[g]!, behind);
    const from = before < 0 ? own.from : before;
    behind = windowBehind(words, gone[g + 1]!, own.to);
    const to = behind < 0 ? own.to : behind + RUN;
    part.clear();
    winnowPart(words, from, to, part);
    let last = part.length;
    if (before >= 0) {
      const first = placeOf(part, 0, old, next, had.to);
      if (first < 0) return false;
      prints.add(old, next, first);
      next = first;
    }
    if (behind >= 0) {
      next = placeOf(part, --last, old, next, had.to);
      if (next < 0) return false;
    } else {
      next = had.to;
    }
    prints.add(part, 0, last);
    while (g < gone.length && gone[g]! < to) g += 2;
  }
  prints.add(old, next, had.to);
  return prints.length > start;
}

/** Where the last run of loud words ends that fills a window, before word `end` and not before `start`: its first word, or -1. */
function windowBefore({ flags }: Words, end: number, start: number): number {
  let loud = 0;
  for (let w = end - 1; w >= start; w--) {
    loud = (flags[w]! & WordFlag.Quiet) === 0 ? loud + 1 : 0;
    if (loud === RUN) return w;
  }
  return -1;
}

/** The first word of the first run of loud words from word `start` on that fills a window and ends before `end`, or -1. */
function windowBehind({ flags }: Words, start: number, end: number): number {
  let loud = 0;
  for (let w = start; w < end; w++) {
    loud = (flags[w]! & WordFlag.Quiet) === 0 ? loud + 1 : 0;
    if (loud === RUN) return w - RUN + 1;
  }
  return -1;
}

/** Where the fingerprint `at` of a part stands among the old ones from `from` up to `to`; -1 if it stands there twice. */
function placeOf({ high, low }: Prints, at: number, old: Prints, from: number, to: number): number {
  const [h, l] = [high[at]!, low[at]!];
  const highs = old.high;
  let place = -1;
  for (let i = from; i < to; i++) {
    if (highs[i] !== h || old.low[i] !== l) continue;
    if (place >= 0) return -1;
    place = i;
  }
  return place;
}
