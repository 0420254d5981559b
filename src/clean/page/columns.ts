import { CUE_KINDS } from './cues.ts';

/** Indexes of the measurements of one line in `Measures.table`. */
export const M = {
  words: 0,
  chars: 1,
  meanWord: 2,
  capital: 3,
  upper: 4,
  digits: 5,
  end: 6,
  sentences: 7,
  commas: 8,
  quotes: 9,
  opensQuote: 10,
  bullet: 11,
  pipes: 12,
  arrow: 13,
  at: 14,
  clock: 15,
  year: 16,
  startsLower: 17,
  startsDigit: 18,
  exclaims: 19,
  copyright: 20,
  blanks: 21,
  repeats: 22,
  alikeStart: 23,
  common: 24,
  topic: 25,
  title: 26,
  cue: 27,
} as const;
/** Columns of the table: the ones of {@link M}, with one share per cue kind from `M.cue` on. */
export const COLUMNS: number = M.cue + CUE_KINDS;
