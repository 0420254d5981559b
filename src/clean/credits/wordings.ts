import { needlesOfPattern } from '../screen/needles.ts';
import { openingsOf } from '../screen/openings.ts';
import { readPattern } from '../screen/pattern.ts';
import { FORMULAS, OWNER_OF_PICTURES } from './formulas.ts';

// The build of the program works out once what is exported here; nothing else may be.

/** Characters of an opening that tell enough. */
const LONGEST = 8;
/** Marks at the head of a pattern, which no letter of ASCII is. */
const MARKS_BEFORE = /^\^(?:\\W\{0,3\}|\[\(\[\]\??)/;

/** The strings, of a picture's owner and then of each formula, of which a line must hold one; null where any line will do. */
export const CREDIT_WORDINGS: readonly (readonly string[] | null)[] = [
  OWNER_OF_PICTURES,
  ...FORMULAS.map(({ pattern }) => pattern),
].map(needlesOfPattern);

/** How the first word of a line begins for each formula, in small letters of ASCII; null where the formula says nothing of it. */
export const FORMULA_OPENINGS: readonly (readonly string[] | null)[] = FORMULAS.map(({ pattern }) =>
  openingsIn(pattern.source),
);

function openingsIn(source: string): readonly string[] | null {
  const pattern = readPattern(source.replace(MARKS_BEFORE, '^'));
  const texts = pattern === null ? null : openingsOf(pattern);
  if (texts === null || texts.some((text) => text.startsWith("'"))) return null;
  return [...new Set(texts.filter((text) => text.charCodeAt(0) < 128).map((text) => text.slice(0, LONGEST)))];
}
