import { needlesOfPattern } from '../screen/needles.ts';
import { openingsOf } from '../screen/openings.ts';
import { OpeningForest } from '../screen/openingTree.ts';
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

const openings = FORMULAS.map(({ pattern }) => openingsIn(pattern.source));

/** By formula: its bit, which those 32 apart share; 0 where it says nothing of how a line begins. */
export const FORMULA_BITS: readonly number[] = bitsOf(openings);

/** How lines begin for the formulas that say so, by their bits, as an `OpeningTree`: from the first letter on, which is one of ASCII. */
export const FORMULA_OPENINGS: Int32Array = treeOf(openings);

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
