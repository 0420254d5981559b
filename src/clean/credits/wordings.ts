import { needlesOfPattern } from '../screen/needles.ts';
import { openingsOf } from '../screen/openings.ts';
import { OpeningForest } from '../screen/openingTree.ts';
import { readPattern } from '../screen/pattern.ts';
import { FORMULAS, type Formula, OWNER_OF_PICTURES } from './formulas.ts';

// The build of the program works out once what is exported here; nothing else may be.

/** Characters of an opening that tell enough. */
const LONGEST = 8;
/** Marks at the head of a pattern, which no letter of ASCII is. */
const MARKS_BEFORE = /^\^(?:\\W\{0,3\}|\[\(\[\]\??)/;

/** The bit of the wordings of a picture's owner. */
export const PICTURES = 1;

const places = placesOf(FORMULAS);

/** By formula: the bit of its wordings. */
export const WORDING_BITS: Int32Array = Int32Array.from(places, (place) => 1 << (place & 31));

/** By place, of which those 32 apart share a bit: the strings of which a line must hold one; null where any line will do. */
export const CREDIT_WORDINGS: readonly (readonly string[] | null)[] = wordingsAt(places);

const openings = FORMULAS.map(({ pattern }) => openingsIn(pattern.source));

/** By formula: its bit, which those 32 apart share; 0 where it says nothing of how a line begins. */
export const FORMULA_BITS: readonly number[] = bitsOf(openings);

/** How lines begin for the formulas that say so, by their bits, as an `OpeningTree`: from the first letter on, which is one of ASCII. */
export const FORMULA_OPENINGS: Int32Array = treeOf(openings);

/**
 * Where the wordings of formulas stand, behind those of a picture's owner. Most lines stand among the paragraphs: the formulas that are read there
 * share their bits with nobody.
 */
function placesOf(formulas: readonly Formula[]): number[] {
  let anywhere = 1;
  let next = 1 + formulas.filter(({ zone }) => zone === 'any').length;
  const shared = next;
  return formulas.map(({ zone }) => {
    if (zone === 'any') return anywhere++;
    if (next === 32) next += shared;
    return next++;
  });
}

function wordingsAt(places: readonly number[]): (readonly string[] | null)[] {
  const wordings: (readonly string[] | null)[] = Array.from({ length: 1 + Math.max(...places) }, () => []);
  wordings[0] = needlesOfPattern(OWNER_OF_PICTURES);
  FORMULAS.forEach(({ pattern }, i) => {
    wordings[places[i]!] = needlesOfPattern(pattern);
  });
  return wordings;
}

function openingsIn(source: string): readonly string[] | null {
  const pattern = readPattern(source.replace(MARKS_BEFORE, '^'));
  const texts = pattern === null ? null : openingsOf(pattern);
  if (texts === null || texts.some((text) => text.startsWith("'"))) return null;
  return texts.filter((text) => text.charCodeAt(0) < 128).map((text) => text.slice(0, LONGEST));
}

function bitsOf(all: readonly (readonly string[] | null)[]): number[] {
  let told = 0;
  return all.map((texts) => (texts === null ? 0 : 1 << (told++ & 31)));
}

function treeOf(all: readonly (readonly string[] | null)[]): Int32Array {
  const forest = new OpeningForest();
  forest.begin();
  all.forEach((texts, i) => {
    for (const text of texts ?? []) forest.add(text, FORMULA_BITS[i]!);
  });
  return forest.grown();
}
