import { isMark } from '../plain.ts';
import { OpeningTree } from '../screen/openingTree.ts';
import { FORMULA_OPENINGS } from './wordings.ts';

/** By formula: its bit, which those 32 apart share; 0 where it says nothing of how a line begins. */
const BITS: readonly number[] = bitsOfFormulas();

function bitsOfFormulas(): number[] {
  let told = 0;
  return FORMULA_OPENINGS.map((texts) => (texts === null ? 0 : 1 << (told++ & 31)));
}

/** Made when the first line asks. */
let openings: OpeningTree | null = null;

function openingsOfFormulas(): OpeningTree {
  const tree = new OpeningTree();
  FORMULA_OPENINGS.forEach((texts, i) => {
    for (const text of texts ?? []) tree.add(text, BITS[i]!);
  });
  return tree;
}

/** What the first letters of a line say of the formulas that it may be, for {@link mayBegin}. */
export function begunBy(line: string): number {
  openings ??= openingsOfFormulas();
  const at = firstLetter(line);
  return at < 0 ? -1 : openings.read(line, at);
}

/** Where the first letter stands; -1 where it is none of ASCII, or may be none. */
function firstLetter(line: string): number {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code >= 128 && !isMark(code) && code !== 0xa0) return -1;
    const small = code | 32;
    if (small >= 97 && small <= 122) return at;
  }
  return line.length;
}

/** Whether a formula, by its number, may take a line of which {@link begunBy} has told. */
export const mayBegin = (formula: number, begun: number): boolean =>
  BITS[formula] === 0 || (BITS[formula]! & begun) !== 0;
