import { Char, CLASS } from './chars.ts';
import { STOPS } from './fold/stops.ts';
import { find, findPair, present, Trait, target, traits } from './foldTable.ts';
import { mix, PRIME, rawHash, SEED } from './hash.ts';
import type { Reading } from './reading.ts';
import { WordFlag } from './words.ts';

// Bindings of this module's own: the engine takes them for constants, and reads imported ones anew for every letter.
const prime = PRIME;
const seed = SEED;
const { Special, Second, Stop } = Trait;
const { SentenceStart } = WordFlag;
const classes = CLASS;

/** Bits of the classes that end a word whatever stands around it. */
const ENDS =
  (1 << Char.Surrogate) |
  (1 << Char.Unspaced) |
  (1 << Char.Space) |
  (1 << Char.Comma) |
  (1 << Char.SentenceEnd) |
  (1 << Char.Quote) |
  (1 << Char.Currency) |
  (1 << Char.Percent) |
  (1 << Char.And) |
  (1 << Char.Other);

/** Longest word that a period may belong to when it begins with a capital ("Gen."), and that a hyphen may join ("co-op"). */
const LONGEST_SHORT = 6;
const LONGEST_PREFIX = 5;

/**
 * The stop words that fold to nothing else, by raw hash and length: nearly half of the words of a text. They are told from
 * other words by arithmetic, since no processor foresees which of the two comes next.
 */
const STOP_SLOTS = 8192;
let stopRaw: Int32Array | null = null;
const stopSize = new Uint8Array(STOP_SLOTS);

function stopTable(): Int32Array {
  if (stopRaw) return stopRaw;
  stopRaw = new Int32Array(STOP_SLOTS);
  for (const word of STOPS) {
    const raw = rawHash(word);
    const slot = find(raw, word.length);
    if (target(slot) !== raw || (traits(slot) & (Special | Second)) !== 0) continue;
    // Where two meet, the second is looked up in the fold table as other words are.
    const at = stopSlot(raw);
    if (stopSize[at] !== 0) continue;
    stopRaw[at] = raw;
    stopSize[at] = word.length;
  }
  return stopRaw;
}

function stopSlot(raw: number): number {
  return (raw ^ (raw >>> 15)) & (STOP_SLOTS - 1);
}

/**
 * Reads the words from `from` on as long as they are plain: letters of ASCII, the first at most a capital, with nothing on
 * them that could belong to the word or change its fold. That is four of five words of English, and the full grammar
 * reads each of them to the same end. Returns the offset of the first thing that is not plain, or one behind the paragraph.
 */
export function readPlainWords(at: Reading, from: number): number {
  const { units, limit, words, common } = at;
  if (words.length === words.hash.length) words.grow();
  const { hash, flags, start, end } = words;
  const stops = stopTable();
  const sizes = stopSize;
  const room = hash.length;
  let n = words.length;
  let previous = words.previous;
  let first = at.first;
  let size = at.size;
  let capital = at.capitals;
  let i = from;
  // A blank behind the paragraph, for the time being, spares asking for its end at each letter.
  const behind = units[limit]!;
  units[limit] = 32;
  while (i < limit && n < room) {
    let code = units[i]!;
    if (code === 32) {
      i++;
      continue;
    }
    const letter = code | 32;
    if (letter < 97 || letter > 122) {
      if (code !== 44) break;
      words.detach();
      previous = 0;
      i++;
      continue;
    }
    const begin = i;
    const upper = (~code & 32) >> 5;
    let h = Math.imul(seed ^ letter, prime);
    for (;;) {
      code = units[++i]!;
      if (code < 97 || code > 122) break;
      // As rawHash does.
      if (code === 122 && ((units[i - 1]! | 32) === 105 || units[i - 1] === 121)) code = 115;
      h = Math.imul(h ^ code, prime);
    }
    const length = i - begin;
    const known = present(h);
    if (code !== 32) {
      const ends =
        code === 46
          ? length > (upper === 0 ? 1 : LONGEST_SHORT)
          : code === 45
            ? length > LONGEST_PREFIX || known === 0
            : ((ENDS >>> classes[code]!) & 1) !== 0;
      if (!ends) {
        i = begin;
        break;
      }
    }
    const slot = stopSlot(h);
    const differs = (stops[slot]! ^ h) | (sizes[slot]! ^ length);
    let stop = Stop & ~((differs | -differs) >> 31);
    let raw = h;
    if (known > stop) {
      const found = find(h, length);
      if (found >= 0) {
        const has = traits(found);
        raw = target(found);
        if ((has & Special) !== 0 || ((has & Second) !== 0 && findPair(previous, raw) >= 0)) {
          i = begin;
          break;
        }
        stop = has & Stop;
      }
    }
    hash[n] = mix(raw);
    flags[n] = common | first | ((upper << 2) & ~(first >> 2)) | stop;
    start[n] = begin;
    end[n] = i;
    n++;
    previous = raw;
    first = 0;
    size = length;
    capital = upper;
    if (code === 32 || code === 45) i++;
    else if (code === 46 && (i + 1 >= limit || units[i + 1] === 32)) {
      words.detach();
      previous = 0;
      first = SentenceStart;
      i += 2;
    }
  }
  units[limit] = behind;
  words.length = n;
  words.previous = previous;
  at.first = first;
  at.size = size;
  at.capitals = capital;
  return i;
}
