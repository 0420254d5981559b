import type { Comparison } from '../compare/types.ts';
import { WordSet } from '../fingerprint/wordSet.ts';
import { WordFlag, type Words } from '../fingerprint/words.ts';

/** What a report of the police speaks of, as against a report in which they only come up. */
const OFFICIAL = [
  'police officer officers deputy deputies sheriff trooper troopers detective detectives investigator investigators',
  'authorities coroner prosecutor prosecutors arrest arrested charge charged custody jail suspect suspects victim victims',
  'homicide warrant shot shooting stabbed',
  'polizei polizisten staatsanwaltschaft festgenommen verdachtige verdachtiger policia agentes detenido detenidos fiscalia',
  'gendarmes gendarmerie policiers parquet suspecte carabinieri arrestato politie verdachte',
].join(' ');

const official = new WordSet(OFFICIAL);

/** Share of the words that are such words in an item on a police matter. */
const POLICE_MATTER = 0.02;
/** Words that stay between two edits where two hands retell one text; one hand that updates its own leaves whole sentences. */
const WORDS_PER_EDIT = 5.75;
/** Or the run that a shared word stands in, on average. */
const MEAN_RUN = 8.8;

/**
 * Whether two items only retell the same official report, each in its own words: both are about a police matter, and
 * what they share is in fragments, with an edit every few words. The wording that survives is that of the police release, not
 * of either newsroom.
 */
export function isRetoldReport(a: Words, b: Words, { runs, edits, equalNarrative, equalQuoted }: Comparison): boolean {
  const equal = equalNarrative + equalQuoted;
  let squares = 0;
  for (let r = 2; r < runs.length; r += 3) squares += runs[r]! * runs[r]!;
  const inFragments = equal <= WORDS_PER_EDIT * edits || squares < MEAN_RUN * equal;
  return inFragments && isPoliceMatter(a) && isPoliceMatter(b);
}

function isPoliceMatter({ hash, flags }: Words): boolean {
  let words = 0;
  let telling = 0;
  for (let i = 0; i < hash.length; i++) {
    if ((flags[i]! & WordFlag.Quiet) !== 0) continue;
    words++;
    if (official.has(hash[i]!)) telling++;
  }
  return telling >= POLICE_MATTER * words;
}
