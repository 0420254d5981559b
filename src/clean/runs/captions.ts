import { LONG_LINE } from '../../kernel/lines/layout.ts';
import type { Row } from '../rows.ts';

/** "Hide Caption 4 of 12": what a player leaves behind each caption. It begins with the word that all have: V8 skips from one to the next. */
const COUNTER = / Caption (?<=\b(?:Hide|Show|View|Toggle) Caption )\d{1,3} (?:of|\/) \d{1,3}(?!\d)/giu;
/** Characters a caption takes with its counter: with fewer counters, most of the line may be story. */
const CAPTION_LENGTH = 1200;

/** The screen: strings begin with what is rare. */
const mayCount = (text: string): boolean => text.includes('Caption ');

/** Takes long lines that are captions run together, each with its counter. Rules read short lines only. */
export function takeCountedCaptions(rows: readonly Row[]): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const { text } = row.line;
    if (text.length <= LONG_LINE || row.verdict !== null || !mayCount(text)) continue;
    if (holdsCounters(text, text.length / CAPTION_LENGTH)) {
      row.verdict = {
        rule: 'counted-captions',
        kind: 'gallery',
        reason: 'captions with the counters of their gallery',
      };
    }
  }
}

/** Whether a line holds so many counters at least; looks no further than to the last that is asked for. */
function holdsCounters(text: string, fewest: number): boolean {
  COUNTER.lastIndex = 0;
  for (let found = 0; found < fewest; found++) if (!COUNTER.test(text)) return false;
  return true;
}
