import { Char, CLASS } from './chars.ts';
import { stopPlaceOf } from './fold/layout.ts';
import { PLAIN_STOPS } from './fold/table.ts';
import { find, findPair, present, Trait, target, traits } from './foldTable.ts';
import { mix, PRIME, SEED } from './hash.ts';
import type { Reading } from './reading.ts';
import { WordFlag } from './words.ts';

// Bindings of this module's own: the engine takes them for constants, and reads imported ones anew for every letter.
const prime = PRIME;
const seed = SEED;
const { Special, Second, Stop } = Trait;
const { SentenceStart } = WordFlag;
const classes = CLASS;
const stops = PLAIN_STOPS;

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
 * Reads the words from `from` on as long as they are plain: letters of ASCII, the first at most a capital, with nothing on
 * them that could belong to the word or change its fold. That is four of five words of English, and the full grammar
 * reads each of them to the same end. Returns the offset of the first thing that is not plain, or one behind the paragraph.
 */
export function readPlainWords(at: Reading, from: number): number {
  const { units, limit, words, common } = at;
  if (words.length === words.hash.length) words.grow();
  const { hash, flags, start, end } = words;
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
    // By arithmetic: no processor foresees whether a stop word comes next.
    const place = stopPlaceOf(h);
    const differs = (stops[place]! ^ h) | (stops[place + 1]! ^ length);
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
