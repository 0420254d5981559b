import * as Char from '../char';
import * as Flag from '../flag';
import {
  ABOUT_BITS,
  Folds,
  LONG_BITS,
  LONG_LETTERS,
  MaybeFirst,
  MaybePrefix,
  MaybeSecond,
  Second,
  SHORT_BITS,
  SHORT_LETTERS,
  Shared,
  SPREAD_HIGH,
  SPREAD_LOW,
  Special,
  Stop,
} from '../fold';
import { CLASS_SHIFT, LONG_WORDS, SHORT_WORDS } from '../layout';
import { folded, lowers } from './ascii';
import { limit, unitAt, units } from './chars';
import { readOn } from './letters';
import { common, first, goOnFrom } from './place';
import {
  eight,
  fewer,
  RECORD,
  RECORD_SEED,
  RECORD_START,
  rawAt,
  recordOf,
  seedOf,
  seedOfRaw,
  startAt,
} from './records';
import { find, findPair, target, traits } from './table';
import { count, detach, endOf, ends, flagsOf, follows, goOn, previous } from './wordBuffer';

const BLANK: u32 = 32;
const COMMA: u32 = 44;
const HYPHEN: u32 = 45;
const PERIOD: u32 = 46;

/** Bits of the classes that end a word whatever stands around it. */
const ENDS: i32 =
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
const LONGEST_SHORT: u64 = 6;
const LONGEST_PREFIX: u64 = 5;

const SPREAD: u64 = ((<u64>SPREAD_HIGH) << 32) | <u64>SPREAD_LOW;
/** What is known of a short word is less than this; what another word in its place comes to is more. */
const KNOWN: u32 = 1 << ABOUT_BITS;
/** What it says of the word itself. */
const OWN: i32 = (1 << ABOUT_BITS) - 1 - Shared;
/** The place of the last short word, in bytes. */
const SHORT_END: usize = ((1 << SHORT_BITS) - 1) << 2;

/** Beside what is asked of the next word: nothing stands between it and the one before. */
const Follows: i32 = 32;

/**
 * Reads the words from `from` on as long as they are plain: letters of ASCII, the first at most a capital, with nothing on
 * them that could belong to the word or change its fold. That is nineteen of twenty words of English, and the full grammar
 * reads each of them to the same end. Returns the offset of the first thing that is not plain, or one behind the paragraph.
 */
