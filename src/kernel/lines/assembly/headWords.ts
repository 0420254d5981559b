import {
  HASH_FACTOR,
  HEAD_WORD_BITS,
  HEAD_WORD_BYTES,
  LABEL,
  LONGEST_NO_HEAD,
  NO_HEAD_BYTES,
  NO_HEADS,
} from '../layout';
import { unitAt, units } from './masks';

/** The flags of a word of ASCII letters, case aside: those of all words with its hash. 0 for none. */
export function flagsOf(from: i32, to: i32): i32 {
  return from === to ? 0 : flagsAt(hashOf(from, to));
}

/** The flags of all words with a hash. */
export function flagsAt(hash: i32): i32 {
  return load<u8>(units - HEAD_WORD_BYTES + (<u32>hash >>> (32 - HEAD_WORD_BITS)));
}

function hashOf(from: i32, to: i32): i32 {
  let hash = 0;
  for (let at = from; at < to; at++) hash = hashWith(hash, unitAt(at));
  return hash;
}

/** The hash of a word, of which all but the last letter, `code`, have the hash so far: 0 for none. */
export function hashWith(hash: i32, code: i32): i32 {
  const next = (hash ^ (code | 32)) * HASH_FACTOR;
  return next ^ (next >>> 15);
}

/** The same of a word of letters, figures and points, which do not count: "A.P." */
export function spelledFlagsOf(from: i32, to: i32): i32 {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const code = unitAt(at);
    if (code !== 46) hash = hashWith(hash, code);
  }
  return flagsAt(hash);
}

/** Whether the word is one that sentences open with and no head does: one with a small letter in it. */
export function isOpener(from: i32, to: i32): bool {
  return hasSmall(from, to) && isFirst(from, to, 0);
}

/** Whether the word is one that pages label texts with, in capitals. */
export function isLabel(from: i32, to: i32): bool {
  return !hasSmall(from, to) && isFirst(from, to, LABEL);
}

function hasSmall(from: i32, to: i32): bool {
  for (let at = from; at < to; at++) if (unitAt(at) >= 97) return true;
  return false;
}

/** Asks the table of first words, which holds their letters, five bits each: whoever is in it is refused, so that hashes would not do. */
function isFirst(from: i32, to: i32, kind: u64): bool {
  if (from === to || to - from > LONGEST_NO_HEAD) return false;
  let letters: u64 = 0;
  for (let at = from; at < to; at++) letters = (letters << 5) | (<u64>unitAt(at) & 31);
  letters |= kind;
  const table = units - HEAD_WORD_BYTES - NO_HEAD_BYTES;
  let slot = <u32>hashOf(from, to) % NO_HEADS;
  let there = load<u64>(table + ((<usize>slot) << 3));
  while (there !== 0 && there !== letters) {
    slot = (slot + 1) % NO_HEADS;
    there = load<u64>(table + ((<usize>slot) << 3));
  }
  return there === letters;
}
