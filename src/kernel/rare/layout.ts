/*
 * Where things stand in the memory of the kernel of rare words, in bytes. All threads of a scan share it: what they count in stands at its front,
 * behind it a room for each thread. The kernel (assembly/) is compiled with these in it, and the program reads them too: literals only, which
 * TypeScript and AssemblyScript take for the same.
 */

/** How many rooms are taken, in four bytes. */
export const TAKEN = 0;
/** Where the counts begin. */
export const COUNTS = 64;

/** Numbers of four bytes that stand at the front of a room, and their places. First where things stand. */
/** In how many articles the words of each slot stand. */
export const SLOT_COUNTS = 0;
/** How rare the words of each slot are, a byte each. */
export const RARITY = 1;
/** The articles at hand: where the words of each begin, and behind the last where they end; and the rank of each. */
export const STARTS = 2;
export const RANKS = 3;
/** Their words, and a bit for each, see src/fingerprint/sampled.ts. */
export const HASHES = 4;
export const FLAGS = 5;
export const SAMPLED = 6;
/** Which slots an article was counted for. */
export const SEEN = 7;
/** The slots of a piece of an article, four bytes each; or its rare words, and their pairs. */
export const SCRATCH = 8;
/** The features that were found: their hashes, and the number of the article of each. */
export const FOUND = 9;
export const OWNERS = 10;
/** How many slots there are, a power of two; bytes of a count; and the count above which a word is not rare. */
export const SLOTS = 11;
export const WIDTH = 12;
export const LIMIT = 13;
export const PLACES = 14;

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
