import { COUNT, flagsAt, get, HAS_REPEATS, placeOf, put, REPEATS, wordAt } from './body';
import { QUIET } from './flags';
import { slotsFor, table } from './room';

/** Words that must repeat in a row for a body to be repeating itself (a caption printed twice), not just its formulas. */
const REPEAT: i32 = 12;
/** Words of the shorter runs that tell that none repeats, and at every how many words one is noted. */
const GRAM: i32 = 8;
const STRIDE: i32 = REPEAT - GRAM + 1;
/** An odd number of any kind: the base of the polynomial whose coefficients are the words of a run (Karp and Rabin 1987). */
const BASE: u32 = 0x01000193;
/** Its powers that the oldest word of a run has been multiplied with when it leaves. */
const OLDEST: u32 = powerOf(REPEAT - 1);
const OLDEST_OF_GRAM: u32 = powerOf(GRAM - 1);

function powerOf(exponent: i32): u32 {
  let power: u32 = 1;
  for (let k = 0; k < exponent; k++) power *= BASE;
  return power;
}

/**
 * Notes for each word of a passage of twelve words or more that stood earlier in the same body the index of that earlier word, and -1 for all others,
 * unless nothing repeats. Quiet words repeat nothing.
 */
export function noteRepeats(body: usize): void {
  put(body, HAS_REPEATS, 0);
  if (mayRepeat(body)) findRepeats(body);
}

export function repeatAt(body: usize, i: i32): i32 {
  return load<i32>(placeOf(body, REPEATS) + ((<usize>i) << 2));
}

function word(body: usize, i: i32): u32 {
  return load<u32>(wordAt(body, i));
}

/**
 * False where no passage stands twice, as in most bodies: of a repeated one, shorter runs of words stand twice, too, and one of the first few is among those
 * that are noted at every fifth word. Takes a third of the time of looking for every passage.
 */
function mayRepeat(body: usize): bool {
  const grams = get(body, COUNT) - GRAM + 1;
  const mask = slotsFor(<i32>((2 * grams) / STRIDE) + 1) - 1;
  memory.fill(table, 0, (<usize>mask + 1) << 2);
  let rolled = rolledBefore(body, GRAM);
  let noted = 0;
  for (let i = 0; i < grams; i++) {
    rolled = rolled * BASE + word(body, i + GRAM - 1);
    // 0 is a free slot.
    const gram = scatter(rolled) | 1;
    let slot = (gram >>> 1) & mask;
    let known = load<u32>(table + ((<usize>slot) << 2));
    while (known !== 0 && known !== gram) {
      slot = (slot + 1) & mask;
      known = load<u32>(table + ((<usize>slot) << 2));
    }
    if (known === gram) return true;
    if (i === noted) {
      store<u32>(table + ((<usize>slot) << 2), gram);
      noted += STRIDE;
    }
    rolled -= word(body, i) * OLDEST_OF_GRAM;
  }
  return false;
}

/** Hashes of every {@link REPEAT} words in a table of first places; linear, and what is found there is looked at word by word. */
function findRepeats(body: usize): void {
  const grams = get(body, COUNT) - REPEAT + 1;
  const mask = slotsFor(grams) - 1;
  memory.fill(table, 0, (<usize>mask + 1) << 2);
  let rolled = rolledBefore(body, REPEAT);
  for (let i = 0; i < grams; i++) {
    rolled = rolled * BASE + word(body, i + REPEAT - 1);
    const slot = table + ((<usize>(scatter(rolled) & mask)) << 2);
    const first = load<i32>(slot) - 1;
    if (first < 0) store<i32>(slot, i + 1);
    else if (!isNoted(body, i) && repeatsAt(body, first, i)) note(body, first, i);
    rolled -= word(body, i) * OLDEST;
  }
}

/** The polynomial of the first words of a body, all but the last of the first run of so many. */
function rolledBefore(body: usize, words: i32): u32 {
  let rolled: u32 = 0;
  for (let k = 0; k < words - 1 && k < get(body, COUNT); k++) rolled = rolled * BASE + word(body, k);
  return rolled;
}

function scatter(rolled: u32): u32 {
  const h = (rolled ^ (rolled >>> 15)) * 0x85ebca6b;
  return h ^ (h >>> 13);
}

/** Whether the run at `i` ends in a passage that is known to repeat. */
function isNoted(body: usize, i: i32): bool {
  return get(body, HAS_REPEATS) !== 0 && repeatAt(body, i + REPEAT - 1) >= 0;
}

function repeatsAt(body: usize, first: i32, i: i32): bool {
  for (let k = 0; k < REPEAT; k++) {
    if (word(body, first + k) !== word(body, i + k) || (flagsAt(body, i + k) & QUIET) !== 0) return false;
  }
  return true;
}

/** Notes the words from `i` on as those from `first` on, as far as they are the same. */
function note(body: usize, first: i32, i: i32): void {
  if (get(body, HAS_REPEATS) === 0) {
    put(body, HAS_REPEATS, 1);
    memory.fill(placeOf(body, REPEATS), 0xff, (<usize>get(body, COUNT)) << 2);
  }
  for (let at = i, earlier = first; at < get(body, COUNT); at++, earlier++) {
    if (word(body, earlier) !== word(body, at) || (flagsAt(body, at) & QUIET) !== 0) return;
    if (repeatAt(body, at) >= 0) continue;
    const stood = repeatAt(body, earlier);
    store<i32>(placeOf(body, REPEATS) + ((<usize>at) << 2), stood >= 0 ? stood : earlier);
  }
}
