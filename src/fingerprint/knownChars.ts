/**
 * In the program, what `charOf` says of every code unit whose folding is one code unit or known to {@link KNOWN_EXPANSIONS}, 0 for the others. The
 * library works each out when it comes, for which the engine must compile patterns of Unicode classes first, and fetch the tables of its
 * decompositions: a foreign name or a face in one of three thousand small files cost 4 ms.
 */
export const KNOWN_CHARS: Int32Array | null = null;

/** What letters of Latin, numerals and signs fold to that fold to more than one code unit, by code unit. */
export const KNOWN_EXPANSIONS: ReadonlyArray<readonly [code: number, fold: string]> = [];

/** Where faces and other pictures begin among the code points. */
export const FIRST_PICTURE = 0x1f000;

/** Their classes, of those that fold to themselves; 0 for the others. */
export const KNOWN_PICTURES: Uint8Array | null = null;
