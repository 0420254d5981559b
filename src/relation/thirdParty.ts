import { written } from '../compare/written.ts';
import { WordSet } from '../fingerprint/wordSet.ts';

/** What tells that somebody speaks. */
const SPOKEN = [
  'said says say saying told tells speech remarks reads read reports reported according explains explained stated',
  'sagte sagt schreibt erklarte teilte dijo dice escribio declaro dit ecrit declare explique disse scrive',
].join(' ');

const spoken = new WordSet(SPOKEN);

/** Whether a canonical word, by its hash, tells of speech or writing. */
export const isSaying = (hash: number): boolean => written.has(hash) || spoken.has(hash);
