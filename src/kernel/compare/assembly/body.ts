import { STOP_BIT } from './flags';

/*
 * A body as it stands in the memory: its words, and what is worked out of it when it is asked for first, and kept as long as it stands there. Numbers
 * of four bytes each, by these places.
 */
export const COUNT: usize = 0;
/** Where its words are: hashes of four bytes, and flags. */
export const HASHES: usize = 4;
export const FLAGS: usize = 8;
/** Whether the places of its seeds are noted, and where, see seedTable.ts. */
export const HAS_SEEDS: usize = 12;
export const SEED_MASK: usize = 16;
export const SEED_HEADS: usize = 20;
export const SEED_NEXTS: usize = 24;
/** Whether the rest is worked out, see profile.ts. */
export const HAS_PROFILE: usize = 28;
/** Words that count: not quiet, repeats once; of these, words outside quotations; paragraphs of some length. */
export const COUNTED: usize = 32;
export const COUNTED_NARRATIVE: usize = 36;
export const LONG_PARAGRAPHS: usize = 40;
/** Where the first words of its paragraphs and sentences are told, four bytes each, and after the last the number of words; how many paragraphs. */
export const PARAGRAPH_STARTS: usize = 44;
export const PARAGRAPH_COUNT: usize = 48;
export const SENTENCE_STARTS: usize = 52;
/** Whether it repeats itself, and where it is told for each word which earlier one it repeats, four bytes each; see repeats.ts. */
export const HAS_REPEATS: usize = 56;
export const REPEATS: usize = 60;

export function get(body: usize, field: usize): i32 {
  return load<i32>(body + field);
}

/** A place that a body names. */
export function placeOf(body: usize, field: usize): usize {
  return <usize>load<u32>(body + field);
}

export function put(body: usize, field: usize, value: i32): void {
  store<i32>(body + field, value);
}

/** Where word i of a body is. */
export function wordAt(body: usize, i: i32): usize {
  return placeOf(body, HASHES) + ((<usize>i) << 2);
}

export function flagsAt(body: usize, i: i32): u32 {
  return load<u8>(placeOf(body, FLAGS) + <usize>i);
}

/** Twice the weight of a word: one of meaning weighs 1, a stop word half. */
export function halvesOf(flags: u32): i32 {
  return 2 - <i32>((flags >>> STOP_BIT) & 1);
}
