/** In the program, the canonical words of each formula; the library reads them when the first line comes. */
export const KNOWN_FORMULAS: readonly (readonly number[])[] | null = null;
