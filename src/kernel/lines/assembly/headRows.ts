import { HEAD_ROWS, LINES, LONGEST_PART, MOST_PARTS, ROW_NUMBERS, SIGNED_READERS } from '../layout';
import { isBlank, mayOpenSurely } from './heads';
import { unitAt } from './masks';
import { readers } from './readers';

/**
 * The first of the rows at the head of an article, of which `count` are told at {@link LINES}, where a reader may find a dateline, in it or from it on over the
 * next ones; -1 for none. What three of four articles ask for theirs is asked in one call, that finds none. Below prose only those count that
 * {@link mayOpenSurely} lets through.
 */
export function firstOpen(count: i32): i32 {
  let isBelow = false;
  for (let row = 0; row < count && row < HEAD_ROWS; row++) {
    const from = numberOf(row, 0);
    if (isBelow && !mayOpenSurely(from)) continue;
    if (readersFrom(from, numberOf(row, 1)) !== 0 || mayReadAcross(row, count)) return row;
    if (numberOf(row, 2) !== 0) isBelow = true;
  }
  return -1;
}

function numberOf(row: i32, number: i32): i32 {
  return load<i32>(LINES + ((<usize>(row * ROW_NUMBERS + number)) << 2));
}

function readersFrom(start: i32, to: i32): i32 {
  let from = start;
  while (from < to && isBlank(unitAt(from))) from++;
  return from < to ? readers(from, to) : 0;
}

function mayReadAcross(first: i32, count: i32): bool {
  for (let row = first; row + 1 < count && row < first + MOST_PARTS - 1; row++) {
    if (numberOf(row, 1) - numberOf(row, 0) > LONGEST_PART) return false;
    if ((readersFrom(numberOf(first, 0), numberOf(row + 1, 1)) & SIGNED_READERS) !== 0) return true;
  }
  return false;
}
