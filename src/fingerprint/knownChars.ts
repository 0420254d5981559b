/**
 * In the program, what `charOf` says of the code units that news is written with, 0 for the others; the library works each out when it comes, for
 * which the engine must compile patterns of Unicode classes first, and fetch the tables of its decompositions.
 */
export const KNOWN_CHARS: Int32Array | null = null;
