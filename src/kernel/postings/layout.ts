/*
 * Where things stand in the memory of the kernel of postings, in bytes. The kernel (assembly/) is compiled with these in it, and the program reads them
 * too: literals only, which TypeScript and AssemblyScript take for the same. One kernel either sorts or groups.
 */

/** Numbers of four bytes that the kernel tells the program: where things stand. */
export const TOLD = 0;
/** Postings: their hashes, and what else there is of each, see src/match/postingSorter.ts. */
export const HASHES = 0;
export const RESTS = 1;
/** How many postings are in each cell; and where those of each bucket begin. */
export const SIZES = 2;
export const STARTS = 3;
/** The same postings, sorted. */
export const SORTED_HASHES = 4;
export const SORTED_RESTS = 5;
/** The halves of the fingerprints of some articles, where those of each begin, and the rank of each. */
export const HIGHS = 6;
export const LOWS = 7;
export const PRINT_AT = 8;
export const RANKS = 9;
/** Groups: how many members each has, and then these. */
export const GROUPS = 10;
export const MOST_TOLD = 12;

/** Cells of a bucket, as a power of two; the same as CELLS in src/match/buckets.ts. */
export const CELL_BITS = 6;
/** Buckets that there are at most. */
export const MOST_BUCKETS = 256;
/** Bits of a posting that tell its article, and so the articles that a block can hold. */
export const ARTICLE_BITS = 12;
/** Slots of the table for each posting of a cell, at least: of those that come once, one in six or fewer shares a slot with another. */
export const SLOTS_PER_POSTING = 4;
export const LEAST_SLOTS = 256;
/** More postings in a cell than a quarter of this are a text that most articles have: they make one long chain in a table of any size. */
export const MOST_SLOTS = 1048576;

/** From here on there is room. */
export const ROOM = 64;
