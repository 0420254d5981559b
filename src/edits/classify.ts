import levenshtein from 'fast-levenshtein';
import { bareLetters, surfaceWords } from './fold.ts';
import { DATE_WORDS, LITTLE_WORDS, NUMBER_WORDS, REPORTING } from './lexicon.ts';
import type { EditClass } from './types.ts';

/** Words of text that stand on one side only from which an edit is a cut or an addition, not a matter of wording. */
const CLAUSE_WORDS = 4;
/** A sentence replaced by one this many times longer is told as text added. */
const MUCH_LONGER = 5;
/** Edit distance over the longer word's length up to which two words are one word spelled two ways. */
const SPELLING_DISTANCE = 0.34;
const MIN_SPELLING_LETTERS = 4;

const isNumber = (word: string): boolean => /\p{N}/u.test(word) || NUMBER_WORDS.has(word.toLowerCase());
const isDate = (word: string): boolean => DATE_WORDS.has(word.toLowerCase());
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isReporting = (word: string): boolean => REPORTING.has(word.toLowerCase());
const isLittle = (word: string): boolean => LITTLE_WORDS.has(word.toLowerCase());

/** One word spelled two ways: small distance for their length, no digits, same letter first or nearly nothing changed. */
function isSpelling(a: string, b: string): boolean {
  const x = a.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const y = b.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  if (x === y) return true;
  const long = Math.max(x.length, y.length);
  if (Math.min(x.length, y.length) < MIN_SPELLING_LETTERS || long > 40 || isNumber(a) || isNumber(b)) return false;
  const distance = levenshtein.get(x, y);
  // Plain words one letter apart are mostly two words (there, where; house, horse): only names are spelled by ear.
  if (isCapital(a) && isCapital(b)) return distance / long <= SPELLING_DISTANCE;
  return distance <= 2 && distance / long < 0.2 && x.slice(0, 3) === y.slice(0, 3) && x.at(-1) === y.at(-1);
}

/** What a source clause looks like: a reporting verb beside a name, or "according to". */
function attributes(words: readonly string[]): boolean {
  if (!words.some(isReporting)) return false;
  return words.length <= 12 || words.slice(0, 4).some(isReporting) || words.slice(-4).some(isReporting);
}

/**
 * A speaker is named or asked by a newsroom: "X has requested comment", "X contributed". Such sentences are about the
 * reporting, not the event.
 */
const NEWSROOM =
  /\b(?:request(?:ed|s)?|sought|asked|reached out)\b.{0,30}\bcomment\b|\bcontributed to this (?:report|story)\b/i;

/**
 * The class of an edit, from the text that stands on each side ('' for nothing). Symmetric, but for cut and addition.
 * `whole` tells that the text that stands on one side only is a whole sentence or paragraph.
 */
export function classify(a: string, b: string, whole: boolean): EditClass {
  const wordsA = surfaceWords(a);
  const wordsB = surfaceWords(b);
  if (wordsA.length === 0 || wordsB.length === 0) {
    const words = wordsA.length === 0 ? wordsB : wordsA;
    const gone: EditClass = wordsA.length === 0 ? 'addition' : 'cut';
    if (words.length === 0) return 'style';
    if (whole) return gone;
    const content = words.filter((word) => !isLittle(word));
    if (attributes(words)) return 'attribution';
    if (words.length >= CLAUSE_WORDS) return gone;
    if (content.length > 0 && content.every((word) => isNumber(word) || isDate(word))) return 'number';
    return content.length > 0 && content.every(isCapital) ? 'name' : 'wording';
  }
  if (bareLetters(a) === bareLetters(b)) return 'style';
  const ownA = own(wordsA, wordsB);
  const ownB = own(wordsB, wordsA);
  if (ownA.length === 0 && ownB.length === 0) return 'wording';
  const all = [...ownA, ...ownB];
  if (all.every((word) => isNumber(word) || isDate(word))) return 'number';
  if (ownA.length === 1 && ownB.length === 1 && isSpelling(ownA[0]!, ownB[0]!)) return 'spelling';
  if (attributes(ownA) || attributes(ownB) || NEWSROOM.test(a) || NEWSROOM.test(b)) return 'attribution';
  if (ownB.length >= CLAUSE_WORDS * 2 && wordsB.length >= MUCH_LONGER * wordsA.length) return 'addition';
  if (ownA.length >= CLAUSE_WORDS * 2 && wordsA.length >= MUCH_LONGER * wordsB.length) return 'cut';
  const numbersA = ownA.filter(isNumber).length;
  const numbersB = ownB.filter(isNumber).length;
  if (numbersA + numbersB > 0 && (numbersA + numbersB) * 2 >= all.length) return 'number';
  return ownA.length > 0 && ownB.length > 0 && all.every(isCapital) ? 'name' : 'wording';
}

/** The words of `words` that `other` lacks, little words left out (unless nothing else differs). */
function own(words: readonly string[], other: readonly string[]): string[] {
  const there = new Set(other.map((word) => word.toLowerCase()));
  const lacking = words.filter((word) => !there.has(word.toLowerCase()));
  const content = lacking.filter((word) => !isLittle(word));
  return content.length > 0 ? content : lacking;
}
