import type { Forest } from './forest.ts';

/**
 * In the program, the trees of the line model and the table of cues, as its build has worked them out; the library does that when the first page comes
 * that may have a frame, which takes as long as to clean a hundred small files.
 */
export const KNOWN_FOREST: Forest | null = null;
export const KNOWN_CUES: Int32Array | null = null;
