import type { TextTable } from './textTable.ts';

/**
 * `splitPattern` of the patterns of rules by their sources, as JSON, and the trees of their openings. None in
 * the library's modules, where they are worked out when the first line comes; in the program, as its build puts them in.
 */
export const KNOWN: Readonly<Record<string, string>> = {};
export const KNOWN_OPENINGS: Int32Array | null = null;

/**
 * In the program, what `needleTable` makes of the rules when none is switched off, their phrases and the shapes of these, their first words, and
 * what `ruleScreens` makes of them; the library works them out when the first text comes.
 */
export const KNOWN_NEEDLES: Int32Array | null = null;
export const KNOWN_SHAPES: Int32Array | null = null;
export const KNOWN_RULES: Int32Array | null = null;
export const KNOWN_FIRST_WORDS: readonly string[] | null = null;
export const KNOWN_PHRASES: TextTable | null = null;
