/**
 * The alternatives of patterns by their sources, as JSON. None in the library's modules, where they are worked out when the first line comes;
 * those of the rules in the program, as its build puts them in.
 */
export const KNOWN: Readonly<Record<string, string>> = {};

/**
 * In the program, what `needleTable` makes of the rules when none is switched off, and the shapes of their phrases; the library works them out
 * when the first text comes.
 */
export const KNOWN_NEEDLES: Int32Array | null = null;
export const KNOWN_SHAPES: Int32Array | null = null;
