/*
 * Where things stand in the memory of the kernel of recurring lines, in bytes. The kernel (assembly/) is compiled with these in it, and the program
 * reads them too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** Numbers of four bytes that the kernel tells the program: where things stand. First of the block at hand, where the lines of each article begin. */
export const TOLD = 0;
export const STARTS = 0;
export const FLAGS = 1;
export const IDENTITIES = 2;
/** The text that each of its articles is taken for. */
export const TEXTS = 3;
/** What the lines of each of them add up to, two numbers each. */
export const SIGNATURES = 4;
/** Lines of the block that were found, four bytes each. */
export const FOUND = 5;
/** By text: its words that are prose. */
export const PROSE = 6;
/** By partition: its lines, and where its keys begin and end. */
export const SIZES = 7;
export const BEGINS = 8;
export const ENDS = 9;
/** The keys of the lines of some partitions; then the lines that recur, see assembly/gather.ts. */
export const KEYS = 10;
/** A byte for each slot that a line is looked for in. */
export const SLOTS = 11;
export const MOST_TOLD = 12;

/** Bits of a line's identity above its partition. */
export const PARTITIONS = 4096;
/** Of an article whose text another one is taken for. */
export const NO_TEXT = 0xffffffff;
/** Shortest line, in words, that says two articles may be copies: shorter ones are furniture or formulas. */
export const PROSE_WORDS = 9;
/** The bits of an identity that tell its words, that many at most. */
export const MOST_SIZE = 63;
/** Slots that there is room for. */
export const MOST_SLOTS = 4194304;

/** From here on there is room. */
export const ROOM = 64;
