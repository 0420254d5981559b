import type { Fingerprints } from './words.ts';

/** Fingerprints without where they stand. */
export type Prints = Pick<Fingerprints, 'high' | 'low'>;
