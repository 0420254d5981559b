import { isWordCode } from '../screen/firstWord.ts';
import { OpeningTree } from '../screen/openingTree.ts';
import { FORMULA_BITS, FORMULA_OPENINGS } from './wordings.ts';

const OPENINGS = new OpeningTree(FORMULA_OPENINGS);

/** What the first letters of a line say of the formulas that it may be, for {@link mayBegin}. */
export function begunBy(line: string): number {
  const at = firstLetter(line);
  return at < 0 ? -1 : OPENINGS.read(line, at);
}

/** Where the first letter stands; -1 where it is none of ASCII. */
function firstLetter(line: string): number {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code >= 128 && isWordCode(code)) return -1;
    const small = code | 32;
    if (small >= 97 && small <= 122) return at;
  }
  return line.length;
}

/** Whether a formula, by its number, may take a line of which {@link begunBy} has told. */
export const mayBegin = (formula: number, begun: number): boolean =>
  FORMULA_BITS[formula] === 0 || (FORMULA_BITS[formula]! & begun) !== 0;
