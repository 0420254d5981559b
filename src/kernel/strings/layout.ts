/*
 * Where things stand in the memory of the kernel, in bytes, and what its numbers mean. The kernel (assembly/) is compiled with these in it, and
 * the program reads them too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** By three codes, five bits each: the number of the first entry that is filed under them, 0 for none. Two bytes each. */
export const FIRST = 0;

/** Entries, by number from 1: the next under the same codes, where its string begins, then in a byte each what follows. */
export const ENTRIES = 65536;
export const ENTRY_BYTES = 8;
export const MOST_ENTRIES = 1024;
/** How many codes of the string stand before the three. */
export const OFFSET = 4;
export const LENGTH = 5;
/** Two bits: the string begins with the character before it; it is to open a line. */
export const LEAD = 6;
export const LEADS = 1;
export const OPENS = 2;
/** Marks that may stand before what opens a line. */
export const MOST_MARKS = 4;
export const TAG = 7;

/** The codes of the strings, a byte each. */
export const STRINGS = 73728;
export const STRINGS_BYTES = 8192;

/** Signs that are no letters: 1 where an open bracket stands in the text, 0 where none does; and where the first © stands, -1 where none does. */
export const BRACKET = 81920;
export const COPYRIGHT = 81924;
/** Where in the text strings were found, ascending, four bytes each: the place, and in so many bits below it the tag of the string. */
export const FOUND = 81936;
export const TAG_BITS = 4;

/** A text: its code units, and their codes, a byte each. Before the first code stand 0s; sixteen are written at a time. */
export const UNITS = 213024;
export const MOST_UNITS = 32768;
export const CODES = 278592;

/** Where all that ends. */
export const MEMORY = 311424;