export function readPlainWords(from: i32): i32 {
  // Locals: a global is two loads at each use.
  const end = limit;
  const text = units;
  const letters = folded;
  const small = lowers;
  const everywhere = common;
  const toFlags = flagsOf;
  const toEnds = ends;
  let n = count;
  let record = recordOf(n);
  let flags = everywhere | first;
  // What is asked of the next word: of one that may be the second of a compound only where the word before may be the first.
  let asked: i32 = follows() ? Folds | MaybeSecond | Follows : Folds;
  // Behind what the full grammar has read there is a blank, mostly.
  let i = from + i32(unitAt(from) === BLANK);
  let size: u64 = 0;
  let last: u64 = 0;
  let seed: i32 = 0;
  // Where the letters end of a word that is not plain.
  let others = 0;
  while (i < end) {
    const at = text + ((<usize>i) << 1);
    const code = <u32>load<u16>(at);
    if ((code | 32) - 97 > 25) {
      if (code !== BLANK) {
        // What is nothing else parts words as a comma does.
        if (code !== COMMA && <i32>load<u8>(charPlace(code)) !== Char.Other) break;
        detach();
        asked = Folds;
      }
      i++;
      continue;
    }
    // The first is a letter of either case.
    size = ctz(~((load<u64>(small + (<usize>i >>> 3)) >>> (<u64>i & 7)) | 1));
    const start = letters + <usize>i;
    let known: i32;
    if (size <= <u64>SHORT_LETTERS) {
      last = fewer(start, size);
      seed = seedOf(size);
      const spread = last * SPREAD;
      const rest = (<u32>(spread >>> (32 - SHORT_BITS + ABOUT_BITS))) << ABOUT_BITS;
      let place = (<usize>(spread >>> (64 - SHORT_BITS))) << 2;
      known = ownOf(load<u32>(SHORT_WORDS + place) ^ rest);
      while ((known & Shared) !== 0) {
        place = (place + 4) & SHORT_END;
        known = ownOf(load<u32>(SHORT_WORDS + place) ^ rest);
      }
    } else {
      if (size > <u64>LONG_LETTERS) break;
      const head = fewer(start, size);
      seed = eight(seedOf(size - 8), head);
      last = load<u64>(start + <usize>size - 8);
      known = longKnown(((head * SPREAD) ^ last) * SPREAD) ? Folds | MaybeFirst : 0;
    }
    const to = i + <i32>size;
    const behind = <u32>load<u16>(at + ((<usize>size) << 1));
    let gap = 1;
    if (behind !== BLANK) {
      let plain: bool;
      if (behind === PERIOD) plain = size > ((code & 32) !== 0 ? 1 : LONGEST_SHORT);
      else if (behind === HYPHEN) plain = size > LONGEST_PREFIX || (known & (MaybePrefix | Folds)) === 0;
      else plain = ((ENDS >>> (load<u8>(charPlace(behind)) & 31)) & 1) !== 0;
      if (!plain) {
        others = to;
        break;
      }
      if (behind !== HYPHEN) {
        const parts = i32(behind === PERIOD) | i32(behind === COMMA);
        gap = (parts & i32(<u32>load<u16>(at + ((<usize>size) << 1), 2) === BLANK)) << 1;
      }
    }
    let stop = known & Stop;
    const next = known & (MaybeFirst | Folds) ? Folds | MaybeSecond | Follows : Folds | Follows;
    if ((known & asked) !== 0) {
      let raw = eight(seed, last);
      const found = find(raw, <i32>size);
      if (found !== 0) {
        const has = traits(found);
        raw = target(found);
        const follows = (has & Second) !== 0 && (asked & Follows) !== 0;
        if ((has & Special) !== 0 || (follows && findPair(n === count ? previous() : rawAt(n - 1), raw) !== 0)) {
          others = to;
          break;
        }
        last = 0;
        seed = seedOfRaw(raw);
        stop = has & Stop;
      }
    }
    asked = next;
    store<u64>(record, last);
    store<i32>(record, seed, RECORD_SEED);
    store<i32>(record, i, RECORD_START);
    store<u8>(toFlags + <usize>n, <u8>(flags | (~((code >>> 3) | (flags >>> 2)) & Flag.Capital) | stop));
    store<i32>(toEnds + ((<usize>n) << 2), to);
    n++;
    record += RECORD;
    flags = everywhere;
    i = to + gap;
    if (gap === 2) {
      detach();
      asked = Folds;
      flags |= behind === PERIOD ? Flag.SentenceStart : 0;
    }
  }
  if (n > count) {
    goOn(n, (asked & Follows) !== 0);
    const start = startAt(n - 1);
    goOnFrom(flags & ~everywhere, endOf(n - 1) - start, i32((unitAt(start) & 32) === 0));
  }
  return others === 0 ? i : readOn(i, others, eight(seed, last));
}

/** What is known of a short word, of what stands in a place for it; Shared where it may stand in the next. */
function ownOf(about: u32): i32 {
  return <i32>about & (about < KNOWN ? OWN : Shared);
}

/** Whether a long word may be known of which the letters come to this: both its bits are set. */
function longKnown(spread: u64): bool {
  const word = load<u32>(LONG_WORDS + ((<usize>(spread >>> (64 - LONG_BITS + 5))) << 2));
  const both =
    (word >>> (<u32>(spread >>> (64 - LONG_BITS)) & 31)) & (word >>> (<u32>(spread >>> (59 - LONG_BITS)) & 31));
  return (both & 1) !== 0;
}

/** Where the class of a code unit stands, 0 for one that was not met. */
function charPlace(code: u32): usize {
  return ((<usize>code) << 2) + (CLASS_SHIFT >>> 3);
}
