/*
 * Where things stand in the memory of the kernel that makes learned lines quiet, in bytes. The kernel (assembly/) is compiled with these in it, and the
 * program reads them too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** Numbers of four bytes that the kernel tells the program: where things stand of the batch at hand. First where the words of each article begin. */
export const TOLD = 0;
export const WORD_AT = 0;
/** The hashes of words, four bytes each, and their flags, a byte each. */
export const HASHES = 1;
export const FLAGS = 2;
/** Where the lines of each article begin; a byte of flags and eight of identity for each line. */
export const LINE_AT = 3;
export const LINE_FLAGS = 4;
export const IDENTITIES = 5;
/** Where the record of each article begins, and the records: without their numbers of words, and with them and without learned lines. */
export const RECORD_AT = 6;
export const RECORDS = 7;
export const QUIET_RECORD_AT = 8;
export const QUIET_RECORDS = 9;
/** The articles of which nothing is left without learned lines. */
export const BODILESS = 10;
/** Where the fingerprints of each article begin, and their halves. */
export const PRINT_AT = 11;
export const HIGHS = 12;
export const LOWS = 13;
export const MOST_TOLD = 14;

/** From here on there is room: first for a table of the lines that were learned. */
export const ROOM = 64;
/** Bytes that each slot of this takes. */
export const SLOT_BYTES = 8;
/** Bytes that all this takes at most, and what is worked out of it, for each article, line, word and byte of records. */
export const ARTICLE_BYTES = 68;
export const LINE_BYTES = 9;
export const WORD_BYTES = 29;
export const RECORD_BYTES = 2;
/** Bytes for what is left between. */
export const BETWEEN = 4096;
