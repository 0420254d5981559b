import { needlesOfPattern } from '../screen/needles.ts';
import { openingsOf } from '../screen/openings.ts';
import { readPattern } from '../screen/pattern.ts';
import { FORMULAS, OWNER_OF_PICTURES } from './formulas.ts';

// The build of the program works out once what is exported here; nothing else may be.

/** Characters of an opening that tell enough. */
const LONGEST = 8;
/** Marks at the head of a pattern, which no letter of ASCII is. */
const MARKS_BEFORE = /^\^(?:\\W\{0,3\}|\[\(\[\]\??)/;

/** The bit of the wordings of a picture's owner. */
export const PICTURES = 1;

const openings = FORMULAS.map(({ pattern }) => openingsIn(pattern.source));
const places = placesOf();

/** By formula: the bit of its wordings. */
export const WORDING_BITS: Int32Array = Int32Array.from(places, (place) => 1 << (place & 31));

/** By place, of which those 32 apart share a bit: the strings of which a line must hold one; null where any line will do. */
export const CREDIT_WORDINGS: readonly (readonly string[] | null)[] = atPlaces(
  needlesOfPattern(OWNER_OF_PICTURES),
  FORMULAS.map(({ pattern }) => needlesOfPattern(pattern)),
  [],
);

/**
 * By place: how a line begins, from its first letter on, if that is one of ASCII. Texts that bars part, as a thousand of them take time to load;
 * '' where it may begin in any way, null where none does so.
 */
export const CREDIT_OPENINGS: readonly (string | null)[] = atPlaces<string | null>(
  '',
  openings.map((texts) => (texts === null ? '' : texts.join('|') || null)),
  null,
);

/**
 * Where the wordings of formulas stand, behind those of a picture's owner. Most lines stand among the paragraphs: the formulas that are read there
 * share their bits with nobody. Nor do those that say nothing of how a line begins: a formula that shared a bit with one would be screened by its wordings alone.
 * Of the others only those share one that seldom take a line: each time one of them may, all that share its bit are read.
 */
function placesOf(): number[] {
  const isAlone = FORMULAS.map(({ zone, seldom }, i) => zone === 'any' || !seldom || openings[i] === null);
  let alone = 1;
  const shared = 1 + isAlone.filter((is) => is).length;
  let next = shared;
  return isAlone.map((is) => {
    if (is) return alone++;
    if ((next & 31) === 0) next += shared;
    return next++;
  });
}

/** What is asked of a line for a picture's owner and for each formula, by their places. */
function atPlaces<T>(pictures: T, ofFormulas: readonly T[], nothing: T): T[] {
  const all: T[] = new Array(1 + Math.max(...places)).fill(nothing);
  all[0] = pictures;
  for (const [i, place] of places.entries()) all[place] = ofFormulas[i]!;
  return all;
}

function openingsIn(source: string): readonly string[] | null {
  const pattern = readPattern(source.replace(MARKS_BEFORE, '^'));
  const texts = pattern === null ? null : openingsOf(pattern);
  if (texts === null || texts.some((text) => text.startsWith("'"))) return null;
  return texts.filter((text) => text.charCodeAt(0) < 128).map((text) => text.slice(0, LONGEST));
}
