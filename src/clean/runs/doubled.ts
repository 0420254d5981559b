import { type Row, take } from '../rows.ts';

/** Fewest doubled lines, one after the other, that make a gallery of a page: a single one is a slip of the page. */
const FEWEST_PAIRS = 3;
/** Single lines between doubled ones that belong with them: captions whose double was cut. */
const WIDEST_GAP = 2;
/** Doubled lines for each single one among them: with fewer, they are pulled quotes between the paragraphs of a story. */
const PAIRS_PER_SINGLE = 3;
/** A caption is longer than a button and shorter than a page. */
const FEWEST_WORDS = 4;
const LONGEST_CAPTION = 900;

/**
 * Takes photo galleries whose captions stand twice in immediate succession, once from the picture's description and once
 * from its caption. No reporter writes three sentences running twice over, so both go, and the gallery with them; a single
 * doubled line is left to the rule for repeated lines, which keeps one.
 */
export function takeDoubled(rows: readonly Row[]): void {
  const live = rows.filter((row) => row.verdict === null);
  let at = 0;
  while (at < live.length) {
    let end = at;
    let pairs = 0;
    let singles = 0;
    for (let i = at; i < live.length; ) {
      if (isDouble(live, i)) {
        pairs++;
        singles += i - end;
        i += 2;
        end = i;
      } else if (pairs > 0 && i - end < WIDEST_GAP) i++;
      else break;
    }
    if (pairs >= FEWEST_PAIRS && pairs >= singles * PAIRS_PER_SINGLE) {
      take(live, at, end, {
        rule: 'doubled-captions',
        kind: 'gallery',
        reason: `part of a gallery: ${pairs} captions that stand twice`,
      });
    }
    at = Math.max(end, at + 1);
  }
}

function isDouble(rows: readonly Row[], i: number): boolean {
  const row = rows[i]!;
  const next = rows[i + 1];
  return (
    next !== undefined &&
    row.shape.words >= FEWEST_WORDS &&
    row.line.text.length <= LONGEST_CAPTION &&
    row.line.text === next.line.text
  );
}
