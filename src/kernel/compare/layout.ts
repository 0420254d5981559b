/*
 * Where things stand in the memory of the kernel of comparing, in bytes. The kernel (assembly/) is compiled with these in it, and the program reads
 * them too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** Numbers of four bytes that the kernel tells the program, and their places. First where things stand. */
export const TOLD = 0;
/** Room for the words of the two bodies: for the hashes, and for the flags, and some more. */
export const LEFT_HASHES = 0;
export const LEFT_FLAGS = 1;
export const RIGHT_HASHES = 2;
export const RIGHT_FLAGS = 3;
/** The runs, three numbers each, and the passages, {@link SEGMENT_NUMBERS} each; see src/compare/types.ts. */
export const RUNS = 4;
export const SEGMENTS = 5;
/** How many there are. */
export const RUN_COUNT = 6;
export const SEGMENT_COUNT = 7;
/** Words of all runs; words of side a from the first to the last of each passage. */
export const EQUAL = 8;
export const EXTENT = 9;
/** Whether the right body is nearly all in the left one, and the reverse. */
export const WHOLE = 10;
/** What is measured of both together. */
export const EQUAL_QUOTED = 11;
export const EQUAL_CONTENT = 12;
export const LONGEST_RUN = 13;
export const LONGEST_NARRATIVE_RUN = 14;
export const NUMBERS_CHANGED = 15;
export const NAMES_CHANGED = 16;
export const EDITS = 17;
/** The words of {@link TELLING} near the passages. */
export const NEAR = 18;
/** Of side a, and {@link SIDE_NUMBERS} on of side b. */
export const SIDES = 19;
export const WORDS = 0;
export const NARRATIVE = 1;
export const SHARED = 2;
export const SHARED_NARRATIVE = 3;
export const ALIGNED_PARAGRAPHS = 4;
export const PARAGRAPHS = 5;
export const ALIGNED_SENTENCES = 6;
export const SIDE_NUMBERS = 7;
export const MOST_TOLD = 40;

export const SEGMENT_NUMBERS = 7;

/** The two bodies, see assembly/body.ts. */
export const LEFT = 192;
export const RIGHT = 256;

/** The table of the longest subsequence of a gap, a byte for each two of its words. */
export const GAP = 384;
/** Runs further apart than this on either side are not one passage: about a long sentence put in or cut out. */
export const MOST_GAP = 32;

/**
 * The hashes of the words that are counted near passages, each at the slot that its lowest bits say or, where others stand there, behind those; 0
 * where none stands. So many slots, far more than words: nearly all look-ups end at the first.
 */
export const TELLING = 2048;
export const TELLING_SLOTS = 1024;

/** From here on there is room for the bodies and for what is worked out of them. */
export const ROOM = 6144;
