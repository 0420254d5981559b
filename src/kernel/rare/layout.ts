/*
 * Where things stand in the memory of the kernel of rare words, in bytes. All threads of a scan share it: what they count in stands at its front,
 * behind it a room for each thread. The kernel (assembly/) is compiled with these in it, and the program reads them too: literals only, which
 * TypeScript and AssemblyScript take for the same.
 */

/** How many rooms are taken, in four bytes. */
export const TAKEN = 0;
/** Where the counts begin: in how many articles the words of each slot stand. */
export const COUNTS = 64;

/** Numbers of four bytes that stand at the front of a room, and their places. First where things stand. */
/** How rare the words of each slot are, a byte each. */
export const RARITY = 0;
/** The articles at hand: where the words of each begin, and behind the last where they end; and the rank of each. */
export const STARTS = 1;
export const RANKS = 2;
/** Their words, and a bit for each, see src/fingerprint/sampled.ts. */
export const HASHES = 3;
export const FLAGS = 4;
export const SAMPLED = 5;
/** The cells in which the words of this room are counted, and how many they are. */
export const TABLE = 6;
export const CELLS = 7;
/** The rare words of a piece of an article, and their pairs. */
export const SCRATCH = 8;
/** The features that were found: their hashes, and the number of the article of each. */
export const FOUND = 9;
export const OWNERS = 10;
/** How many slots there are, a power of two; bytes of a count; and the count above which a word is not rare. */
export const SLOTS = 11;
export const WIDTH = 12;
export const LIMIT = 13;
/** Where the first of all rooms begins, and how many bytes each has. */
export const FIRST_ROOM = 14;
export const ROOM_BYTES = 15;
export const PLACES = 16;

/** Bytes of a cell in {@link TABLE}, and cells that it begins with: a megabyte, as much as stays near a core. */
export const CELL_BYTES = 8;
export const FIRST_CELLS = 131072;

/** Words of an article that are looked at in one piece. */
export const PIECE = 4096;
/** Pairs kept of an article, the rarest. */
export const FEATURES = 24;
/** Two words are a pair when they are this far apart at most, in words of the sample: about a sentence. */
export const REACH = 5;
/** Bytes of a rare word and of a pair of them in {@link SCRATCH}: there is one for each word of a piece, and as many pairs as can be. */
export const RARE_BYTES = 12;
export const PAIR_BYTES = 8;
/** Bytes of all that: 4,102 rare words, 20,505 pairs, and some tables. */
export const SCRATCH_BYTES = 262144;
