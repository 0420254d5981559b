/*
 * Where things stand in the memory of the kernel of topics, in bytes. The kernel (assembly/) is compiled with these in it, and the program reads them
 * too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** Numbers of four bytes that the kernel tells the program: where things stand of the article at hand. */
export const TOLD = 0;
/** The hashes of its words, four bytes each, their flags, a byte each, and the flags of its lines. */
export const HASHES = 0;
export const FLAGS = 1;
export const LINE_FLAGS = 2;
export const MOST_TOLD = 3;

/** Names that tell what an article is about, at most; and where the kernel puts them, four bytes each. */
export const MOST_NAMES = 6;
export const NAMES = 16;

/** Shortest line, in words, that is prose. */
export const PROSE_WORDS = 9;

/** From here on there is room; so many bytes are left behind each thing. */
export const ROOM = 64;
export const MARGIN = 64;
/** Bytes that all this takes, and what the kernel counts, for each word that there is room for. */
export const WORD_BYTES = 42;
