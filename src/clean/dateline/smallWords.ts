import { HASH_FACTOR, SMALL_WORD_BITS, SMALL_WORD_BYTES } from '../../kernel/lines/layout.ts';
import { SPELLINGS } from './agencyTable.ts';
import { FILLERS, WEEKDAYS } from './date.ts';
import { monthNames } from './months.ts';
import { DESKS } from './party.ts';
import { PARTICLES } from './place.ts';
import { REGION_TABLE } from './regionTable.ts';

// The build of the program works out once what is exported here; nothing else may be.

/** What no table has: the hour and its zone, the district behind Washington, what stands between two places or within names of reporters. */
const OTHERS = 'am pm a p m gmt utc cet est edt ist msk dc and und et y e og och de van von der al bin';

/**
 * A bit for the hash of each word in small letters of ASCII that the head of a dateline may hold, as the kernel hashes them: those of the tables
 * that `readHead` and `readBare` ask, and few besides.
 */
export const SMALL_WORDS: Int32Array = bitsOf([
  SPELLINGS.all,
  REGION_TABLE.all,
  ...monthNames(),
  ...FILLERS,
  ...WEEKDAYS,
  ...DESKS,
  ...PARTICLES,
  OTHERS,
]);

function bitsOf(texts: readonly string[]): Int32Array {
  const bytes = new Uint8Array(SMALL_WORD_BYTES);
  for (const word of texts
    .join(' ')
    .toLowerCase()
    .split(/[^a-z]+/)) {
    const bit = hashOf(word) >>> (32 - SMALL_WORD_BITS);
    bytes[bit >>> 3]! |= 1 << (bit & 7);
  }
  return new Int32Array(bytes.buffer);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), HASH_FACTOR);
    hash ^= hash >>> 15;
  }
  return hash;
}
