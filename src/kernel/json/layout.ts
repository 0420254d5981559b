/*
 * Where things stand in the memory of the kernel, in bytes, and what its numbers mean. The kernel (assembly/) is compiled with these in it, and
 * the program reads them too: literals only, which TypeScript and AssemblyScript take for the same.
 */

/** What is told of a line, four bytes each: where it ends, how many code units its text has, then for each field its kind, start and end. */
export const LINE_END = 0;
export const UNIT_COUNT = 4;
export const FIELDS = 16;
export const FIELD_BYTES = 12;

/** The fields in their order. */
export const TEXT = 0;
export const ID = 1;
export const TITLE = 2;
export const DATE = 3;
export const OUTLET = 4;
export const FIELD_COUNT = 5;

/** Kinds of values. Strings stand without their quotes: those of plain ASCII, those with more, those that hold a backslash. */
export const ABSENT = 0;
export const ASCII = 1;
export const UTF8 = 2;
export const ESCAPED = 3;
export const NUMBER = 4;
export const OTHER = 5;

/** The names of the fields: of each its length in bytes, then itself, in so many bytes. */
export const NAMES = 256;
export const NAME_BYTES = 64;

/** Lines as they are read, from one of the first eight bytes on, with a break behind the last. Nothing is read as far behind them as {@link MARGIN}. */
export const INPUT = 1024;
export const INPUT_BYTES = 1310720;
export const MARGIN = 64;

/** The code units of a text: no more than it has bytes. Sixteen are written at a time. */
export const UNITS = 1311808;
/** Behind it rooms of so many bytes each: in one the texts of all lines have room, each from the next multiple of eight bytes on. */
export const ROOM_BYTES = 2621504;
