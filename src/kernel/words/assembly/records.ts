import { SHORT_LETTERS } from '../fold';
import { SEEDS } from '../layout';
import { PRIME, SEED } from './hash';

/*
 * A record for each word of a text, of sixteen bytes: its last eight letters, what the hash of those before them is, and where it starts. Nobody needs
 * the hashes of most words while they are read, and afterwards those of four are worked out at once.
 */

export const RECORD: usize = 16;
export const RECORD_SEED: usize = 8;
export const RECORD_START: usize = 12;

let records: usize = 0;

/** The inverse of {@link PRIME}, and its eighth power: what undoes multiplications by it. */
const INVERSE: i32 = 0x359c449b;
const INVERSE_8: i32 = <i32>0xd872e4e1;

/** Makes what words are hashed with. */
export function prepareSeeds(): void {
  let seed = SEED;
  for (let size = SHORT_LETTERS; size >= 0; size--) {
    store<i32>(SEEDS + ((<usize>size) << 2), seed);
    seed *= INVERSE;
  }
}

export function takeRecords(at: usize): void {
  records = at;
}

export function recordOf(w: i32): usize {
  return records + <usize>w * RECORD;
}

/** Puts down a word of which the hash is known. */
export function record(w: i32, raw: i32, start: i32): void {
  const at = recordOf(w);
  store<u64>(at, 0);
  store<i32>(at, seedOfRaw(raw), RECORD_SEED);
  store<i32>(at, start, RECORD_START);
}

export function startAt(w: i32): i32 {
  return load<i32>(recordOf(w), RECORD_START);
}

/** The raw hash of a word. */
export function rawAt(w: i32): i32 {
  const at = recordOf(w);
  return eight(load<i32>(at, RECORD_SEED), load<u64>(at));
}

/** What a hash goes on from that is to be this one behind eight zeros. */
export function seedOfRaw(raw: i32): i32 {
  return raw * INVERSE_8;
}

/**
 * What the hash of so many letters begins with, no more than eight, when there are zeros before them that make them eight: these only multiply it, which
 * is undone before. Words of any length take the same way so, where a loop for each letter had the processor guess wrong at the end of nearly every word.
 */
export function seedOf(size: u64): i32 {
  return load<i32>(SEEDS + ((<usize>size) << 2));
}

/** Behind zeros the letters of a word that stand there, without its last eight if it has more. */
export function fewer(at: usize, size: u64): u64 {
  return load<u64>(at) << ((0 - size) << 3);
}

/** Hashes eight letters. */
export function eight(seed: i32, letters: u64): i32 {
  let rest = letters;
  let h = seed;
  h = (h ^ (<i32>rest & 255)) * PRIME;
  rest >>>= 8;
  h = (h ^ (<i32>rest & 255)) * PRIME;
  rest >>>= 8;
  h = (h ^ (<i32>rest & 255)) * PRIME;
  rest >>>= 8;
  h = (h ^ (<i32>rest & 255)) * PRIME;
  rest >>>= 8;
  h = (h ^ (<i32>rest & 255)) * PRIME;
  rest >>>= 8;
  h = (h ^ (<i32>rest & 255)) * PRIME;
  rest >>>= 8;
  h = (h ^ (<i32>rest & 255)) * PRIME;
  rest >>>= 8;
  return (h ^ <i32>rest) * PRIME;
}

/** Works out the hashes of the words, and puts them and where each starts into their columns. */
export function hashWords(count: i32, hashes: usize, starts: usize): void {
  let at = records;
  const end = at + <usize>count * RECORD;
  let toHashes = hashes;
  let toStarts = starts;
  for (; at < end; at += 4 * RECORD, toHashes += 16, toStarts += 16) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const firstAB = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
    const firstCD = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
    const lastAB = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
    const lastCD = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
    let h = v128.shuffle<i64>(lastAB, lastCD, 0, 2);
    h = fourLetters(h, v128.shuffle<i64>(firstAB, firstCD, 0, 2));
    h = fourLetters(h, v128.shuffle<i64>(firstAB, firstCD, 1, 3));
    v128.store(toHashes, mixAll(h));
    v128.store(toStarts, v128.shuffle<i64>(lastAB, lastCD, 1, 3));
  }
}

/** Hashes four letters of four words each. */
function fourLetters(seeds: v128, letters: v128): v128 {
  const low = i32x4.splat(255);
  const prime = i32x4.splat(PRIME);
  let h = i32x4.mul(v128.xor(seeds, v128.and(letters, low)), prime);
  h = i32x4.mul(v128.xor(h, v128.and(i32x4.shr_u(letters, 8), low)), prime);
  h = i32x4.mul(v128.xor(h, v128.and(i32x4.shr_u(letters, 16), low)), prime);
  return i32x4.mul(v128.xor(h, i32x4.shr_u(letters, 24)), prime);
}

/** `mix` of four. */
export function mixAll(raw: v128): v128 {
  let h = v128.xor(raw, i32x4.shr_u(raw, 16));
  h = i32x4.mul(h, i32x4.splat(<i32>0x85ebca6b));
  h = v128.xor(h, i32x4.shr_u(h, 13));
  h = i32x4.mul(h, i32x4.splat(<i32>0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}
